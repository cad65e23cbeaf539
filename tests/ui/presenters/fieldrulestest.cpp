// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/presenters/fieldrules.h"
#include "tests/support/qtstrings.h"

using namespace dak::test;
using namespace dak::ui;

TEST_CASE("a PIN is complete at its sixth digit and not before") {
    CHECK_FALSE(typedPin(u("")).complete);
    CHECK_FALSE(typedPin(u("56003")).complete);
    CHECK(typedPin(u("560034")).complete);
    CHECK_FALSE(typedPin(u("5600345")).complete);
    CHECK_FALSE(typedPin(u("koram")).complete);
    CHECK_FALSE(typedPin(u("56003x")).complete);
}

TEST_CASE("Devanagari digits are digits in every code field") {
    CHECK(typedPin(u("५६००३४")).text == u("560034"));
    CHECK(typedPin(u("५६००३४")).complete);
    CHECK(typedWeight(u("१२४०c")).text == u("1240"));
    CHECK(typedSize(u("३०२०१०")).text == u("30x20x10"));
    CHECK(typedMobile(u("९८४५०१२३४५")).complete);
}

TEST_CASE("a letter ends weight and contents, in either case") {
    const Typed small = typedWeight(u("1240c"));
    CHECK(small.complete);
    CHECK(small.text == u("1240"));
    CHECK(small.letter == u'c');
    CHECK(typedWeight(u("45D")).letter == u'd');
    CHECK_FALSE(typedWeight(u("1240")).complete);
    CHECK(typedWeight(u("c")).text.isEmpty());
    CHECK(typedWeight(u("c")).complete);
    CHECK_FALSE(typedWeight(u("")).complete);
}

TEST_CASE("a size is six digits as 2-2-2, one letter, a minus, or spaces and Enter") {
    CHECK(typedSize(u("302010")).text == u("30x20x10"));
    CHECK(typedSize(u("050505")).text == u("5x5x5"));
    CHECK(typedSize(u("302010")).complete);
    CHECK_FALSE(typedSize(u("30201")).complete);
    CHECK(typedSize(u("m")).letter == u'm');
    CHECK(typedSize(u("-")).letter == u'-');
    CHECK_FALSE(typedSize(u("30 20 15")).complete);
    CHECK_FALSE(typedSize(u("30x20x15")).complete);
}

TEST_CASE("a mobile is ten digits, with a leading 0 or +91 if the person says so") {
    CHECK(typedMobile(u("9845012345")).complete);
    CHECK_FALSE(typedMobile(u("984501234")).complete);
    CHECK_FALSE(typedMobile(u("0984501234")).complete);
    CHECK(typedMobile(u("09845012345")).complete);
    CHECK_FALSE(typedMobile(u("+91984501234")).complete);
    CHECK(typedMobile(u("+919845012345")).complete);
    CHECK(typedMobile(u("M")).letter == u'M');
    CHECK(typedMobile(u("मीना")).letter == u("मीना").front());
    CHECK(typedMobile(u("9845")).letter.isNull());
}

TEST_CASE("only ten digits of a mobile in a second line are one") {
    CHECK(looksLikeMobile(u("9845012345")));
    CHECK_FALSE(looksLikeMobile(u("5845012345")));
    CHECK_FALSE(looksLikeMobile(u("98450123456")));
    CHECK_FALSE(looksLikeMobile(u("98450 1234")));
    CHECK_FALSE(looksLikeMobile(u("Sector 10")));
}

TEST_CASE("clerks say 56 and 99 for the two army post offices") {
    CHECK(armyLine(u("56")) == u("C/o 56 APO"));
    CHECK(armyLine(u(" ९९ ")) == u("C/o 99 APO"));
    CHECK_FALSE(armyLine(u("57")));
    CHECK_FALSE(armyLine(u("56 APO")));
}
