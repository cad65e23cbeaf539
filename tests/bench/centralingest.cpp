// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole centre under load: batches of 120 articles over TLS to a real `dak-central serve`, beside psql's
// COPY of the rows that come of them and pgbench's small update, on the same cluster in the same run.
// Usage: bench_centralingest DEV PROGRAM WORK [HISTORY], HISTORY entries at the centre before the last
// rounds.
#include "core/central/storage/postgresstore.h"
#include "tests/bench/devcentre.h"
#include "tests/bench/figures.h"
#include "tests/bench/ingestload.h"

#include <sys/resource.h>

#include <cstdio>
#include <thread>

using namespace dak;

namespace {

constexpr std::size_t kConnections = 8;
constexpr std::uint8_t kCounters = 32; // of each round
constexpr std::uint64_t kBatches = 8;  // of each of them
constexpr std::uint8_t kRounds = 3;
constexpr std::uint64_t kEntriesOfRound = kCounters * kBatches * bench::kBatchEntries;
constexpr std::size_t kHalfOpen = 1000;

// The tables that one batch fills.
constexpr std::array<const char*, 6> kTables{"batches",  "operations", "entries",
                                             "postings", "articles",   "article_events"};

struct Rates {
    double batches = 0; // a second, from request to receipt
    double entries = 0; // a second, until they are rows
    double slowest = 0; // p99 of a receipt, ms
};

class House {
public:
    House(const std::string& dev, const std::string& program, std::string folder)
        : centre(dev, program), work(std::move(folder)), m_pool(centre.database(), 4), m_store(m_pool) {}

    std::vector<bench::Requests> load(std::uint8_t counters, std::uint64_t batches) {
        const std::uint8_t first = m_nextName;
        m_nextName = static_cast<std::uint8_t>(m_nextName + counters);
        return bench::makeLoad(m_store, first, counters, batches);
    }
    void waitUntilUnpacked() {
        while (number("SELECT COUNT(*) FROM heads WHERE unpacked_seq < seq") != 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    std::int64_t number(std::string_view sql) { return m_pool.read({sql, {}}).value().number(0, 0); }
    std::string psql(const std::string& commands) const {
        return bench::outputOf("psql -X -q -t -A -v ON_ERROR_STOP=1 -d '" + centre.database() + "' " +
                               commands);
    }

    // The best of some rounds: what else the machine does makes a round slower, nothing makes it faster.
    Rates rates() {
        Rates best{0, 0, 1e9};
        for (int round = 0; round < kRounds; ++round) {
            const auto requests = load(kCounters, kBatches);
            const bench::Stopwatch whole;
            const auto sent = bench::send(requests, centre.port(), kConnections);
            waitUntilUnpacked();
            best.entries = std::max(best.entries, static_cast<double>(kEntriesOfRound) / whole.seconds());
            best.batches = std::max(best.batches, kCounters * kBatches / sent.seconds);
            best.slowest = std::min(best.slowest, bench::quantile(sent.milliseconds, 0.99));
        }
        return best;
    }

    bench::DevCentre centre;
    const std::string work; // a folder on a disk

private:
    PgPool m_pool;
    PostgresStore m_store;
    std::uint8_t m_nextName = 1;
};

// Entries a second when psql copies the rows of all that is there into the same tables with the same indexes,
// in one transaction.
double copyRate(const House& house, double entries) {
    std::string out;
    std::string in = "-1";
    for (const std::string table : kTables) {
        const std::string file = house.work + "/" + table + ".copy";
        out += " -c 'CREATE TABLE copied_" + table + " (LIKE " + table +
               " INCLUDING ALL)' -c \"\\copy (SELECT * FROM " + table + ") TO '" + file + "'\"";
        in += " -c \"\\copy copied_" + table + " FROM '" + file + "'\"";
    }
    house.psql(out);
    const bench::Stopwatch watch;
    house.psql(in);
    const double rate = entries / watch.seconds();
    for (const std::string table : kTables)
        house.psql("-c 'DROP TABLE copied_" + table + "'");
    return rate;
}

// Transactions a second of pgbench's update of two rows and insert of one.
double smallUpdates(const House& house) {
    const std::string database = "'" + house.centre.database() + "'";
    (void)bench::outputOf("pgbench -i -q -s 10 " + database + " 2>/dev/null");
    const std::string told = bench::outputOf("pgbench -N -T 5 -j 2 -c " + std::to_string(kConnections) + " " +
                                             database + " 2>/dev/null");
    const auto at = told.find("tps = ");
    check(at != std::string::npos, "pgbench says no tps");
    house.psql("-c 'DROP TABLE pgbench_accounts, pgbench_branches, pgbench_tellers, pgbench_history'");
    return std::stod(told.substr(at + 6));
}

// Seconds until a new client has its receipt while others hold connections they never use.
double besideHalfOpen(House& house) {
    const auto requests = house.load(1, 1);
    const bench::HalfOpen others(house.centre.port(), kHalfOpen);
    return bench::send(requests, house.centre.port(), 1).seconds;
}

// The rows that are there again and again under other names, until there are so many entries. All on one day,
// so that it is the same indexes that grow.
void fillHistory(const House& house, std::int64_t there, std::int64_t wanted) {
    // Few checkpoints while it is filled; as before when it is measured.
    house.psql("-c \"ALTER SYSTEM SET max_wal_size = '16GB'\" -c 'SELECT pg_reload_conf()'");
    const std::string copies = std::to_string((wanted - there + there - 1) / there);
    for (const std::string table : kTables) {
        const std::string names =
            house.psql("-c \"SELECT string_agg(CASE column_name"
                       " WHEN 'device' THEN 'decode(md5(encode(device, ''hex'') || k), ''hex'')'"
                       " WHEN 'number' THEN 'number || ''/'' || k' ELSE column_name END, ', '"
                       " ORDER BY ordinal_position) FROM information_schema.columns WHERE table_name = '" +
                       table + "'\"");
        house.psql("-c \"INSERT INTO " + table + " SELECT " + names.substr(0, names.find('\n')) + " FROM " +
                   table + ", generate_series(1, " + copies + ") AS k\"");
    }
    house.psql("-c 'ALTER SYSTEM RESET max_wal_size' -c 'SELECT pg_reload_conf()' -c ANALYZE -c CHECKPOINT");
}

void compareWithHistory(House& house, bench::Figures& figures, double whenEmpty, std::int64_t wanted) {
    const bench::Stopwatch watch;
    fillHistory(house, house.number("SELECT COUNT(*) FROM entries"), wanted);
    const auto entries = static_cast<double>(house.number("SELECT COUNT(*) FROM entries"));
    std::printf("# history: %.0f entries, filled in %.0f s\n", entries, watch.seconds());
    const Rates rates = house.rates();
    std::printf("# with history: %.0f batches/s, %.0f entries/s\n", rates.batches, rates.entries);
    figures.atLeast("entries/s with history of empty", rates.entries / whenEmpty, 0.8);
}

void raiseFileLimit() {
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

int main(int argc, char** argv) {
    check(argc == 4 || argc == 5, "usage: bench_centralingest DEV PROGRAM WORK [HISTORY]");
    raiseFileLimit();
    House house(argv[1], argv[2], argv[3]);
    bench::Figures figures;
    const Rates rates = house.rates();
    const auto entries = static_cast<double>(house.number("SELECT COUNT(*) FROM entries"));
    check(entries == static_cast<double>(kRounds * kEntriesOfRound), "entries are missing");
    const double copied = copyRate(house, entries);
    const double updates = smallUpdates(house);
    std::printf("# %.0f batches/s, p99 %.1f ms; %.0f entries/s until they are rows\n", rates.batches,
                rates.slowest, rates.entries);
    std::printf("# psql COPY of the same rows: %.0f entries/s; pgbench -N: %.0f transactions/s\n", copied,
                updates);
    figures.atLeast("receipts/s of pgbench -N", rates.batches / updates, 0.15);
    figures.atLeast("entries/s of COPY", rates.entries / copied, 0.1);
    figures.atMost("receipt beside 1,000 half-open, s", besideHalfOpen(house), 1);
    if (argc == 5)
        compareWithHistory(house, figures, rates.entries, std::atoll(argv[4]));
    figures.atMost("memory of the server, MB", house.centre.peakMegabytes(), 256);
    return figures.status();
}
