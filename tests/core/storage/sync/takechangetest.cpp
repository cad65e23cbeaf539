// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sync/takechange.h"
#include "core/files/files.h"
#include "tests/support/clonecounter.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

// Changes as the centre signs them, for one counter.
class Downlink {
public:
    explicit Downlink(CloneCounter& counter) : m_counter(counter) {}

    void give(std::uint64_t version, bool own, ChangeBody body) {
        Change change;
        change.version = version;
        if (own)
            change.device = m_counter.book->device();
        change.body = std::move(body);
        change.key = m_centre.key().publicKey();
        got(m_counter.sync->takeChange(change, signChange(change, true, m_centre.key())));
    }
    NumberLease lease(std::uint32_t first, std::uint32_t last) const {
        return {got(Product::parse("speed-post-parcel")), "ZT", first, last,
                got(m_counter.book->head()).epoch};
    }
    std::string refusedCode() const {
        const auto refused = got(m_counter.sync->tables().refused());
        return refused.empty() ? "" : refused.front().code;
    }

private:
    CloneCounter& m_counter;
    PlainCentre m_centre;
};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string documentEdition() {
    return got(readFile(CloneCounter::sharedTariff() + "/speed-post-document-2025-10-01.json", 1'000'000));
}

// The document tariff as it would be published to end with 2026, and anew from 2027 on.
std::string endedEdition() {
    return replaced(documentEdition(), "\"valid_from\": \"2025-10-01\",",
                    "\"valid_from\": \"2025-10-01\", \"valid_to\": \"2026-12-31\",");
}
std::string nextEdition() {
    return replaced(
        replaced(documentEdition(), "speed-post-document-2025-10-01", "speed-post-document-2027-01-01"),
        "\"valid_from\": \"2025-10-01", "\"valid_from\": \"2027-01-01");
}

} // namespace

TEST_CASE("a lease is a range of the system's, once, however often it comes") {
    CloneCounter counter;
    counter.create(40);
    Downlink downlink(counter);
    downlink.give(3, true, downlink.lease(5000, 5199));
    CHECK(got(counter.sync->cursor()) == Cursor{0, 3});
    CHECK(counter.count("number_ranges WHERE source = 'lease' AND first_serial = 5000") == 1);
    CHECK(counter.count("entries WHERE kind = 'numbers_loaded' AND actor = 'system' AND role = 'system' AND "
                        "no > 3") == 1);
    CHECK(got(counter.sync->wanted()).size() == 1); // documents alone
    got(counter.book->parts().connection->database().execute("UPDATE centre SET device_cursor = 0"));
    downlink.give(3, true, downlink.lease(5000, 5199)); // the cursor was lost: a backup was put back
    CHECK(got(counter.sync->cursor()) == Cursor{0, 3});
    CHECK(counter.count("number_ranges WHERE source = 'lease'") == 1);
    CHECK(got(counter.sync->tables().refused()).empty());
    CHECK(counter.whatIsWrong() == "");
}

TEST_CASE("a lease for another epoch, and one that overlaps, are refused, noted, and passed by") {
    CloneCounter counter;
    counter.create(40);
    Downlink downlink(counter);
    NumberLease other = downlink.lease(5000, 5199);
    other.epoch.fill(3);
    downlink.give(1, true, other);
    CHECK(downlink.refusedCode() == "lease_other_epoch");
    CHECK(got(counter.sync->cursor()) == Cursor{0, 1});
    counter.world->clock.advance(std::chrono::seconds(1));
    downlink.give(2, true, downlink.lease(30, 60));
    CHECK(downlink.refusedCode() == "range_overlaps");
    CHECK(got(counter.sync->cursor()) == Cursor{0, 2});
    CHECK(got(counter.sync->tables().refused()).size() == 2);
    CHECK(got(counter.sync->tables().refused()).front().own);
    CHECK(counter.count("number_ranges") == 2);
}

TEST_CASE("the cursor never falls, and each stream has its own") {
    CloneCounter counter;
    counter.create();
    Downlink downlink(counter);
    downlink.give(7, false, TrackedArticle{"EM473124829IN", {}});
    downlink.give(4, false, TrackedArticle{"EM473124829IN", {}});
    CHECK(got(counter.sync->cursor()) == Cursor{7, 0});
    got(counter.sync->skipChange({9, counter.book->device(), "later"}, {}));
    got(counter.sync->skipChange({2, counter.book->device(), "later"}, {}));
    CHECK(got(counter.sync->cursor()) == Cursor{7, 9});
}

TEST_CASE("events of an article gather in the cache, each once and oldest first") {
    CloneCounter counter;
    counter.create();
    Downlink downlink(counter);
    const auto at = [](int seconds) { return UtcMillis(std::chrono::seconds(seconds)); };
    const TrackEvent early{"bag_closed", "21460007", Date::of(2026, 11, 20), at(10)};
    const TrackEvent late{"delivered", "56003400", Date::of(2026, 11, 22), at(99)};
    downlink.give(1, true, TrackedArticle{"EM473124829IN", {late}});
    downlink.give(2, true, TrackedArticle{"EM473124829IN", {early, late}});
    CHECK_FALSE(got(counter.sync->tables().track("EM473124829IN"))->answer.conflict);
    downlink.give(3, true, TrackedArticle{"EM473124829IN", {late}, true});
    downlink.give(4, true, TrackedArticle{"EM473124829IN", {late}}); // a conflict stays one
    const auto kept = got(counter.sync->tables().track("EM473124829IN"));
    REQUIRE(kept);
    CHECK(kept->answer.events == std::vector<TrackEvent>{early, late});
    CHECK(kept->answer.conflict);
    CHECK(kept->fetchedAt == counter.world->clock.now());
    CHECK_FALSE(got(counter.sync->tables().track("EM473124815IN")));
}

TEST_CASE("an edition that can be read is a file of the counter's own tariff; another is refused") {
    CloneCounter counter;
    counter.create();
    Downlink downlink(counter);
    const std::string folder = counter.path() + "/tariff/";
    downlink.give(1, false, PublishedEdition{"later.json", "{\"kind\":\"none\"}"});
    CHECK(downlink.refusedCode() == "tariff_file_invalid");
    CHECK_FALSE(fileExists(folder + "later.json"));
    for (const std::string name :
         {"../later.json", "a/b.json", ".json", "later.txt", "Later.json", "x..json"}) {
        counter.world->clock.advance(std::chrono::seconds(1));
        downlink.give(got(counter.sync->cursor()).common + 1, false, PublishedEdition{name, "{}"});
        CHECK(downlink.refusedCode() == "edition_name_invalid");
    }
    CHECK(counter.count("refused_changes") == 7);
}

TEST_CASE(
    "an edition ahead of its day is there when the tariff is read again, and replaced by a later word") {
    CloneCounter counter;
    counter.create();
    Downlink downlink(counter);
    const std::string name = "speed-post-document-2027-01-01.json";
    downlink.give(1, false, PublishedEdition{name, nextEdition()});
    CHECK(downlink.refusedCode() == "tariff_file_invalid"); // two editions would hold on that day
    const std::string old = "speed-post-document-2025-10-01.json";
    downlink.give(2, false, PublishedEdition{old, endedEdition()});
    downlink.give(3, false, PublishedEdition{name, nextEdition()});
    CHECK(got(counter.sync->tables().refused()).size() == 1);
    const std::string path = counter.path() + "/tariff/" + name;
    CHECK(got(readFile(path, 1'000'000)) == nextEdition());
    const TariffBook tariff =
        got(TariffBook::loadFolder(CloneCounter::sharedTariff(), counter.path() + "/tariff"));
    CHECK(std::count_if(tariff.editions().begin(), tariff.editions().end(), [](const ListedEdition& edition) {
              return edition.id == "speed-post-document-2027-01-01";
          }) == 1);
    downlink.give(4, false, PublishedEdition{name, nextEdition() + "\n"});
    CHECK(got(readFile(path, 1'000'000)) == nextEdition() + "\n");
    downlink.give(5, false, PublishedEdition{name, "{}"});
    CHECK(got(counter.sync->tables().refused()).size() == 2);
    CHECK(got(readFile(path, 1'000'000)) == nextEdition() + "\n"); // what could be read stays
    CHECK(got(counter.sync->cursor()) == Cursor{5, 0});
}
