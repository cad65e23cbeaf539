// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/reversals.h"

#include "core/storage/book/bookparts.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

const Date kDay = Date::of(2026, 11, 20);

} // namespace

TEST_CASE("a book without a day says so") {
    Desk desk;
    Book& book = desk.create();
    CHECK_FALSE(must(book.tillQueries().openDay()).has_value());
    CHECK_FALSE(must(book.tillQueries().lastDay()).has_value());
    CHECK_FALSE(must(book.tillQueries().opening(kDay)).has_value());
    CHECK(must(book.tillQueries().totals(kDay)).expectedCash.isZero());
}

TEST_CASE("a day's totals come from its postings") {
    Desk desk;
    Book& book = desk.create();
    desk.openDay(Money::fromRupees(1000));
    must(desk.bookArticle());
    must(desk.bookArticle());
    const Uuid held = desk.ids.next();
    must(desk.accept(held));
    must(desk.recordOne({std::string(BasketHeld::kKind), kAsha, encode(BasketHeld{held, "red saree"}), {}}));
    must(desk.accept(desk.ids.next()));
    const DayTotals totals = must(book.tillQueries().totals(kDay));
    CHECK(totals.openingFloat == Money::fromRupees(1000));
    CHECK(totals.expectedCash == Money::fromRupees(1550));
    CHECK(totals.entries == 10); // office and range bear that date too
    CHECK(totals.booked == 4);
    CHECK(totals.articles == 4);
    CHECK(totals.cancelled == 0);
    CHECK(totals.heldBaskets == std::vector<std::string>{"red saree"});
    CHECK(totals.openBaskets == 1);
    CHECK(totals.firstNo == 1);
    CHECK(totals.lastNo == 10);
    CHECK(totals.perAccount == std::vector<Posting>{{Account::Cash, Money::fromRupees(1550)},
                                                    {Account::Float, Money::fromRupees(-1000)},
                                                    {Account::Unpaid, Money::fromRupees(550)},
                                                    {Account::Postage, Money::fromRupees(-932)},
                                                    {Account::CgstPayable, Money::fromRupees(-84)},
                                                    {Account::SgstPayable, Money::fromRupees(-84)}});
    CHECK(balances(totals.perAccount));
}

TEST_CASE("a closed day keeps its totals, and the next one starts from nothing") {
    Desk desk;
    Book& book = desk.create();
    desk.openDay();
    must(desk.bookArticle());
    const DayTotals before = must(book.tillQueries().totals(kDay));
    const Outcome closed = desk.closeDay();
    const DayTotals after = must(book.tillQueries().totals(kDay));
    CHECK(after.expectedCash == before.expectedCash);
    CHECK(after.entries == before.entries);
    CHECK(after.perAccount == before.perAccount);
    CHECK(must(book.tillQueries().closing(kDay))->hash == closed.entries[0].hash);
    CHECK(must(book.tillQueries().opening(kDay))->entry.kind == "day_opened");
    CHECK_FALSE(must(book.tillQueries().openDay()).has_value());
    CHECK(must(book.tillQueries().lastDay()) == kDay);
    desk.clock.advance(std::chrono::hours(24));
    desk.openDay(Money::fromRupees(5));
    CHECK(must(book.tillQueries().openDay()) == kDay.plusDays(1));
    CHECK(must(book.tillQueries().totals(kDay.plusDays(1))).expectedCash == Money::fromRupees(5));
}

TEST_CASE("only one day is open at a time") {
    Desk desk;
    Book& book = desk.create();
    desk.openDay();
    CHECK_THROWS(desk.openDay());
    CHECK(must(book.head()).seq == 3);
}

TEST_CASE("a closed day's totals stop at its closing entry") {
    Desk desk;
    Book& book = desk.create();
    desk.openDay();
    must(desk.bookArticle());
    desk.closeDay();
    const DayTotals closed = must(book.tillQueries().totals(kDay));
    CHECK(closed.entries == 5); // office and range are of this date too
    CHECK(closed.articles == 1);
    must(desk.recordOne({"note", kAsha, "{}", {}})); // the same date, after the close
    const DayTotals later = must(book.tillQueries().totals(kDay));
    CHECK(later.entries == closed.entries);
    CHECK(later.lastNo == closed.lastNo);
    CHECK(later.perAccount == closed.perAccount);
    CHECK(later.expectedCash == closed.expectedCash);
}

TEST_CASE("the articles of a day are those accepted on it that are still unpaid or paid") {
    Desk desk;
    Book& book = desk.create();
    desk.openDay();
    const Outcome first = must(desk.bookArticle());
    const Outcome second = must(desk.bookArticle());
    const Outcome unpaid = must(desk.accept(desk.ids.next()));
    CHECK(must(book.tillQueries().totals(kDay)).articles == 3);
    must(desk.recordOne(removeDraft(unpaid)));
    must(desk.recordOne(cancelDraft(first)));
    const DayTotals ended = must(book.tillQueries().totals(kDay));
    CHECK(ended.booked == 2); // the removed one was never sold
    CHECK(ended.articles == 1);
    CHECK(ended.cancelledOfBooked() == 1);
    CHECK(ended.cancelledEarlier == 0);
    desk.closeDay();
    desk.clock.advance(std::chrono::hours(24));
    desk.openDay();
    must(desk.bookArticle());
    must(desk.recordOne(cancelDraft(second))); // of the day before: none of today's
    const DayTotals today = must(book.tillQueries().totals(kDay.plusDays(1)));
    CHECK(today.booked == 1);
    CHECK(today.articles == 1);
    CHECK(today.cancelled == 1);
    CHECK(today.cancelledOfBooked() == 0);
    CHECK(today.cancelledEarlier == 1);
    const DayTotals before = must(book.tillQueries().totals(kDay)); // as it was closed
    CHECK(before.booked == 2);
    CHECK(before.articles == 1);
}

TEST_CASE("a day in two runs counts both, and what comes between belongs to its own day") {
    Desk desk;
    Book& book = desk.create();
    desk.openDay(Money::fromRupees(1000)); // entry 3
    const Outcome older = must(desk.bookArticle());
    must(desk.bookArticle());
    must(desk.recordOne(cancelDraft(older)));
    // As if entries 4 and 5 had come back from the centre: of the day before, cancelled on this one.
    must(book.parts().connection->database().execute(
        "INSERT INTO day_runs (first_no, day) VALUES (4, '2026-11-19'), (6, '2026-11-20')"));
    const DayTotals today = must(book.tillQueries().totals(kDay));
    CHECK(today.entries == 6);
    CHECK(today.firstNo == 1);
    CHECK(today.lastNo == 8);
    CHECK(today.booked == 1);
    CHECK(today.articles == 1);
    CHECK(today.cancelled == 1);
    CHECK(today.cancelledEarlier == 1);
    CHECK(today.expectedCash == Money::fromRupees(1000)); // one sold, one given back
    const DayTotals before = must(book.tillQueries().totals(kDay.plusDays(-1)));
    CHECK(before.entries == 2);
    CHECK(before.booked == 1);
    CHECK(before.articles == 0);
    CHECK(before.cancelledOfBooked() == 1);
    CHECK(before.cancelled == 0); // not on that day
    CHECK(before.cancelledEarlier == 0);
    CHECK(before.expectedCash > Money());
}
