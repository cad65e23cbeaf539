// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The symbols our papers carry and the white each needs around it.
#pragma once

#include "core/base/result.h"

#include <string_view>

namespace dak {

// Code 128 by default, Code 39 as OM 30-49/2012-D of 6 Mar 2013 asked for, QR for telephones.
enum class Symbology { Code128, Code39, Qr };

[[nodiscard]] std::string_view symbologyCode(Symbology symbology);     // code128, code39, qr
[[nodiscard]] Result<Symbology> parseSymbology(std::string_view code); // error symbology_invalid {given}
[[nodiscard]] constexpr bool isLinear(Symbology symbology) {
    return symbology != Symbology::Qr;
}
// In modules on each side: 10X beside a linear symbol (ISO/IEC 15417, 16388), 4 around a QR (ISO/IEC 18004).
[[nodiscard]] constexpr int quietModules(Symbology symbology) {
    return isLinear(symbology) ? 10 : 4;
}

} // namespace dak
