// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Copies a whole database, page by page in small steps, as it stood when the copy began.
#pragma once

#include "core/storage/sqlite/database.h"

#include <functional>

namespace dak {

// Pages left and pages in all, after each step: the caller may do something else in between.
using CopyProgress = std::function<void(int left, int all)>;

// `from` is read in one transaction, so that other programs go on writing and the copy is of one moment.
[[nodiscard]] Status copyDatabase(Database& from, Database& to, const CopyProgress& progress = {});

} // namespace dak
