// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How far back a counter looks for the common place, and what it does not believe on the way.
#include "core/sync/branchfetch.h"
#include "tests/support/synccounter.h"

#include <catch2/catch.hpp>

#include <functional>

using namespace dak;
using namespace dak::test;

namespace {

// A counter whose book was restored: the centre has batches 1-3, 4-6, 7-9 and 10-12, the book three entries
// and, when `forked`, one more of its own.
struct Restored {
    explicit Restored(bool forked) {
        counter.book3();
        counter.run();
        const MemorySyncBook::State backup = counter.book.snapshot();
        for (int i = 0; i < 3; ++i) {
            if (i == 1)
                branch = otherBranch(counter.book.snapshot());
            counter.book3();
            counter.runLater();
        }
        counter.book.restoreFile(backup);
        if (forked)
            counter.book.book();
        centre.log.clear();
    }
    // Places 7-9 of the same epoch as a copy of the counter would have filled them.
    static std::string otherBranch(const MemorySyncBook::State& state) {
        MemorySyncBook copy(deviceKey(), true, 77);
        copy.restoreFile(state);
        for (int i = 0; i < 3; ++i)
            copy.book();
        (void)copy.seal();
        return *copy.frameOf(copy.state().epochs[0].batches.back());
    }
    // Every page of frames goes through `change` first.
    void pages(const std::function<void(FramePage&)>& change) {
        centre.script = [this, change](const SyncRequest& request) -> std::optional<SyncResponse> {
            if (!request.head.path.starts_with("/v1/batches?"))
                return std::nullopt;
            centre.script = nullptr;
            FramePage page = *decodeFramePage(centre.handle(request).body);
            pages(change);
            change(page);
            return centre.reply(request, 200, encode(page));
        };
    }

    ScriptedCentre centre{centreKey(), true};
    SyncCounter counter{centre};
    std::string branch;
};

// A frame of an epoch that is the counter's own when the seed is.
std::string frameBy(const SigningKey& key, bool training, std::uint64_t seed = 1) {
    MemorySyncBook other(key, training, seed);
    other.book();
    (void)other.seal();
    return *other.frameOf(other.state().epochs[0].batches[0]);
}

} // namespace

TEST_CASE("Given a fork far back, then pages are asked further and further back until the chains meet") {
    ScriptedCentre centre(centreKey(), true);
    centre.framesOnPage = 40;
    SyncCounter counter(centre);
    const int common = GENERATE(0, 1, 50, 300);
    for (int i = 0; i < common; ++i)
        counter.book.book();
    counter.run();
    const MemorySyncBook::State backup = counter.book.snapshot();
    for (int i = 0; i < 500; ++i) {
        counter.book.book();
        if (i % 10 == 9)
            REQUIRE(counter.book.seal());
    }
    counter.runLater();
    const auto lost = counter.book.operations();
    counter.book.restoreFile(backup);
    for (int i = 0; i < 600; ++i) // its own branch is longer than the centre's
        counter.book.book();
    auto all = counter.book.operations();
    all.insert(lost.begin(), lost.end());
    counter.runLater();
    CHECK(counter.book.operations() == all);
    CHECK(centre.operations() == all);
    REQUIRE(counter.book.lastRecovery);
    CHECK(counter.book.lastRecovery->branches[0].frozen.common == static_cast<std::uint64_t>(common));
    CHECK(counter.book.lastRecovery->entries.size() == 500);
    CHECK(centre.count("GET /v1/batches?") <= 7);
}

TEST_CASE("Given a common place inside a frame of the centre, then it is found to the entry") {
    ScriptedCentre centre(centreKey(), true);
    SyncCounter counter(centre);
    counter.book3();
    const MemorySyncBook::State backup = counter.book.snapshot();
    counter.book3();
    counter.run(); // one batch, 1-6
    counter.book.restoreFile(backup);
    const bool forked = GENERATE(true, false);
    if (forked)
        counter.book.book();
    counter.runLater();
    CHECK(counter.book.lastRecovery->branches[0].frozen.common == 3);
    CHECK(counter.book.lastRecovery->entries.size() == 3);
    CHECK(counter.book.operations().size() == (forked ? 7U : 6U));
    CHECK(centre.operations() == counter.book.operations());
}

TEST_CASE("Given pages that contradict the centre or the chain, then nothing is recovered from them") {
    const bool forked = GENERATE(true, false);
    Restored restored(forked);
    struct Case {
        std::function<void(FramePage&)> change;
        const char* problem;
        const char* why;
    };
    const std::string foreign = frameBy(SigningKey::fromSeed({0xAA}), true);
    const std::string real = frameBy(deviceKey(), false);
    const std::string otherEpoch = frameBy(deviceKey(), true, 5);
    const std::string branch = restored.branch;
    const auto row = GENERATE_COPY(values<Case>({
        {[](FramePage& page) { page.frames.clear(); }, "sync_answer_wrong", "empty page"},
        {[](FramePage& page) { page.frames.resize(1), page.more = false; }, "sync_answer_wrong",
         "ends too early"},
        {[](FramePage& page) { page.frames.erase(page.frames.begin() + 1); }, "sync_answer_wrong",
         "frame does not follow"},
        {[](FramePage& page) { page.frames.insert(page.frames.begin(), page.frames[0]); },
         "sync_answer_wrong", "frame does not follow"},
        {[](FramePage& page) { std::swap(page.frames[0], page.frames.back()); }, "sync_answer_wrong",
         "first frame"},
        {[foreign](FramePage& page) { page.frames[0] = foreign; }, "sync_answer_wrong", "foreign frame"},
        {[real](FramePage& page) { page.frames[0] = real; }, "sync_answer_wrong", "foreign frame"},
        {[otherEpoch](FramePage& page) { page.frames[0] = otherEpoch; }, "sync_answer_wrong",
         "foreign frame"},
        {[](FramePage& page) { page.frames[0][300] ^= 1; }, "batch_payload", ""},
        {[](FramePage& page) { page.frames[0].back() ^= 1; }, "batch_signature", ""},
        {[branch, forked](FramePage& page) {
             if (page.frames.size() == 3)
                 page.frames[forked ? 2 : 1] = branch;
         },
         "sync_answer_wrong", "frame does not follow"},
        {[](FramePage& page) { page.frames[0] = "x"; }, "batch_malformed", "magic"},
    }));
    INFO(row.problem << " " << row.why);
    const auto before = restored.counter.book.operations();
    restored.pages(row.change);
    restored.counter.runLater();
    const std::string problem = restored.counter.problem();
    if (std::string(row.problem) == "batch_payload")
        CHECK((problem == "batch_payload" || problem == "batch_signature"));
    else
        CHECK(problem == row.problem);
    if (*row.why != '\0')
        CHECK(restored.counter.fact("why") == row.why);
    CHECK(restored.counter.book.recoveries == 0);
    CHECK(restored.counter.book.operations() == before);
    CHECK(restored.counter.book.state().frozen.empty());
}

TEST_CASE("Given a head in HELLO that the frames do not lead to, then nothing is recovered") {
    Restored restored(GENERATE(true, false));
    const std::int64_t by = GENERATE(0, -1);
    restored.centre.script = [&](const SyncRequest& request) -> std::optional<SyncResponse> {
        if (request.head.method != "POST")
            return std::nullopt;
        HelloAnswer answer = aHelloAnswer();
        Sha256 head{};
        head[0] = 1;
        answer.epochs = {
            {restored.counter.book.epoch(), Verdict::Behind, static_cast<std::uint64_t>(12 + by), head}};
        return restored.centre.reply(request, 200, encode(answer));
    };
    restored.counter.runLater();
    CHECK(restored.counter.problem() == "sync_answer_wrong");
    CHECK(restored.counter.fact("why") == "other head than in hello");
    CHECK(restored.counter.book.recoveries == 0);
}

TEST_CASE("Given a batch that came after HELLO, then it is left for the next session") {
    Restored restored(false);
    restored.pages([&](FramePage& page) { page.frames.push_back(frameBy(deviceKey(), true)); });
    restored.counter.runLater();
    CHECK(restored.counter.problem().empty());
    CHECK(restored.counter.book.operations().size() == 12);
}
