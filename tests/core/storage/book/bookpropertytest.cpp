// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What must hold whatever a day brings: every sequence of actions, several desks at once, any statement that
// fails.
#include "core/storage/book/bookparts.h"
#include "core/storage/book/bookverify.h"
#include "tests/support/deskdrafts.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <sqlite3.h>

#include <map>
#include <set>
#include <thread>

using namespace dak;
using namespace dak::test;

namespace {

// A day at the desk as chance has it.
class RandomDay {
public:
    RandomDay() {
        m_desk.create(400);
        m_desk.openDay();
    }

    void act(int action) {
        switch (action) {
        case 0:
            return acceptInto(m_baskets.empty() || m_baskets.size() < 3 ? openBasket() : anyBasket());
        case 1:
            return payAny();
        case 2:
            return bookOne();
        case 3:
            return replay();
        case 4:
            return reuseKey();
        case 5:
            return refuse();
        case 6:
            return cancelAny();
        case 7:
            return spoil();
        case 8:
            m_desk.open();
            return;
        case 9:
            return newDay();
        default:
            must(rebuildBook(*m_desk.book));
        }
    }

    void check() {
        const VerifyReport report = must(verifyBook(*m_desk.book));
        RC_LOG() << (report.problems.empty() ? ""
                                             : report.problems[0].what + " " + report.problems[0].detail);
        RC_ASSERT(report.ok);
        for (const auto& [key, outcome] : m_done)
            sameAgain(key, outcome);
    }

private:
    Uuid openBasket() {
        m_baskets[m_desk.ids.next()] = 0;
        return m_baskets.rbegin()->first;
    }
    Uuid anyBasket() {
        return std::next(m_baskets.begin(), *rc::gen::inRange<int>(0, static_cast<int>(m_baskets.size())))
            ->first;
    }
    void acceptInto(const Uuid& basket) { must(m_desk.accept(basket, ++m_baskets[basket])); }
    void payAny() {
        if (m_baskets.empty())
            return;
        const Uuid basket = anyBasket();
        must(m_desk.pay(basket));
        m_baskets.erase(basket);
    }
    void bookOne() {
        const Uuid key = m_desk.ids.next();
        const Outcome outcome = must(m_desk.bookArticle(key));
        RC_ASSERT(m_numbers.insert(numberOf(outcome).text()).second);
        m_done.emplace(key, outcome);
    }
    void sameAgain(const Uuid& key, const Outcome& before) {
        const Outcome again = must(m_desk.bookArticle(key));
        RC_ASSERT(again.replayed);
        RC_ASSERT(again.entries.size() == before.entries.size());
        for (std::size_t i = 0; i < before.entries.size(); ++i) {
            RC_ASSERT(again.entries[i].hash == before.entries[i].hash);
            RC_ASSERT(encodeEntry(again.entries[i].entry) == encodeEntry(before.entries[i].entry));
        }
    }
    void replay() {
        if (!m_done.empty())
            sameAgain(m_done.rbegin()->first, m_done.rbegin()->second);
    }
    void reuseKey() {
        if (!m_done.empty())
            RC_ASSERT(codeOf(m_desk.bookArticle(m_done.begin()->first, "something else")) == "key_reused");
    }
    void refuse() {
        m_desk.pages.failing = true;
        RC_ASSERT(!m_desk.bookArticle());
        m_desk.pages.failing = false;
    }
    void cancelAny() {
        if (m_done.empty() || m_cancelled.contains(m_done.begin()->first))
            return;
        const Outcome& of = m_done.begin()->second;
        const ArticleCancelled cancelled{aOffice(),
                                         {of.entries[0].entry.operation, 0},
                                         numberOf(of),
                                         "r",
                                         "wrong PIN",
                                         Money::fromRupees(275),
                                         "C-" + numberOf(of).text(),
                                         "en"};
        std::vector<Posting> postings = negated(of.entries[0].entry.postings);
        for (const Posting& posting : negated(of.entries[1].entry.postings))
            postings.push_back(posting);
        must(m_desk.recordOne(
            {std::string(ArticleCancelled::kKind), kAsha, encode(cancelled), std::move(postings)}));
        m_cancelled.insert(m_done.begin()->first);
    }
    void spoil() {
        must(m_desk.record([&]() -> Result<std::vector<EntryDraft>> {
            DAK_TRY(const ArticleNumber number, m_desk.book->numbers().take(Desk::product()));
            return std::vector<EntryDraft>{
                {std::string(NumberSpoiled::kKind), kAsha, encode(NumberSpoiled{number, "torn"}), {}}};
        }));
    }
    void newDay() {
        m_desk.closeDay();
        m_desk.clock.advance(std::chrono::hours(24));
        m_desk.openDay();
    }

    Desk m_desk;
    std::map<Uuid, int> m_baskets; // with their last line
    std::map<Uuid, Outcome> m_done;
    std::set<Uuid> m_cancelled;
    std::set<std::string> m_numbers;
};

// Interrupts the n-th step of SQLite's machine from now.
struct Interruption {
    int left = 0;
    bool fired = false;

    static int step(void* self) {
        auto* me = static_cast<Interruption*>(self);
        if (me->fired || --me->left > 0)
            return 0;
        me->fired = true;
        return 1;
    }
};

} // namespace

TEST_CASE("whatever a day brings, the book proves itself and every key gives its answer again") {
    rc::check("random days", [] {
        RandomDay day;
        for (const int action : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 11)))
            day.act(action);
        day.check();
    });
}

TEST_CASE("desks that book at the same time share nothing but the book") {
    Desk desk;
    desk.create(400);
    desk.openDay();
    constexpr int kDesks = 3;
    constexpr int kBookings = 40;
    std::vector<std::set<std::string>> numbers(kDesks);
    std::vector<std::string> errors(kDesks);
    std::vector<std::thread> desks;
    for (std::size_t n = 0; n < kDesks; ++n)
        desks.emplace_back([&, n] {
            Desk own(desk.path, static_cast<std::uint32_t>(n + 10));
            for (int i = 0; i < kBookings && errors[n].empty(); ++i) {
                const auto booked = own.bookArticle();
                errors[n] = codeOf(booked);
                if (booked)
                    numbers[n].insert(numberOf(*booked).text());
            }
        });
    for (std::thread& one : desks)
        one.join();
    std::set<std::string> all;
    for (std::size_t n = 0; n < kDesks; ++n) {
        CHECK(errors[n].empty());
        all.insert(numbers[n].begin(), numbers[n].end());
    }
    CHECK(all.size() == kDesks * kBookings);
    CHECK(must(desk.book->head()).seq == 3 + 2 * kDesks * kBookings);
    CHECK(must(verifyBook(*desk.book)).ok);
}

TEST_CASE("the same key from two desks at once is booked once") {
    Desk desk;
    desk.create();
    desk.openDay();
    const Uuid key = desk.ids.next();
    std::vector<std::string> numbers(2);
    std::vector<std::thread> desks;
    for (std::size_t n = 0; n < 2; ++n)
        desks.emplace_back([&, n] {
            Desk own(desk.path, static_cast<std::uint32_t>(n + 10));
            const auto booked = own.bookArticle(key);
            numbers[n] = booked ? numberOf(*booked).text() : booked.error().code();
        });
    for (std::thread& one : desks)
        one.join();
    CHECK(numbers[0] == numbers[1]);
    CHECK(must(desk.book->head()).seq == 5);
}

TEST_CASE("a statement that fails anywhere in a booking leaves it not recorded, and says so") {
    Desk desk;
    desk.create();
    desk.openDay();
    must(desk.bookArticle());
    int failed = 0;
    for (int n = 1;; n += 29) {
        const std::uint64_t before = must(desk.book->head()).seq;
        const Uuid key = desk.ids.next();
        Interruption interruption{n};
        sqlite3* handle = desk.book->parts().connection->database().handle();
        sqlite3_progress_handler(handle, 1, &Interruption::step, &interruption);
        const auto booked = desk.bookArticle(key);
        sqlite3_progress_handler(desk.book->parts().connection->database().handle(), 0, nullptr, nullptr);
        INFO("step " << n << " " << codeOf(booked));
        if (!interruption.fired) {
            CHECK(booked);
            break;
        }
        ++failed;
        const bool recorded = must(desk.book->head()).seq != before;
        CHECK(recorded == static_cast<bool>(booked));
        // The very last step may fail when the commit is on disk: then it is found and told as recorded.
        CHECK((booked || booked.error().kind() != ErrorKind::Unknown));
        const Outcome again = must(desk.bookArticle(key));
        CHECK(again.replayed == recorded);
    }
    CHECK(failed > 20);
    CHECK(must(verifyBook(*desk.book)).ok);
}
