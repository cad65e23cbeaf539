// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// States and union territories with their GST codes, as place of supply needs them.
// Source: GST state code list; UTs without a legislature pay UTGST (UTGST Act 2017, s.1 and s.2(22)).
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace dak {

struct State {
    std::string_view code; // "27", the first two digits of a GSTIN
    std::string_view name; // "Maharashtra"
    std::string_view nameHindi;
    bool utgst; // a union territory without a legislature: CGST + UTGST
};

[[nodiscard]] std::span<const State> allStates();
// By GST code; nullptr when there is none.
[[nodiscard]] const State* stateByCode(std::string_view code);
// By name as the directory or a person writes it: any case, "&" or "and", old names (Orissa); nullptr if
// none.
[[nodiscard]] const State* stateByName(std::string_view name);

} // namespace dak
