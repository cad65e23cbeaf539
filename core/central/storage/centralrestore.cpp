// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/storage/centralrestore.h"

#include "core/central/leases.h"

#include <algorithm>

namespace dak {

namespace {

constexpr std::int64_t kVersionsSkipped = 1000;
constexpr std::int64_t kLeasesSkipped = 10;
constexpr std::int64_t kLeastSkipped = 10'000;
// Of one product in a second, whole country: 32 lakh bookings a day (reliability.md C3). No pool gives more.
constexpr std::int64_t kNumbersPerSecond = 37;

struct PoolRow {
    std::string product;
    std::string prefix;
    std::int64_t first = 0;
    std::int64_t last = 0;
    std::int64_t next = 0;
};

// The database as it was put back.
struct Backup {
    std::int64_t generation = 0;
    std::int64_t common = 0;
    std::int64_t streams = 0; // the highest version of any
    std::int64_t devices = 0;
    std::int64_t seconds = 0; // from its last batch until now; a clock that runs behind it gives 0
    std::vector<PoolRow> pools;
};

const std::vector<PgCall>& askBackup() {
    static const std::vector<PgCall> calls{
        {"SELECT generation, common_version FROM centre WHERE id = 1 FOR UPDATE", {}},
        {"SELECT COALESCE(MAX(version), 0) FROM device_streams", {}},
        {"SELECT COUNT(*) FROM devices", {}},
        {"SELECT COALESCE(MAX(at_ms), -1) FROM batches", {}},
        {"SELECT product, prefix, first_serial, last_serial, next_serial FROM pools "
         "ORDER BY product, prefix, first_serial FOR UPDATE",
         {}}};
    return calls;
}

Result<Backup> readBackup(const std::vector<PgRows>& rows, UtcMillis now) {
    if (rows[0].size() == 0)
        return Error::refused("centre_missing");
    Backup backup{
        rows[0].number(0, 0), rows[0].number(0, 1), rows[1].number(0, 0), rows[2].number(0, 0), 0, {}};
    const std::int64_t last = rows[3].number(0, 0);
    if (last >= 0)
        backup.seconds = std::max<std::int64_t>(0, now.time_since_epoch().count() - last) / 1000;
    const PgRows& pools = rows[4];
    for (int row = 0; row < pools.size(); ++row)
        backup.pools.push_back({std::string(pools.text(row, 0)), std::string(pools.text(row, 1)),
                                pools.number(row, 2), pools.number(row, 3), pools.number(row, 4)});
    return backup;
}

Given givenOf(const Backup& backup) {
    Given given{backup.generation, backup.common, backup.streams, {}};
    for (const PoolRow& pool : backup.pools) {
        if (pool.next > pool.first)
            given.pools[{pool.prefix, pool.first}] = pool.next;
    }
    return given;
}

// Where each pool goes on. HELLO then raises it further from what the counters hold.
std::int64_t nextByAge(const Backup& backup, const PoolRow& pool) {
    const std::int64_t wanted = std::max(kLeastSkipped, backup.devices * kLeasesSkipped * kLeaseNumbers) +
                                backup.seconds * kNumbersPerSecond;
    return std::min(pool.next + wanted, pool.last + 1);
}

// The backup, moved on to where nothing was given yet.
Backup movedOn(const Backup& backup, const std::optional<Given>& known) {
    Backup moved = backup;
    if (known) {
        moved.generation = std::max(backup.generation, known->generation) + 1;
        moved.common = std::max(backup.common, known->common);
        moved.streams = std::max(backup.streams, known->streams);
    } else {
        moved.generation = backup.generation + 1 + backup.seconds / 60;
        moved.common = backup.common + kVersionsSkipped + backup.seconds;
        moved.streams = backup.streams + kVersionsSkipped + backup.seconds;
    }
    for (PoolRow& pool : moved.pools)
        pool.next =
            known ? known->past(pool.prefix, pool.first, pool.last, pool.next) : nextByAge(backup, pool);
    return moved;
}

// Every stream goes on from one place: which of them had which version is not known.
std::vector<PgCall> keepMoved(const Backup& moved) {
    std::vector<PgCall> calls{
        {"UPDATE centre SET generation = $1, common_version = $2 WHERE id = 1",
         PgArguments().number(moved.generation).number(moved.common)},
        {"INSERT INTO device_streams AS s (office_id, device, version) SELECT office_id, device, $1 "
         "FROM devices ON CONFLICT (office_id, device) DO UPDATE SET version = GREATEST(s.version, $1)",
         PgArguments().number(moved.streams)}};
    for (const PoolRow& pool : moved.pools) {
        PgArguments values;
        values.text(pool.product).text(pool.prefix).number(pool.first).number(pool.next);
        calls.push_back(
            {"UPDATE pools SET next_serial = $4 WHERE product = $1 AND prefix = $2 AND first_serial = $3",
             values});
    }
    return calls;
}

CentralRestored report(const Backup& backup, const Backup& moved, bool isKnown) {
    CentralRestored restored{
        isKnown, moved.generation, moved.common - backup.common, moved.streams - backup.streams, {}};
    for (std::size_t i = 0; i < moved.pools.size(); ++i)
        restored.pools.push_back({moved.pools[i].product, moved.pools[i].prefix,
                                  moved.pools[i].next - backup.pools[i].next, moved.pools[i].next});
    return restored;
}

} // namespace

Result<CentralRestored> noteRestore(PgPool& pool, UtcMillis now, const std::optional<Given>& known,
                                    GivenFile* keep) {
    const std::function<Result<CentralRestored>(PgTransaction&)> work =
        [&](PgTransaction& transaction) -> Result<CentralRestored> {
        DAK_TRY(const std::vector<PgRows> rows, transaction.runAll(askBackup()));
        DAK_TRY(const Backup backup, readBackup(rows, now));
        const Backup moved = movedOn(backup, known);
        if (keep != nullptr)
            DAK_TRY_STATUS(keep->cover(givenOf(moved)));
        DAK_TRY([[maybe_unused]] const auto done, transaction.finish(keepMoved(moved)));
        return report(backup, moved, known.has_value());
    };
    return pool.transact(work);
}

Result<Given> givenBy(PgPool& pool) {
    DAK_TRY(const std::vector<PgRows> rows, pool.write(askBackup()));
    DAK_TRY(const Backup backup, readBackup(rows, UtcMillis()));
    return givenOf(backup);
}

// A file is ahead of its database by a step, and by one lease whose transaction came to nothing; but when the
// database was put back since, it went on after the whole file, or did not know of it. Streams are raised by
// HELLO.
Status checkNotOlder(PgPool& pool, const GivenFile& file) {
    DAK_TRY(const Given onDisk, file.read());
    DAK_TRY(const Given ours, givenBy(pool));
    const bool wentOn = onDisk.generation > 0 && onDisk.generation < ours.generation;
    const std::int64_t steps = wentOn ? 0 : 2;
    bool isOlder = ours.generation < onDisk.generation ||
                   ours.common + steps * GivenFile::kVersionsAhead < onDisk.common;
    for (const auto& [range, next] : onDisk.pools) {
        const auto known = ours.pools.find(range);
        const std::int64_t here = known == ours.pools.end() ? range.second : known->second;
        isOlder = isOlder || here + steps * GivenFile::kNumbersAhead < next;
    }
    if (isOlder)
        return Error::refused("database_older", {{"path", file.path()}});
    return {};
}

} // namespace dak
