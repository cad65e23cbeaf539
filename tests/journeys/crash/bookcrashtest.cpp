// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A day of bookings, and the power cut at every instant of it. 20,000 states, 100,000 with DAK_LONG=1; and
// the same states for books that are broken on purpose, which must be found out.
#include "core/storage/book/bookparts.h"
#include "tests/journeys/crash/crashedbook.h"
#include "tests/support/tracefiles.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <iostream>

using namespace dak;
using namespace dak::test;

namespace {

constexpr std::uint32_t kDayBookings = 70;
constexpr std::size_t kDeepEach = 60; // every so many states also books on
constexpr std::size_t kMutantStates = 1500;

bool isLong() {
    const char* wanted = std::getenv("DAK_LONG");
    return wanted != nullptr && std::string_view(wanted) == "1";
}

// Tells the desk that it is recorded before it is: the mutant.
class HastyBooks final : public Books {
public:
    HastyBooks(Books& books, std::function<void()> tell) : m_books(books), m_tell(std::move(tell)) {}

    Result<Outcome> record(const Uuid& operation, const RequestHash& request, const Decide& decide) override {
        return m_books.record(operation, request, [&] {
            auto drafts = decide();
            m_tell();
            return drafts;
        });
    }

private:
    Books& m_books;
    std::function<void()> m_tell;
};

struct Recipe {
    Durability durability = Durability::Full;
    bool hasty = false;
    std::uint32_t bookings = kDayBookings;
};

// The trace of a day and what was told in it.
class TracedDay {
public:
    explicit TracedDay(const Recipe& recipe)
        : m_recipe(recipe)
        , m_folder("day")
        , m_vfs("trace-day")
        , m_files(m_vfs, m_folder.path())
        , m_world(m_folder.path(), {m_vfs.name(), recipe.durability, {}}) {
        m_vfs.record(false);
        auto book = m_world.create();
        INFO((book ? "" : book.error().code()));
        REQUIRE(book);
        for (const char* name : {"book.db", "book.db-wal", "numbers.reserved"})
            m_vfs.log().fileOf(name);
        m_start = imagesIn(m_folder.path(), m_vfs.log().names());
        m_vfs.record(true);
        run(*book);
        m_vfs.record(false);
    }

    CrashFindings cut(const TraceLog& log, std::size_t wanted) {
        CrashFindings findings;
        CrashFolder folder(log.names(), m_folder.path());
        CrashedBook crashed(folder, m_told);
        CrashStates states(log, m_start, 20261120);
        states.visit(wanted, [&](const CrashState& state) {
            folder.put(state.images);
            crashed.look(state, findings);
            if (findings.states % kDeepEach == 0) {
                crashed.bookOn(state, findings);
                folder.forget();
            }
            return true;
        });
        return findings;
    }

    CrashFindings cut(std::size_t wanted) { return cut(m_vfs.log(), wanted); }
    const TraceLog& log() { return m_vfs.log(); }
    std::size_t told() const { return m_told.size(); }

private:
    void tell(const Uuid& operation, std::set<std::string> numbers, std::size_t entries = 1) {
        const auto mark = static_cast<std::int64_t>(m_told.size() + 1);
        m_told.emplace(mark, Told{operation, std::move(numbers), entries});
        if (!m_recipe.hasty)
            m_vfs.log().mark(mark);
    }

    void run(Book& book) {
        HastyBooks hasty(book.books(),
                         [this] { m_vfs.log().mark(static_cast<std::int64_t>(m_told.size() + 1)); });
        TestDesk desk(m_world, book);
        BookingDesk tools = desk.desk();
        BookingDesk hurried{.books = hasty,
                            .queries = tools.queries,
                            .numbers = tools.numbers,
                            .tariff = tools.tariff,
                            .directory = tools.directory,
                            .clock = tools.clock,
                            .office = tools.office,
                            .actor = tools.actor,
                            .languages = tools.languages};
        const BookingDesk& used = m_recipe.hasty ? hurried : tools;
        for (std::uint32_t n = 1; n <= m_recipe.bookings; ++n) {
            m_world.clock.advance(std::chrono::minutes(3));
            if (n % 9 == 0)
                basket(used, desk, n);
            else
                single(used, desk, n);
            if (n % 13 == 0)
                cancel(used, n - 1);
            if (n % 3 == 0)
                REQUIRE(book.parts().connection->checkpoint());
        }
    }

    void single(const BookingDesk& used, const TestDesk& desk, std::uint32_t n) {
        const auto booked = BookArticle(used).run(TestDesk::operation(n), desk.request(n), {});
        INFO((booked ? "" : booked.error().code() + " " + std::string(booked.error().fact("why"))));
        REQUIRE(booked);
        m_numbers[n] = booked->accepted.article.number.text();
        tell(TestDesk::operation(n), {m_numbers[n]}, 2); // accepted and paid
    }

    // Two articles of one person, accepted one by one and paid together.
    void basket(const BookingDesk& used, const TestDesk& desk, std::uint32_t n) {
        const Uuid basket = m_world.ids.next();
        for (const std::uint32_t part : {0U, 1U}) {
            const Uuid operation = TestDesk::operation(100'000 + 2 * n + part);
            const auto accepted = AcceptArticle(used).run(operation, basket, desk.request(2 * n + part));
            REQUIRE(accepted);
            tell(operation, {accepted->article.number.text()});
        }
        const Uuid payment = TestDesk::operation(200'000 + n);
        REQUIRE(PayBasket(used).run(payment, basket, {}));
        tell(payment, {});
    }

    void cancel(const BookingDesk& used, std::uint32_t n) {
        const auto number = m_numbers.find(n);
        if (number == m_numbers.end())
            return;
        const Uuid operation = TestDesk::operation(300'000 + n);
        REQUIRE(
            ChangeArticle(used).cancel(operation, *ArticleNumber::parse(number->second), "", "wrong PIN"));
        tell(operation, {});
    }

    Recipe m_recipe;
    MemoryFolder m_folder;
    TraceVfs m_vfs;
    TraceFiles m_files;
    TestWorld m_world;
    Images m_start;
    std::map<std::int64_t, Told> m_told;
    std::map<std::uint32_t, std::string> m_numbers;
};

void print(const char* what, const CrashFindings& found) {
    std::cout << what << ": " << found.states << " states, " << found.deep << " booked on; lost "
              << found.lost << ", half " << found.half << ", unbalanced " << found.unbalanced << ", reused "
              << found.reused << ", broken " << found.broken << '\n';
}

} // namespace

TEST_CASE("no power cut loses, halves or repeats anything of a day") {
    TracedDay day({});
    const std::size_t wanted = isLong() ? 100'000 : 20'000;
    const CrashFindings found = day.cut(wanted + wanted / 20);
    print("synchronous FULL", found);
    INFO(found.first);
    CHECK(found.states >= wanted);
    CHECK(found.clean());
}

TEST_CASE("the same power cuts find out a book with synchronous NORMAL") {
    TracedDay day({.durability = Durability::Normal, .bookings = 30});
    const CrashFindings found = day.cut(kMutantStates);
    print("synchronous NORMAL", found);
    CHECK(found.lost > found.states / 50);
}

TEST_CASE("the same power cuts find out a desk that tells before the commit") {
    TracedDay day({.hasty = true, .bookings = 30});
    const CrashFindings found = day.cut(kMutantStates);
    print("told before the commit", found);
    CHECK(found.lost > 0);
}

TEST_CASE("the same power cuts find out a reservation that is not synced") {
    TracedDay day({.bookings = 60});
    TraceLog unsynced = day.log();
    unsynced.dropSyncs("numbers.reserved");
    const CrashFindings found = day.cut(unsynced, kMutantStates);
    print("reservation not synced", found);
    CHECK(found.reused > 0);
}
