// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/document/compose.h"

#include "core/base/text.h"

#include "tests/support/samplepapers.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

std::string reportText(const DayClosed& closed) {
    const Page page =
        mustCompose(composeDayReport(paperLayouts(), sampleRecorded("day_closed", 119), closed));
    std::string all;
    for (const PageText& text : page.texts)
        all += text.text() + "\n";
    return all;
}

bool holds(const std::string& text, const std::string& what) {
    return text.find(what) != std::string::npos;
}

} // namespace

TEST_CASE("a day report totals each account with its head") {
    const std::string text = reportText(sampleDayClosed());
    INFO(text);
    for (const char* what :
         {"DAY REPORT 20-11-2026", "Pune City H.O 411002", "Counter 2", "Postage", "8,201.00", "CGST payable",
          "8661003300 *", "not confirmed for parcels", "Articles booked\n55", "of them cancelled\n1",
          "Articles remaining\n54", "Entries of the day\n118", "Expected in the drawer", "₹ 12,845.00",
          "₹ 12,745.00", "-₹ 100.00", "DISPUTED", "a customer's 500 note",
          "Joshi, waiting for the second address"})
        CHECK(holds(text, what));
}

TEST_CASE("what was cancelled of an earlier day's booking is not taken for one of today's") {
    CHECK_FALSE(holds(reportText(sampleDayClosed()), "earlier days"));
    DayClosed closed = sampleDayClosed();
    closed.cancelled = 3; // one of today's 55
    const std::string text = reportText(closed);
    CHECK(holds(text, "of them cancelled\n1\n"));
    CHECK(holds(text, "Articles of earlier days cancelled on this day: 2"));
}

TEST_CASE("a day that an older program closed says what remains, and no number that it does not know") {
    DayClosed closed = sampleDayClosed();
    closed.booked.reset();
    const std::string text = reportText(closed);
    CHECK(holds(text, "Articles remaining\n54"));
    CHECK(holds(text, "Articles cancelled\n1"));
    CHECK_FALSE(holds(text, "Articles booked"));
    CHECK_FALSE(holds(text, "of them"));
}

TEST_CASE("debits and credits of the report are equal") {
    const Page page =
        mustCompose(composeDayReport(paperLayouts(), sampleRecorded("day_closed", 119), sampleDayClosed()));
    std::vector<std::string> sums;
    for (const PageText& text : page.texts)
        if (text.field == "debits" || text.field == "credits")
            sums.push_back(text.text());
    CHECK(sums == std::vector<std::string>{"12,845.00", "12,845.00"});
}

TEST_CASE("the head of the book stands whole on the report") {
    const Recorded recorded = sampleRecorded("day_closed", 119);
    std::string printed;
    for (const char c : reportText(sampleDayClosed()))
        if (c != ' ')
            printed += c;
    CHECK(holds(printed, upperAscii(hex(recorded.hash))));
}

TEST_CASE("a difference the clerk accepted is not called disputed") {
    DayClosed closed = sampleDayClosed();
    closed.disputed = false;
    CHECK(holds(reportText(closed), "Accepted by the clerk"));
    CHECK_FALSE(holds(reportText(closed), "DISPUTED"));
    closed.difference = Money();
    closed.counted = closed.expected;
    closed.reason.clear();
    closed.heldBaskets.clear();
    const std::string quiet = reportText(closed);
    CHECK_FALSE(holds(quiet, "Accepted by the clerk"));
    CHECK_FALSE(holds(quiet, "Reason"));
    CHECK_FALSE(holds(quiet, "Held baskets"));
    CHECK(holds(quiet, "₹ 0.00"));
}
