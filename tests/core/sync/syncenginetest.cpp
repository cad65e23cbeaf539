// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// When the counter asks, what it believes, and how long it waits.
#include "core/sync/syncengine.h"
#include "core/protocol/wire.h"
#include "tests/support/synccounter.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;
using namespace std::chrono_literals;

namespace {

const SyncResponse kNoAnswer{};

} // namespace

TEST_CASE("Given entries nobody has, when a session runs, then they are sent and the receipt is kept") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book3();
    counter.run();
    CHECK(centre.operations() == counter.book.operations());
    CHECK(counter.book.waiting() == 0);
    CHECK(counter.book.state().receipts.size() == 1);
    CHECK(counter.engine.state().complete);
    CHECK(counter.engine.state().phase == SyncPhase::Idle);
    CHECK(counter.problem().empty());
    CHECK(counter.until == 15min);
    CHECK(centre.log.size() == 3); // HELLO, the batch, changes
}

TEST_CASE("Given nothing new, when a session runs, then only HELLO and changes are asked") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book3();
    counter.run();
    centre.log.clear();
    counter.runLater();
    CHECK(centre.log == std::vector<std::string>{"POST /v1/hello", "GET /v1/changes?after=0.0"});
    CHECK(counter.book.state().receipts.size() == 1);
}

TEST_CASE("Given a request is out, when the engine is asked again, then it waits for the answer alone") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    const SyncStep first = counter.engine.next(0ms);
    REQUIRE(first.request);
    CHECK(counter.engine.state().phase == SyncPhase::Asking);
    const SyncStep second = counter.engine.next(1ms);
    CHECK_FALSE(second.request);
    CHECK(second.until == SyncTime::max());
    CHECK(requestHolds(first.request->head, first.request->body, first.request->signature,
                       deviceKey().publicKey()));
}

TEST_CASE("Given a batch arrived and its receipt was lost, when HELLO comes, then it is not sent again") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book3();
    centre.script = [&](const SyncRequest& request) -> std::optional<SyncResponse> {
        if (request.head.method != "PUT")
            return std::nullopt;
        centre.takeLate(request.body);
        return kNoAnswer;
    };
    counter.run();
    CHECK(counter.problem() == "network_lost");
    CHECK_FALSE(counter.engine.state().complete);
    CHECK(counter.engine.state().phase == SyncPhase::Waiting);
    const std::string id = counter.book.state().epochs[0].batches[0].id;
    CHECK(counter.book.stateOf(id) == BatchState::Unknown);
    CHECK(counter.book.waiting() == 3);
    centre.script = nullptr;
    counter.runLater();
    CHECK(counter.book.waiting() == 0);
    CHECK(counter.book.stateOf(id) == BatchState::Custody);
    CHECK(centre.count("PUT") == 1);
    CHECK(counter.engine.state().complete);
    CHECK(counter.engine.state().failures == 0);
}

TEST_CASE("Given a batch never arrived, when the session is tried again, then the same bytes are sent") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book3();
    std::vector<std::string> bodies;
    centre.script = [&](const SyncRequest& request) -> std::optional<SyncResponse> {
        if (request.head.method != "PUT")
            return std::nullopt;
        bodies.push_back(request.body);
        return bodies.size() == 1 ? std::optional(kNoAnswer) : std::nullopt;
    };
    counter.run();
    counter.runLater();
    REQUIRE(bodies.size() == 2);
    CHECK(bodies[0] == bodies[1]);
    CHECK(centre.log[2] == "POST /v1/hello"); // never the same thing again without asking
    CHECK(counter.book.waiting() == 0);
}

TEST_CASE("Given an answer the centre did not sign for this request, then it is no answer") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book3();
    const int way = GENERATE(range(0, 7));
    centre.script = [&](const SyncRequest& request) -> std::optional<SyncResponse> {
        if (request.head.method != "PUT")
            return std::nullopt;
        centre.script = nullptr;
        SyncRequest other = request;
        other.head.nonce[0] ^= 1;
        SyncResponse good = centre.handle(request);
        switch (way) {
        case 0:
            good.signature.clear();
            break;
        case 1:
            good.signature = ScriptedCentre(deviceKey(), true).reply(request, 200, good.body).signature;
            break;
        case 2:
            good.signature = centre.reply(other, 200, good.body).signature;
            break;
        case 3:
            good.signature = ScriptedCentre(centreKey(), false).reply(request, 200, good.body).signature;
            break;
        case 4:
            good.status = 500;
            break;
        case 5:
            good.body += " ";
            break;
        default:
            good.body = std::string(wire::kMostAnswerBytes + 1, ' ');
            good.signature = centre.reply(request, 200, good.body).signature;
        }
        return good;
    };
    counter.run();
    CHECK(counter.problem() == "sync_answer_unsigned");
    CHECK(counter.book.waiting() == 3);
    CHECK(counter.book.state().receipts.empty());
    counter.runLater();
    CHECK(counter.book.waiting() == 0);
}

TEST_CASE("Given failures in a row, then the wait is full jitter up to a cap that doubles") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    centre.script = [](const SyncRequest&) { return std::optional(kNoAnswer); };
    counter.jitter = UINT64_MAX; // the most that is allowed
    const std::vector<SyncTime> most{60s, 120s, 240s, 480s, 600s, 600s, 600s};
    for (std::size_t i = 0; i < most.size(); ++i) {
        const SyncTime before = std::max(counter.now, counter.until);
        counter.runLater();
        CHECK(counter.until - before == most[i] + 1s - 1ms);
        CHECK(counter.engine.state().failures == static_cast<int>(i) + 1);
    }
    counter.jitter = 0;
    const SyncTime before = counter.until;
    counter.runLater();
    CHECK(counter.until - before == 1s); // never at once
    centre.script = nullptr;
    counter.runLater();
    CHECK(counter.engine.state().failures == 0);
}

TEST_CASE("Given a busy centre, signed or not, then Retry-After is honoured, also when the clerk asks") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    const bool isSigned = GENERATE(true, false);
    const int status = GENERATE(429, 503);
    centre.script = [&](const SyncRequest& request) -> std::optional<SyncResponse> {
        SyncResponse busy =
            centre.reply(request, status, encode(WireError{WireCode::Busy, "later", {}, 300}));
        busy.retryAfterSeconds = 300;
        if (!isSigned)
            busy.signature.clear();
        return busy;
    };
    counter.run();
    CHECK(counter.problem() == (isSigned ? "centre_busy" : "sync_answer_unsigned"));
    CHECK(counter.until == 300s);
    counter.now = 10s;
    counter.engine.wake(counter.now);
    counter.run();
    CHECK(counter.until == 300s);
    CHECK(centre.log.size() == 1);
    centre.script = nullptr;
    counter.runLater();
    CHECK(counter.engine.state().complete);
}

TEST_CASE("Given a Retry-After of years or of less than nothing, then the wait stays within its bounds") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    const int seconds = GENERATE(2'000'000'000, -5, 0);
    centre.script = [&](const SyncRequest&) {
        return std::optional(SyncResponse{503, "<html>", "", seconds});
    };
    counter.run();
    CHECK(counter.until == (seconds > 0 ? SyncTime(1h) : SyncTime(1s)));
}

TEST_CASE("Given a wait, when the clerk asks, then a session begins at once") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.run();
    counter.book3();
    counter.now = 20s;
    counter.run();
    CHECK(counter.book.waiting() == 3);
    counter.engine.wake(counter.now);
    counter.run();
    CHECK(counter.book.waiting() == 0);
}

TEST_CASE("Given a session that runs, when the day is closed, then another follows it at once") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    const SyncStep hello = counter.engine.next(0ms);
    counter.book3();
    counter.engine.wake(0ms);
    counter.engine.answered(centre.handle(*hello.request), 0ms);
    counter.run(); // changes: the entries came after this session had begun
    CHECK(counter.until == 0ms);
    counter.run();
    CHECK(counter.book.waiting() == 0);
    CHECK(counter.until == 15min);
}

TEST_CASE("Given answers to nothing, then nothing happens") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.engine.answered({200, "{}", "", 0}, 0ms);
    counter.engine.unanswered(Error::machine("network_lost"), 0ms);
    CHECK(counter.engine.state().failures == 0);
    counter.run();
    CHECK(counter.engine.state().complete);
}

TEST_CASE("Given a book that cannot be written, then the session ends with its error and waits") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book3();
    counter.book.failing = Error::machine("disk_full");
    counter.run();
    CHECK(counter.problem() == "disk_full");
    CHECK(counter.until == 1s);
    CHECK(centre.log.empty());
    counter.book.failing.reset();
    centre.script = [&](const SyncRequest& request) -> std::optional<SyncResponse> {
        if (request.head.method == "PUT")
            counter.book.failing = Error::machine("disk_full");
        return std::nullopt;
    };
    counter.runLater();
    CHECK(counter.problem() == "disk_full");
    CHECK(counter.book.waiting() == 3);
    counter.book.failing.reset();
    centre.script = nullptr;
    counter.runLater();
    CHECK(counter.book.waiting() == 0);
}

TEST_CASE("Given a centre that fences the device, then upload goes on and booking is locked") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    centre.fenced = true;
    centre.skewSeconds = 400;
    counter.book3();
    counter.run();
    CHECK(counter.book.state().fenced);
    CHECK(counter.engine.state().fenced);
    CHECK(counter.engine.state().skewSeconds == 400);
    CHECK(counter.engine.state().complete); // a wrong clock is told and refuses nothing
    CHECK(counter.book.waiting() == 0);
    centre.fenced = false;
    counter.runLater();
    CHECK_FALSE(counter.book.state().fenced);
}

TEST_CASE("Given one history, when it runs twice, then every byte of it is the same") {
    const auto history = [] {
        ScriptedCentre centre(centreKey(), true);
        SyncCounter counter(centre, 7);
        std::string bytes;
        centre.script = [&](const SyncRequest& request) -> std::optional<SyncResponse> {
            bytes +=
                request.head.path + hex(request.head.nonce) + request.body + signatureText(request.signature);
            return std::nullopt;
        };
        for (int round = 0; round < 3; ++round) {
            counter.book3();
            counter.runLater();
        }
        return bytes;
    };
    CHECK(history() == history());
}
