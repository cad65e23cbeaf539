// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Papers that a command writes after its action is in the book. The action is done whatever becomes of them:
// a paper that fails is a warning beside the answer, never an error in its place.
#pragma once

#include "app/wiring/papers.h"
#include "core/base/error.h"

#include <functional>
#include <string>
#include <vector>

namespace dak::tool {

// Writes a paper to `path`, unless that is empty, or this is a replay whose paper is there already.
void paperAfter(const std::string& path, bool replayed, const std::function<Status()>& write,
                std::vector<Notice>& warnings);

} // namespace dak::tool
