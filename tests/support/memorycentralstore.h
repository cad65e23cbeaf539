// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The centre's database in memory, with the same promises: for the tests of core/central and for simulations.
// It can be copied as it stands and put back (a restored centre), and each call can be made to fail, or to
// take the whole centre down, before or after it is done.
#pragma once

#include "core/central/centralstore.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <tuple>

namespace dak::test {

// What happens to a call of the store.
enum class StoreFault {
    None,
    Fails,         // nothing is done, database_error
    Busy,          // nothing is done, database_busy
    UnknownBefore, // nothing is done, outcome_unknown
    UnknownAfter,  // it is done, outcome_unknown
    CrashBefore,   // nothing is done, CentreCrash
    CrashAfter,    // it is done, CentreCrash
};

// The centre's machine is gone in the middle of a request. Not a std::exception: nothing answers it.
struct CentreCrash {};

class MemoryCentralStore : public CentralStore {
public:
    struct Place {
        DeviceId device{};
        EpochId epoch{};
        std::uint64_t seq = 0;
        auto operator<=>(const Place&) const = default;
    };
    struct Row {
        std::string office;
        UnpackedEntry entry;
        bool isAlias = false;
    };
    using Rows = std::map<Place, Row>;
    struct Custody {
        std::shared_ptr<const CustodyRow> row;
        bool isUnpacked = false;
    };
    struct Accepted {
        std::vector<Place> places; // two or more: a conflict
    };
    struct Operation {
        Place first;
        Sha256 content{};
    };
    struct Lease {
        Product product;
        EpochId epoch{};
        std::uint64_t version = 0;
    };
    // All there is, as a database's backup holds it.
    struct State {
        std::map<EnrolSecret, EnrolmentOffer> offers;
        std::map<DeviceId, EnrolledDevice> devices;
        std::map<std::pair<DeviceId, Nonce>, UtcMillis> nonces;
        std::map<DeviceId, std::vector<EpochMark>> marks;
        // By device, epoch and last seq.
        std::map<Place, Custody> custody;
        std::vector<QuarantinedFrame> quarantine;
        Rows rows;
        std::map<std::tuple<DeviceId, Uuid, int>, Operation> operations;
        std::map<std::string, Accepted> accepted;
        std::map<std::string, std::set<Place>> named;
        std::map<std::pair<DeviceId, Date>, SignedText> statements;
        std::vector<StoredChange> common;
        std::map<DeviceId, std::vector<StoredChange>> changes;
        std::map<DeviceId, std::vector<Lease>> leases;
        std::vector<NumberPool> pools;
        // Skipped when this database was put back: no version of before comes again.
        std::uint64_t skippedVersions = 0;
        std::map<DeviceId, std::uint64_t> raised; // streams, by what their counters have
    };

    [[nodiscard]] State snapshot() const;
    void restore(State state);
    // What `migrate --restored` does to a database that was put back, but for the generation. `age`: how
    // often any was put back since this one was saved, itself with it. The skips of one saved after a restore
    // add up to that of one saved before, so no two come to the same place, and a pool outlasts a hundred
    // restores.
    void noteRestore(std::uint32_t age);
    const State& state() const { return m_state; }

    // Asked before each call, which is numbered from 1 on; None when not set.
    std::function<StoreFault(std::uint64_t call)> fault;
    std::uint64_t calls() const { return m_calls; }

    Status addEnrolmentCode(const EnrolmentOffer& offer) override;
    Result<std::optional<EnrolmentOffer>> enrolmentOffer(const EnrolSecret& secret) override;
    Result<bool> enrol(const EnrolSecret& secret, const EnrolledDevice& device) override;
    Result<std::optional<EnrolledDevice>> device(const DeviceId& id) override;
    Status setFenced(const DeviceId& id, bool fenced) override;
    Result<bool> useNonce(const DeviceId& id, const Nonce& nonce, UtcMillis at) override;

    Result<std::vector<EpochMark>> marks(const DeviceId& id) override;
    Result<CustodyOutcome> takeCustody(const CustodyRow& row) override;
    Result<std::optional<SignedText>> receipt(const DeviceId& id, const std::string& batch) override;
    Result<std::vector<RawBatch>> frames(const DeviceId& id, const EpochId& epoch, std::uint64_t after,
                                         std::size_t mostBytes) override;
    Status quarantine(const QuarantinedFrame& frame) override;

    Result<std::vector<RawBatch>> waitingToUnpack(std::size_t most) override;
    Status storeUnpacked(const UnpackedBatch& batch, const SignTracked& sign) override;

    Result<DayRows> dayRows(const DeviceId& id, Date day) override;
    Status keepStatement(const DeviceId& id, Date day, const SignedText& statement) override;
    Result<std::optional<TrackAnswer>> track(std::string_view article) override;

    Result<Cursor> latestChanges(const DeviceId& id) override;
    Result<std::vector<StoredChange>> changesAfter(const DeviceId& id, const Cursor& cursor,
                                                   std::size_t mostBytes) override;
    Result<std::uint64_t> publish(const SignChange& sign) override;
    Result<std::uint64_t> addDeviceChange(const DeviceId& id, const SignChange& sign) override;
    Status raiseStream(const DeviceId& id, std::uint64_t version) override;
    Result<std::optional<std::uint64_t>> grantLease(const LeaseWish& wish, const SignLease& sign) override;
    Status raisePool(const std::string& prefix, std::uint32_t spent) override;
    Status setPool(const NumberPool& pool) override;
    Result<std::vector<NumberPool>> pools() override;

protected:
    // What becomes of a batch that is not known, before this head of its epoch: the seam of mutants.
    virtual CustodyOutcome::Kind placeOf(const EpochMark& mark, const CustodyRow& row) const;

private:
    // One transaction: the fault of this call around what it does.
    template <typename T, typename Do>
    Result<T> transaction(Do&& act);

    EpochMark& markOf(const DeviceId& device, const EpochId& epoch);
    std::uint64_t latestOf(const std::vector<StoredChange>& changes) const;
    std::uint64_t latestOf(const DeviceId& device) const;
    void unpackRow(const UnpackedBatch& batch, const UnpackedEntry& entry);
    void tellOwners(const UnpackedBatch& batch, const std::set<Place>& added, const SignTracked& sign);
    std::vector<Rows::const_iterator> rowsOfDay(const DeviceId& id, Date day) const;
    bool isConflict(const std::string& article) const;

    mutable std::mutex m_mutex;
    State m_state;
    std::uint64_t m_calls = 0;
};

} // namespace dak::test
