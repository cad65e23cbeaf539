// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/settlement.h"

#include "tests/support/centralcounter.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

struct House {
    House() { centre.enrol(counter.key, counter.office); }

    // The receipt of all that the counter has, on its way from now on.
    Receipt handIn() {
        const auto document = centre.import(counter.frame(1, counter.seq()));
        return *readReceipt(*document, true, centre.identity().info.key);
    }

    Dice dice{1};
    Mutant none;
    SimCentre centre{dice, none};
    CentralCounter counter;
};

} // namespace

TEST_CASE("a receipt promises what it covers") {
    House house;
    house.counter.openDay();
    const Receipt receipt = house.handIn();
    CHECK(isPromise(house.centre, receipt));
    CHECK(isInCustody(house.centre, receipt));
}

TEST_CASE(
    "Given a receipt on its way, when the centre is put back before its batch, then it promises nothing") {
    House house;
    const SimCentre::Backup before = house.centre.backup();
    house.counter.openDay();
    const Receipt receipt = house.handIn();
    house.centre.restore(before);
    CHECK_FALSE(isPromise(house.centre, receipt));

    const Receipt again = house.handIn();
    CHECK(again.batch == receipt.batch);
    CHECK(isPromise(house.centre, again));
}

TEST_CASE(
    "Given a receipt on its way, when the centre is put back after its batch, then it promises as before") {
    House house;
    house.counter.openDay();
    const Receipt receipt = house.handIn();
    house.centre.restore(house.centre.backup());
    CHECK(isPromise(house.centre, receipt));
}

TEST_CASE("a receipt of what this centre never stored is a promise, and so is found out") {
    House house;
    house.counter.openDay();
    Receipt receipt = house.handIn();
    receipt.batch += "0";
    CHECK_FALSE(isInCustody(house.centre, receipt));
    CHECK(isPromise(house.centre, receipt));
}
