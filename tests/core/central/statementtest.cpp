// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/statement.h"

#include "tests/core/central/centralhouse.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace dak;
using namespace dak::test;

namespace {

std::vector<Posting> rightTotals() {
    return {{Account::Cash, Money::fromRupees(1000)},       {Account::Float, Money::fromRupees(-1000)},
            {Account::Unpaid, Money::fromRupees(550)},      {Account::Postage, Money::fromRupees(-466)},
            {Account::CgstPayable, Money::fromRupees(-42)}, {Account::SgstPayable, Money::fromRupees(-42)}};
}

// A day of three entries, closed with these claims.
struct Day {
    void open() {
        counter.openDay();
        counter.accept(20000001);
        counter.accept(20000002);
    }
    DayStatement closeAs(std::uint64_t entries, std::vector<Posting> totals) {
        open();
        counter.closeDay(entries, std::move(totals));
        house.bring(counter);
        return house.statement(counter);
    }
    const StatementRow* row(const DayStatement& statement, Account account) {
        const auto found = std::find_if(statement.accounts.begin(), statement.accounts.end(),
                                        [&](const StatementRow& row) { return row.account == account; });
        return found == statement.accounts.end() ? nullptr : &*found;
    }

    CentralHouse house;
    CentralCounter counter = house.counter();
};

} // namespace

TEST_CASE("a day that was closed rightly agrees to the paisa") {
    Day day;
    const DayStatement statement = day.closeAs(3, rightTotals());
    CHECK(statement.agrees());
    CHECK(statement.closed);
    CHECK(statement.device == day.counter.device());
    CHECK(statement.day == day.counter.day);
    CHECK(statement.counterEntries == 3);
    CHECK(statement.centreEntries == 3);
    CHECK(statement.accounts.size() == 6);
    CHECK(std::is_sorted(statement.accounts.begin(), statement.accounts.end(),
                         [](const StatementRow& a, const StatementRow& b) { return a.account < b.account; }));
    CHECK(statement.generation == 3);
    CHECK(statement.at == day.house.clock.now());
    CHECK(statement.key == day.house.identity.info.key);
}

TEST_CASE("a claim that is one paisa wrong is seen in its account alone") {
    const Account account = GENERATE(Account::Cash, Account::Postage, Account::SgstPayable);
    std::vector<Posting> totals = rightTotals();
    for (Posting& total : totals) {
        if (total.account == account)
            total.amount += Money::fromPaise(1);
    }
    Day day;
    const DayStatement statement = day.closeAs(3, totals);
    CHECK_FALSE(statement.agrees());
    for (const StatementRow& row : statement.accounts)
        CHECK(row.difference().paise() == (row.account == account ? 1 : 0));
}

TEST_CASE("an account that one side alone has stands with a zero on the other") {
    std::vector<Posting> totals = rightTotals();
    totals.pop_back();
    totals.push_back({Account::Sales, Money::fromPaise(-5)});
    Day day;
    const DayStatement statement = day.closeAs(3, totals);
    CHECK_FALSE(statement.agrees());
    CHECK(*day.row(statement, Account::SgstPayable) ==
          StatementRow{Account::SgstPayable, Money(), Money::fromRupees(-42)});
    CHECK(*day.row(statement, Account::Sales) == StatementRow{Account::Sales, Money::fromPaise(-5), Money()});
    CHECK(day.row(statement, Account::Disputed) == nullptr);
}

TEST_CASE("a count that is wrong is a difference although the money fits") {
    Day day;
    const DayStatement statement = day.closeAs(4, rightTotals());
    CHECK_FALSE(statement.agrees());
    CHECK(statement.counterEntries == 4);
    CHECK(statement.centreEntries == 3);
}

TEST_CASE("a day whose close has not come is not closed, whatever the centre has") {
    Day day;
    day.open();
    day.house.bring(day.counter);
    const DayStatement statement = day.house.statement(day.counter);
    CHECK_FALSE(statement.closed);
    CHECK_FALSE(statement.agrees());
    CHECK(statement.counterEntries == 0);
    CHECK(statement.centreEntries == 3);
    CHECK(day.row(statement, Account::Cash)->counter.isZero());
    CHECK(day.row(statement, Account::Cash)->centre == Money::fromRupees(1000));
    const DayStatement nothing = day.house.statement(day.counter, Date::of(2027, 1, 1));
    CHECK_FALSE(nothing.closed);
    CHECK(nothing.accounts.empty());
}

TEST_CASE("what is not unpacked yet is said to be missing") {
    Day day;
    day.open();
    day.counter.closeDay(3, rightTotals());
    REQUIRE(day.house.centre.handle(day.counter.put(1, 2)).status == 200);
    REQUIRE(day.house.centre.handle(day.counter.put(3, 4)).status == 200);
    CHECK(day.house.statement(day.counter).missing == 2);
    REQUIRE(*day.house.centre.unpack(1) == 1);
    const DayStatement half = day.house.statement(day.counter);
    CHECK(half.missing == 1);
    CHECK_FALSE(half.agrees());
    REQUIRE(*day.house.centre.unpack(1) == 1);
    CHECK(day.house.statement(day.counter).agrees());
}

TEST_CASE("a parked entry stands in the statement, and its money does not") {
    Day day;
    day.open();
    day.counter.record("kind_of_tomorrow", "{}",
                       {{Account::Cash, Money::fromPaise(100)}, {Account::Unpaid, Money::fromPaise(-100)}});
    std::vector<Posting> totals = rightTotals();
    totals[0].amount += Money::fromPaise(100);
    totals[2].amount -= Money::fromPaise(100);
    day.counter.closeDay(4, totals);
    day.house.bring(day.counter);
    const DayStatement statement = day.house.statement(day.counter);
    CHECK_FALSE(statement.agrees());
    CHECK(statement.parked == std::vector<ParkedEntry>{{day.counter.epoch, 4, "kind_unknown"}});
    CHECK(statement.centreEntries == 4);
    CHECK(day.row(statement, Account::Cash)->difference() == Money::fromPaise(100));
}

TEST_CASE("a close that cannot be read closes nothing") {
    Day day;
    day.open();
    day.counter.record(DayClosed::kKind, "{}");
    day.house.bring(day.counter);
    const DayStatement statement = day.house.statement(day.counter);
    CHECK_FALSE(statement.closed);
    CHECK(statement.centreEntries == 3);
    CHECK(statement.parked == std::vector<ParkedEntry>{{day.counter.epoch, 4, "record_malformed"}});
}

TEST_CASE("a number that another counter used too is named on both days") {
    Day day;
    CentralCounter other = day.house.counter(2);
    other.openDay();
    other.accept(20000002);
    day.house.bring(other);
    const DayStatement statement = day.closeAs(3, rightTotals());
    const std::vector<std::string> both{ArticleNumber::issue("ZT", 20000002).text()};
    CHECK(statement.conflicts == both);
    CHECK_FALSE(statement.agrees());
    CHECK(day.house.statement(other).conflicts == both);
}

TEST_CASE("what comes after the close is no part of the day") {
    Day day;
    REQUIRE(day.closeAs(3, rightTotals()).agrees());
    day.counter.record(DocumentReprinted::kKind, encode(DocumentReprinted{"receipt 1", "00", 1}));
    day.house.bring(day.counter, 5);
    CHECK(day.house.statement(day.counter).agrees());
}

TEST_CASE("a day that was placed again in a new epoch is counted once") {
    Day day;
    REQUIRE(day.closeAs(3, rightTotals()).agrees());
    const auto places = day.counter.places;
    day.counter.openEpoch(0x42);
    for (const auto& place : places)
        day.counter.add(place.bytes);
    day.house.bring(day.counter);
    CHECK(day.house.statement(day.counter).agrees());
}

TEST_CASE("a statement is signed, kept, and of the device that asks") {
    Day day;
    (void)day.closeAs(3, rightTotals());
    CentralCounter other = day.house.counter(2);
    CHECK(day.house.statement(other).accounts.empty());
    const WireAnswer answer = day.house.ask(day.counter, "GET", "/v1/days/2026-11-20");
    CHECK(day.house.store.state().statements.at({day.counter.device(), day.counter.day}) ==
          *decodeSignedText(answer.body));
    CHECK_FALSE(readStatement(*decodeSignedText(answer.body), true, SigningKey::fromSeed({8}).publicKey()));
}

TEST_CASE("totals of a close that name an account twice are added up") {
    DayRows rows;
    rows.closeBody = encode(
        DayClosed{.office = aOffice(),
                  .totals = {{Account::Cash, Money::fromPaise(2)}, {Account::Cash, Money::fromPaise(3)}}});
    const DayStatement statement = makeStatement({}, Date::of(2026, 11, 20), rows);
    REQUIRE(statement.accounts.size() == 1);
    CHECK(statement.accounts[0].counter == Money::fromPaise(5));
}
