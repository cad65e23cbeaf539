// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/overlaytexts.h"

#include "tests/support/samplepapers.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

TEST_CASE("an original shows its hash, a duplicate its number beside it") {
    const Page page = labelOf(sampleAccepted());
    const auto original = overlayTexts(page, overlayOf(page));
    REQUIRE(original.size() == 1);
    CHECK(original[0].text().size() == 21);
    CHECK(original[0].box == page.overlay);
    const auto second = overlayTexts(page, overlayOf(page, 2));
    REQUIRE(second.size() == 2);
    CHECK(second[0].text() == "DUPLICATE 2");
    CHECK(second[0].inverse);
    CHECK(second[1].text() == original[0].text());
    CHECK(second[0].box.right() == second[1].box.x);
}

TEST_CASE("each sheet of a long page says which it is") {
    Page page = labelOf(sampleAccepted());
    page.sheets = 3;
    const auto texts = overlayTexts(page, overlayOf(page));
    REQUIRE(texts.size() == 3);
    CHECK(texts[2].text().find("3/3") != std::string::npos);
    CHECK(texts[2].box.y == page.overlay.y + 2 * page.height);
    page.overlay.height = 0;
    CHECK(overlayTexts(page, overlayOf(page)).empty());
}
