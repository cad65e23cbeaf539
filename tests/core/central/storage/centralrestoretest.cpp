// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/storage/centralrestore.h"

#include "tests/core/central/storage/centraldatabase.h"
#include "tests/core/central/storerows.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

const UtcMillis kNow{std::chrono::milliseconds{1'795'000'000'000}};
const Product kParcel = *Product::parse("speed-post-parcel");

// A centre with a pool, one counter and the file of what it gives; its database can be put back.
struct GivingCentre {
    explicit GivingCentre(std::uint32_t last = 99'999'999) {
        enrolIn(store);
        check(bool(store.setPool({kParcel, "ZT", 1, last, 1, "provisional"})), "no pool");
        check(bool(file.cover(givenBy(house.pool).value())), "no file");
    }
    // Gives a lease; its first number.
    std::uint32_t give(std::uint8_t epoch) {
        std::uint32_t first = 0;
        const auto granted = store.grantLease({deviceOf(1), epochOf(epoch), kParcel, 200, {}},
                                              [&](std::uint64_t version, const NumberLease& lease) {
                                                  first = lease.first;
                                                  latest = version;
                                                  return signedText("lease");
                                              });
        check(granted && granted->has_value(), "no lease");
        return first;
    }
    Status compare(const GivenFile& ofServer) { return checkNotOlder(*givenBy(house.pool), ofServer); }
    // What a backup holds of what is given, and how it is put back.
    std::string save() {
        const std::string name = "backup" + std::to_string(++saved);
        house.run("CREATE SCHEMA " + name);
        for (const char* table : {"pools", "device_streams", "device_changes", "centre"})
            house.run("CREATE TABLE " + name + "." + table + " AS TABLE public." + table);
        return name;
    }
    void putBack(const std::string& name) const {
        for (const char* table : {"pools", "device_streams", "device_changes", "centre"})
            house.run(std::string("DELETE FROM public.") + table + "; INSERT INTO public." + table +
                      " SELECT * FROM " + name + "." + table);
    }

    TempFolder folder;
    CentralDatabase house;
    GivenFile file{folder.file("given"), house.identity().key.publicKey()};
    PostgresStore store{house.pool, &file};
    std::uint64_t latest = 0; // version of a change
    int saved = 0;
};

// A batch of one place, which its epoch ends with, taken so long before kNow.
void addBatch(CentralDatabase& house, std::uint8_t epoch, std::int64_t seq, std::int64_t seconds) {
    PgArguments head;
    head.bytes(deviceOf(1)).bytes(epochOf(epoch)).number(seq);
    PgArguments batch = head;
    batch.number(kNow.time_since_epoch().count() - seconds * 1000);
    check(bool(house.pool.write({{"INSERT INTO heads VALUES ('99000001', $1, $2, 1, $3, '', 0, 0) "
                                  "ON CONFLICT (office_id, device, epoch) DO UPDATE SET seq = excluded.seq",
                                  head},
                                 {"INSERT INTO batches VALUES ('99000001', $1, $2, $3, $3, '', '', "
                                  "'2026-11-20', 'a', '', '', '', "
                                  "$4)",
                                  batch}})),
          "no batch");
}

} // namespace

TEST_CASE("with the file of what was given a centre goes on after it, whichever backup is put back") {
    GivingCentre centre;
    const std::string oldest = centre.save();
    std::uint32_t highest = 0;
    std::uint64_t latest = 0;
    std::uint8_t epoch = 1;
    std::string backup = oldest;
    for (int round = 0; round < 4; ++round) {
        for (int lease = 0; lease < 60; ++lease) {
            const std::uint32_t first = centre.give(++epoch);
            CHECK(first > highest);
            CHECK(centre.latest > latest);
            highest = first + 199;
            latest = centre.latest;
        }
        const std::string newer = centre.save();
        centre.putBack(round % 2 == 0 ? oldest : backup); // an older one than the last time, too
        backup = newer;
        const auto restored = noteRestore(centre.house.pool, kNow, *centre.file.read(), &centre.file);
        REQUIRE(restored);
        CHECK(restored->isByFiles);
        CHECK_FALSE(restored->isByAge);
        CHECK(restored->generation == round + 2);
        CHECK(centre.house.identity().generation == static_cast<std::uint64_t>(round + 2));
        CHECK(restored->pools[0].next > highest);
        CHECK(restored->pools[0].next <= highest + 1 + 2 * GivenFile::kNumbersAhead);
    }
}

TEST_CASE("a database that was put back without a word is found") {
    GivingCentre centre;
    centre.give(1);
    CHECK(centre.compare(centre.file));
    const std::string backup = centre.save();
    for (std::uint8_t epoch = 2; epoch < 2 + 2 * GivenFile::kNumbersAhead / 200 + 60; ++epoch)
        centre.give(epoch);
    CHECK(centre.compare(centre.file));
    centre.putBack(backup);
    const Status found = centre.compare(centre.file);
    REQUIRE_FALSE(found);
    CHECK(found.error().code() == "database_older");
    CHECK(found.error().fact("path") == centre.file.path());
    REQUIRE(noteRestore(centre.house.pool, kNow, *centre.file.read(), &centre.file));
    CHECK(centre.compare(centre.file));
    centre.putBack(backup); // the generation alone tells
    CHECK_FALSE(centre.compare(centre.file));
}

TEST_CASE("a server whose file was not brought finds that the centre went on without it") {
    GivingCentre centre;
    const std::string backup = centre.save();
    GivenFile second(centre.folder.file("second"), centre.house.identity().key.publicKey());
    PostgresStore other(centre.house.pool, &second);
    const auto sign = [](std::uint64_t, const NumberLease&) { return signedText("lease"); };
    REQUIRE(centre.give(1) == 1);
    REQUIRE(other.grantLease({deviceOf(1), epochOf(2), kParcel, 200, {}}, sign));
    REQUIRE(second.cover({.generation = 1}));
    centre.putBack(backup);
    REQUIRE(noteRestore(centre.house.pool, kNow, *centre.file.read(), &centre.file));
    CHECK(centre.compare(second).error().code() == "database_older");
    Given both = *centre.file.read();
    both.raise(*second.read());
    REQUIRE(noteRestore(centre.house.pool, kNow, both, &centre.file));
    CHECK(centre.compare(second));
    CHECK(centre.compare(centre.file));
}

TEST_CASE("what the file cannot keep is not given") {
    GivingCentre centre;
    GivenFile nowhere(centre.folder.file("none/given"), centre.house.identity().key.publicKey());
    PostgresStore store(centre.house.pool, &nowhere);
    const auto sign = [](std::uint64_t, const NumberLease&) { return signedText("lease"); };
    CHECK_FALSE(store.grantLease({deviceOf(1), epochOf(1), kParcel, 200, {}}, sign));
    CHECK_FALSE(store.publish([](std::uint64_t) { return signedText("x"); }));
    CHECK_FALSE(store.addDeviceChange(deviceOf(1), [](std::uint64_t) { return signedText("x"); }));
    CHECK(centre.house.store.pools()->front().next == 1);
    CHECK(*centre.house.store.latestChanges(deviceOf(1)) == Cursor{});
}

TEST_CASE("numbers given from a pool that was cut otherwise are skipped all the same") {
    CentralDatabase house;
    REQUIRE(house.store.setPool({kParcel, "ZT", 1000, 1999, 1000, "provisional"}));
    REQUIRE(house.store.setPool({*Product::parse("gyan-post"), "ZT", 5000, 5999, 5000, "provisional"}));
    Given known;
    known.pools = {{{"ZT", 1500}, 9000}, {{"ZT", 7000}, 7001}, {{"EP", 5000}, 5900}, {{"ZT", 5000}, 5000}};
    const auto restored = noteRestore(house.pool, kNow, known, nullptr);
    REQUIRE(restored);
    CHECK(restored->pools[0].next == 6000); // gyan-post: 1500 to 8999 may have been given
    CHECK(restored->pools[1].next == 2000);
}

TEST_CASE("after a restore nothing is given twice") {
    CentralDatabase house;
    enrolIn(house.store, 1);
    const Product product = *Product::parse("speed-post-parcel");
    REQUIRE(house.store.setPool({product, "ZT", 1000, 99'999, 1200, "provisional"}));
    REQUIRE(
        house.store.setPool({*Product::parse("gyan-post"), "ZT", 200'000, 204'999, 204'990, "provisional"}));
    const auto sign = [](std::uint64_t version) { return signedText(std::to_string(version)); };
    REQUIRE(*house.store.publish(sign) == 1);
    const auto restored = noteRestore(house.pool, kNow, {}, nullptr);
    REQUIRE(restored);
    CHECK(restored->generation == 2);
    CHECK(house.identity().generation == 2);
    REQUIRE(restored->pools.size() == 2);
    CHECK(restored->pools[0].numbers == 10); // all that was left
    CHECK(restored->pools[1].numbers == 10'000);
    CHECK(restored->pools[1].next == 11'200);
    CHECK(house.store.pools()->at(1).next == 11'200);
    CHECK(*house.store.publish(sign) == 1002);
    CHECK(*house.store.addDeviceChange(deviceOf(1), sign) == 1001);
}

TEST_CASE("the older the backup, the more is skipped: put back twice it gives nothing twice") {
    CentralDatabase house;
    const Product product = *Product::parse("speed-post-parcel");
    REQUIRE(house.store.setPool({product, "ZT", 1, 99'999'999, 1, "provisional"}));
    addBatch(house, 1, 1, 86'400);
    addBatch(house, 1, 2, 3600); // the last of an epoch
    addBatch(house, 2, 1, 7200);
    const auto restored = noteRestore(house.pool, kNow, {}, nullptr);
    REQUIRE(restored);
    CHECK(restored->pools[0].numbers == 10'000 + 3600 * 37);
    CHECK(restored->common == 1000 + 3600);
    CHECK(restored->streams == 1000 + 3600);
    CHECK(restored->generation == 2 + 60);
    const auto behind =
        noteRestore(house.pool, kNow - std::chrono::hours(48), {}, nullptr); // its clock was set back
    REQUIRE(behind);
    CHECK(behind->pools[0].numbers == 10'000);
    CHECK(behind->generation == 63);
}

TEST_CASE("the more counters, the more is skipped") {
    CentralDatabase house;
    for (std::uint8_t device = 1; device <= 6; ++device)
        enrolIn(house.store, device);
    REQUIRE(house.store.setPool({*Product::parse("speed-post-parcel"), "ZT", 1, 99'999, 1, "provisional"}));
    CHECK(noteRestore(house.pool, kNow, {}, nullptr)->pools[0].numbers == 6 * 10 * 200);
}

TEST_CASE("what was given is asked without waiting for anybody, and not of the batches") {
    GivingCentre centre;
    centre.give(1);
    const auto other = PgConnection::open(PostgresCluster::shared().address(centre.house.name));
    REQUIRE(other);
    REQUIRE((*other)->execute("BEGIN; SELECT FROM centre FOR UPDATE; SELECT FROM pools FOR UPDATE; "
                              "LOCK TABLE batches IN ACCESS EXCLUSIVE MODE"));
    const auto given = givenBy(centre.house.pool);
    REQUIRE(given);
    CHECK(given->pools == std::map<Given::Pool, std::int64_t>{{{"ZT", 1}, 201}});
    CHECK(given->lasts == std::map<Given::Pool, std::int64_t>{{{"ZT", 1}, 99'999'999}});
}

TEST_CASE("a pool near its end: both servers go on after a restore") {
    GivingCentre centre(300);
    const std::string backup = centre.save();
    GivenFile second(centre.folder.file("second"), centre.house.identity().key.publicKey());
    REQUIRE(centre.give(1) == 1);
    REQUIRE(second.cover({.generation = 1, .pools = {{{"ZT", 1}, 301}}})); // further ahead than it goes
    REQUIRE(second.read()->pools.at({"ZT", 1}) > 301);
    CHECK(centre.file.read()->pools.at({"ZT", 1}) == 301);
    centre.putBack(backup);
    Given both = *centre.file.read();
    both.raise(*second.read());
    const auto restored = noteRestore(centre.house.pool, kNow, both, &centre.file);
    REQUIRE(restored);
    CHECK(restored->pools.front().next == 301);
    CHECK(centre.compare(second));
    CHECK(centre.compare(centre.file));
}

TEST_CASE("of a pool that was published after the backup nothing is given twice") {
    GivingCentre centre;
    const Product gyan = *Product::parse("gyan-post");
    const NumberPool later{gyan, "EP", 5000, 99'999, 5000, "provisional"};
    const std::string backup = centre.save();
    REQUIRE(centre.store.setPool(later));
    const auto giveLater = [&](std::uint8_t epoch) {
        std::uint32_t first = 0;
        check(bool(centre.store.grantLease({deviceOf(1), epochOf(epoch), gyan, 200, {}},
                                           [&](std::uint64_t, const NumberLease& lease) {
                                               first = lease.first;
                                               return signedText("lease");
                                           })),
              "no lease");
        return first;
    };
    REQUIRE(giveLater(1) == 5000);
    centre.putBack(backup);
    CHECK(centre.compare(centre.file).error().code() == "database_older");
    const auto restored = noteRestore(centre.house.pool, kNow, *centre.file.read(), &centre.file);
    REQUIRE(restored);
    CHECK(restored->pools.back().product == "lost");
    CHECK(restored->pools.back().next == 5200 + GivenFile::kNumbersAhead);
    CHECK(centre.compare(centre.file)); // publish is a command as well
    CHECK(centre.store.pools()->size() == 1);
    const std::string unpublished = centre.save();
    REQUIRE(centre.store.setPool(later));
    const std::uint32_t first = giveLater(2);
    CHECK(first == 5200 + GivenFile::kNumbersAhead);
    centre.putBack(unpublished); // what guards it is raised
    REQUIRE(noteRestore(centre.house.pool, kNow, *centre.file.read(), &centre.file));
    CHECK(centre.compare(centre.file));
    REQUIRE(centre.store.setPool(later));
    CHECK(giveLater(3) >= first + 200);
    REQUIRE(noteRestore(centre.house.pool, kNow, *centre.file.read(), &centre.file));
    CHECK(centre.compare(centre.file));
}

TEST_CASE("of a pool that was made longer after the backup nothing is given twice") {
    GivingCentre centre(400);
    const std::string backup = centre.save();
    const NumberPool longer{kParcel, "ZT", 1, 4000, 1, "provisional"};
    REQUIRE(centre.store.setPool(longer));
    std::uint32_t given = 0;
    for (std::uint8_t epoch = 1; epoch <= 10; ++epoch)
        given = centre.give(epoch) + 199;
    centre.putBack(backup);
    REQUIRE(noteRestore(centre.house.pool, kNow, *centre.file.read(), &centre.file));
    REQUIRE(centre.store.setPool({kParcel, "ZT", 1, 9000, 1, "provisional"}));
    CHECK(centre.give(11) > given);
}

TEST_CASE("without a file of this server's own the age of the backup counts as well") {
    GivingCentre centre;
    Given other;
    other.pools = {{{"ZT", 1}, 2000}};
    other.common = 5000;
    const auto restored = noteRestore(centre.house.pool, kNow, other, nullptr);
    REQUIRE(restored);
    CHECK(restored->isByFiles);
    CHECK(restored->isByAge);
    CHECK(restored->pools[0].next == 10'001);
    CHECK(restored->common == 5000);
    GivenFile fresh(centre.folder.file("fresh"), centre.house.identity().key.publicKey());
    CHECK(noteRestore(centre.house.pool, kNow, other, &fresh)->isByAge); // it is there from now on
    CHECK_FALSE(noteRestore(centre.house.pool, kNow, other, &fresh)->isByAge);
}

TEST_CASE("two products of one range: what any of them gave counts") {
    CentralDatabase house;
    house.run("INSERT INTO pools VALUES ('gyan-post', 'ZT', 1, 900, 701, '', false), "
              "('speed-post-parcel', 'ZT', 1, 500, 301, '', false)");
    const Given given = *givenBy(house.pool);
    CHECK(given.pools.at({"ZT", 1}) == 701);
    CHECK(given.lasts.at({"ZT", 1}) == 900);
}
