// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/simcentre.h"

#include <utility>

namespace dak::test {

Result<CustodyOutcome> WatchedStore::takeCustody(const CustodyRow& row) {
    between();
    auto outcome = m_inner.takeCustody(row);
    if (outcome && outcome->kind == CustodyOutcome::Kind::Taken)
        taken.insert(row.id);
    return outcome;
}

Result<std::optional<std::uint64_t>> WatchedStore::grantLease(const LeaseWish& wish, const SignLease& sign) {
    between();
    return m_inner.grantLease(wish, [&](std::uint64_t version, const NumberLease& lease) {
        leases.push_back(lease);
        return sign(version, lease);
    });
}

Result<std::vector<EpochMark>> WatchedStore::marks(const DeviceId& id) {
    auto marks = m_inner.marks(id);
    between();
    return marks;
}

Status WatchedStore::storeUnpacked(const UnpackedBatch& batch, const SignTracked& sign) {
    between();
    return m_inner.storeUnpacked(batch, sign);
}

Result<DayRows> WatchedStore::dayRows(const DeviceId& id, Date day) {
    between();
    return m_inner.dayRows(id, day);
}

CustodyOutcome::Kind RuledStore::placeOf(const EpochMark& mark, const CustodyRow& row) const {
    const auto right = MemoryCentralStore::placeOf(mark, row);
    if (m_rule == PlaceRule::NoGap && right == CustodyOutcome::Kind::Gap)
        return CustodyOutcome::Kind::Taken;
    if (m_rule == PlaceRule::SeqOnly && row.lastSeq <= mark.seq)
        return CustodyOutcome::Kind::Known;
    return right;
}

SimCentre::SimCentre(Dice& dice, const Mutant& mutant)
    : m_dice(dice)
    , m_mutant(mutant)
    , m_memory(mutant.places)
    , m_mutated(mutant.store == nullptr ? nullptr : mutant.store(m_watched, dice))
    , m_identity(aCentre())
    , m_centre(store(), m_identity, clock) {
    const NumberPool pool{
        *Product::parse("speed-post-parcel"), "ZT", 20'000'000, 29'999'999, 20'000'000, "confirmed"};
    check(bool(m_memory.setPool(pool)), "no pool");
    m_memory.fault = [this](std::uint64_t) {
        if (!m_dice.permille(faults))
            return StoreFault::None;
        return static_cast<StoreFault>(1 + m_dice.below(6));
    };
}

std::optional<WireAnswer> SimCentre::handle(const WireRequest& request) {
    clock.advance(std::chrono::milliseconds(20));
    try {
        return m_centre.handle(request);
    } catch (const CentreCrash&) {
        return std::nullopt;
    }
}

WireAnswer SimCentre::busy(const WireRequest& request) {
    return m_centre.busy(request, static_cast<int>(m_dice.below(90)));
}

std::size_t SimCentre::unpack(std::size_t most) {
    try {
        const auto done = m_centre.unpack(most);
        return done ? *done : 0;
    } catch (const CentreCrash&) {
        return 0;
    }
}

std::optional<SignedText> SimCentre::import(const std::string& frame) {
    try {
        auto receipt = m_centre.import(frame);
        return receipt ? std::optional(std::move(*receipt)) : std::nullopt;
    } catch (const CentreCrash&) {
        return std::nullopt;
    }
}

void SimCentre::enrol(const SigningKey& key, const Office& office) {
    const EnrolSecret secret{++m_offers};
    const DeviceId id = deviceIdOf(key.publicKey());
    check(bool(m_memory.addEnrolmentCode({secret, office.id, office.counter, clock.now(), {}})), "no code");
    check(*m_memory.enrol(secret, {id, key.publicKey(), office.id, office.counter, false, clock.now()}),
          "not enrolled");
}

void SimCentre::publish() {
    const auto sign = [this](std::uint64_t version) {
        const PublishedEdition edition{"edition-" + std::to_string(version) + ".json", "{}"};
        return signChange({version, std::nullopt, edition, clock.now(), m_identity.info.key}, true,
                          m_identity.key);
    };
    const std::size_t weather = std::exchange(faults, 0); // its operator sees to it that it is done
    check(bool(m_memory.publish(sign)), "not published");
    faults = weather;
}

void SimCentre::toggleFence(const DeviceId& device) {
    const std::size_t weather = std::exchange(faults, 0);
    check(bool(m_memory.setFenced(device, !truth().devices.at(device).fenced)), "not fenced");
    faults = weather;
}

// A backup is put back by its operator, who then says `migrate --restored`.
void SimCentre::restore(const Backup& backup) {
    const std::vector<NumberPool> pools = backup.state.pools;
    m_memory.restore(backup.state);
    m_memory.noteRestore(++m_restores - backup.restores);
    if (m_mutant.forgetsNumbers) {
        MemoryCentralStore::State state = m_memory.snapshot();
        state.pools = pools;
        m_memory.restore(std::move(state));
    }
    promised = backup.promised;
    ++m_identity.generation;
}

} // namespace dak::test
