// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/centralstore.h"

#include "tests/core/central/storecontract.h"
#include "tests/core/central/storerows.h"
#include "tests/support/memorycentralstore.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

TEST_CASE("the store in memory keeps what every store promises") {
    for (const StoreCase& promise : storeContract()) {
        DYNAMIC_SECTION(promise.name) {
            MemoryCentralStore store;
            promise.keeps(store);
        }
    }
}

TEST_CASE("a backup that is put back forgets what came after it") {
    MemoryCentralStore store;
    enrolIn(store);
    REQUIRE(store.takeCustody(custodyOf(1, 2))->kind == CustodyOutcome::Kind::Taken);
    const auto backup = store.snapshot();
    bring(store, {rowOf(3, 3)});
    CHECK(store.marks(deviceOf(1))->at(0).seq == 3);
    store.restore(backup);
    CHECK(store.marks(deviceOf(1))->at(0).seq == 2);
    CHECK(store.dayRows(deviceOf(1), kDay)->entries == 0);
    CHECK(store.takeCustody(custodyOf(3, 3))->kind == CustodyOutcome::Kind::Taken);
}

TEST_CASE("a call that fails is done or not, as its fault says") {
    struct Case {
        StoreFault fault;
        const char* code;
        bool isDone;
    };
    const auto row = GENERATE(values<Case>({
        {StoreFault::None, "", true},
        {StoreFault::Fails, "database_error", false},
        {StoreFault::Busy, "database_busy", false},
        {StoreFault::UnknownBefore, "outcome_unknown", false},
        {StoreFault::UnknownAfter, "outcome_unknown", true},
        {StoreFault::CrashBefore, "crash", false},
        {StoreFault::CrashAfter, "crash", true},
    }));
    MemoryCentralStore store;
    enrolIn(store);
    const std::uint64_t next = store.calls() + 1;
    store.fault = [&](std::uint64_t call) { return call == next ? row.fault : StoreFault::None; };
    std::string code;
    try {
        const auto taken = store.takeCustody(custodyOf(1, 2));
        code = taken ? "" : taken.error().code();
    } catch (const CentreCrash&) {
        code = "crash";
    }
    CHECK(code == row.code);
    CHECK(store.marks(deviceOf(1))->size() == (row.isDone ? 1 : 0));
}
