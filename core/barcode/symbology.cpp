// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/barcode/symbology.h"

#include <array>
#include <utility>

namespace dak {

namespace {

constexpr std::array<std::pair<Symbology, std::string_view>, 3> kSymbologyCodes{
    {{Symbology::Code128, "code128"}, {Symbology::Code39, "code39"}, {Symbology::Qr, "qr"}}};

} // namespace

std::string_view symbologyCode(Symbology symbology) {
    for (const auto& [known, code] : kSymbologyCodes)
        if (known == symbology)
            return code;
    failCheck("a symbology without a code");
}

Result<Symbology> parseSymbology(std::string_view code) {
    for (const auto& [symbology, known] : kSymbologyCodes)
        if (known == code)
            return symbology;
    return Error::refused("symbology_invalid", {{"given", std::string(code)}});
}

} // namespace dak
