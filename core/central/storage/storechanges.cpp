// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The downlink: a stream for all and one for each device. Its row gives the next version, and whoever is
// signing it holds that row.
#include "core/central/storage/postgresstore.h"
#include "core/central/storage/storedvalues.h"

namespace dak {

namespace {

void append(const PgRows& rows, bool isCommon, std::size_t mostBytes, std::vector<StoredChange>& changes,
            std::size_t& bytes) {
    for (int row = 0; row < rows.size(); ++row) {
        const std::string_view document = rows.text(row, 1);
        bytes += document.size();
        if (bytes > mostBytes && !changes.empty())
            return;
        changes.push_back({static_cast<std::uint64_t>(rows.number(row, 0)),
                           isCommon,
                           {std::string(document), rows.array<64>(row, 2)}});
    }
}

} // namespace

Result<Cursor> PostgresStore::latestChanges(const DeviceId& id) {
    DAK_TRY(const std::string office, officeOf(id));
    DAK_TRY(const PgRows rows, m_pool.read({"SELECT common_version, COALESCE((SELECT version FROM "
                                            "device_streams WHERE office_id = $1 AND device = $2), 0) "
                                            "FROM centre WHERE id = 1",
                                            PgArguments().text(office).bytes(id)}));
    if (rows.size() == 0)
        return Error::refused("centre_missing");
    return Cursor{static_cast<std::uint64_t>(rows.number(0, 0)),
                  static_cast<std::uint64_t>(rows.number(0, 1))};
}

Result<std::vector<StoredChange>> PostgresStore::changesAfter(const DeviceId& id, const Cursor& cursor,
                                                              std::size_t mostBytes) {
    DAK_TRY(const std::string office, officeOf(id));
    std::vector<StoredChange> changes;
    std::size_t bytes = 0;
    const std::int64_t most = static_cast<std::int64_t>(mostBytes);
    DAK_TRY(const PgRows common,
            m_pool.read({"SELECT version, document, signature FROM (SELECT *, SUM(octet_length(document)) "
                         "OVER (ORDER BY version) - octet_length(document) AS before FROM common_changes "
                         "WHERE version > $1) AS summed WHERE before <= $2 ORDER BY version LIMIT 1000",
                         PgArguments().number(storedSeq(cursor.common)).number(most)}));
    append(common, true, mostBytes, changes, bytes);
    if (bytes > mostBytes)
        return changes;
    PgArguments values;
    values.text(office).bytes(id).number(storedSeq(cursor.device)).number(most);
    DAK_TRY(const PgRows own,
            m_pool.read({"SELECT version, document, signature FROM (SELECT *, SUM(octet_length(document)) "
                         "OVER (ORDER BY version) - octet_length(document) AS before FROM device_changes "
                         "WHERE office_id = $1 AND device = $2 AND version > $3) AS summed "
                         "WHERE before <= $4 ORDER BY version LIMIT 1000",
                         values}));
    append(own, false, mostBytes, changes, bytes);
    return changes;
}

Result<std::uint64_t> PostgresStore::publish(const SignChange& sign) {
    const std::function<Result<std::uint64_t>(PgTransaction&)> work =
        [&](PgTransaction& transaction) -> Result<std::uint64_t> {
        DAK_TRY(const PgRows raised,
                transaction.run({"UPDATE centre SET common_version = common_version + 1 WHERE id = 1 "
                                 "RETURNING common_version",
                                 {}}));
        if (raised.size() == 0)
            return Error::refused("centre_missing");
        const auto version = static_cast<std::uint64_t>(raised.number(0, 0));
        DAK_TRY_STATUS(cover({.common = storedSeq(version)}));
        const SignedText document = sign(version);
        PgArguments values;
        values.number(storedSeq(version)).text(document.text).bytes(document.signature);
        DAK_TRY([[maybe_unused]] const auto rows,
                transaction.finish({{"INSERT INTO common_changes (version, document, signature) "
                                     "VALUES ($1, $2, $3)",
                                     values}}));
        return version;
    };
    return m_pool.transact(work);
}

Result<std::uint64_t> PostgresStore::addDeviceChange(const DeviceId& id, const SignChange& sign) {
    DAK_TRY(const std::string office, officeOf(id));
    const std::function<Result<std::uint64_t>(PgTransaction&)> work =
        [&](PgTransaction& transaction) -> Result<std::uint64_t> {
        DAK_TRY(const PgRows raised,
                transaction.run({"INSERT INTO device_streams (office_id, device, version) VALUES ($1, $2, 1) "
                                 "ON CONFLICT (office_id, device) "
                                 "DO UPDATE SET version = device_streams.version + 1 RETURNING version",
                                 PgArguments().text(office).bytes(id)}));
        const auto version = static_cast<std::uint64_t>(raised.number(0, 0));
        DAK_TRY_STATUS(cover({.streams = storedSeq(version)}));
        const SignedText document = sign(version);
        PgArguments values;
        values.text(office).bytes(id).number(storedSeq(version));
        values.text(document.text).bytes(document.signature);
        DAK_TRY([[maybe_unused]] const auto rows,
                transaction.finish({{"INSERT INTO device_changes (office_id, device, version, document, "
                                     "signature) VALUES ($1, $2, $3, $4, $5)",
                                     values}}));
        return version;
    };
    return m_pool.transact(work);
}

Status PostgresStore::raiseStream(const DeviceId& id, std::uint64_t version) {
    DAK_TRY(const std::string office, officeOf(id));
    DAK_TRY_STATUS(cover({.streams = storedSeq(version)}));
    PgArguments values;
    values.text(office).bytes(id).number(storedSeq(version));
    DAK_TRY([[maybe_unused]] const auto rows,
            m_pool.write({{"INSERT INTO device_streams AS s (office_id, device, version) VALUES ($1, $2, $3) "
                           "ON CONFLICT (office_id, device) DO UPDATE SET version = GREATEST(s.version, $3)",
                           values}}));
    return {};
}

} // namespace dak
