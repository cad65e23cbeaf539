// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A counter that was set back or copied comes together with what the centre has of it: nothing is lost,
// nothing stands twice, and the book verifies after each step.
#include "core/storage/sync/bookrecovery.h"
#include "tests/support/clonecounter.h"

#include <catch2/catch.hpp>

#include <random>

using namespace dak;
using namespace dak::test;

namespace {

// Every entry of the one is in the other, with the same bytes.
bool holdsAll(const std::map<std::pair<Uuid, int>, std::string>& whole,
              const std::map<std::pair<Uuid, int>, std::string>& part) {
    return std::all_of(part.begin(), part.end(), [&](const auto& entry) {
        const auto found = whole.find(entry.first);
        return found != whole.end() && found->second == entry.second;
    });
}

void checkWhole(CloneCounter& counter) {
    CHECK(counter.whatIsWrong() == "");
    CHECK(counter.sums() == sumsOf(counter.entries()));
    got(rebuildBook(*counter.book));
    CHECK(counter.whatIsWrong() == "");
}

std::string label(const std::string& number) {
    return "documents WHERE name = 'label " + number + "'";
}

} // namespace

TEST_CASE("a counter put back from a backup gets from the centre what it lost") {
    PlainCentre centre;
    CloneCounter counter;
    counter.create();
    counter.sell(1);
    got(backupBook(*counter.book, counter.file("backup.db")));
    const std::string lost = counter.sell(2);
    CHECK(centre.session(*counter.sync) == 0);
    const auto before = counter.entries();
    counter.restore(counter.file("backup.db"));
    const std::string offline = counter.sell(3);
    CHECK(offline != lost);
    REQUIRE(centre.disagreement(*counter.sync));
    CHECK(centre.disagreement(*counter.sync)->reason == "restored");
    CHECK(centre.session(*counter.sync) == 1);
    checkWhole(counter);
    CHECK(holdsAll(counter.entries(), before));
    CHECK(counter.entries() == centre.counted());
    CHECK(counter.count("articles WHERE number = '" + lost + "' AND state = 'paid'") == 1);
    CHECK(counter.count(label(lost)) == 1);
    CHECK(counter.count("number_ranges WHERE is_void = 1") == 0); // the reservation file is whole
    CHECK(counter.count("unfolded") == 0);
    CHECK(counter.notices().empty());
    CHECK(got(counter.book->outbox().status()).waiting == 0);
    const std::string after = counter.sell(4);
    CHECK(after != lost);
    CHECK(after != offline);
    CHECK(centre.session(*counter.sync) == 0);
}

TEST_CASE("the entry that begins the new epoch says how many came back, and an old one stays as it was") {
    PlainCentre centre;
    CloneCounter counter;
    counter.create();
    got(backupBook(*counter.book, counter.file("backup.db")));
    counter.sell(1);
    centre.session(*counter.sync);
    counter.restore(counter.file("backup.db"));
    const Recovered recovered = got(counter.sync->recover(*centre.disagreement(*counter.sync)));
    CHECK(recovered.fetched == 2);
    CHECK(recovered.replaced == 0);
    CHECK(got(counter.book->head()).epoch == recovered.epoch);
    std::vector<BookRestored> seen;
    for (const auto& [key, bytes] : counter.entries()) {
        const Entry entry = got(decodeEntry(bytes));
        if (entry.kind == BookRestored::kKind) {
            CHECK(entry.actor == Actor{"system", Role::System});
            seen.push_back(got(decodeBookRestored(entry.body)));
        }
    }
    REQUIRE(seen.size() == 2);
    std::sort(seen.begin(), seen.end(),
              [](const BookRestored& a, const BookRestored& b) { return a.recovered < b.recovered; });
    CHECK(seen[0].recovered == 0); // of the restore itself
    CHECK(seen[1].recovered == 2);
}

TEST_CASE("an operation that came back is known: asked again it gives its result") {
    PlainCentre centre;
    CloneCounter counter;
    counter.create();
    got(backupBook(*counter.book, counter.file("backup.db")));
    const std::string number = counter.sell(1);
    centre.session(*counter.sync);
    counter.restore(counter.file("backup.db"));
    centre.session(*counter.sync);
    CHECK(counter.sell(1) == number);
    CHECK(counter.count("entries WHERE kind = 'article_accepted'") == 1);
}

TEST_CASE("papers of what came back do not wait and come next as duplicates; what waited here still does") {
    PlainCentre centre;
    CloneCounter counter;
    counter.create();
    counter.sell(1);
    got(backupBook(*counter.book, counter.file("backup.db")));
    const std::string lost = counter.sell(2);
    centre.session(*counter.sync);
    counter.restore(counter.file("backup.db"));
    const std::string here = counter.sell(3); // nobody has looked at the tray since
    REQUIRE(centre.session(*counter.sync) == 1);
    std::set<std::string> waiting;
    for (const PrintJob& job : got(counter.book->prints().open()))
        waiting.insert(job.document);
    CHECK(waiting.contains("label " + here));
    CHECK_FALSE(waiting.contains("label " + lost));
    CHECK(waiting.size() == 4); // label and receipt of the first and of the third
    const PrintJob given = got(counter.book->prints().newestOf("label " + lost)).value();
    CHECK(given.mayBeOut());
    CHECK(got(counter.book->prints().jobFor(given.document, given.entry, 0)).mayBeOut());
    checkWhole(counter);
    counter.sell(4);
    CHECK(got(counter.book->prints().open()).size() == 6);
}

TEST_CASE("two copies of one counter: all entries of both stand in each, the same number twice is told") {
    PlainCentre centre;
    CloneCounter first;
    first.create();
    first.sell(1);
    centre.session(*first.sync);
    const auto second = first.clone(2);
    const std::string theirs = first.sell(2);
    CHECK(second->sell(3) == theirs); // neither knows of the other yet
    first.sell(4);
    CHECK(centre.session(*first.sync) == 0);
    REQUIRE(centre.disagreement(*second->sync));
    CHECK(centre.disagreement(*second->sync)->reason == "forked");
    CHECK(centre.session(*second->sync) == 1);
    checkWhole(*second);
    CHECK(holdsAll(second->entries(), first.entries()));
    CHECK(second->entries() == centre.counted());
    CHECK(second->count("unfolded WHERE code = 'taken'") == 1);
    CHECK(second->notices() == std::set<std::string>{"numbers_void", "recovered_differs"});
    // The number is this copy's own article; the other's label is not made under another's name.
    CHECK(second->count("articles WHERE number = '" + theirs + "'") == 1);
    CHECK(TestDesk(*second->world, *second->book).book(5).error().code() == "numbers_void");
    // And the first learns of it the other way round.
    CHECK(centre.session(*first.sync) == 1);
    checkWhole(first);
    CHECK(holdsAll(first.entries(), second->entries()));
    CHECK(first.count("number_ranges WHERE is_void = 0") == 0);
}

TEST_CASE(
    "a book with a frozen epoch seals and sends nothing of it any more, and verifies with its batches") {
    PlainCentre centre;
    CloneCounter first;
    first.create();
    const auto second = first.clone(2);
    first.sell(1);
    second->sell(2);
    got(second->sync->seal()); // a batch that holds places before and after the common one
    centre.session(*first.sync);
    got(second->sync->seal());
    const EpochId frozen = got(second->book->head()).epoch;
    const Recovery recovery = *centre.disagreement(*second->sync);
    const Recovered recovered = got(second->sync->recover(recovery));
    CHECK(recovered.fetched == 2);
    CHECK(recovered.replaced == 2);
    CHECK(got(second->sync->frozenAt(frozen)) == recovery.branches.at(0).frozen);
    got(second->sync->seal());
    CHECK(second->whatIsWrong() == "");
    for (const SealedBatch& batch : got(second->sync->batchesAfter(frozen, 0)))
        CHECK(batch.lastSeq <= recovery.branches.at(0).frozen.common);
    CHECK(second->count("outbox WHERE place >> 40 = 1") == 0);
    CHECK(got(second->book->outbox().status()).waiting == 1 + 2 + 2);
    // The centre is restored to less than the common place: that part alone is offered again.
    got(second->sync->rewind(frozen, 1));
    CHECK(second->count("outbox WHERE place >> 40 = 1") ==
          static_cast<std::int64_t>(recovery.branches.at(0).frozen.common - 1));
    CHECK(second->whatIsWrong() == "");
    got(second->sync->acknowledge(frozen, recovery.branches.at(0).frozen.centreSeq));
    CHECK(second->count("outbox WHERE place >> 40 = 1") == 0);
    CHECK(second->whatIsWrong() == "");
}

TEST_CASE("recovered twice in a row, and again after a restore") {
    PlainCentre centre;
    CloneCounter counter;
    counter.create();
    counter.sell(1);
    got(backupBook(*counter.book, counter.file("one.db")));
    counter.sell(2);
    centre.session(*counter.sync);
    counter.restore(counter.file("one.db"));
    counter.sell(3);
    CHECK(centre.session(*counter.sync) == 1);
    got(backupBook(*counter.book, counter.file("two.db")));
    counter.sell(4);
    centre.session(*counter.sync);
    counter.restore(counter.file("two.db"));
    CHECK(centre.session(*counter.sync) == 1);
    checkWhole(counter);
    counter.restore(counter.file("one.db")); // older than both
    counter.sell(5);
    CHECK(centre.session(*counter.sync) == 1);
    checkWhole(counter);
    CHECK(counter.entries() == centre.counted());
    CHECK(counter.count("articles WHERE state = 'paid'") == 5);
    CHECK(counter.count("unfolded") == 0);
}

TEST_CASE("a day that the lost book closed is closed, and the next one open") {
    PlainCentre centre;
    CloneCounter counter;
    counter.create();
    counter.sell(1);
    got(backupBook(*counter.book, counter.file("backup.db")));
    counter.sell(2);
    counter.closeDay();
    counter.nextDay();
    counter.openDay();
    counter.sell(3);
    const Date today = got(counter.book->tillQueries().openDay()).value();
    centre.session(*counter.sync);
    counter.restore(counter.file("backup.db"));
    CHECK(got(counter.book->tillQueries().openDay()) != today);
    centre.session(*counter.sync);
    checkWhole(counter);
    CHECK(got(counter.book->tillQueries().openDay()) == today);
    CHECK(counter.count("unfolded") == 0);
    counter.closeDay();
    checkWhole(counter);
}

TEST_CASE("a close that does not cover what was booked here since leaves the day open") {
    PlainCentre centre;
    CloneCounter counter;
    counter.create();
    counter.sell(1);
    got(backupBook(*counter.book, counter.file("backup.db")));
    counter.sell(2);
    counter.closeDay();
    const Date day = got(counter.book->tillQueries().lastDay()).value();
    centre.session(*counter.sync);
    counter.restore(counter.file("backup.db"));
    counter.sell(3);
    centre.session(*counter.sync);
    checkWhole(counter);
    CHECK(got(counter.book->tillQueries().openDay()) == day);
    CHECK(counter.count("unfolded WHERE code = 'day_differs'") == 1);
    CHECK(counter.notices() == std::set<std::string>{"recovered_differs"});
    counter.closeDay(); // with what is in the drawer after the other close
    checkWhole(counter);
    counter.nextDay();
    counter.openDay();
    CHECK(counter.notices().empty()); // told until the next day begins
}

TEST_CASE("a day opened and closed in both copies") {
    PlainCentre centre;
    CloneCounter first;
    first.create();
    const auto second = first.clone(2);
    for (CloneCounter* counter : {&first, second.get()}) {
        counter->sell(counter == &first ? 1 : 2);
        counter->closeDay();
        counter->nextDay();
        counter->openDay();
        counter->sell(counter == &first ? 3 : 4);
        counter->closeDay();
    }
    centre.session(*first.sync);
    centre.session(*second->sync);
    checkWhole(*second);
    CHECK(second->entries() == centre.counted());
    CHECK(second->count("days WHERE closed_by IS NOT NULL") == 2);
    centre.session(*first.sync);
    checkWhole(first);
    first.nextDay();
    first.openDay();
    checkWhole(first);
}

TEST_CASE("a reservation file of the past does not vouch for the numbers") {
    PlainCentre centre;
    CloneCounter counter;
    counter.create();
    const auto past = counter.clone(2);
    for (std::uint32_t n = 1; n <= 70; ++n)
        counter.sell(n);
    centre.session(*counter.sync);
    CHECK(centre.disagreement(*past->sync)->reason == "restored");
    centre.session(*past->sync);
    checkWhole(*past);
    CHECK(past->count("number_ranges WHERE is_void = 0") == 0);
}

TEST_CASE("another word under the same operation is kept beside the book and told") {
    PlainCentre centre;
    CloneCounter first;
    first.create();
    const auto second = first.clone(2);
    first.sell(2);
    first.sell(1);
    second->sell(1); // the same request once more, with another number
    centre.session(*first.sync);
    centre.session(*second->sync);
    checkWhole(*second);
    CHECK(second->count("differing_entries") == 2);
    CHECK(second->count("entries WHERE kind = 'article_accepted'") == 2);
    CHECK(second->notices().contains("recovered_differs"));
}

TEST_CASE("an entry of the centre that is none changes nothing") {
    PlainCentre centre;
    CloneCounter counter;
    counter.create();
    const auto before = counter.entries();
    const Recovery recovery{{{got(counter.book->head()).epoch, {1, 2, {}}}}, {"{}"}, "restored"};
    CHECK(counter.sync->recover(recovery).error().code() == "entry_malformed");
    CHECK(counter.entries() == before);
    CHECK(got(counter.book->chain().heads()).size() == 1);
    CHECK(counter.whatIsWrong() == "");
}

TEST_CASE("a book with frozen epochs is backed up and put back") {
    PlainCentre centre;
    CloneCounter first;
    first.create();
    const auto second = first.clone(2);
    first.sell(1);
    second->sell(2);
    centre.session(*first.sync);
    centre.session(*second->sync);
    got(backupBook(*second->book, second->file("backup.db")));
    second->restore(second->file("backup.db"));
    checkWhole(*second);
    CHECK(centre.session(*second->sync) == 0);
    checkWhole(*second);
}

TEST_CASE("whatever two copies and a restore do, the union stands everywhere and nothing twice") {
    const unsigned seed = GENERATE(range(1U, 13U)); // each a history of its own
    INFO("history " << seed);
    std::mt19937 random(seed);
    PlainCentre centre;
    CloneCounter first;
    first.create();
    std::unique_ptr<CloneCounter> second;
    bool backed = false;
    for (std::uint32_t n = 1; n <= 16; ++n) {
        const auto act = random() % 9;
        CloneCounter& counter = second && random() % 2 == 0 ? *second : first;
        const bool open = got(counter.book->tillQueries().openDay()).has_value();
        if (act <= 2 && open)
            static_cast<void>(TestDesk(*counter.world, *counter.book).book(n)); // or numbers_void
        if (act == 3)
            centre.session(*counter.sync);
        if (act == 4 && !backed) {
            got(backupBook(*first.book, first.file("backup.db")));
            backed = true;
        }
        if (act == 5 && backed)
            first.restore(first.file("backup.db"));
        if (act == 6 && !second)
            second = first.clone(2);
        if (act == 7 && open)
            counter.closeDay();
        if (act == 8 && !open) {
            counter.nextDay();
            counter.openDay();
        }
    }
    for (CloneCounter* counter : {&first, second.get(), &first}) {
        if (counter == nullptr)
            continue;
        centre.session(*counter->sync);
        CHECK(counter->whatIsWrong() == "");
        CHECK(counter->entries() == centre.counted());
        CHECK(counter->sums() == sumsOf(centre.counted()));
    }
}
