// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a session asks, and what it takes from the answers.
#include "core/sync/syncsession.h"
#include "tests/support/synccounter.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;
using namespace std::chrono_literals;

namespace {

// Answers instead of the centre whatever begins so.
void script(ScriptedCentre& centre, const std::string& beginning,
            const std::function<SyncResponse(const SyncRequest&)>& answer) {
    centre.script = [=](const SyncRequest& request) -> std::optional<SyncResponse> {
        const std::string line = request.head.method + " " + request.head.path;
        return line.starts_with(beginning) ? std::optional(answer(request)) : std::nullopt;
    };
}

std::function<SyncResponse(const SyncRequest&)> refusal(const ScriptedCentre& centre, WireCode code,
                                                        std::vector<Fact> facts = {}) {
    return [&centre, code, facts](const SyncRequest& request) {
        return centre.refuse(request, {code, "refused", facts, 0});
    };
}

} // namespace

// ---- the centre's cursor rules

TEST_CASE("Given a centre that lost what it acknowledged, then it is sent again") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book3();
    counter.run();
    const ScriptedCentre::State backup = centre.state;
    counter.book3();
    counter.runLater();
    counter.book3();
    counter.runLater();
    centre.state = backup;
    centre.state.generation = 2;
    script(centre, "PUT", [](const SyncRequest&) { return SyncResponse(); });
    counter.runLater();
    CHECK(counter.book.waiting() == 6); // what was acknowledged waits again
    centre.script = nullptr;
    counter.runLater();
    CHECK(centre.operations() == counter.book.operations());
    CHECK(counter.book.waiting() == 0);
    CHECK(counter.book.recoveries == 0);
    CHECK(counter.book.state().lastHello->generation == 2);
}

TEST_CASE("Given a batch that the centre has cut elsewhere, then only the rest of it is sent") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book3();
    const MemorySyncBook::State backup = counter.book.snapshot(); // booked, not sealed
    counter.run();
    counter.book.restoreFile(backup); // the very same entries, and one more before the next session
    counter.book.book();
    counter.runLater();
    CHECK(centre.operations() == counter.book.operations());
    CHECK(counter.book.waiting() == 0);
    CHECK(counter.book.recoveries == 0);
    CHECK(centre.have(counter.book.epoch()) == 4);
}

TEST_CASE("Given many batches and many changes, then all come in one session") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    for (int i = 0; i < 5; ++i) {
        counter.book3();
        REQUIRE(counter.book.seal());
    }
    for (int i = 0; i < 5; ++i)
        centre.publish(PublishedEdition{"a.json", "{}"});
    counter.run();
    CHECK(centre.count("PUT") == 5);
    CHECK(centre.count("GET /v1/changes") == 3);
    CHECK(counter.book.state().taken.size() == 5);
    CHECK(counter.engine.state().complete);
}

// ---- coming back

TEST_CASE("Given a restored book, then what it lacks is fetched and it goes on in a new epoch") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book3();
    counter.run();
    const MemorySyncBook::State backup = counter.book.snapshot();
    for (int i = 0; i < 5; ++i) {
        counter.book3();
        counter.runLater();
    }
    const auto all = counter.book.operations();
    counter.book.restoreFile(backup);
    const EpochId before = counter.book.epoch();
    centre.log.clear();
    counter.runLater();
    CHECK(counter.book.operations() == all);
    CHECK(counter.book.epoch() != before);
    CHECK(counter.book.waiting() == 0);
    CHECK(counter.book.recoveries == 1);
    CHECK(counter.book.lastRecovery->reason == "restored");
    CHECK(counter.book.lastRecovery->branches[0].frozen.common == 3);
    CHECK(counter.book.lastRecovery->branches[0].frozen.centreSeq == 18);
    CHECK(centre.count("POST /v1/hello") == 2);
    CHECK(centre.count("GET /v1/batches?") == 2); // five batches, three on a page
    CHECK(counter.engine.state().complete);
    // And never again for the same state of the centre.
    centre.log.clear();
    counter.runLater();
    CHECK(centre.log.size() == 2);
    CHECK(counter.book.recoveries == 1);
}

TEST_CASE("Given a restored book that was booked on, then both branches are kept and nothing is sent twice") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book3();
    counter.run();
    const MemorySyncBook::State backup = counter.book.snapshot();
    counter.book3();
    counter.runLater();
    const auto lost = counter.book.operations();
    counter.book.restoreFile(backup);
    for (int i = 0; i < 4; ++i)
        counter.book.book();
    auto all = counter.book.operations();
    all.insert(lost.begin(), lost.end());
    counter.runLater();
    CHECK(all.size() == 10);
    CHECK(counter.book.operations() == all);
    CHECK(centre.operations() == all);
    CHECK(counter.book.lastRecovery->reason == "forked");
    CHECK(counter.book.lastRecovery->branches[0].frozen.common == 3);
    CHECK(counter.book.waiting() == 0);
    centre.log.clear();
    counter.runLater();
    CHECK(centre.log.size() == 2);
}

TEST_CASE("Given a book restored by the program, then its new epoch stays and the old one is fetched") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book3();
    counter.run();
    const MemorySyncBook::State backup = counter.book.snapshot();
    counter.book3();
    counter.runLater();
    const auto all = counter.book.operations();
    counter.book.restore(backup);
    const EpochId renewed = counter.book.epoch();
    counter.runLater();
    CHECK(counter.book.operations() == all);
    CHECK(counter.book.state().frozen.size() == 1);
    CHECK_FALSE(counter.book.state().frozen.contains(renewed));
    CHECK(counter.book.waiting() == 0);
}

TEST_CASE("Given an epoch that only the centre has, then it is fetched whole") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book3();
    counter.run();
    const MemorySyncBook::State backup = counter.book.snapshot();
    counter.book.restore(backup); // a new epoch
    counter.book3();
    counter.runLater();
    const auto all = counter.book.operations();
    counter.book.restoreFile(backup); // an older copy, which has never heard of that epoch
    counter.runLater();
    CHECK(counter.book.operations() == all);
    CHECK(counter.book.lastRecovery->branches[0].frozen.common == 0);
    CHECK(counter.book.waiting() == 0);
    centre.log.clear();
    counter.runLater();
    CHECK(centre.log.size() == 2);
}

TEST_CASE("Given a batch that arrives after its epoch was frozen, then it is fetched too") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book3();
    counter.run();
    const MemorySyncBook::State backup = counter.book.snapshot();
    counter.book3();
    counter.runLater();
    counter.book3();
    REQUIRE(counter.book.seal());
    const std::string late = *counter.book.frameOf(counter.book.state().epochs[0].batches.back());
    const auto all = counter.book.operations();
    counter.book.restoreFile(backup);
    counter.runLater();
    CHECK(counter.book.operations().size() == 6);
    centre.takeLate(late);
    counter.runLater();
    CHECK(counter.book.operations() == all);
    CHECK(centre.operations() == all);
    CHECK(counter.book.recoveries == 2);
    CHECK(counter.book.waiting() == 0);
}

TEST_CASE("Given a frozen epoch and a centre restored to before it, then it is sent up to the common place") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    const ScriptedCentre::State empty = centre.state;
    counter.book3();
    counter.run();
    const MemorySyncBook::State backup = counter.book.snapshot();
    counter.book3();
    counter.runLater();
    counter.book.restoreFile(backup);
    counter.book.book();
    counter.runLater();
    const EpochId frozen = counter.book.state().epochs[0].id;
    const auto all = counter.book.operations();
    REQUIRE(all.size() == 7);
    centre.state = empty;
    counter.runLater();
    CHECK(centre.operations() == all);
    CHECK(centre.have(frozen) == 3);
    CHECK(counter.book.waiting() == 0);
    CHECK(counter.book.recoveries == 1);
}

TEST_CASE("Given two copies of one counter that both go on, then each ends with the entries of both") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter first(centre, 1);
    SyncCounter second(centre, 2);
    first.book3();
    first.run();
    second.book.restoreFile(first.book.snapshot());
    first.book3();
    second.book3();
    first.runLater();
    second.runLater();
    first.runLater();
    second.runLater();
    first.runLater();
    CHECK(centre.operations().size() == 9);
    CHECK(first.book.operations() == centre.operations());
    CHECK(second.book.operations() == centre.operations());
    const std::size_t before = first.book.recoveries + second.book.recoveries;
    first.runLater();
    second.runLater();
    CHECK(first.book.recoveries + second.book.recoveries == before); // at rest
}

// ---- refusals of batches

TEST_CASE("Given a batch that the centre says forks or leaves a gap, then HELLO decides") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book3();
    const WireCode code = GENERATE(WireCode::Fork, WireCode::Gap, WireCode::Replayed);
    int refused = 0;
    centre.script = [&](const SyncRequest& request) -> std::optional<SyncResponse> {
        if (request.head.method != "PUT" || ++refused > 1)
            return std::nullopt;
        return centre.refuse(request, {code, "refused", {}, 0});
    };
    counter.run();
    CHECK(counter.engine.state().complete);
    CHECK(centre.count("POST /v1/hello") == 2);
    CHECK(counter.book.waiting() == 0);
}

TEST_CASE(
    "Given a centre that says fork again and again, then the counter waits instead of asking for ever") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book3();
    script(centre, "PUT", refusal(centre, WireCode::Fork));
    counter.run();
    CHECK(counter.problem() == "sync_no_progress");
    CHECK(counter.fact("why") == "fork");
    CHECK(centre.count("POST /v1/hello") == SyncSession::kMostHellos);
    CHECK(counter.until == 1s);
    CHECK(counter.book.waiting() == 3);
}

TEST_CASE("Given a batch that is refused for good, then it is told, left, and the other epochs go on") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book3();
    counter.book.restore(counter.book.snapshot());
    counter.book3();
    REQUIRE(counter.book.seal());
    const std::string bad = counter.book.state().epochs[0].batches[0].id;
    const WireCode code =
        GENERATE(WireCode::BadChain, WireCode::BadSignature, WireCode::TooLarge, WireCode::Malformed);
    script(centre, "PUT /v1/batches/" + bad, refusal(centre, code, {{"seq", "2"}}));
    counter.run();
    CHECK(counter.problem() == "batch_refused");
    CHECK(counter.fact("batch") == bad);
    CHECK(counter.fact("code") == wireCodeText(code));
    CHECK(counter.fact("seq") == "2");
    CHECK(counter.book.stateOf(bad) == BatchState::Refused);
    CHECK(counter.book.waiting() == 3);
    CHECK_FALSE(counter.engine.state().complete);
    CHECK(counter.until == 15min);
    // Not again by itself, and still told.
    centre.log.clear();
    counter.runLater();
    CHECK(centre.count("PUT") == 0);
    CHECK(counter.problem() == "batch_refused");
    // But when the clerk asks.
    centre.script = nullptr;
    counter.engine.wake(counter.now);
    counter.run();
    CHECK(counter.problem().empty());
    CHECK(counter.book.waiting() == 0);
}

TEST_CASE("Given any other refusal, then the session ends in words and the batch waits as before") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book3();
    struct Case {
        WireCode code;
        const char* problem;
    };
    const auto row = GENERATE(values<Case>({{WireCode::UnknownDevice, "centre_unknown_device"},
                                            {WireCode::WrongMode, "centre_wrong_mode"},
                                            {WireCode::WrongOffice, "centre_wrong_office"},
                                            {WireCode::Busy, "centre_busy"},
                                            {WireCode::Failed, "centre_failed"},
                                            {WireCode::Unsigned, "centre_refused"},
                                            {WireCode::NotFound, "centre_refused"}}));
    const std::string where = GENERATE("PUT", "POST /v1/hello", "GET /v1/changes");
    script(centre, where, refusal(centre, row.code));
    counter.run();
    CHECK(counter.problem() == row.problem);
    CHECK(counter.engine.state().failures == 1);
    if (where == "PUT")
        CHECK(counter.book.state().epochs[0].batches[0].state == BatchState::Sealed);
    centre.script = nullptr;
    counter.runLater();
    CHECK(counter.book.waiting() == 0);
    CHECK(counter.engine.state().complete);
}

TEST_CASE("Given a centre that says this program is too old, then the session ends in words") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book3();
    script(centre, GENERATE("POST /v1/hello", "GET /v1/changes"),
           refusal(centre, WireCode::Schema, {{"least", "3"}}));
    counter.run();
    CHECK(counter.problem() == "centre_schema");
    CHECK(counter.fact("least") == "3");
    CHECK(counter.engine.state().failures == 1);
}

TEST_CASE("Given a centre older than a batch, then that epoch waits, and all else goes up and comes down") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book3();
    counter.book.restore(counter.book.snapshot());
    counter.book3();
    REQUIRE(counter.book.seal());
    const std::string tooNew = counter.book.state().epochs[0].batches[0].id;
    centre.publish(PublishedEdition{"a.json", "{}"});
    script(centre, "PUT /v1/batches/" + tooNew, refusal(centre, WireCode::Schema, {{"most", "1"}}));
    counter.run();
    CHECK(counter.problem() == "centre_older");
    CHECK(counter.fact("most") == "1");
    CHECK(counter.book.stateOf(tooNew) == BatchState::Sealed);
    CHECK(counter.book.waiting() == 3);
    CHECK(counter.book.cursor()->common == 1);
    CHECK_FALSE(counter.engine.state().complete);
    CHECK(counter.engine.state().failures == 0);
    CHECK(counter.until == 15min);
    // Asked again by itself, for the centre may be renewed; in the meantime what is new there comes down.
    centre.publish(PublishedEdition{"a.json", "{}"});
    counter.runLater();
    CHECK(counter.problem() == "centre_older");
    CHECK(centre.count("PUT /v1/batches/" + tooNew) == 2);
    CHECK(counter.book.cursor()->common == 2);
    centre.script = nullptr; // renewed
    counter.runLater();
    CHECK(counter.problem().empty());
    CHECK(counter.book.waiting() == 0);
    CHECK(counter.engine.state().complete);
}

TEST_CASE("Given a signed answer that is no refusal at all, then the session ends") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    script(centre, "POST", [&](const SyncRequest& request) { return centre.reply(request, 404, "<html>"); });
    counter.run();
    CHECK(counter.problem() == "sync_answer_wrong");
    CHECK(counter.fact("request") == "404");
}

// ---- receipts

TEST_CASE(
    "Given a receipt that is not of this batch or not of this centre, then nothing counts as received") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book3();
    struct Case {
        std::string document;
        const char* problem;
    };
    const SignedText other = signReceipt(aReceipt(), true, centreKey());
    const auto row = GENERATE_COPY(values<Case>({
        {encode(other), "sync_answer_wrong"},
        {encode(signReceipt(aReceipt(), true, deviceKey())), "receipt_signature"},
        {encode(signReceipt(aReceipt(), false, centreKey())), "receipt_signature"},
        {encode(signText(Domain::Statement, true, other.text, centreKey())), "receipt_signature"},
        {encode(signText(Domain::Receipt, true, "{}", centreKey())), "message_malformed"},
        {"{}", "message_malformed"},
        {"", "message_malformed"},
    }));
    script(centre, "PUT",
           [&](const SyncRequest& request) { return centre.reply(request, 200, row.document); });
    counter.run();
    CHECK(counter.problem() == row.problem);
    CHECK(counter.book.waiting() == 3);
    CHECK(counter.book.state().receipts.empty());
    CHECK(counter.book.state().epochs[0].batches[0].state == BatchState::Unknown);
}

// ---- HELLO

TEST_CASE("Given an answer to HELLO that leaves an epoch out or cannot be read, then the session ends") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book3();
    HelloAnswer answer = aHelloAnswer();
    answer.epochs.clear();
    const std::string body = GENERATE_COPY(as<std::string>(), encode(answer), "{}", "");
    script(centre, "POST", [&](const SyncRequest& request) { return centre.reply(request, 200, body); });
    counter.run();
    CHECK(counter.problem() == (body.size() > 2 ? "sync_answer_wrong" : "message_malformed"));
    CHECK(counter.book.waiting() == 3);
    CHECK(centre.log.size() == 1);
}

TEST_CASE("Given a verdict that the counter can disprove, then its own proof counts") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book3();
    counter.run();
    counter.book3();
    const Verdict said = GENERATE(Verdict::Behind, Verdict::Fork);
    script(centre, "POST", [&](const SyncRequest& request) {
        HelloAnswer answer = aHelloAnswer();
        const Sha256 head = **counter.book.hashAt(counter.book.epoch(), 3);
        answer.epochs = {{counter.book.epoch(), said, 3, head}};
        answer.latest = {};
        return centre.reply(request, 200, encode(answer));
    });
    counter.runLater();
    CHECK(counter.book.recoveries == 0);
    CHECK(counter.book.waiting() == 0);
}

// ---- changes

TEST_CASE("Given changes for all and for this counter, then each moves its own cursor once") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    const DeviceId device = deviceIdOf(deviceKey().publicKey());
    counter.book.want(aProduct());
    NumberLease lease = aLease();
    lease.epoch = counter.book.epoch();
    centre.publish(PublishedEdition{"a.json", "{}"});
    centre.publish(lease, device);
    centre.publish(TrackedArticle{"EM473124829IN", {aTrackEvent()}}, device);
    counter.run();
    CHECK(counter.book.state().cursor == Cursor{1, 2});
    CHECK(counter.book.state().taken.size() == 3);
    CHECK(counter.book.state().ranges.size() == 1);
    CHECK(counter.book.state().wanted.empty());
    counter.runLater();
    CHECK(counter.book.state().taken.size() == 3);
}

TEST_CASE("Given a change of an unknown kind or an unreadable body, then what comes after it is taken") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    const std::string from = GENERATE("tariff_edition", "a.json");
    centre.publish(PublishedEdition{"a.json", "{}"});
    SignedText& odd = centre.state.common[0];
    odd = signText(Domain::Change, true, replaced(odd.text, from, "something_else"), centreKey());
    centre.publish(PublishedEdition{"b.json", "{}"});
    counter.run();
    CHECK(counter.book.state().skipped.size() == 1);
    CHECK(counter.book.state().taken.size() == 1);
    CHECK(counter.book.state().cursor == Cursor{2, 0});
    CHECK(counter.engine.state().complete);
}

TEST_CASE("Given a restored centre that has skipped versions, then an empty page is the end of the changes") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    const Cursor latest = GENERATE(values<Cursor>({{1001, 0}, {0, 1000}}));
    script(centre, "GET /v1/changes", [&](const SyncRequest& request) {
        return centre.reply(request, 200, encode(ChangesAnswer{{}, latest}));
    });
    counter.run();
    CHECK(counter.problem().empty());
    CHECK(counter.engine.state().complete);
    CHECK(counter.book.state().cursor == Cursor{});
    CHECK(centre.count("GET /v1/changes") == 1);
}

TEST_CASE("Given changes that may not be taken, then the session ends and the cursor stays") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    centre.publish(PublishedEdition{"a.json", "{}"});
    counter.run();
    REQUIRE(counter.book.state().cursor == Cursor{1, 0});
    Change change = aChange();
    struct Case {
        ChangesAnswer answer;
        const char* problem;
    };
    const auto of = [](std::uint64_t version, std::optional<DeviceId> device, const SigningKey& key) {
        Change one = aChange();
        one.version = version;
        one.device = device;
        return ChangesAnswer{{signChange(one, true, key)}, {9, 9}};
    };
    const auto row = GENERATE_COPY(values<Case>({
        {of(1, {}, centreKey()), "change_old"},
        {of(2, DeviceId{7}, centreKey()), "sync_answer_wrong"},
        {of(2, {}, deviceKey()), "change_signature"},
    }));
    script(centre, "GET /v1/changes",
           [&](const SyncRequest& request) { return centre.reply(request, 200, encode(row.answer)); });
    counter.runLater();
    CHECK(counter.problem() == row.problem);
    CHECK(counter.book.state().cursor == Cursor{1, 0});
    CHECK(counter.until - counter.now == 1s);
}

TEST_CASE(
    "Given a restored centre that skipped versions, then an empty page is the end and the cursor stays") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    const Cursor latest = GENERATE(Cursor{1000, 0}, Cursor{0, 1000});
    script(centre, "GET /v1/changes", [&](const SyncRequest& request) {
        return centre.reply(request, 200, encode(ChangesAnswer{{}, latest}));
    });
    counter.run();
    CHECK(centre.count("GET /v1/changes") == 1);
    CHECK(counter.problem().empty());
    CHECK(counter.engine.state().complete);
    CHECK(counter.book.state().cursor == Cursor{});
}

TEST_CASE(
    "Given pages of changes without an end, then the session goes on to the day and says it is not done") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    std::uint64_t version = 0;
    script(centre, "GET /v1/changes", [&](const SyncRequest& request) {
        Change change = aChange();
        change.version = ++version;
        return centre.reply(request, 200,
                            encode(ChangesAnswer{{signChange(change, true, centreKey())}, {version + 1, 0}}));
    });
    counter.run();
    CHECK(version == SyncSession::kMostPages);
    CHECK_FALSE(counter.engine.state().complete);
    CHECK(counter.problem().empty());
    CHECK(counter.until == 15min);
}

// ---- the day

TEST_CASE("Given a closed day, then its statement is fetched until it agrees") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book.closeDay(Date::of(2026, 11, 19));
    counter.book.closeDay(Date::of(2026, 11, 20));
    DayStatement differs = aStatement();
    differs.accounts[0].centre += Money::fromPaise(100);
    centre.statements["2026-11-20"] = differs;
    counter.run();
    CHECK(centre.count("GET /v1/days/") == 2); // the centre does not know the other day yet
    CHECK(counter.book.state().statements.size() == 1);
    CHECK(counter.until == 15min);
    centre.statements["2026-11-20"] = aStatement();
    counter.runLater();
    CHECK(counter.book.state().statements.at(Date::of(2026, 11, 20)).agrees());
    centre.log.clear();
    counter.runLater();
    CHECK(centre.count("GET /v1/days/2026-11-20") == 0);
    CHECK(counter.engine.state().complete);
}

TEST_CASE("Given a centre that is still unpacking, then it is asked again soon, but not for ever") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book.closeDay(Date::of(2026, 11, 20));
    DayStatement unpacking = aStatement();
    unpacking.missing = 2;
    centre.statements["2026-11-20"] = unpacking;
    for (int i = 0; i < SyncEngine::kMostFollowUps; ++i) {
        counter.runLater();
        CHECK(counter.until - counter.now == 60s);
    }
    counter.runLater();
    CHECK(counter.until - counter.now == 15min);
}

TEST_CASE("Given a statement of another day, device or key, then it is not kept") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book.closeDay(Date::of(2026, 11, 20));
    DayStatement otherDay = aStatement();
    otherDay.day = Date::of(2026, 11, 21);
    DayStatement otherDevice = aStatement();
    otherDevice.device[0] ^= 1;
    struct Case {
        SignedText document;
        const char* problem;
    };
    const auto row = GENERATE_COPY(values<Case>({
        {signStatement(otherDay, true, centreKey()), "sync_answer_wrong"},
        {signStatement(otherDevice, true, centreKey()), "sync_answer_wrong"},
        {signStatement(aStatement(), true, deviceKey()), "statement_signature"},
        {signStatement(aStatement(), false, centreKey()), "statement_signature"},
    }));
    script(centre, "GET /v1/days",
           [&](const SyncRequest& request) { return centre.reply(request, 200, encode(row.document)); });
    counter.run();
    CHECK(counter.problem() == row.problem);
    CHECK(counter.book.state().statements.empty());
}
