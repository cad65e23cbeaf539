// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The centre of the simulation: the real one over a database in memory that fails, crashes and is put back.
#pragma once

#include "core/central/centre.h"
#include "tests/support/centralcounter.h"
#include "tests/sync/mutant.h"

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace dak::test {

// Remembers, outside every database, what was ever taken and leased.
class WatchedStore final : public StorePort {
public:
    using StorePort::StorePort;
    Result<CustodyOutcome> takeCustody(const CustodyRow& row) override;
    Result<std::optional<std::uint64_t>> grantLease(const LeaseWish& wish, const SignLease& sign) override;
    Result<std::vector<EpochMark>> marks(const DeviceId& id) override;
    Status storeUnpacked(const UnpackedBatch& batch, const SignTracked& sign) override;
    Result<DayRows> dayRows(const DeviceId& id, Date day) override;

    // What another server of the centre does between two transactions of this one.
    std::function<void()> between = [] {};
    std::set<std::string> taken; // ids
    std::vector<NumberLease> leases;
};

class RuledStore final : public MemoryCentralStore {
public:
    explicit RuledStore(PlaceRule rule) : m_rule(rule) {}

protected:
    CustodyOutcome::Kind placeOf(const EpochMark& mark, const CustodyRow& row) const override;

private:
    PlaceRule m_rule;
};

class SimCentre {
public:
    struct Backup {
        MemoryCentralStore::State state;
        std::set<std::string> promised;
        std::uint32_t restores = 0; // of any backup, before this one was made
    };

    SimCentre(Dice& dice, const Mutant& mutant);

    // Nothing: the machine went down over it.
    std::optional<WireAnswer> handle(const WireRequest& request);
    WireAnswer busy(const WireRequest& request);
    std::size_t unpack(std::size_t most);
    void enrol(const SigningKey& key, const Office& office);
    void publish();
    void toggleFence(const DeviceId& device);
    void restore(const Backup& backup);
    Backup backup() const { return {m_memory.snapshot(), promised, m_restores}; }

    const MemoryCentralStore::State& truth() const { return m_memory.state(); }
    CentralStore& store() { return m_mutated ? static_cast<CentralStore&>(*m_mutated) : m_watched; }
    WatchedStore& watched() { return m_watched; }
    const WatchedStore& watched() const { return m_watched; }
    std::optional<SignedText> import(const std::string& frame); // from a stick
    const CentreIdentity& identity() const { return m_identity; }

    std::size_t faults = 0;         // permille of the calls of the database
    std::set<std::string> promised; // operations that a receipt said are here
    FrozenClock clock;

private:
    Dice& m_dice;
    const Mutant& m_mutant;
    RuledStore m_memory;
    WatchedStore m_watched{m_memory};
    std::unique_ptr<StorePort> m_mutated;
    CentreIdentity m_identity;
    Centre m_centre;
    std::uint8_t m_offers = 0;
    std::uint32_t m_restores = 0;
};

} // namespace dak::test
