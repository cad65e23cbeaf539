// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/codetext.h"

#include "core/booking/bookingqueries.h"
#include "core/ledger/account.h"

#include <catch2/catch.hpp>

namespace {

// A name is a name when it is not the code itself.
bool isNamed(const QString& text, std::string_view code) {
    return !text.isEmpty() && text.toStdString() != code;
}

} // namespace

TEST_CASE("every account has a name") {
    for (const dak::Account account : dak::allAccounts()) {
        INFO(dak::accountCode(account));
        CHECK(isNamed(dak::accountText(dak::accountCode(account)), dak::accountCode(account)));
    }
}

TEST_CASE("names of codes") {
    CHECK(dak::fieldText("pin") == u"PIN");
    CHECK(dak::lineText("base") == u"Postage");
    CHECK(dak::zoneText("within-state") == u"within the state");
    CHECK(dak::productText("gyan-post") == u"Gyan Post");
    CHECK(dak::stateText("held") == u"held");
    CHECK(dak::stateText("removed") == u"taken out");
    CHECK(dak::kindText("article_accepted") == u"Article accepted");
    CHECK(dak::rowReasonText("pin_invalid") == u"the PIN is none");
}

TEST_CASE("a code without a name stands as it is") {
    CHECK(dak::fieldText("moon") == u"moon");
    CHECK(dak::kindText("moon_landed") == u"moon_landed");
    CHECK(dak::productText("स्पीड") == u"स्पीड");
}

TEST_CASE("a paper is called by its kind and its number; what is none stands as it is") {
    CHECK(dak::paperText("label EM473124829IN") == u"Label of EM473124829IN");
    CHECK(dak::paperText("receipt 2-20261126-0007") == u"Receipt 2-20261126-0007");
    CHECK(dak::paperText("cdf1 EM473124829IN") == u"Declaration of EM473124829IN");
    CHECK(dak::paperText("day-report 2026-11-20") == u"Day report of 20-11-2026");
    CHECK(dak::paperText("label") == u"label"); // a kind alone, as in "no layout of label"
    CHECK(dak::paperText("moon landing") == u"moon landing");
    CHECK(dak::paperText("") == u"");
    CHECK(dak::factText("document", "cancellation C-1") == u"Cancellation C-1");
}

TEST_CASE("facts say what people read") {
    CHECK(dak::factText("field", "weight") == u"Weight");
    CHECK(dak::factText("source", "state table") == u"table of states");
    CHECK(dak::factText("source", "another") == u"another");
    CHECK(dak::factText("reason", "folder_read_only") == u"it may not be written");
    CHECK(dak::factText("instead", "india-post-parcel") == u"India Post Parcel");
    CHECK(dak::factText("only", "books") == u"books");
    CHECK(dak::factText("on", "2026-11-20") == u"20-11-2026");
    CHECK(dak::factText("day", "yesterday") == u"yesterday");
    CHECK(dak::factText("given", "weight") == u"weight");
}
