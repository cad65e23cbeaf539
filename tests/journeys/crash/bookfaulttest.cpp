// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every n-th read, write, sync, truncate, open and delete of a booking fails, once or from then on. The desk
// is told recorded, not recorded or unknown, and what it is told is true, also after a power cut that
// follows; asked again it gets the one result.
#include "core/storage/book/bookparts.h"
#include "tests/journeys/crash/crashedbook.h"
#include "tests/support/tracefiles.h"

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include <functional>
#include <iostream>

using namespace dak;
using namespace dak::test;

namespace {

constexpr std::uint32_t kBefore = 4; // bookings that stand in the book already
constexpr std::uint32_t kAction = 500;
constexpr int kMostPoints = 5000; // an action that needs more operations than this is a fault of its own

const std::vector<std::string>& fileNames() {
    static const std::vector<std::string> names{"book.db", "book.db-wal", "numbers.reserved"};
    return names;
}

// A book in a folder of its own, from which each attempt starts anew.
class Start {
public:
    enum class Log {
        Long,   // has commits that are not in the database yet
        Folded, // was just copied into the database: the next commit starts it over
        ToFold, // is long, and folded in by the action before it books
    };
    // `before`: how many bookings stand in the book already.
    explicit Start(Log log, std::uint32_t before = kBefore) : m_folder("start"), m_log(log) {
        TestWorld world(m_folder.path());
        auto book = world.create();
        REQUIRE(book);
        const TestDesk desk(world, *book);
        for (std::uint32_t n = 1; n <= before; ++n)
            m_told.insert((*desk.book(n)).accepted.article.number.text());
        if (log == Log::Folded)
            REQUIRE(book->parts().connection->checkpoint());
        m_images = imagesIn(m_folder.path(), fileNames());
    }

    const std::filesystem::path& constant() const { return m_folder.path(); }
    const Images& images() const { return m_images; }
    const std::set<std::string>& told() const { return m_told; }
    bool foldsLogFirst() const { return m_log == Log::ToFold; }

private:
    MemoryFolder m_folder;
    Log m_log;
    Images m_images;
    std::set<std::string> m_told;
};

struct Tally {
    int points = 0;
    int told = 0;
    int refused = 0;
    int unknown = 0;
    int unknownThere = 0; // unknown, and it had been recorded
    std::size_t cuts = 0; // power cuts after the fault
};

bool inBook(Book& book, const Uuid& operation) {
    const auto stored = book.parts().entries.operation(operation);
    REQUIRE(stored);
    return stored->has_value();
}

// One attempt with one fault.
class Attempt {
public:
    Attempt(const Start& start, CrashFolder& folder, const Fault& fault, bool faultAtOpen)
        : m_start(start)
        , m_folder(folder)
        , m_vfs("trace-fault")
        , m_files(m_vfs, folder.path())
        , m_world(folder.path(), {m_vfs.name(), Durability::Full, {}}, 3) {
        std::filesystem::remove(folder.path() / "book.db-doubt");
        m_folder.forget();
        m_folder.put(start.images());
        for (const std::string& name : fileNames())
            m_vfs.log().fileOf(name);
        if (faultAtOpen)
            m_vfs.arm(fault);
        m_book.emplace(m_world.open());
        if (!*m_book) {
            m_error.emplace(m_book->error());
        } else {
            if (!faultAtOpen)
                m_vfs.arm(fault);
            run();
        }
        m_vfs.disarm();
    }

    bool fired() const { return m_vfs.fired(); }

    // Compares what was told with what is there, now and after every power cut; then asks again.
    void judge(Tally& tally, bool cutToo) {
        ++tally.points;
        const bool there = freshlyThere();
        if (m_number)
            ++tally.told;
        else if (m_error->kind() == ErrorKind::Unknown)
            ++tally.unknown, tally.unknownThere += there ? 1 : 0;
        else
            ++tally.refused;
        if (!unknown())
            CHECK(there == m_number.has_value());
        if (cutToo && unknown())
            startAgain();
        if (cutToo)
            tally.cuts += cutAfter();
        askAgain(there || m_number);
    }

private:
    bool unknown() const { return m_error && m_error->kind() == ErrorKind::Unknown; }

    void run() {
        if (m_start.foldsLogFirst())
            static_cast<void>((*m_book)->parts().connection->checkpoint());
        const auto booked = TestDesk(m_world, **m_book).book(kAction);
        if (booked)
            m_number = booked->accepted.article.number.text();
        else
            m_error.emplace(booked.error());
        if (!unknown())
            m_vfs.log().mark(m_number ? 1 : -1);
    }

    // The outcome was unknown, the program ends, the disk works again: what the next one tells is told for
    // good, though what it read may have been in the system's memory alone.
    void startAgain() {
        m_startedAgain = true;
        m_book.reset();
        m_noted = std::filesystem::exists(m_folder.path() / "book.db-doubt");
        m_book.emplace(m_world.open());
        REQUIRE(*m_book);
        m_error.reset();
        run();
        CHECK(m_number.has_value());
    }

    // As a new program sees the folder.
    bool freshlyThere() {
        TestWorld world(m_folder.path(), {}, 4);
        auto book = world.open();
        INFO((book ? "" : book.error().code() + " " + std::string(book.error().fact("why"))));
        REQUIRE(book);
        return inBook(*book, TestDesk::operation(kAction));
    }

    std::size_t cutAfter() {
        std::map<std::int64_t, Told> told;
        Told action{TestDesk::operation(kAction), {}};
        if (m_number)
            action.numbers.insert(*m_number);
        told.emplace(1, std::move(action));
        CrashFindings findings;
        // When nothing at all could be written any more, no note of the failed sync was left either: then
        // only a system that keeps what it could not write helps.
        const bool noted = !m_startedAgain || m_noted;
        for (const FailedSync failed : {FailedSync::Retried, FailedSync::Forgotten}) {
            if (failed == FailedSync::Forgotten && !noted)
                continue;
            CrashFolder folder(fileNames(), m_start.constant());
            CrashedBook crashed(folder, told);
            CrashStates states(m_vfs.log(), m_start.images(), 7, failed);
            states.visit(m_vfs.log().ops().size(), [&](const CrashState& state) {
                if (!state.marks.empty()) {
                    folder.put(state.images);
                    crashed.look(state, findings);
                }
                return true;
            });
        }
        INFO(findings.first);
        CHECK(findings.clean());
        return findings.states;
    }

    void askAgain(bool there) {
        m_vfs.record(false);
        if (!*m_book)
            m_book.emplace(m_world.open());
        REQUIRE(*m_book);
        const auto again = TestDesk(m_world, **m_book).book(kAction);
        INFO((again ? "" : again.error().code() + " " + std::string(again.error().fact("why"))));
        REQUIRE(again);
        const std::string number = again->accepted.article.number.text();
        CHECK(again->accepted.replayed == there);
        CHECK(number == m_number.value_or(number));
        CHECK_FALSE(m_start.told().contains(number));
        const auto next = TestDesk(m_world, **m_book).book(kAction + 1);
        REQUIRE(next);
        CHECK(next->accepted.article.number.text() != number);
    }

    const Start& m_start;
    CrashFolder& m_folder;
    TraceVfs m_vfs;
    TraceFiles m_files;
    TestWorld m_world;
    std::optional<Result<Book>> m_book;
    std::optional<std::string> m_number;
    std::optional<Error> m_error;
    bool m_startedAgain = false;
    bool m_noted = false; // the doubt about the log, for the next program
};

const char* nameOf(std::optional<Io> kind) {
    static constexpr const char* kNames[] = {"read", "write", "sync", "truncate", "open", "delete"};
    return kind ? kNames[static_cast<std::size_t>(*kind)] : "any";
}

// All n until the action passes without its fault.
Tally allPoints(const Start& start, Fault fault, bool faultAtOpen, bool cutToo) {
    CrashFolder folder(fileNames(), start.constant());
    Tally tally;
    for (fault.nth = 1; fault.nth < kMostPoints; ++fault.nth) {
        INFO("the " << fault.nth << ". " << nameOf(fault.on) << (fault.forever ? " and all after" : "")
                    << " fails" << (fault.half ? " half done" : "") << (faultAtOpen ? ", open too" : ""));
        Attempt attempt(start, folder, fault, faultAtOpen);
        if (!attempt.fired())
            return tally;
        attempt.judge(tally, cutToo);
    }
    FAIL("no end of operations");
    return tally;
}

void add(Tally& sum, const Tally& one) {
    sum.points += one.points;
    sum.told += one.told;
    sum.refused += one.refused;
    sum.unknown += one.unknown;
    sum.unknownThere += one.unknownThere;
    sum.cuts += one.cuts;
}

void print(const char* what, const Tally& tally) {
    std::cout << what << ": " << tally.points << " faults: told " << tally.told << ", not recorded "
              << tally.refused << ", unknown " << tally.unknown << " (of these recorded "
              << tally.unknownThere << "); " << tally.cuts << " power cuts after them\n";
}

Tally everyKind(const Start& start, bool faultAtOpen, bool cutToo) {
    Tally sum;
    for (const bool forever : {false, true}) {
        for (const std::optional<Io> kind :
             {std::optional(Io::Read), std::optional(Io::Write), std::optional(Io::Sync),
              std::optional(Io::Truncate), std::optional(Io::Open), std::optional(Io::Delete),
              std::optional<Io>()})
            add(sum, allPoints(start, {.on = kind, .forever = forever}, faultAtOpen, cutToo));
        add(sum, allPoints(start, {.on = Io::Write, .forever = forever, .code = SQLITE_FULL}, faultAtOpen,
                           cutToo));
        add(sum, allPoints(start, {.on = Io::Write, .forever = forever, .half = true}, faultAtOpen, cutToo));
    }
    return sum;
}

// What a booking did to the files until the sync of its commit.
TraceLog untilTheSync(const Start& start) {
    CrashFolder folder(fileNames(), start.constant());
    folder.put(start.images());
    TraceVfs vfs("trace-killed");
    for (const std::string& name : fileNames())
        vfs.log().fileOf(name);
    TestWorld world(folder.path(), {vfs.name(), Durability::Full, {}}, 5);
    auto book = world.open();
    REQUIRE(book);
    vfs.log().clear();
    REQUIRE(TestDesk(world, *book).book(kAction));
    TraceLog log = vfs.log();
    log.cutAtFirst(TraceOp::Kind::Sync);
    return log;
}

// The files as every program of the running machine sees them after these operations.
Images asSeen(const TraceLog& log, const Start& start) {
    Images seen;
    CrashStates states(log, start.images(), 1);
    states.visit(100 * log.ops().size(), [&](const CrashState& state) {
        if (state.after == log.ops().size() && state.how.ends_with("all unsynced kept"))
            seen = state.images;
        return true;
    });
    REQUIRE_FALSE(seen.empty());
    return seen;
}

} // namespace

TEST_CASE("no failing operation of a booking makes the desk tell an untruth") {
    const Start start(Start::Log::Long);
    const Tally tally = everyKind(start, false, true);
    print("in the middle of the log", tally);
    CHECK(tally.points > 50);
    CHECK(tally.refused > 0);
    CHECK(tally.unknownThere > 0); // a book that calls these "not recorded" lies
}

TEST_CASE("nor does one where the log starts over") {
    const Start start(Start::Log::Folded);
    const Tally tally = everyKind(start, false, true);
    print("where the log starts over", tally);
    CHECK(tally.points > 50);
}

TEST_CASE("nor does one while the log is folded in") {
    const Start start(Start::Log::ToFold);
    const Tally tally = everyKind(start, false, true);
    print("while the log is folded in", tally);
    CHECK(tally.points > 100);
}

TEST_CASE("nor does one that reserves numbers") {
    const Start start(Start::Log::Long,
                      62); // of each five bookings four are parcels: the next parcel reserves
    const Tally tally = everyKind(start, false, false);
    print("where numbers are reserved", tally);
    CHECK(tally.points > 50);
}

TEST_CASE("nor does one at the start of the program") {
    const Start start(Start::Log::Long);
    const Tally tally = everyKind(start, true, false);
    print("from the start of the program", tally);
    CHECK(tally.points > 100);
}

TEST_CASE("a commit that a killed program did not sync is on disk before the next one tells of it") {
    const Start start(Start::Log::Long);
    const TraceLog killed = untilTheSync(start);
    CrashFolder seen(fileNames(), start.constant());
    seen.put(asSeen(killed, start));
    TraceVfs vfs("trace-next");
    vfs.log() = killed;
    TestWorld world(seen.path(), {vfs.name(), Durability::Full, {}}, 6);
    auto book = world.open();
    REQUIRE(book);
    const auto again = TestDesk(world, *book).book(kAction);
    REQUIRE(again);
    CHECK(again->accepted.replayed);
    vfs.log().mark(1);

    const std::map<std::int64_t, Told> told{
        {1, {TestDesk::operation(kAction), {again->accepted.article.number.text()}}}};
    CrashFolder folder(fileNames(), start.constant());
    CrashedBook crashed(folder, told);
    CrashFindings findings;
    CrashStates states(vfs.log(), start.images(), 2);
    states.visit(400, [&](const CrashState& state) {
        folder.put(state.images);
        crashed.look(state, findings);
        return true;
    });
    INFO(findings.first);
    CHECK(findings.clean());
    CHECK(findings.states > 100);
}
