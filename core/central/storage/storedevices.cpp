// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who may speak to the centre: codes, devices, nonces.
#include "core/central/storage/postgresstore.h"
#include "core/central/storage/storedvalues.h"
#include "core/protocol/wire.h"

namespace dak {

Status PostgresStore::addEnrolmentCode(const EnrolmentOffer& offer) {
    PgArguments values;
    values.bytes(offer.secret).text(offer.office).number(offer.counter).number(storedTime(offer.at));
    DAK_TRY([[maybe_unused]] const auto rows,
            m_pool.write({{"INSERT INTO enrolment_codes (secret, office_id, counter, at_ms) "
                           "VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
                           values}}));
    return {};
}

Result<std::optional<EnrolmentOffer>> PostgresStore::enrolmentOffer(const EnrolSecret& secret) {
    DAK_TRY(const PgRows rows,
            m_pool.read({"SELECT office_id, counter, at_ms, used_by FROM enrolment_codes WHERE secret = $1",
                         PgArguments().bytes(secret)}));
    if (rows.size() == 0)
        return std::optional<EnrolmentOffer>();
    EnrolmentOffer offer{
        secret, std::string(rows.text(0, 0)), static_cast<int>(rows.number(0, 1)), timeOf(rows, 0, 2), {}};
    if (!rows.isNull(0, 3))
        offer.usedBy = rows.array<16>(0, 3);
    return std::optional(std::move(offer));
}

Result<bool> PostgresStore::enrol(const EnrolSecret& secret, const EnrolledDevice& device) {
    const std::function<Result<bool>(PgTransaction&)> work = [&](PgTransaction& transaction) -> Result<bool> {
        DAK_TRY(const PgRows used, transaction.run({"UPDATE enrolment_codes SET used_by = $2 "
                                                    "WHERE secret = $1 AND (used_by IS NULL OR used_by = $2)",
                                                    PgArguments().bytes(secret).bytes(device.id)}));
        if (used.affected() == 0)
            return false;
        PgArguments values;
        values.bytes(device.id).bytes(device.key).text(device.office).number(device.counter);
        values.flag(device.fenced).number(storedTime(device.at));
        DAK_TRY(
            [[maybe_unused]] const auto rows,
            transaction.finish({{"INSERT INTO devices (device, public_key, office_id, counter, is_fenced, "
                                 "at_ms) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
                                 values}}));
        return true;
    };
    return m_pool.transact(work);
}

Result<std::optional<EnrolledDevice>> PostgresStore::device(const DeviceId& id) {
    DAK_TRY(const PgRows rows, m_pool.read({"SELECT public_key, office_id, counter, is_fenced, at_ms "
                                            "FROM devices WHERE device = $1",
                                            PgArguments().bytes(id)}));
    if (rows.size() == 0)
        return std::optional<EnrolledDevice>();
    return std::optional(EnrolledDevice{id, rows.array<32>(0, 0), std::string(rows.text(0, 1)),
                                        static_cast<int>(rows.number(0, 2)), rows.flag(0, 3),
                                        timeOf(rows, 0, 4)});
}

Status PostgresStore::setFenced(const DeviceId& id, bool fenced) {
    DAK_TRY([[maybe_unused]] const auto rows,
            m_pool.write({{"UPDATE devices SET is_fenced = $2 WHERE device = $1",
                           PgArguments().bytes(id).flag(fenced)}}));
    return {};
}

Result<bool> PostgresStore::useNonce(const DeviceId& id, const Nonce& nonce, UtcMillis at) {
    DAK_TRY(const std::string office, officeOf(id));
    const std::int64_t kept = storedTime(at - wire::kNonceKept);
    DAK_TRY(const std::vector<PgRows> rows,
            m_pool.write({{"DELETE FROM nonces WHERE office_id = $1 AND device = $2 AND at_ms < $3",
                           PgArguments().text(office).bytes(id).number(kept)},
                          {"INSERT INTO nonces (office_id, device, nonce, at_ms) VALUES ($1, $2, $3, $4) "
                           "ON CONFLICT DO NOTHING",
                           PgArguments().text(office).bytes(id).bytes(nonce).number(storedTime(at))}}));
    return rows[1].affected() == 1;
}

Result<std::string> PostgresStore::officeOf(const DeviceId& id) {
    {
        const std::lock_guard lock(m_lock);
        const auto known = m_offices.find(id);
        if (known != m_offices.end())
            return known->second;
    }
    DAK_TRY(const PgRows rows, m_pool.read({"SELECT office_id FROM devices WHERE device = $1 UNION ALL "
                                            "SELECT office_id FROM heads WHERE device = $1 LIMIT 1",
                                            PgArguments().bytes(id)}));
    if (rows.size() == 0)
        return std::string();
    const std::lock_guard lock(m_lock);
    return m_offices.emplace(id, std::string(rows.text(0, 0))).first->second;
}

} // namespace dak
