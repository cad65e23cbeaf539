// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Find desk and the centre: what is asked, what is shown meanwhile, and which answer counts.
#include "ui/presenters/findpresenter.h"

#include "tests/support/fakedesk.h"
#include "tests/support/faketrackdesk.h"
#include "tests/support/frozen.h"
#include "tests/support/qtstrings.h"

using namespace dak;
using namespace dak::test;

namespace {

class NoActions final : public ui::ArticleActions {
public:
    int spoils = 0;

    Result<std::vector<Recorded>> history(const ArticleNumber& /*number*/) const override {
        return std::vector<Recorded>();
    }
    Result<Cancellation> cancel(const Uuid&, const ArticleNumber&, const std::string&,
                                const std::string&) override {
        return Error::refused("article_unknown");
    }
    Result<Amendment> amend(const Uuid&, const ArticleNumber&, const AmendRequest&) override {
        return Error::refused("article_unknown");
    }
    Status spoil(const Uuid&, const ArticleNumber&, const std::string&) override {
        ++spoils;
        return {};
    }
};

struct Find {
    Find() {
        QObject::connect(&presenter, &ui::FindPresenter::changed, [this] { ++changes; });
        QObject::connect(&presenter, &ui::FindPresenter::trackChanged, [this] { ++answers; });
    }
    void look(const ArticleNumber& number) { presenter.find(QString::fromStdString(number.text())); }
    void answer(const ArticleNumber& number, bool conflict = false) {
        presenter.answered({number.text(), aTrack(number, clock.now(), conflict), {}});
    }
    void answer(const ArticleNumber& number, const Error& error) {
        presenter.answered({number.text(), {}, error});
    }
    void keep(const ArticleNumber& number, std::chrono::minutes age) {
        line.cache[number.text()] = aTrack(number, clock.now() - age);
    }
    std::string source() const { return presenter.trackSource() ? presenter.trackSource()->code : ""; }
    std::string note() const { return presenter.trackNote() ? presenter.trackNote()->code : ""; }
    std::string problem() const { return presenter.trackProblem() ? presenter.trackProblem()->code() : ""; }
    // Booked at this counter.
    ArticleNumber own() {
        const ArticleRequest request{
            .product = *Product::parse("speed-post-parcel"),
            .to = *Pincode::parse("560034"),
            .weight = Weight::fromGrams(900),
            .receiver = {.name = "Meena Krishnan", .lines = {"12 MG Road"}, .mobile = "9845012345"},
            .sender = {.name = "Asha Rao", .lines = {"4 FC Road"}, .mobile = "9822054321"}};
        return desk.book(ids.next(), request, {})->accepted.article.number;
    }

    FakeDesk desk;
    NoActions actions;
    FakeTrackDesk line;
    FrozenClock clock;
    CountingIds ids;
    ui::FindPresenter presenter{{desk, actions, line, clock, ids}};
    int changes = 0;
    int answers = 0;
    const ArticleNumber there = ArticleNumber::issue("ZT", 30000000);
    const ArticleNumber other = ArticleNumber::issue("ZT", 30000001);
};

const Error kDown = Error::machine("network_unreachable", {{"server", "s"}, {"why", "w"}});

} // namespace

TEST_CASE("an article of another office is asked for, and shown with the time it was asked") {
    Find find;
    find.look(find.there);
    CHECK(find.line.asked == std::vector{find.there.text()});
    CHECK(find.note() == "find_asking");
    CHECK(find.source().empty());
    CHECK(find.presenter.error()->code() == "article_unknown"); // of this book
    find.answer(find.there);
    REQUIRE(find.presenter.track());
    CHECK(find.presenter.track()->answer.events.size() == 2);
    CHECK(find.presenter.trackSource() == Notice{"find_from_centre", {{"time", "10:42"}}});
    CHECK(find.note().empty());
    CHECK_FALSE(find.presenter.error());
    CHECK(find.answers == 1);
    CHECK(find.changes == 1); // the answer touches no field
}

TEST_CASE("a counter without a centre says that only its own articles can be found") {
    Find find;
    find.line.enrolled = false;
    find.look(find.there);
    CHECK(find.note() == "find_here_only");
    CHECK(find.problem().empty());
    CHECK_FALSE(find.presenter.isAsking());
    CHECK(find.presenter.error()->code() == "article_unknown");
}

TEST_CASE("while the line is down what is kept is told with its age") {
    Find find;
    const std::pair<std::chrono::minutes, Notice> ages[] = {
        {std::chrono::minutes(-5), {"find_kept_minutes", {{"count", "0"}}}}, // the clock was set back
        {std::chrono::minutes(59), {"find_kept_minutes", {{"count", "59"}}}},
        {std::chrono::minutes(60), {"find_kept_hours", {{"count", "1"}}}},
        {std::chrono::hours(47), {"find_kept_hours", {{"count", "47"}}}},
        {std::chrono::hours(48), {"find_kept_days", {{"count", "2"}}}}};
    for (const auto& [age, expected] : ages) {
        find.keep(find.there, age);
        find.look(find.there);
        CHECK(find.note() == "find_asking"); // it is shown meanwhile
        CHECK(find.source() == expected.code);
        find.answer(find.there, kDown);
        REQUIRE(find.presenter.trackSource());
        CHECK(find.source() == expected.code);
        CHECK(factOf(find.presenter.trackSource()->facts, "count") == factOf(expected.facts, "count"));
        CHECK(find.note() == "find_offline");
        CHECK_FALSE(find.presenter.error()); // it is known, only not here
    }
    CHECK(factOf(find.presenter.trackSource()->facts, "on") == "2026-11-18");
    CHECK(factOf(find.presenter.trackSource()->facts, "time") == "10:42");
}

TEST_CASE("with the line down and nothing kept that is said, and is nobody's fault") {
    Find find;
    find.look(find.there);
    find.answer(find.there, kDown);
    CHECK(find.note() == "find_offline");
    CHECK(find.problem().empty());
    CHECK(find.source().empty());
    CHECK(find.presenter.error()->code() == "article_unknown");
}

TEST_CASE("a number that the centre does not know may still be written off") {
    Find find;
    find.look(find.there);
    find.answer(find.there, Error::refused("article_unknown"));
    CHECK(find.note() == "find_unknown_there");
    CHECK(find.problem().empty());
    CHECK(find.presenter.isUnbooked());
    find.look(find.there);
    find.answer(find.there);
    CHECK_FALSE(find.presenter.isUnbooked()); // booked elsewhere
    find.presenter.begin(ui::FindMode::Spoiling);
    CHECK(find.presenter.mode() == ui::FindMode::Looking);
}

TEST_CASE("garbage for an answer is told, and what was kept still stands") {
    Find find;
    find.keep(find.there, std::chrono::minutes(10));
    for (const char* code : {"message_malformed", "sync_answer_wrong", "network_pin"}) {
        find.look(find.there);
        find.answer(find.there, Error::machine(code));
        CHECK(find.problem() == code);
        CHECK(find.note().empty());
        CHECK(find.source() == "find_kept_minutes");
    }
    find.look(find.there);
    CHECK(find.problem().empty()); // a new search begins anew
}

TEST_CASE("a late answer is never shown for another number") {
    Find find;
    find.look(find.there);
    find.look(find.other);
    find.answer(find.there);
    CHECK_FALSE(find.presenter.track());
    CHECK(find.note() == "find_asking");
    find.answer(find.other);
    CHECK(find.presenter.track()->answer.article == find.other.text());
    find.answer(find.other, kDown); // nothing was asked any more
    CHECK(find.source() == "find_from_centre");
    find.presenter.find(u("nonsense"));
    find.answer(find.other);
    CHECK_FALSE(find.presenter.track());
    CHECK(find.source().empty());
    CHECK(find.note().empty());
    CHECK(find.answers == 1);
}

TEST_CASE("an article of this book shows what the centre told of it, and asks whether that is all") {
    Find find;
    const ArticleNumber own = find.own();
    find.look(own);
    CHECK(find.presenter.article());
    CHECK(find.note() == "find_asking");
    find.answer(own, Error::refused("article_unknown")); // not sent yet
    CHECK(find.note() == "find_unknown_there");
    CHECK(find.presenter.article());
    find.line.cache[own.text()] = aTrack(own, find.clock.now());
    find.look(own);
    find.answer(own, kDown);
    CHECK(find.presenter.trackSource() == Notice{"find_told", {{"on", "2026-11-20"}, {"time", "10:42"}}});
    find.look(own);
    find.answer(own, true);
    CHECK(find.presenter.track()->answer.conflict); // booked elsewhere under the same number
    CHECK(find.source() == "find_from_centre");
    CHECK(find.presenter.article());
    find.presenter.begin(ui::FindMode::Cancelling);
    CHECK(find.presenter.mode() == ui::FindMode::Cancelling);
}

TEST_CASE("without a centre an article of this book is all there is, and nothing is said") {
    Find find;
    find.line.enrolled = false;
    find.look(find.own());
    CHECK(find.presenter.article());
    CHECK(find.note().empty());
    CHECK(find.source().empty());
    CHECK(find.problem().empty());
}

TEST_CASE("an answer leaves the form alone that is open meanwhile") {
    Find find;
    find.look(find.there);
    find.presenter.begin(ui::FindMode::Spoiling);
    REQUIRE(find.presenter.mode() == ui::FindMode::Spoiling);
    find.answer(find.there);
    CHECK(find.presenter.mode() == ui::FindMode::Spoiling);
    find.presenter.spoil(u("torn")); // whether it may be is for the book to say
    CHECK(find.actions.spoils == 1);
}

TEST_CASE("a cache that cannot be read is told, and the centre is asked all the same") {
    Find find;
    find.line.unreadable = Error::machine("book_damaged");
    find.look(find.there);
    CHECK(find.note() == "find_asking");
    find.answer(find.there);
    CHECK(find.source() == "find_from_centre");
    CHECK(find.problem().empty());
    find.line.enrolled = false;
    find.look(find.own());
    CHECK(find.problem() == "book_damaged");
    CHECK(find.presenter.article());
}
