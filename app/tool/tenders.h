// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// "--tender cash=500,upi=20": what was given, by kind.
#pragma once

#include "core/record/basket.h"

#include <string>
#include <vector>

namespace dak::tool {

// Empty text: no tender named, exact cash. Errors tender_invalid {given}; field tender.
[[nodiscard]] Result<std::vector<Tender>> parseTenders(const std::string& text);

} // namespace dak::tool
