// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Article numbers: what a pool gives, it gives to one device and never again.
#include "core/central/storage/postgresstore.h"
#include "core/central/storage/storedvalues.h"

#include <algorithm>

namespace dak {

namespace {

using OptionalVersion = std::optional<std::uint64_t>;

// Holds the device's stream, and says which version it stands at.
PgCall holdStream(const std::string& office, const DeviceId& id) {
    return {
        "INSERT INTO device_streams (office_id, device, version) VALUES ($1, $2, 0) "
        "ON CONFLICT (office_id, device) DO UPDATE SET version = device_streams.version RETURNING version",
        PgArguments().text(office).bytes(id)};
}

PgCall waitingLease(const std::string& office, const LeaseWish& wish) {
    PgArguments values;
    values.text(office).bytes(wish.device).number(static_cast<std::int64_t>(wish.cursor.device));
    values.bytes(wish.epoch).text(wish.product.code());
    return {"SELECT EXISTS (SELECT FROM device_changes WHERE office_id = $1 AND device = $2 AND "
            "version > $3 AND lease_epoch = $4 AND lease_product = $5)",
            values};
}

PgCall holdPools(const Product& product) {
    return {"SELECT prefix, first_serial, last_serial, next_serial FROM pools "
            "WHERE product = $1 AND is_open ORDER BY prefix, first_serial FOR UPDATE",
            PgArguments().text(product.code())};
}

struct Taken {
    std::string prefix;
    std::int64_t pool = 0; // its first serial
    std::int64_t first = 0;
    std::int64_t last = 0;
    std::int64_t end = 0; // the pool's last serial
};

std::optional<Taken> takeFrom(const PgRows& pools, std::uint32_t count) {
    for (int row = 0; row < pools.size(); ++row) {
        const std::int64_t last = pools.number(row, 2);
        const std::int64_t next = pools.number(row, 3);
        if (next <= last)
            return Taken{std::string(pools.text(row, 0)), pools.number(row, 1), next,
                         std::min(last, next + static_cast<std::int64_t>(count) - 1), last};
    }
    return std::nullopt;
}

std::vector<PgCall> keepLease(const std::string& office, const LeaseWish& wish, const Taken& taken,
                              std::int64_t version, const SignedText& document) {
    PgArguments pool;
    pool.text(wish.product.code()).text(taken.prefix).number(taken.pool).number(taken.last + 1);
    PgArguments stream;
    stream.text(office).bytes(wish.device).number(version);
    PgArguments change = stream;
    change.text(document.text).bytes(document.signature).bytes(wish.epoch).text(wish.product.code());
    return {
        {"UPDATE pools SET next_serial = $4 WHERE product = $1 AND prefix = $2 AND first_serial = $3", pool},
        {"UPDATE device_streams SET version = $3 WHERE office_id = $1 AND device = $2", stream},
        {"INSERT INTO device_changes (office_id, device, version, document, signature, lease_epoch, "
         "lease_product) VALUES ($1, $2, $3, $4, $5, $6, $7)",
         change}};
}

// A range that was cut anew starts behind all that was given of it, also by one that ends sooner by now.
PgCall keepPool(const NumberPool& pool) {
    PgArguments values;
    values.text(pool.product.code()).text(pool.prefix).number(pool.first).number(pool.last);
    values.number(pool.next).text(pool.grade);
    return {
        "INSERT INTO pools AS p (product, prefix, first_serial, last_serial, next_serial, grade, is_open) "
        "VALUES ($1, $2, $3, $4, GREATEST($5::bigint, (SELECT MAX(LEAST(o.next_serial, $4::bigint + 1)) "
        "FROM pools AS o WHERE o.prefix = $2 AND o.first_serial <= $4::bigint AND "
        "o.next_serial > GREATEST(o.first_serial, $3::bigint))), $6, true) "
        "ON CONFLICT (product, prefix, first_serial) DO UPDATE SET last_serial = excluded.last_serial, "
        "next_serial = GREATEST(p.next_serial, excluded.next_serial), grade = excluded.grade, "
        "is_open = true",
        values};
}

} // namespace

Result<OptionalVersion> PostgresStore::grantLease(const LeaseWish& wish, const SignLease& sign) {
    DAK_TRY(const std::string office, officeOf(wish.device));
    const std::function<Result<OptionalVersion>(PgTransaction&)> work =
        [&](PgTransaction& transaction) -> Result<OptionalVersion> {
        DAK_TRY(const std::vector<PgRows> held,
                transaction.runAll(
                    {holdStream(office, wish.device), waitingLease(office, wish), holdPools(wish.product)}));
        if (held[1].flag(0, 0))
            return OptionalVersion();
        const std::optional<Taken> taken = takeFrom(held[2], wish.count);
        if (!taken)
            return Error::refused("pool_used_up", {{"product", wish.product.code()}});
        const auto version = static_cast<std::uint64_t>(held[0].number(0, 0)) + 1;
        const NumberLease lease{wish.product, taken->prefix, static_cast<std::uint32_t>(taken->first),
                                static_cast<std::uint32_t>(taken->last), wish.epoch};
        const Given::Pool pool{taken->prefix, taken->pool};
        DAK_TRY_STATUS(cover({.streams = storedSeq(version),
                              .pools = {{pool, taken->last + 1}},
                              .lasts = {{pool, taken->end}}}));
        const SignedText document = sign(version, lease);
        DAK_TRY([[maybe_unused]] const auto rows,
                transaction.finish(
                    keepLease(office, wish, *taken, static_cast<std::int64_t>(version), document)));
        return OptionalVersion(version);
    };
    return m_pool.transact(work);
}

Status PostgresStore::raisePool(const std::string& prefix, std::uint32_t spent) {
    DAK_TRY([[maybe_unused]] const auto rows,
            m_pool.write({{"UPDATE pools SET next_serial = $2::bigint + 1 WHERE prefix = $1 AND "
                           "$2::bigint BETWEEN first_serial AND last_serial AND next_serial <= $2::bigint",
                           PgArguments().text(prefix).number(spent)}}));
    return {};
}

Status PostgresStore::setPool(const NumberPool& pool) {
    DAK_TRY([[maybe_unused]] const auto rows, m_pool.write({keepPool(pool)}));
    return {};
}

Status PostgresStore::replacePools(const std::vector<NumberPool>& pools) {
    std::vector<PgCall> calls{{"UPDATE pools SET is_open = false", {}}};
    for (const NumberPool& pool : pools)
        calls.push_back(keepPool(pool));
    DAK_TRY([[maybe_unused]] const auto rows, m_pool.write(calls));
    return {};
}

Result<std::vector<NumberPool>> PostgresStore::pools() {
    DAK_TRY(const PgRows rows, m_pool.read({"SELECT product, prefix, first_serial, last_serial, next_serial, "
                                            "grade FROM pools WHERE is_open "
                                            "ORDER BY product, prefix, first_serial",
                                            {}}));
    std::vector<NumberPool> pools;
    for (int row = 0; row < rows.size(); ++row) {
        DAK_TRY(Product product, Product::parse(rows.text(row, 0)));
        const auto serial = [&](int column) { return static_cast<std::uint32_t>(rows.number(row, column)); };
        pools.push_back({std::move(product), std::string(rows.text(row, 1)), serial(2), serial(3), serial(4),
                         std::string(rows.text(row, 5))});
    }
    return pools;
}

} // namespace dak
