// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the centre said, as dakctl tells it: the statement of a day, the problem of a session.
#pragma once

#include "app/commandline/answer.h"
#include "core/protocol/daystatement.h"

#include <optional>
#include <string>

namespace dak::tool {

// Both columns, the difference, what is parked, the conflicts; status 1 when it does not agree.
// `close`: of parkedClose().
[[nodiscard]] Answer statementAnswer(const DayStatement& statement, const std::optional<ParkedEntry>& close);
// {code, message, details}, or null.
[[nodiscard]] Json problemJson(const std::optional<Error>& problem);

} // namespace dak::tool
