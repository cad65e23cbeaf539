// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/language/printerbytes.h"

#include "core/base/check.h"
#include "core/printing/language/escpos.h"
#include "core/printing/language/tspl.h"
#include "core/printing/language/zpl.h"

namespace dak {

namespace {

constexpr std::int64_t kTenthsOfInch = 254;

} // namespace

std::string printerBytesOf(const MonoRaster& raster, const PrinterProfile& profile) {
    switch (profile.language) {
    case PrinterLanguage::Zpl:
        return zplOf(raster, profile);
    case PrinterLanguage::Tspl:
        return tsplOf(raster, profile);
    case PrinterLanguage::EscPos:
        return escPosOf(raster);
    case PrinterLanguage::Pdf:
        break;
    }
    failCheck("a PDF is not made of dots");
}

std::string_view printerFormatOf(PrinterLanguage language) {
    return language == PrinterLanguage::Pdf ? "application/pdf" : "application/vnd.cups-raw";
}

int dotsOf(Tenths length, int dpi) {
    return static_cast<int>((2 * std::int64_t{length} * dpi + kTenthsOfInch) / (2 * kTenthsOfInch));
}

} // namespace dak
