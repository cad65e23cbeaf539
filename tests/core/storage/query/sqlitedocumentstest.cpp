// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/reversals.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

const std::string kLabel = "label " + ArticleNumber::issue("ZT", 20000001).text();

void amend(Desk& desk, const Outcome& outcome, const std::string& name, int amendment) {
    const ArticleAmended amended{{outcome.entries[0].entry.operation, 0},
                                 numberOf(outcome),
                                 anArticle().receiver,
                                 anAddress(name, 560034),
                                 true,
                                 amendment};
    must(desk.recordOne({std::string(ArticleAmended::kKind), kAsha, encode(amended), {}}));
}

std::vector<std::string> trackOf(Desk& desk, const Outcome& outcome) {
    std::vector<std::string> kinds;
    for (const Recorded& event : must(desk.book->documents().track(numberOf(outcome))))
        kinds.push_back(event.entry.kind);
    return kinds;
}

} // namespace

TEST_CASE("papers are kept as issued, with their hash") {
    Desk desk;
    Book& book = desk.create();
    desk.openDay();
    const Outcome outcome = must(desk.bookArticle());
    const auto label = must(book.documents().latest(kLabel));
    REQUIRE(label);
    CHECK(label->bytes == ArticleNumber::issue("ZT", 20000001).text() + " to Meena Krishnan");
    CHECK(label->hash == sha256(label->bytes));
    CHECK(label->kind == "label");
    CHECK(label->edition == "plain-1");
    CHECK(label->entry == outcome.entries[0].no);
    CHECK(label->copies == 0);
    CHECK(must(book.documents().namesOf(outcome.entries[0].no)).size() == 2);
    CHECK(must(book.documents().latest("receipt 1-20261120-0001"))->bytes ==
          "1-20261120-0001: " + ArticleNumber::issue("ZT", 20000001).text());
    CHECK_FALSE(must(book.documents().latest("label none")));
}

TEST_CASE("a changed label is a further version, and the latest is given") {
    Desk desk;
    Book& book = desk.create();
    desk.openDay();
    const Outcome outcome = must(desk.bookArticle());
    amend(desk, outcome, "Meena Iyer", 1);
    amend(desk, outcome, "Meena K Iyer", 2);
    CHECK(must(book.documents().latest(kLabel))->bytes ==
          ArticleNumber::issue("ZT", 20000001).text() + " now to Meena K Iyer");
}

TEST_CASE("duplicates are counted") {
    Desk desk;
    Book& book = desk.create();
    desk.openDay();
    must(desk.bookArticle());
    const std::string hash = hex(must(book.documents().latest(kLabel))->hash);
    for (int copy = 1; copy <= 2; ++copy)
        must(desk.recordOne({std::string(DocumentReprinted::kKind),
                             kAsha,
                             encode(DocumentReprinted{kLabel, hash, copy}),
                             {}}));
    CHECK(must(book.documents().latest(kLabel))->copies == 2);
    CHECK_FALSE(desk.recordOne(
        {std::string(DocumentReprinted::kKind), kAsha, encode(DocumentReprinted{kLabel, hash, 2}), {}}));
}

TEST_CASE("the track of an article is every entry that names it") {
    Desk desk;
    desk.create();
    desk.openDay();
    const Outcome outcome = must(desk.bookArticle());
    must(desk.bookArticle());
    amend(desk, outcome, "Meena Iyer", 1);
    must(desk.recordOne(
        {std::string(DocumentReprinted::kKind), kAsha, encode(DocumentReprinted{kLabel, "00", 1}), {}}));
    CHECK(trackOf(desk, outcome) == std::vector<std::string>{"article_accepted", "basket_paid",
                                                             "article_amended", "document_reprinted"});
}

TEST_CASE("an article is on its track as paid only when it was in the basket then") {
    Desk desk;
    desk.create();
    desk.openDay();
    const Uuid basket = desk.ids.next();
    const Outcome kept = must(desk.accept(basket, 1));
    const Outcome left = must(desk.accept(basket, 2));
    CHECK(trackOf(desk, kept) == std::vector<std::string>{"article_accepted"});
    must(desk.recordOne(removeDraft(left)));
    must(desk.pay(basket));
    CHECK(trackOf(desk, left) == std::vector<std::string>{"article_accepted", "article_removed"});
    must(desk.recordOne(cancelDraft(kept)));
    CHECK(trackOf(desk, kept) ==
          std::vector<std::string>{"article_accepted", "basket_paid", "article_cancelled"});
}
