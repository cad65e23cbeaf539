// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows of dots as the data of a ZPL ^GFA field: hexadecimal digits, run-length compressed as Zebra's ZPL II
// guide says under "Alternative data compression scheme": G to Y repeat the next digit 1 to 19 times, g to z
// 20 to 400 times, a comma fills the row with white, ! with black, a colon repeats the row above. Pure ASCII.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dak {

// `rows` is whole rows of `bytesPerRow`.
[[nodiscard]] std::string graphicFieldOf(std::string_view rows, std::size_t bytesPerRow);

} // namespace dak
