// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/storage/centralidentity.h"

#include "core/base/text.h"
#include "core/central/leases.h"
#include "core/files/files.h"
#include "core/protocol/wire.h"

#include <algorithm>

namespace dak {

namespace {

constexpr std::size_t kMostKeyFileBytes = 1000;
constexpr std::int64_t kVersionsSkipped = 1000;
constexpr std::int64_t kLeasesSkipped = 10;
constexpr std::int64_t kLeastSkipped = 10'000;
// Of one product in a second, whole country: 32 lakh bookings a day (reliability.md C3). No pool gives more.
constexpr std::int64_t kNumbersPerSecond = 37;

std::string_view text(const SigningKey::Seed& seed) {
    return {reinterpret_cast<const char*>(seed.data()), seed.size()};
}

Result<SigningKey> keyOf(std::string_view stored, bool isWrapped, const WrappingKey& wrapping) {
    if (isWrapped && !wrapping)
        return Error::refused("centre_key_locked");
    const auto opened = isWrapped ? openBox(stored, *wrapping) : std::optional(std::string(stored));
    SigningKey::Seed seed{};
    if (!opened || opened->size() != seed.size())
        return Error::refused("centre_key_wrong");
    std::copy(opened->begin(), opened->end(), seed.begin());
    return SigningKey::fromSeed(seed);
}

PgCall keepIdentity(const SigningKey& key, bool training, const WrappingKey& wrapping) {
    PgArguments values;
    const SigningKey::Seed seed = key.seed();
    values.bytes(wrapping ? sealBox(text(seed), *wrapping) : std::string(text(seed)));
    values.flag(wrapping.has_value()).bytes(key.publicKey()).bytes(TlsPin{}).flag(training);
    return {
        "INSERT INTO centre (seed, is_wrapped, public_key, tls_pin, is_training, generation, common_version) "
        "VALUES ($1, $2, $3, $4, $5, 1, 0) ON CONFLICT DO NOTHING",
        values};
}

Status sealIdentity(PgPool& pool, const SigningKey& key, const BoxKey& wrapping) {
    const SigningKey::Seed seed = key.seed();
    DAK_TRY([[maybe_unused]] const auto rows,
            pool.write({{"UPDATE centre SET seed = $1, is_wrapped = true WHERE id = 1 AND NOT is_wrapped",
                         PgArguments().bytes(sealBox(text(seed), wrapping))}}));
    return {};
}

// Enough that nothing is given twice: HELLO then raises the pool from what the counters hold. What grows with
// the age of the backup makes the same backup, put back a second time, skip what was given after the first.
std::int64_t skipOf(const PgRows& pools, int row, std::int64_t devices, std::int64_t seconds) {
    const std::int64_t wanted =
        std::max(kLeastSkipped, devices * kLeasesSkipped * kLeaseNumbers) + seconds * kNumbersPerSecond;
    return std::min(wanted, pools.number(row, 3) + 1 - pools.number(row, 4));
}

// From the last batch the database knows until now; a clock that runs behind it gives 0.
Result<std::int64_t> secondsSinceLastBatch(PgTransaction& transaction, UtcMillis now) {
    const std::int64_t at = now.time_since_epoch().count();
    DAK_TRY(const std::vector<PgRows> rows,
            transaction.runAll({{"SELECT COALESCE(MAX(at_ms), $1) FROM batches", PgArguments().number(at)}}));
    return std::max<std::int64_t>(0, at - rows[0].number(0, 0)) / 1000;
}

PgCall skipPool(const PgRows& pools, int row, std::int64_t next) {
    PgArguments values;
    values.text(pools.text(row, 0)).text(pools.text(row, 1)).number(pools.number(row, 2)).number(next);
    return {"UPDATE pools SET next_serial = $4 WHERE product = $1 AND prefix = $2 AND first_serial = $3",
            values};
}

} // namespace

Result<BoxKey> readWrappingKey(const std::string& path) {
    DAK_TRY(const std::string content, readFile(path, kMostKeyFileBytes));
    BoxKey key{};
    if (!unhex(trimmed(content), key))
        return Error::refused("centre_key_file", {{"path", path}});
    return key;
}

Result<bool> makeCentralIdentity(PgPool& pool, bool training, const WrappingKey& wrapping) {
    DAK_TRY(const std::vector<PgRows> made,
            pool.write({keepIdentity(SigningKey::generate(), training, wrapping)}));
    DAK_TRY(const CentreIdentity identity, readCentralIdentity(pool, wrapping));
    if (identity.info.training != training)
        return Error::refused("centre_mode", {{"training", identity.info.training ? "1" : "0"}});
    if (wrapping)
        DAK_TRY_STATUS(sealIdentity(pool, identity.key, *wrapping));
    return made[0].affected() == 1;
}

Result<CentreIdentity> readCentralIdentity(PgPool& pool, const WrappingKey& wrapping) {
    DAK_TRY(const PgRows rows,
            pool.read({"SELECT seed, is_wrapped, public_key, tls_pin, is_training, generation "
                       "FROM centre WHERE id = 1",
                       {}}));
    if (rows.size() == 0)
        return Error::refused("centre_missing");
    DAK_TRY(SigningKey key, keyOf(rows.bytes(0, 0), rows.flag(0, 1), wrapping));
    if (key.publicKey() != rows.array<32>(0, 2))
        return Error::refused("centre_key_wrong");
    const CentreKeys info{key.publicKey(), rows.array<32>(0, 3), rows.flag(0, 4), wire::kSchema};
    return CentreIdentity{std::move(key), info, static_cast<std::uint64_t>(rows.number(0, 5))};
}

Status setTlsPin(PgPool& pool, const TlsPin& pin, bool replace) {
    DAK_TRY(const std::vector<PgRows> rows,
            pool.write({{"UPDATE centre SET tls_pin = $1 WHERE id = 1 AND (tls_pin = $1 OR $2 OR "
                         "NOT EXISTS (SELECT FROM devices))",
                         PgArguments().bytes(pin).flag(replace)},
                        {"SELECT COUNT(*) FROM devices", {}}}));
    if (rows[0].affected() == 0)
        return Error::refused("tls_key_changed", {{"devices", std::string(rows[1].text(0, 0))}});
    return {};
}

Result<CentralRestored> noteRestore(PgPool& pool, UtcMillis now) {
    const std::function<Result<CentralRestored>(PgTransaction&)> work =
        [now](PgTransaction& transaction) -> Result<CentralRestored> {
        DAK_TRY(const std::int64_t seconds, secondsSinceLastBatch(transaction, now));
        const std::int64_t skipped = kVersionsSkipped + seconds;
        const PgArguments versions = PgArguments().number(skipped);
        DAK_TRY(
            const std::vector<PgRows> rows,
            transaction.runAll({{"UPDATE centre SET generation = generation + 1 + $2, "
                                 "common_version = common_version + $1 WHERE id = 1 RETURNING generation",
                                 PgArguments().number(skipped).number(seconds / 60)},
                                {"INSERT INTO device_streams AS s (office_id, device, version) "
                                 "SELECT office_id, device, $1 FROM devices ON CONFLICT (office_id, device) "
                                 "DO UPDATE SET version = s.version + $1",
                                 versions},
                                {"SELECT COUNT(*) FROM devices", {}},
                                {"SELECT product, prefix, first_serial, last_serial, next_serial FROM pools "
                                 "ORDER BY product, prefix, first_serial FOR UPDATE",
                                 {}}}));
        if (rows[0].size() == 0)
            return Error::refused("centre_missing");
        CentralRestored restored{static_cast<std::uint64_t>(rows[0].number(0, 0)), skipped, {}};
        const PgRows& pools = rows[3];
        std::vector<PgCall> skips;
        for (int row = 0; row < pools.size(); ++row) {
            const std::int64_t numbers = skipOf(pools, row, rows[2].number(0, 0), seconds);
            const std::int64_t next = pools.number(row, 4) + numbers;
            skips.push_back(skipPool(pools, row, next));
            restored.pools.push_back(
                {std::string(pools.text(row, 0)), std::string(pools.text(row, 1)), numbers, next});
        }
        DAK_TRY([[maybe_unused]] const auto done, transaction.finish(skips));
        return restored;
    };
    return pool.transact(work);
}

} // namespace dak
