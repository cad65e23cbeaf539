// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/prints/printrows.h"
#include "core/storage/book/bookparts.h"
#include "tests/support/deskdrafts.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

std::vector<std::string> kinds(const std::vector<PrintJob>& jobs) {
    std::vector<std::string> kinds;
    for (const PrintJob& job : jobs)
        kinds.push_back(job.kind);
    return kinds;
}

} // namespace

TEST_CASE("a sale's papers wait as soon as it is in the book, and come after the program has died") {
    Desk desk;
    desk.create();
    desk.openDay();
    must(desk.bookArticle());
    desk.open(); // without anybody having asked for paper
    const auto jobs = must(desk.book->prints().open());
    CHECK(kinds(jobs) == std::vector<std::string>{"label", "cdf1", "receipt"});
    for (const PrintJob& job : jobs) {
        CHECK(job.state == PrintState::Waiting);
        CHECK(job.copy == 0);
    }
    CHECK(must(desk.book->prints().open()) == jobs);
}

TEST_CASE("papers of a book from before the queue do not wait") {
    Desk desk;
    Book& book = desk.create();
    desk.openDay();
    must(desk.bookArticle());
    must(book.parts().connection->database().execute(
        "UPDATE print_mark SET entry = (SELECT MAX(no) FROM entries)"));
    CHECK(must(book.prints().open()).empty());
    must(desk.bookArticle());
    CHECK(must(book.prints().open()).size() == 3);
}

TEST_CASE("the words of a reason are kept") {
    const std::vector<Fact> facts{{"printer", "L \"1\""}, {"why", "काग़ज़ ख़त्म"}};
    Desk desk;
    Book& book = desk.create();
    desk.openDay();
    must(desk.bookArticle());
    const PrintJob job = must(book.prints().open()).front();
    REQUIRE(must(book.prints().claim(job.id, "L", "me")));
    must(book.prints().finish(job.id, "me", PrintState::Failed, {"printer_unreachable", facts}));
    const PrintJob failed = must(book.prints().open()).front();
    CHECK(failed.reason == Notice{"printer_unreachable", facts});
    CHECK(failed.printer == "L");
    CHECK(failed.attempts == 1);
}
