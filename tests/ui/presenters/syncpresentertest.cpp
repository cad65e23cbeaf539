// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/presenters/syncpresenter.h"

#include "tests/support/fakesyncdesk.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

struct Desk {
    Desk() {
        desk.its.enrolled = true;
        desk.its.outbox.waiting = 7;
        presenter.refresh();
    }
    FakeSyncDesk desk;
    ui::SyncPresenter presenter{desk};
};

std::string statementOf(Desk& desk) {
    desk.presenter.refresh();
    return desk.presenter.statement() ? desk.presenter.statement()->code : "";
}

} // namespace

TEST_CASE("where the sync stands is one sentence") {
    Desk desk;
    CHECK(desk.presenter.headline() == Notice{"sync_waiting", {{"count", "7"}}});
    desk.desk.its.outbox.waiting = 0;
    desk.presenter.refresh();
    CHECK(desk.presenter.headline().code == "sync_all_sent");
    const std::pair<SyncPhase, const char*> phases[] = {{SyncPhase::Asking, "sync_asking"},
                                                        {SyncPhase::Recovering, "sync_recovering"},
                                                        {SyncPhase::Sending, "sync_sending"},
                                                        {SyncPhase::Receiving, "sync_receiving"},
                                                        {SyncPhase::Waiting, "sync_all_sent"}};
    for (const auto& [phase, code] : phases) {
        desk.desk.running.state.phase = phase;
        CHECK(desk.presenter.headline().code == code);
    }
    desk.desk.its.enrolled = false;
    desk.presenter.refresh();
    CHECK(desk.presenter.headline().code == "sync_not_enrolled");
}

TEST_CASE("when the centre answered last is said as a day and a time in India") {
    Desk desk;
    CHECK(desk.presenter.lastSession().code == "sync_never");
    desk.desk.its.sessionAt = UtcMillis(std::chrono::milliseconds(1'795'151'520'000));
    desk.presenter.refresh();
    CHECK(desk.presenter.lastSession() == Notice{"sync_last", {{"on", "2026-11-20"}, {"time", "10:42"}}});
}

TEST_CASE("without a network nothing is wrong; anything else is told") {
    Desk desk;
    CHECK_FALSE(desk.presenter.problem());
    for (const char* code : {"network_unreachable", "network_timeout", "network_lost"}) {
        desk.desk.running.state.problem = Error::machine(code);
        desk.presenter.told();
        CHECK(desk.presenter.isOnlyOffline());
    }
    for (const char* code : {"network_pin", "network_tls", "sync_answer_unsigned", "batch_refused"}) {
        desk.desk.running.state.problem = Error::machine(code);
        desk.presenter.told();
        CHECK(desk.presenter.problem()->code() == code);
        CHECK_FALSE(desk.presenter.isOnlyOffline());
    }
    desk.desk.running.trouble = Error::machine("book_busy");
    desk.presenter.told();
    CHECK(desk.presenter.problem()->code() == "book_busy"); // before what the last session said
    desk.desk.its.fenced = true;
    desk.presenter.told();
    CHECK(desk.presenter.problem()->code() == "counter_fenced");
    desk.desk.unreadable = Error::machine("book_damaged");
    desk.presenter.told();
    CHECK(desk.presenter.problem()->code() == "book_damaged");
    CHECK(desk.presenter.picture().outbox.waiting == 7); // what was read before still stands
}

TEST_CASE("a fence is told once when it comes") {
    Desk desk;
    int told = 0;
    QObject::connect(&desk.presenter, &ui::SyncPresenter::fenced, [&told] { ++told; });
    desk.desk.its.fenced = true;
    desk.presenter.told();
    desk.presenter.told();
    CHECK(told == 1);
    desk.desk.its.fenced = false;
    desk.presenter.told();
    desk.desk.its.fenced = true;
    desk.presenter.told();
    CHECK(told == 2);
}

TEST_CASE("a clock is told of from beyond five minutes, in both directions") {
    CHECK_FALSE(ui::clockNotice(0));
    CHECK_FALSE(ui::clockNotice(300));
    CHECK_FALSE(ui::clockNotice(-300));
    CHECK(ui::clockNotice(301) == Notice{"sync_clock_fast", {{"minutes", "5"}}});
    CHECK(ui::clockNotice(-7200) == Notice{"sync_clock_slow", {{"minutes", "120"}}});
}

TEST_CASE("the latest batches are shown, and not all of them") {
    Desk desk;
    for (std::uint64_t i = 0; i < 40; ++i)
        desk.desk.its.outbox.batches.push_back(aBatch(1 + 10 * i, BatchState::Custody));
    desk.presenter.refresh();
    REQUIRE(desk.presenter.batches().size() == ui::SyncPresenter::kMostBatches);
    CHECK(desk.presenter.batches().front().firstSeq == 391);
}

TEST_CASE("a closed day is not confirmed before the centre has counted it the same") {
    Desk desk;
    CHECK(statementOf(desk).empty());
    desk.desk.its.day = Date::of(2026, 11, 20);
    CHECK(statementOf(desk) == "statement_none");
    DayStatement statement = agreedDay();
    statement.closed = false;
    desk.desk.its.statement = statement;
    CHECK(statementOf(desk) == "statement_none"); // the close has not arrived there
    desk.desk.its.statement = agreedDay();
    CHECK(statementOf(desk) == "statement_agrees");
    desk.desk.its.statement->missing = 2;
    CHECK(statementOf(desk) == "statement_unpacking");
    CHECK(factOf(desk.presenter.statement()->facts, "count") == "2");
    desk.desk.its.statement = agreedDay();
    desk.desk.its.statement->accounts.front().centre += Money::fromPaise(1);
    CHECK(statementOf(desk) == "statement_differs");
}

TEST_CASE("a statement that is equal and asks says what it asks about, and no sum that differs") {
    Desk desk;
    desk.desk.its.day = Date::of(2026, 11, 20);
    desk.desk.its.statement = agreedDay();
    desk.presenter.refresh();
    CHECK(desk.presenter.questions().empty());
    desk.desk.its.statement->conflicts = {"ZT100000014IN"};
    CHECK(statementOf(desk) == "statement_asks");
    CHECK(desk.presenter.questions() ==
          std::vector<Notice>{{"statement_conflicts", {{"count", "1"}, {"articles", "ZT100000014IN"}}}});
    for (std::uint64_t seq = 41; seq < 47; ++seq)
        desk.desk.its.statement->parked.push_back({{}, seq, "kind_unknown"});
    CHECK(statementOf(desk) == "statement_asks");
    REQUIRE(desk.presenter.questions().size() == 2);
    CHECK(desk.presenter.questions()[0] ==
          Notice{"statement_parked", {{"count", "6"}, {"entries", "41, 42, 43, 44, 45, …"}}});
    desk.desk.its.statement->centreEntries -= 1;
    CHECK(statementOf(desk) == "statement_differs");
    CHECK(desk.presenter.questions().size() == 2);
    desk.desk.its.statement->closed = false;
    CHECK(statementOf(desk) == "statement_none");
    CHECK(desk.presenter.questions().empty());
}

TEST_CASE("a close that the centre keeps and does not count is said as that, with what to do") {
    Desk desk;
    desk.desk.its.day = Date::of(2026, 11, 20);
    desk.desk.its.statement = agreedDay();
    desk.desk.its.statement->closed = false;
    desk.desk.its.statement->parked = {{{}, 44, "kind_unknown"}};
    CHECK(statementOf(desk) == "statement_none"); // another entry: the close is still on its way
    CHECK(desk.presenter.questions().empty());
    desk.desk.its.statement->parked.push_back({{}, 45, "record_malformed"});
    desk.desk.its.parkedClose = desk.desk.its.statement->parked.back();
    CHECK(statementOf(desk) == "statement_close_parked");
    CHECK(desk.presenter.questions() ==
          std::vector<Notice>{{"statement_close", {{"entry", "45"}, {"parked", "record_malformed"}}},
                              {"statement_parked", {{"count", "2"}, {"entries", "44, 45"}}}});
}

TEST_CASE("the clerk sends, writes onto a stick and takes receipts in") {
    Desk desk;
    desk.presenter.sendNow();
    CHECK(desk.desk.sends == 1);
    desk.presenter.exportTo(QStringLiteral("/stick"));
    CHECK(desk.desk.exportedTo == "/stick");
    CHECK(desk.presenter.done() == Notice{"sync_exported", {{"count", "3"}}});
    desk.desk.outcome = Error::refused("receipts_missing");
    desk.presenter.importFrom(QStringLiteral("/stick"));
    CHECK(desk.desk.importedFrom == "/stick");
    CHECK(desk.presenter.error()->code() == "receipts_missing");
    CHECK_FALSE(desk.presenter.done());
    desk.desk.its.enrolled = false;
    desk.presenter.refresh();
    desk.presenter.sendNow();
    CHECK(desk.desk.sends == 1);
    CHECK(desk.presenter.error()->code() == "centre_not_enrolled");
}
