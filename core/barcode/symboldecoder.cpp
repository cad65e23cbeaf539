// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/barcode/symboldecoder.h"

#include <ZXing/DecodeHints.h>
#include <ZXing/ReadBarcode.h>

namespace dak {

namespace {

ZXing::BarcodeFormat readerFormat(Symbology symbology) {
    switch (symbology) {
    case Symbology::Code128:
        return ZXing::BarcodeFormat::Code128;
    case Symbology::Code39:
        return ZXing::BarcodeFormat::Code39;
    case Symbology::Qr:
        return ZXing::BarcodeFormat::QRCode;
    }
    failCheck("a symbology the reader does not know");
}

// No rotation, no second try: what needs effort here will not scan at the desk.
ZXing::DecodeHints plainHints(Symbology symbology) {
    ZXing::DecodeHints hints;
    hints.setFormats(readerFormat(symbology));
    hints.setTryHarder(false);
    hints.setTryRotate(false);
    hints.setTryDownscale(false); // Debian's build of 1.4 ends the process when it is on (upstream #516)
    hints.setBinarizer(ZXing::Binarizer::FixedThreshold); // dots are black or white
    hints.setMaxNumberOfSymbols(1);
    hints.setCharacterSet("UTF-8");
    return hints;
}

} // namespace

Result<std::string> decodeSymbol(Symbology symbology, const GrayView& picture) {
    const auto notFound = [&] {
        return Error::refused("symbol_not_found", {{"symbology", std::string(symbologyCode(symbology))}});
    };
    if (picture.pixels == nullptr || picture.width <= 0 || picture.height <= 0)
        return notFound();
    const ZXing::ImageView view(picture.pixels, picture.width, picture.height, ZXing::ImageFormat::Lum,
                                picture.stride);
    const ZXing::Result result = ZXing::ReadBarcode(view, plainHints(symbology));
    if (!result.isValid())
        return notFound();
    return result.text();
}

} // namespace dak
