// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/barcode/symbolencoder.h"

#include "core/base/text.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/MultiFormatWriter.h>

#include <algorithm>
#include <exception>
#include <string>

namespace dak {

namespace {

constexpr std::size_t kMostLinearCharacters = 80;
constexpr int kQrLevelQ = 6; // ZXing's scale 0-8: 6 is level Q, 25 % can be lost

ZXing::BarcodeFormat writerFormat(Symbology symbology) {
    switch (symbology) {
    case Symbology::Code128:
        return ZXing::BarcodeFormat::Code128;
    case Symbology::Code39:
        return ZXing::BarcodeFormat::Code39;
    case Symbology::Qr:
        return ZXing::BarcodeFormat::QRCode;
    }
    failCheck("a symbology the writer does not know");
}

bool isCode39Character(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
           std::string_view("-. $/+%").find(c) != std::string_view::npos;
}

bool canCarry(Symbology symbology, std::string_view content) {
    if (content.empty() || !isUtf8(content))
        return false;
    if (!isLinear(symbology))
        return true;
    if (content.size() > kMostLinearCharacters)
        return false;
    if (symbology == Symbology::Code39)
        return std::all_of(content.begin(), content.end(), isCode39Character);
    return std::all_of(content.begin(), content.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

ModuleMatrix toModules(const ZXing::BitMatrix& bits, bool linear) {
    ModuleMatrix modules(bits.width(), linear ? 1 : bits.height());
    for (int y = 0; y < modules.height(); ++y)
        for (int x = 0; x < modules.width(); ++x)
            if (bits.get(x, y))
                modules.setDark(x, y);
    return modules;
}

} // namespace

Result<ModuleMatrix> encodeSymbol(Symbology symbology, std::string_view content) {
    const auto refused = [&] {
        return Error::refused("symbol_content", {{"symbology", std::string(symbologyCode(symbology))},
                                                 {"content", quotable(content)}});
    };
    if (!canCarry(symbology, content))
        return refused();
    try {
        ZXing::MultiFormatWriter writer(writerFormat(symbology));
        writer.setMargin(0).setEccLevel(kQrLevelQ).setEncoding(ZXing::CharacterSet::UTF8);
        return toModules(writer.encode(std::string(content), 1, 1), isLinear(symbology));
    } catch (const std::exception&) { // the library's only way to say "too long"
        return refused();
    }
}

} // namespace dak
