// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The centre's database: batches into custody and entries into rows, on one connection and on four, against
// the same server committing one row of the same bytes by itself.
#include "core/central/storage/centralidentity.h"
#include "core/central/storage/migrations/centralmigrations.h"
#include "core/central/storage/postgresstore.h"
#include "tests/bench/figures.h"
#include "tests/support/postgrescluster.h"

#include <cstdio>
#include <thread>

using namespace dak;

namespace {

constexpr std::uint64_t kEntries = 120; // an office's day
constexpr std::uint64_t kDays = 60;     // of each device
constexpr std::size_t kFrameBytes = 7'500;

template <std::size_t N>
std::array<std::uint8_t, N> named(std::uint64_t name) {
    std::array<std::uint8_t, N> out{};
    for (std::size_t i = 0; i < 8; ++i)
        out[i] = static_cast<std::uint8_t>(name >> (8 * i));
    return out;
}

CustodyRow custodyOf(std::uint64_t device, std::uint64_t day) {
    CustodyRow row;
    row.office = std::to_string(10'000'000 + device);
    row.device = named<16>(device);
    row.epoch = named<16>(1);
    row.firstSeq = day * kEntries + 1;
    row.lastSeq = (day + 1) * kEntries;
    row.headBefore = day == 0 ? Sha256{} : named<32>(day);
    row.headAfter = named<32>(day + 1);
    row.day = Date::of(2026, 11, 20);
    row.id = std::to_string(device) + "/" + std::to_string(day);
    row.frame.assign(kFrameBytes, 'f');
    row.receipt.text.assign(400, 'r');
    return row;
}

UnpackedBatch batchOf(std::uint64_t device, std::uint64_t day) {
    const CustodyRow place = custodyOf(device, day);
    UnpackedBatch batch{place.office, place.device, place.epoch, place.firstSeq, place.lastSeq, {}};
    for (std::uint64_t seq = place.firstSeq; seq <= place.lastSeq; ++seq) {
        UnpackedEntry entry;
        entry.seq = seq;
        entry.day = place.day;
        const std::uint64_t name = device * 1'000'000 + seq;
        entry.operation = Uuid::fromBytes(named<16>(name));
        entry.kind = "article_accepted";
        entry.actor = "asha";
        entry.role = "clerk";
        entry.hash = entry.content = named<32>(name);
        entry.postings = {{Account::Unpaid, Money::fromPaise(27500)},
                          {Account::Postage, Money::fromPaise(-23300)},
                          {Account::CgstPayable, Money::fromPaise(-2100)},
                          {Account::SgstPayable, Money::fromPaise(-2100)}};
        entry.accepted = std::to_string(name);
        entry.articles = {*entry.accepted};
        batch.entries.push_back(std::move(entry));
    }
    return batch;
}

// Batches a second when `threads` devices do `work` for each of their days.
template <typename Work>
double rate(std::uint64_t threads, std::uint64_t firstDevice, const Work& work) {
    const bench::Stopwatch watch;
    std::vector<std::thread> all;
    for (std::uint64_t thread = 0; thread < threads; ++thread)
        all.emplace_back([&, device = firstDevice + thread] {
            for (std::uint64_t day = 0; day < kDays; ++day)
                check(work(device, day), "the database refused");
        });
    for (std::thread& one : all)
        one.join();
    return static_cast<double>(threads * kDays) / watch.seconds();
}

} // namespace

int main() {
    test::PostgresCluster& cluster = test::PostgresCluster::shared();
    const std::string address = cluster.address(cluster.makeDatabase());
    const auto connection = PgConnection::open(address);
    check(connection && migrateCentral(**connection), "not migrated");
    PgPool pool(address, 8);
    check(bool(makeCentralIdentity(pool, true, {})), "no identity");
    PostgresStore store(pool);
    check(bool(pool.write({{"CREATE TABLE bare (id bigint PRIMARY KEY, frame bytea)", {}}})), "no table");

    bench::Figures figures;
    const std::string frame(kFrameBytes, 'f');
    const auto bare = [&](std::uint64_t device, std::uint64_t day) {
        PgArguments row;
        row.number(static_cast<std::int64_t>(device * 1000 + day)).bytes(frame);
        return bool(pool.write({{"INSERT INTO bare (id, frame) VALUES ($1, $2)", row}}));
    };
    const auto custody = [&](std::uint64_t device, std::uint64_t day) {
        return store.takeCustody(custodyOf(device, day))->kind == CustodyOutcome::Kind::Taken;
    };
    const auto unheard = [](std::uint64_t, const DeviceId&, const TrackedArticle&) { return SignedText{}; };
    const auto unpack = [&](std::uint64_t device, std::uint64_t day) {
        return bool(store.storeUnpacked(batchOf(device, day), unheard));
    };
    for (const std::uint64_t threads : {std::uint64_t{1}, std::uint64_t{4}}) {
        const std::uint64_t first = threads * 100;
        std::vector<double> ratios;
        double best = 0;
        for (std::uint64_t round = 0; round < 5; ++round) {
            const double limit = rate(threads, first + 10 * round, bare);
            const double taken = rate(threads, first + 10 * round, custody);
            ratios.push_back(taken / limit);
            best = std::max(best, taken);
        }
        const std::string name = std::to_string(threads) + (threads == 1 ? " connection" : " connections");
        std::printf("# custody, %s: %.0f batches/s\n", name.c_str(), best);
        figures.atLeast("custody of a bare commit, " + name, bench::median(ratios), 0.4);
        double rows = 0;
        for (std::uint64_t round = 0; round < 5; ++round)
            rows = std::max(rows, rate(threads, first + 10 * round, unpack) * kEntries);
        std::printf("# unpacked, %s: %.0f entries/s, %.0f rows/s\n", name.c_str(), rows, rows * 8);
    }
    return figures.status();
}
