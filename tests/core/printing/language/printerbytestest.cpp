// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/language/printerbytes.h"

#include "core/base/check.h"
#include "core/printing/language/escpos.h"
#include "core/printing/language/tspl.h"
#include "core/printing/language/zpl.h"
#include "tests/core/printing/language/sampledots.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

TEST_CASE("the language is the profile's") {
    const MonoRaster raster = whiteDots(80, 20);
    const auto bytes = [&raster](PrinterLanguage language) {
        return printerBytesOf(raster, printerOf(language));
    };
    CHECK(bytes(PrinterLanguage::Zpl) == zplOf(raster, printerOf(PrinterLanguage::Zpl)));
    CHECK(bytes(PrinterLanguage::Tspl) == tsplOf(raster, printerOf(PrinterLanguage::Tspl)));
    CHECK(bytes(PrinterLanguage::EscPos) == escPosOf(raster));
    CHECK_THROWS_AS(bytes(PrinterLanguage::Pdf), CheckFailure);
}

TEST_CASE("a spooler is told PDF, and raw for everything else") {
    CHECK(printerFormatOf(PrinterLanguage::Pdf) == "application/pdf");
    for (const PrinterLanguage language :
         {PrinterLanguage::Zpl, PrinterLanguage::Tspl, PrinterLanguage::EscPos})
        CHECK(printerFormatOf(language) == "application/vnd.cups-raw");
}

TEST_CASE("lengths are whole dots") {
    CHECK(dotsOf(1016, 203) == 812);
    CHECK(dotsOf(1524, 600) == 3600);
    CHECK(dotsOf(0, 203) == 0);
}
