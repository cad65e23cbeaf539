// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The port of the centre's database. Each call is one transaction: done whole and durable when it returns a
// value, not done at all when it returns an error, and unknown when the error says so (the caller answers
// nothing then, and the counter asks again). Any number of threads and of servers call it at once.
// core/central/storage answers it with PostgreSQL; the simulation with memory.
//
// Errors of every call: database_* (machine), outcome_unknown (unknown).
#pragma once

#include "core/central/centralrows.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dak {

class CentralStore {
public:
    virtual ~CentralStore() = default;

    // ---- devices
    // The code can be used once: the second time, and for a code that was never given, false.
    virtual Status addEnrolmentCode(const EnrolmentOffer& offer) = 0;
    virtual Result<std::optional<EnrolmentOffer>> enrolmentOffer(const EnrolSecret& secret) = 0;
    // The same device with the same code again is true again: its answer was lost. A device that is known,
    // with another code: true, and the device stays as it is.
    virtual Result<bool> enrol(const EnrolSecret& secret, const EnrolledDevice& device) = 0;
    virtual Result<std::optional<EnrolledDevice>> device(const DeviceId& id) = 0;
    virtual Status setFenced(const DeviceId& id, bool fenced) = 0;
    // False when the device has used it within kNonceKept.
    virtual Result<bool> useNonce(const DeviceId& id, const Nonce& nonce, UtcMillis at) = 0;

    // ---- custody
    // Every epoch of the device, oldest first.
    virtual Result<std::vector<EpochMark>> marks(const DeviceId& id) = 0;
    // Compare-and-swap of the device's head, and the one raw row; see CustodyOutcome.
    virtual Result<CustodyOutcome> takeCustody(const CustodyRow& row) = 0;
    virtual Result<std::optional<SignedText>> receipt(const DeviceId& id, const std::string& batch) = 0;
    // Batches of an epoch that end after `after`, in order, as many as their frames fit into `mostBytes`; one
    // at least when there is one.
    virtual Result<std::vector<RawBatch>> frames(const DeviceId& id, const EpochId& epoch,
                                                 std::uint64_t after, std::size_t mostBytes) = 0;
    virtual Status quarantine(const QuarantinedFrame& frame) = 0;

    // ---- unpacking
    // Batches in custody that are not unpacked, at most so many: the first of each epoch, then the second of
    // each, so that no epoch fills a page alone.
    virtual Result<std::vector<RawBatch>> waitingToUnpack(std::size_t most) = 0;
    // Idempotent: the same batch again changes nothing, also when two servers do it at once. An operation and
    // part that this device has already becomes an alias and is counted once; with other content it is no
    // alias but parked, operation_reused. An article that another operation, of any device, has accepted goes
    // to the conflicts, and both stay. A parked entry and an alias accept nothing.
    // In the same transaction each device that accepted an article gets a change in its stream with all that
    // other devices' entries say of it, when one of them, or its own acceptance, is new in this batch.
    virtual Status storeUnpacked(const UnpackedBatch& batch, const SignTracked& sign) = 0;

    // ---- what counters ask
    virtual Result<DayRows> dayRows(const DeviceId& id, Date day) = 0;
    virtual Status keepStatement(const DeviceId& id, Date day, const SignedText& statement) = 0;
    // Of every entry that names it and is neither an alias nor parked, by time, the newest wire::kMostNamed;
    // absent when there is none.
    virtual Result<std::optional<TrackAnswer>> track(std::string_view article) = 0;

    // ---- the downlink
    // The latest of both streams for a device.
    virtual Result<Cursor> latestChanges(const DeviceId& id) = 0;
    // The common ones first, each stream in order; as many as their texts fit into `mostBytes`, one at least.
    virtual Result<std::vector<StoredChange>> changesAfter(const DeviceId& id, const Cursor& cursor,
                                                           std::size_t mostBytes) = 0;
    // Signed inside the transaction that gives it its version, which rises by one.
    virtual Result<std::uint64_t> publish(const SignChange& sign) = 0;
    virtual Result<std::uint64_t> addDeviceChange(const DeviceId& id, const SignChange& sign) = 0;
    // The device's stream goes on after this version: what its counter has taken in.
    virtual Status raiseStream(const DeviceId& id, std::uint64_t version) = 0;
    // Takes the next numbers of the product's pool and adds the lease to the device's stream, in one
    // transaction: all that are left when they are fewer. Nothing when a lease for this epoch and product
    // waits after `cursor`; error pool_used_up {product}.
    virtual Result<std::optional<std::uint64_t>> grantLease(const LeaseWish& wish, const SignLease& sign) = 0;
    // The pool of this prefix that contains `spent` gives no number at or below it again: what a counter says
    // it holds. Without such a pool nothing happens.
    virtual Status raisePool(const std::string& prefix, std::uint32_t spent) = 0;
    // A pool is known by its product, prefix and first serial; of one that is set again `next` never falls.
    virtual Status setPool(const NumberPool& pool) = 0;
    virtual Result<std::vector<NumberPool>> pools() = 0;
};

} // namespace dak
