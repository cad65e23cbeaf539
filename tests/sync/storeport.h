// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A CentralStore around another one: for what watches, or is wrong on purpose. Override what differs.
#pragma once

#include "core/central/centralstore.h"

namespace dak::test {

class StorePort : public CentralStore {
public:
    explicit StorePort(CentralStore& inner) : m_inner(inner) {}

    Status addEnrolmentCode(const EnrolmentOffer& offer) override { return m_inner.addEnrolmentCode(offer); }
    Result<std::optional<EnrolmentOffer>> enrolmentOffer(const EnrolSecret& secret) override {
        return m_inner.enrolmentOffer(secret);
    }
    Result<bool> enrol(const EnrolSecret& secret, const EnrolledDevice& device) override {
        return m_inner.enrol(secret, device);
    }
    Result<std::optional<EnrolledDevice>> device(const DeviceId& id) override { return m_inner.device(id); }
    Status setFenced(const DeviceId& id, bool fenced) override { return m_inner.setFenced(id, fenced); }
    Result<bool> useNonce(const DeviceId& id, const Nonce& nonce, UtcMillis at) override {
        return m_inner.useNonce(id, nonce, at);
    }
    Result<std::vector<EpochMark>> marks(const DeviceId& id) override { return m_inner.marks(id); }
    Result<CustodyOutcome> takeCustody(const CustodyRow& row) override { return m_inner.takeCustody(row); }
    Result<std::optional<SignedText>> receipt(const DeviceId& id, const std::string& batch) override {
        return m_inner.receipt(id, batch);
    }
    Result<std::vector<RawBatch>> frames(const DeviceId& id, const EpochId& epoch, std::uint64_t after,
                                         std::size_t mostBytes) override {
        return m_inner.frames(id, epoch, after, mostBytes);
    }
    Status quarantine(const QuarantinedFrame& frame) override { return m_inner.quarantine(frame); }
    Result<std::vector<RawBatch>> waitingToUnpack(std::size_t most) override {
        return m_inner.waitingToUnpack(most);
    }
    Status storeUnpacked(const UnpackedBatch& batch, const SignTracked& sign) override {
        return m_inner.storeUnpacked(batch, sign);
    }
    Result<DayRows> dayRows(const DeviceId& id, Date day) override { return m_inner.dayRows(id, day); }
    Status keepStatement(const DeviceId& id, Date day, const SignedText& statement) override {
        return m_inner.keepStatement(id, day, statement);
    }
    Result<std::optional<TrackAnswer>> track(std::string_view article) override {
        return m_inner.track(article);
    }
    Result<Cursor> latestChanges(const DeviceId& id) override { return m_inner.latestChanges(id); }
    Result<std::vector<StoredChange>> changesAfter(const DeviceId& id, const Cursor& cursor,
                                                   std::size_t mostBytes) override {
        return m_inner.changesAfter(id, cursor, mostBytes);
    }
    Result<std::uint64_t> publish(const SignChange& sign) override { return m_inner.publish(sign); }
    Result<std::uint64_t> addDeviceChange(const DeviceId& id, const SignChange& sign) override {
        return m_inner.addDeviceChange(id, sign);
    }
    Status raiseStream(const DeviceId& id, std::uint64_t version) override {
        return m_inner.raiseStream(id, version);
    }
    Result<std::optional<std::uint64_t>> grantLease(const LeaseWish& wish, const SignLease& sign) override {
        return m_inner.grantLease(wish, sign);
    }
    Status raisePool(const std::string& prefix, std::uint32_t spent) override {
        return m_inner.raisePool(prefix, spent);
    }
    Status setPool(const NumberPool& pool) override { return m_inner.setPool(pool); }
    Result<std::vector<NumberPool>> pools() override { return m_inner.pools(); }

protected:
    CentralStore& m_inner;
};

} // namespace dak::test
