// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The centre's database in PostgreSQL. Any number of threads and of programs use it at once; what orders them
// are rows (a device's head, its stream, a pool), never locks of the session.
#pragma once

#include "core/central/centralstore.h"
#include "core/central/storage/givenfile.h"
#include "core/central/storage/postgres/pgpool.h"

#include <map>
#include <memory>
#include <mutex>
#include <set>

namespace dak {

class PostgresStore final : public CentralStore {
public:
    // `pool` is of a database with our schema: see checkCentralSchema().
    // What is given is on disk in `given` before it is, when there is one.
    explicit PostgresStore(PgPool& pool, GivenFile* given = nullptr) : m_pool(pool), m_given(given) {}

    // storedevices.cpp
    Status addEnrolmentCode(const EnrolmentOffer& offer) override;
    Result<std::optional<EnrolmentOffer>> enrolmentOffer(const EnrolSecret& secret) override;
    Result<bool> enrol(const EnrolSecret& secret, const EnrolledDevice& device) override;
    Result<std::optional<EnrolledDevice>> device(const DeviceId& id) override;
    Status setFenced(const DeviceId& id, bool fenced) override;
    Result<bool> useNonce(const DeviceId& id, const Nonce& nonce, UtcMillis at) override;

    // storecustody.cpp
    Result<std::vector<EpochMark>> marks(const DeviceId& id) override;
    Result<CustodyOutcome> takeCustody(const CustodyRow& row) override;
    Result<std::optional<SignedText>> receipt(const DeviceId& id, const std::string& batch) override;
    Result<std::vector<RawBatch>> frames(const DeviceId& id, const EpochId& epoch, std::uint64_t after,
                                         std::size_t mostBytes) override;
    Status quarantine(const QuarantinedFrame& frame) override;
    Result<std::vector<RawBatch>> waitingToUnpack(std::size_t most) override;

    // storeunpacked.cpp
    Status storeUnpacked(const UnpackedBatch& batch, const SignTracked& sign) override;

    // storedays.cpp
    Result<DayRows> dayRows(const DeviceId& id, Date day) override;
    Status keepStatement(const DeviceId& id, Date day, const SignedText& statement) override;
    Result<std::optional<TrackAnswer>> track(std::string_view article) override;

    // storechanges.cpp
    Result<Cursor> latestChanges(const DeviceId& id) override;
    Result<std::vector<StoredChange>> changesAfter(const DeviceId& id, const Cursor& cursor,
                                                   std::size_t mostBytes) override;
    Result<std::uint64_t> publish(const SignChange& sign) override;
    Result<std::uint64_t> addDeviceChange(const DeviceId& id, const SignChange& sign) override;
    Status raiseStream(const DeviceId& id, std::uint64_t version) override;

    // storepools.cpp
    Result<std::optional<std::uint64_t>> grantLease(const LeaseWish& wish, const SignLease& sign) override;
    Status raisePool(const std::string& prefix, std::uint32_t spent) override;
    Status setPool(const NumberPool& pool) override;
    Result<std::vector<NumberPool>> pools() override;
    // These alone give numbers from now on; those of before keep guarding what they gave.
    [[nodiscard]] Status replacePools(const std::vector<NumberPool>& pools);

private:
    // The office under which the rows of a device stand; empty while nothing is known of it.
    [[nodiscard]] Result<std::string> officeOf(const DeviceId& id);
    // A partition for the rows of a day, when it is one that a counter can mean.
    [[nodiscard]] Status makeDay(Date day);

    [[nodiscard]] Status cover(const Given& given) {
        return m_given == nullptr ? Status() : m_given->cover(given);
    }

    PgPool& m_pool;
    GivenFile* m_given;
    std::mutex m_lock;
    std::map<DeviceId, std::string> m_offices; // an enrolled device never changes its office
    std::set<Date> m_days;                     // whose partition was looked after by this program
};

} // namespace dak
