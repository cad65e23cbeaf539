// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/barcode/symbology.h"

#include <catch2/catch.hpp>

using namespace dak;

TEST_CASE("a symbology comes back from its code") {
    for (const Symbology symbology : {Symbology::Code128, Symbology::Code39, Symbology::Qr}) {
        const auto parsed = parseSymbology(symbologyCode(symbology));
        REQUIRE(parsed);
        CHECK(*parsed == symbology);
    }
}

TEST_CASE("an unknown symbology is refused by name") {
    const auto parsed = parseSymbology("datamatrix");
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().code() == "symbology_invalid");
    CHECK(parsed.error().fact("given") == "datamatrix");
}

TEST_CASE("quiet zones are those of the standards") {
    CHECK(quietModules(Symbology::Code128) == 10);
    CHECK(quietModules(Symbology::Code39) == 10);
    CHECK(quietModules(Symbology::Qr) == 4);
}
