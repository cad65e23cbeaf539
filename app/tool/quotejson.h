// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A quote as dakctl shows it.
#pragma once

#include "app/tool/answer.h"
#include "core/tariff/quote.h"

namespace dak::tool {

[[nodiscard]] Json quoteJson(const Quote& quote);
[[nodiscard]] std::string quoteText(const Quote& quote);
// [{code, message, facts...}]
[[nodiscard]] Json noticesJson(const std::vector<Notice>& notices);
[[nodiscard]] std::string noticesText(const std::vector<Notice>& notices);

} // namespace dak::tool
