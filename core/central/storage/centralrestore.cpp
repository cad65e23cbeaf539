// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/storage/centralrestore.h"

#include "core/central/leases.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace dak {

namespace {

constexpr std::int64_t kVersionsSkipped = 1000;
constexpr std::int64_t kLeasesSkipped = 10;
constexpr std::int64_t kLeastSkipped = 10'000;
// Of one product in a second, whole country: 32 lakh bookings a day (reliability.md C3). No pool gives more.
constexpr std::int64_t kNumbersPerSecond = 37;

// The product of what was given from a pool that the backup lacks: it gives nothing and guards its numbers.
constexpr std::string_view kLost = "lost";

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
    std::vector<PoolRow> pools;
    std::vector<PoolRow> lost; // that it lacks
};

struct Age {
    std::int64_t devices = 0;
    std::int64_t seconds = 0; // from the last batch until now; a clock that runs behind it gives 0
};

std::vector<PgCall> holdAll() {
    return {{"SELECT FROM centre WHERE id = 1 FOR UPDATE", {}},
            {"SELECT FROM pools ORDER BY product, prefix, first_serial FOR UPDATE", {}}};
}

std::vector<PgCall> askGiven() {
    return {{"SELECT generation, common_version FROM centre WHERE id = 1", {}},
            {"SELECT COALESCE(MAX(version), 0) FROM device_streams", {}},
            {"SELECT product, prefix, first_serial, last_serial, next_serial FROM pools "
             "ORDER BY product, prefix, first_serial",
             {}}};
}

// By the last batch of each epoch: of all batches it would be a walk through the whole table.
std::vector<PgCall> askAge() {
    return {{"SELECT COUNT(*) FROM devices", {}},
            {"SELECT COALESCE(MAX(b.at_ms), -1) FROM heads AS h CROSS JOIN LATERAL (SELECT o.at_ms "
             "FROM batches AS o WHERE o.office_id = h.office_id AND o.device = h.device AND "
             "o.epoch = h.epoch ORDER BY o.first_seq DESC LIMIT 1) AS b",
             {}}};
}

Result<Backup> readBackup(const std::vector<PgRows>& rows) {
    if (rows[0].size() == 0)
        return Error::refused("centre_missing");
    Backup backup{rows[0].number(0, 0), rows[0].number(0, 1), rows[1].number(0, 0), {}, {}};
    const PgRows& pools = rows[2];
    for (int row = 0; row < pools.size(); ++row)
        backup.pools.push_back({std::string(pools.text(row, 0)), std::string(pools.text(row, 1)),
                                pools.number(row, 2), pools.number(row, 3), pools.number(row, 4)});
    return backup;
}

Age readAge(const std::vector<PgRows>& rows, UtcMillis now) {
    Age age{rows[0].number(0, 0), 0};
    const std::int64_t last = rows[1].number(0, 0);
    if (last >= 0)
        age.seconds = std::max<std::int64_t>(0, now.time_since_epoch().count() - last) / 1000;
    return age;
}

Given givenOf(const Backup& backup) {
    Given given{backup.generation, backup.common, backup.streams, {}, {}};
    for (const std::vector<PoolRow>* rows : {&backup.pools, &backup.lost}) {
        for (const PoolRow& pool : *rows)
            given.addPool({pool.prefix, pool.first}, pool.last, pool.next);
    }
    return given;
}

// HELLO then raises the pools further from what the counters hold.
void passAge(Backup& moved, const Age& age) {
    moved.generation += age.seconds / 60;
    moved.common += kVersionsSkipped + age.seconds;
    moved.streams += kVersionsSkipped + age.seconds;
    const std::int64_t numbers = std::max(kLeastSkipped, age.devices * kLeasesSkipped * kLeaseNumbers) +
                                 age.seconds * kNumbersPerSecond;
    for (PoolRow& pool : moved.pools)
        pool.next = std::max(pool.next, std::min(pool.next + numbers, pool.last + 1));
}

// A pool was published, or made longer, after the backup was made: what it gave is guarded by a row of its
// own.
void guardLost(Backup& moved, const Given& known) {
    for (const auto& [pool, next] : known.pools) {
        const auto guards = [&prefix = pool.first, first = pool.second, end = next](const PoolRow& row) {
            return row.prefix == prefix && row.first <= first && row.next >= end;
        };
        if (next > pool.second && std::none_of(moved.pools.begin(), moved.pools.end(), guards))
            moved.lost.push_back({std::string(kLost), pool.first, pool.second, next - 1, next});
    }
}

void passKnown(Backup& moved, const Given& known) {
    moved.generation = std::max(moved.generation, known.generation + 1);
    moved.common = std::max(moved.common, known.common);
    moved.streams = std::max(moved.streams, known.streams);
    for (PoolRow& pool : moved.pools)
        pool.next = known.past(pool.prefix, pool.first, pool.last, pool.next);
    guardLost(moved, known);
}

// The backup, moved on to where nothing was given yet.
Backup movedOn(const Backup& backup, const std::optional<Given>& known, const std::optional<Age>& age) {
    Backup moved = backup;
    ++moved.generation;
    if (age)
        passAge(moved, *age);
    if (known)
        passKnown(moved, *known);
    return moved;
}

PgCall keepLost(const PoolRow& pool) {
    PgArguments values;
    values.text(pool.product).text(pool.prefix).number(pool.first).number(pool.next);
    return {
        "INSERT INTO pools AS p (product, prefix, first_serial, last_serial, next_serial, grade, is_open) "
        "VALUES ($1, $2, $3::bigint, $4::bigint - 1, $4::bigint, '', false) "
        "ON CONFLICT (product, prefix, first_serial) DO UPDATE SET "
        "last_serial = GREATEST(p.last_serial, excluded.last_serial), "
        "next_serial = GREATEST(p.next_serial, excluded.next_serial)",
        values};
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
    for (const PoolRow& pool : moved.lost)
        calls.push_back(keepLost(pool));
    return calls;
}

CentralRestored report(const Backup& backup, const Backup& moved) {
    CentralRestored restored;
    restored.generation = moved.generation;
    restored.common = moved.common - backup.common;
    restored.streams = moved.streams - backup.streams;
    for (std::size_t i = 0; i < moved.pools.size(); ++i) {
        const PoolRow& pool = moved.pools[i];
        if (pool.product != kLost)
            restored.pools.push_back(
                {pool.product, pool.prefix, pool.next - backup.pools[i].next, pool.next});
    }
    for (const PoolRow& pool : moved.lost)
        restored.pools.push_back({pool.product, pool.prefix, pool.next - pool.first, pool.next});
    return restored;
}

std::int64_t nextOf(const Given& ours, const Given::Pool& pool) {
    const auto found = ours.pools.find(pool);
    return found == ours.pools.end() ? pool.second : found->second;
}

// Whether a pool of ours stands more than `numbers` before what the file says of it.
bool isBehind(const Given& ours, const Given& onDisk, std::int64_t numbers) {
    return std::any_of(ours.lasts.begin(), ours.lasts.end(), [&](const auto& entry) {
        const auto& [pool, last] = entry;
        const std::int64_t next = nextOf(ours, pool);
        return onDisk.past(pool.first, pool.second, last, next) > next + numbers;
    });
}

// Whether the file says that something was given of which no pool of ours knows.
bool lacksPool(const Given& ours, const Given& onDisk) {
    return std::any_of(onDisk.pools.begin(), onDisk.pools.end(), [&](const auto& entry) {
        const auto& [range, next] = entry;
        const auto overlaps = [&, &prefix = range.first, first = range.second, end = next](const auto& own) {
            const auto& [pool, last] = own;
            return pool.first == prefix && pool.second < end &&
                   std::max(last + 1, nextOf(ours, pool)) > first;
        };
        return next > range.second && std::none_of(ours.lasts.begin(), ours.lasts.end(), overlaps);
    });
}

} // namespace

Result<CentralRestored> noteRestore(PgPool& pool, UtcMillis now, const std::optional<Given>& known,
                                    GivenFile* keep) {
    const bool isGuessed = !known || keep == nullptr || !keep->exists();
    const std::function<Result<CentralRestored>(PgTransaction&)> work =
        [&](PgTransaction& transaction) -> Result<CentralRestored> {
        DAK_TRY([[maybe_unused]] const auto held, transaction.runAll(holdAll()));
        DAK_TRY(const std::vector<PgRows> rows, transaction.runAll(askGiven()));
        DAK_TRY(const Backup backup, readBackup(rows));
        std::optional<Age> age;
        if (isGuessed) {
            DAK_TRY(const std::vector<PgRows> found, transaction.runAll(askAge()));
            age = readAge(found, now);
        }
        const Backup moved = movedOn(backup, known, age);
        if (keep != nullptr)
            DAK_TRY_STATUS(keep->cover(givenOf(moved)));
        DAK_TRY([[maybe_unused]] const auto done, transaction.finish(keepMoved(moved)));
        CentralRestored restored = report(backup, moved);
        restored.isByFiles = known.has_value();
        restored.isByAge = isGuessed;
        return restored;
    };
    return pool.transact(work);
}

Result<Given> givenBy(PgPool& pool) {
    std::vector<PgRows> rows;
    for (const PgCall& call : askGiven()) {
        DAK_TRY(PgRows answer, pool.read(call));
        rows.push_back(std::move(answer));
    }
    DAK_TRY(const Backup backup, readBackup(rows));
    return givenOf(backup);
}

// A file is ahead of its database by a step, and by one lease whose transaction came to nothing; but when the
// database was put back since, it went on after the whole file, or did not know of it. Streams are raised by
// HELLO.
Status checkNotOlder(const Given& ours, const GivenFile& file) {
    DAK_TRY(const Given onDisk, file.read());
    const bool wentOn = onDisk.generation > 0 && onDisk.generation < ours.generation;
    const std::int64_t steps = wentOn ? 0 : 2;
    if (ours.generation < onDisk.generation ||
        ours.common + steps * GivenFile::kVersionsAhead < onDisk.common ||
        isBehind(ours, onDisk, steps * GivenFile::kNumbersAhead) || lacksPool(ours, onDisk))
        return Error::refused("database_older", {{"path", file.path()}});
    return {};
}

} // namespace dak
