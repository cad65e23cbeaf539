// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A quote as dakctl shows it.
#pragma once

#include "app/commandline/answer.h"
#include "core/dispatchtimes/dispatchtimes.h"
#include "core/tariff/quote.h"

namespace dak::tool {

[[nodiscard]] Json quoteJson(const Quote& quote);
// {on, closes, leaves, grade}, or null: no dispatch times are loaded.
[[nodiscard]] Json leavesJson(const std::optional<Departure>& departure);
// "leaves 26-11-2026 16:30, if accepted before 16:00"
[[nodiscard]] std::string leavesText(const std::optional<Departure>& departure);
[[nodiscard]] std::string quoteText(const Quote& quote);
// [{code, message, facts...}]
[[nodiscard]] Json noticesJson(const std::vector<Notice>& notices);
[[nodiscard]] std::string noticesText(const std::vector<Notice>& notices);

} // namespace dak::tool
