// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/memorycentralstore.h"

#include "core/protocol/wire.h"
#include "core/record/day.h"

#include <algorithm>

namespace dak::test {

namespace {

// In order of time, the newest of them: a message names no more.
void settle(std::vector<TrackEvent>& events) {
    std::stable_sort(events.begin(), events.end(),
                     [](const TrackEvent& a, const TrackEvent& b) { return a.at < b.at; });
    if (events.size() > wire::kMostNamed)
        events.erase(events.begin(), events.end() - static_cast<std::ptrdiff_t>(wire::kMostNamed));
}

} // namespace

template <typename T, typename Do>
Result<T> MemoryCentralStore::transaction(Do&& act) {
    const std::lock_guard lock(m_mutex);
    ++m_calls;
    const StoreFault fails = fault ? fault(m_calls) : StoreFault::None;
    switch (fails) {
    case StoreFault::Fails:
        return Error::machine("database_error", {{"why", "planted"}});
    case StoreFault::Busy:
        return Error::machine("database_busy");
    case StoreFault::UnknownBefore:
        return Error::unknown("outcome_unknown");
    case StoreFault::CrashBefore:
        throw CentreCrash();
    case StoreFault::None:
    case StoreFault::UnknownAfter:
    case StoreFault::CrashAfter:
        break;
    }
    Result<T> done = act();
    if (fails == StoreFault::UnknownAfter)
        return Error::unknown("outcome_unknown");
    if (fails == StoreFault::CrashAfter)
        throw CentreCrash();
    return done;
}

MemoryCentralStore::State MemoryCentralStore::snapshot() const {
    const std::lock_guard lock(m_mutex);
    return m_state;
}

void MemoryCentralStore::restore(State state) {
    const std::lock_guard lock(m_mutex);
    m_state = std::move(state);
}

void MemoryCentralStore::noteRestore(std::uint32_t age) {
    constexpr std::uint64_t kVersionsSkipped = 1000;
    constexpr std::uint32_t kNumbersSkipped = 100'000;
    const std::lock_guard lock(m_mutex);
    std::uint64_t latest = latestOf(m_state.common);
    for (const auto& [device, changes] : m_state.changes)
        latest = std::max(latest, latestOf(changes));
    m_state.skippedVersions = latest + kVersionsSkipped * age;
    for (NumberPool& pool : m_state.pools)
        pool.next += std::min(kNumbersSkipped * age, pool.last + 1 - pool.next);
}

// ---- devices

Status MemoryCentralStore::addEnrolmentCode(const EnrolmentOffer& offer) {
    return transaction<void>([&]() -> Status {
        m_state.offers.try_emplace(offer.secret, offer);
        return {};
    });
}

Result<std::optional<EnrolmentOffer>> MemoryCentralStore::enrolmentOffer(const EnrolSecret& secret) {
    return transaction<std::optional<EnrolmentOffer>>([&]() -> Result<std::optional<EnrolmentOffer>> {
        const auto found = m_state.offers.find(secret);
        if (found == m_state.offers.end())
            return std::optional<EnrolmentOffer>();
        return std::optional(found->second);
    });
}

Result<bool> MemoryCentralStore::enrol(const EnrolSecret& secret, const EnrolledDevice& device) {
    return transaction<bool>([&]() -> Result<bool> {
        const auto offer = m_state.offers.find(secret);
        if (offer == m_state.offers.end() || (offer->second.usedBy && *offer->second.usedBy != device.id))
            return false;
        offer->second.usedBy = device.id;
        m_state.devices.try_emplace(device.id, device);
        return true;
    });
}

Result<std::optional<EnrolledDevice>> MemoryCentralStore::device(const DeviceId& id) {
    return transaction<std::optional<EnrolledDevice>>([&]() -> Result<std::optional<EnrolledDevice>> {
        const auto found = m_state.devices.find(id);
        if (found == m_state.devices.end())
            return std::optional<EnrolledDevice>();
        return std::optional(found->second);
    });
}

Status MemoryCentralStore::setFenced(const DeviceId& id, bool fenced) {
    return transaction<void>([&]() -> Status {
        if (const auto found = m_state.devices.find(id); found != m_state.devices.end())
            found->second.fenced = fenced;
        return {};
    });
}

Result<bool> MemoryCentralStore::useNonce(const DeviceId& id, const Nonce& nonce, UtcMillis at) {
    return transaction<bool>([&]() -> Result<bool> {
        const auto [used, isNew] = m_state.nonces.try_emplace({id, nonce}, at);
        if (isNew)
            return true;
        if (at - used->second <= wire::kNonceKept)
            return false;
        used->second = at;
        return true;
    });
}

// ---- custody

EpochMark& MemoryCentralStore::markOf(const DeviceId& device, const EpochId& epoch) {
    std::vector<EpochMark>& marks = m_state.marks[device];
    const auto found =
        std::find_if(marks.begin(), marks.end(), [&](const EpochMark& mark) { return mark.epoch == epoch; });
    if (found != marks.end())
        return *found;
    marks.push_back({epoch});
    return marks.back();
}

Result<std::vector<EpochMark>> MemoryCentralStore::marks(const DeviceId& id) {
    return transaction<std::vector<EpochMark>>([&]() -> Result<std::vector<EpochMark>> {
        const auto found = m_state.marks.find(id);
        return found == m_state.marks.end() ? std::vector<EpochMark>() : found->second;
    });
}

CustodyOutcome::Kind MemoryCentralStore::placeOf(const EpochMark& mark, const CustodyRow& row) const {
    if (row.firstSeq > mark.seq + 1)
        return CustodyOutcome::Kind::Gap;
    const bool follows = row.firstSeq == mark.seq + 1 && row.headBefore == mark.head;
    return follows ? CustodyOutcome::Kind::Taken : CustodyOutcome::Kind::Fork;
}

Result<CustodyOutcome> MemoryCentralStore::takeCustody(const CustodyRow& row) {
    return transaction<CustodyOutcome>([&]() -> Result<CustodyOutcome> {
        using Kind = CustodyOutcome::Kind;
        const Place place{row.device, row.epoch, row.lastSeq};
        const auto known = m_state.custody.find(place);
        if (known != m_state.custody.end() && known->second.row->id == row.id)
            return CustodyOutcome{Kind::Known, known->second.row->receipt, {}};
        const auto& marks = m_state.marks[row.device];
        const auto held = std::find_if(marks.begin(), marks.end(),
                                       [&](const EpochMark& mark) { return mark.epoch == row.epoch; });
        const EpochMark mark = held == marks.end() ? EpochMark{row.epoch} : *held;
        if (const Kind kind = placeOf(mark, row); kind != Kind::Taken)
            return CustodyOutcome{kind, kind == Kind::Known ? row.receipt : SignedText(), mark};
        markOf(row.device, row.epoch) = {row.epoch, row.lastSeq, row.headAfter};
        m_state.custody[place] = {std::make_shared<const CustodyRow>(row), false};
        return CustodyOutcome{Kind::Taken, row.receipt, {row.epoch, row.lastSeq, row.headAfter}};
    });
}

Result<std::optional<SignedText>> MemoryCentralStore::receipt(const DeviceId& id, const std::string& batch) {
    return transaction<std::optional<SignedText>>([&]() -> Result<std::optional<SignedText>> {
        for (const auto& [place, custody] : m_state.custody) {
            if (place.device == id && custody.row->id == batch)
                return std::optional(custody.row->receipt);
        }
        return std::optional<SignedText>();
    });
}

namespace {

RawBatch rawOf(const CustodyRow& row) {
    return {row.office, row.device, row.epoch, row.firstSeq, row.lastSeq, row.id, row.frame, row.at};
}

} // namespace

Result<std::vector<RawBatch>> MemoryCentralStore::frames(const DeviceId& id, const EpochId& epoch,
                                                         std::uint64_t after, std::size_t mostBytes) {
    return transaction<std::vector<RawBatch>>([&]() -> Result<std::vector<RawBatch>> {
        std::vector<RawBatch> out;
        std::size_t bytes = 0;
        for (auto at = m_state.custody.upper_bound({id, epoch, after}); at != m_state.custody.end(); ++at) {
            const CustodyRow& row = *at->second.row;
            bytes += row.frame.size();
            if (row.device != id || row.epoch != epoch || (!out.empty() && bytes > mostBytes))
                break;
            out.push_back(rawOf(row));
        }
        return out;
    });
}

Status MemoryCentralStore::quarantine(const QuarantinedFrame& frame) {
    return transaction<void>([&]() -> Status {
        m_state.quarantine.push_back(frame);
        return {};
    });
}

// ---- unpacking

Result<std::vector<RawBatch>> MemoryCentralStore::waitingToUnpack(std::size_t most) {
    return transaction<std::vector<RawBatch>>([&]() -> Result<std::vector<RawBatch>> {
        std::map<std::pair<DeviceId, EpochId>, std::size_t> turns;
        std::vector<std::pair<std::size_t, const CustodyRow*>> waiting;
        for (const auto& [place, custody] : m_state.custody) {
            if (!custody.isUnpacked)
                waiting.emplace_back(++turns[{place.device, place.epoch}], custody.row.get());
        }
        std::stable_sort(waiting.begin(), waiting.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        waiting.resize(std::min(waiting.size(), most));
        std::vector<RawBatch> out;
        for (const auto& [turn, row] : waiting)
            out.push_back(rawOf(*row));
        return out;
    });
}

void MemoryCentralStore::unpackRow(const UnpackedBatch& batch, const UnpackedEntry& entry) {
    const Place place{batch.device, batch.epoch, entry.seq};
    if (m_state.rows.contains(place))
        return;
    Row row{batch.office, entry, false};
    if (entry.operation != Uuid::fromBytes({})) {
        const auto [known, isNew] = m_state.operations.try_emplace(
            {batch.device, entry.operation, entry.part}, Operation{place, entry.content});
        row.isAlias = !isNew && known->second.content == entry.content;
        if (!isNew && !row.isAlias)
            row.entry.parked = "operation_reused";
    }
    if (row.entry.parked) {
        row.entry.postings.clear();
        row.entry.accepted.reset();
        row.entry.articles.clear();
        row.entry.closeBody.clear();
    }
    if (!row.isAlias) {
        for (const std::string& article : row.entry.articles)
            m_state.named[article].insert(place);
        if (row.entry.accepted)
            m_state.accepted[*row.entry.accepted].places.push_back(place);
    }
    m_state.rows.emplace(place, std::move(row));
}

// Whoever accepted an article that new rows of a batch name, when others say something of it.
void MemoryCentralStore::tellOwners(const UnpackedBatch& batch, const std::set<Place>& added,
                                    const SignTracked& sign) {
    std::set<std::pair<DeviceId, std::string>> told;
    for (const Place& place : added) {
        const Row& row = m_state.rows.at(place);
        if (row.isAlias || row.entry.parked)
            continue;
        for (const std::string& article : row.entry.articles) {
            const auto accepted = m_state.accepted.find(article);
            if (accepted == m_state.accepted.end())
                continue;
            for (const Place& owner : accepted->second.places) {
                if (owner.device != batch.device || added.contains(owner))
                    told.emplace(owner.device, article);
            }
        }
    }
    for (const auto& [owner, article] : told) {
        TrackedArticle tracked{article, {}, isConflict(article)};
        for (const Place& place : m_state.named[article]) {
            const Row& row = m_state.rows.at(place);
            if (place.device != owner)
                tracked.events.push_back({row.entry.kind, row.office, row.entry.day, row.entry.at});
        }
        if (tracked.events.empty())
            continue;
        settle(tracked.events);
        std::vector<StoredChange>& changes = m_state.changes[owner];
        const std::uint64_t version = latestOf(owner) + 1;
        changes.push_back({version, false, sign(version, owner, tracked)});
    }
}

Status MemoryCentralStore::storeUnpacked(const UnpackedBatch& batch, const SignTracked& sign) {
    return transaction<void>([&]() -> Status {
        std::set<Place> added;
        for (const UnpackedEntry& entry : batch.entries) {
            const Place place{batch.device, batch.epoch, entry.seq};
            if (!m_state.rows.contains(place))
                added.insert(place);
            unpackRow(batch, entry);
        }
        tellOwners(batch, added, sign);
        const auto custody = m_state.custody.find({batch.device, batch.epoch, batch.lastSeq});
        if (custody != m_state.custody.end())
            custody->second.isUnpacked = true;
        return {};
    });
}

// ---- what counters ask

std::vector<MemoryCentralStore::Rows::const_iterator> MemoryCentralStore::rowsOfDay(const DeviceId& id,
                                                                                    Date day) const {
    std::vector<Rows::const_iterator> out;
    const auto marks = m_state.marks.find(id);
    if (marks == m_state.marks.end())
        return out;
    for (const EpochMark& mark : marks->second) {
        for (auto at = m_state.rows.lower_bound({id, mark.epoch, 0});
             at != m_state.rows.end() && at->first.device == id && at->first.epoch == mark.epoch; ++at) {
            if (at->second.entry.day == day && !at->second.isAlias)
                out.push_back(at);
        }
    }
    return out;
}

bool MemoryCentralStore::isConflict(const std::string& article) const {
    const auto found = m_state.accepted.find(article);
    return found != m_state.accepted.end() && found->second.places.size() > 1;
}

Result<DayRows> MemoryCentralStore::dayRows(const DeviceId& id, Date day) {
    return transaction<DayRows>([&]() -> Result<DayRows> {
        DayRows out;
        const auto rows = rowsOfDay(id, day);
        std::size_t end = rows.size();
        std::size_t lastClose = rows.size();
        std::set<std::string> conflicts;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto& [place, row] = *rows[i];
            if (row.entry.kind == DayClosed::kKind)
                lastClose = i;
            if (!row.entry.closeBody.empty()) {
                out.closeBody = row.entry.closeBody;
                end = i;
            }
            if (row.entry.parked)
                out.parked.push_back({place.epoch, place.seq, *row.entry.parked});
            if (row.entry.accepted && isConflict(*row.entry.accepted))
                conflicts.insert(*row.entry.accepted);
        }
        out.conflicts.assign(conflicts.begin(), conflicts.end());
        std::map<Account, Money> sums;
        for (std::size_t i = 0; i < end; ++i) {
            const UnpackedEntry& entry = rows[i]->second.entry;
            if (i == lastClose) // the day's end, parked or not: none of its entries
                continue;
            ++out.entries;
            for (const Posting& posting : entry.postings)
                sums[posting.account] += posting.amount;
        }
        for (const auto& [account, sum] : sums)
            post(out.perAccount, account, sum);
        for (const auto& [place, custody] : m_state.custody)
            out.waitingBatches += place.device == id && !custody.isUnpacked ? 1U : 0U;
        return out;
    });
}

Status MemoryCentralStore::keepStatement(const DeviceId& id, Date day, const SignedText& statement) {
    return transaction<void>([&]() -> Status {
        m_state.statements[{id, day}] = statement;
        return {};
    });
}

Result<std::optional<TrackAnswer>> MemoryCentralStore::track(std::string_view article) {
    return transaction<std::optional<TrackAnswer>>([&]() -> Result<std::optional<TrackAnswer>> {
        const auto named = m_state.named.find(std::string(article));
        if (named == m_state.named.end())
            return std::optional<TrackAnswer>();
        TrackAnswer out{std::string(article), isConflict(std::string(article)), {}};
        for (const Place& place : named->second) {
            const Row& row = m_state.rows.at(place);
            out.events.push_back({row.entry.kind, row.office, row.entry.day, row.entry.at});
        }
        settle(out.events);
        return std::optional(std::move(out));
    });
}

// ---- the downlink

// The version a stream stands at: that of its last change, or what was skipped after it.
std::uint64_t MemoryCentralStore::latestOf(const std::vector<StoredChange>& changes) const {
    return std::max(changes.empty() ? 0 : changes.back().version, m_state.skippedVersions);
}

std::uint64_t MemoryCentralStore::latestOf(const DeviceId& device) const {
    const auto changes = m_state.changes.find(device);
    const auto raised = m_state.raised.find(device);
    return std::max(changes == m_state.changes.end() ? m_state.skippedVersions : latestOf(changes->second),
                    raised == m_state.raised.end() ? 0 : raised->second);
}

Result<Cursor> MemoryCentralStore::latestChanges(const DeviceId& id) {
    return transaction<Cursor>([&]() -> Result<Cursor> {
        return Cursor{latestOf(m_state.common), latestOf(id)};
    });
}

Result<std::vector<StoredChange>> MemoryCentralStore::changesAfter(const DeviceId& id, const Cursor& cursor,
                                                                   std::size_t mostBytes) {
    return transaction<std::vector<StoredChange>>([&]() -> Result<std::vector<StoredChange>> {
        std::vector<StoredChange> out;
        std::size_t bytes = 0;
        const auto add = [&](const std::vector<StoredChange>& changes, std::uint64_t after) {
            for (const StoredChange& change : changes) {
                if (change.version <= after || (!out.empty() && bytes > mostBytes))
                    continue;
                bytes += change.document.text.size();
                if (out.empty() || bytes <= mostBytes)
                    out.push_back(change);
            }
        };
        add(m_state.common, cursor.common);
        add(m_state.changes[id], cursor.device);
        return out;
    });
}

Result<std::uint64_t> MemoryCentralStore::publish(const SignChange& sign) {
    return transaction<std::uint64_t>([&]() -> Result<std::uint64_t> {
        const std::uint64_t version = latestOf(m_state.common) + 1;
        m_state.common.push_back({version, true, sign(version)});
        return version;
    });
}

Result<std::uint64_t> MemoryCentralStore::addDeviceChange(const DeviceId& id, const SignChange& sign) {
    return transaction<std::uint64_t>([&]() -> Result<std::uint64_t> {
        std::vector<StoredChange>& changes = m_state.changes[id];
        const std::uint64_t version = latestOf(id) + 1;
        changes.push_back({version, false, sign(version)});
        return version;
    });
}

Status MemoryCentralStore::raiseStream(const DeviceId& id, std::uint64_t version) {
    return transaction<void>([&]() -> Status {
        std::uint64_t& raised = m_state.raised[id];
        raised = std::max(raised, version);
        return {};
    });
}

Result<std::optional<std::uint64_t>> MemoryCentralStore::grantLease(const LeaseWish& wish,
                                                                    const SignLease& sign) {
    using Granted = std::optional<std::uint64_t>;
    return transaction<Granted>([&]() -> Result<Granted> {
        for (const Lease& lease : m_state.leases[wish.device]) {
            if (lease.product == wish.product && lease.epoch == wish.epoch &&
                lease.version > wish.cursor.device)
                return Granted();
        }
        for (NumberPool& pool : m_state.pools) {
            if (pool.product != wish.product || pool.next > pool.last)
                continue;
            const std::uint32_t last = pool.next + std::min(wish.count - 1, pool.last - pool.next);
            std::vector<StoredChange>& changes = m_state.changes[wish.device];
            const std::uint64_t version = latestOf(wish.device) + 1;
            changes.push_back(
                {version, false, sign(version, {wish.product, pool.prefix, pool.next, last, wish.epoch})});
            m_state.leases[wish.device].push_back({wish.product, wish.epoch, version});
            pool.next = last + 1;
            return Granted(version);
        }
        return Error::refused("pool_used_up", {{"product", wish.product.code()}});
    });
}

Status MemoryCentralStore::raisePool(const std::string& prefix, std::uint32_t spent) {
    return transaction<void>([&]() -> Status {
        for (NumberPool& pool : m_state.pools) {
            if (pool.prefix == prefix && pool.first <= spent && spent <= pool.last)
                pool.next = std::max(pool.next, spent + 1);
        }
        return {};
    });
}

Status MemoryCentralStore::setPool(const NumberPool& pool) {
    return transaction<void>([&]() -> Status {
        for (NumberPool& known : m_state.pools) {
            if (known.product != pool.product || known.prefix != pool.prefix || known.first != pool.first)
                continue;
            const std::uint32_t next = std::max(known.next, pool.next);
            known = pool;
            known.next = next;
            return {};
        }
        m_state.pools.push_back(pool);
        return {};
    });
}

Result<std::vector<NumberPool>> MemoryCentralStore::pools() {
    return transaction<std::vector<NumberPool>>(
        [&]() -> Result<std::vector<NumberPool>> { return m_state.pools; });
}

} // namespace dak::test
