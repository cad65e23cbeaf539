// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a command of dakctl or dak-central says: one JSON document, the same for people, and the exit status.
#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <string>

namespace dak {

using Json = nlohmann::ordered_json;

struct Answer {
    Json json = Json::object();
    std::string text; // for people, with a line end after each line
    int status = 0;   // 0, or 1 when the answer is "no" (article check, verify, a batch that was not taken)
};

using Command = std::function<Result<Answer>()>;

} // namespace dak
