// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/memorysyncbook.h"

#include <algorithm>

namespace dak::test {

namespace {

constexpr UtcMillis kAt{std::chrono::milliseconds(1'795'151'520'000)};

std::string operationOf(const Entry& entry) {
    return entry.operation.text() + "/" + std::to_string(entry.part);
}

} // namespace

MemorySyncBook::MemorySyncBook(const SigningKey& key, bool training, std::uint64_t seed)
    : m_key(key), m_device(deviceIdOf(key.publicKey())), m_training(training), m_random(seed) {
    openEpoch();
}

// SplitMix64.
std::uint64_t MemorySyncBook::random() {
    std::uint64_t z = m_random += 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
}

void MemorySyncBook::openEpoch() {
    Epoch epoch;
    const std::uint64_t words[2] = {random(), random()};
    for (unsigned i = 0; i < epoch.id.size(); ++i)
        epoch.id[i] = static_cast<std::uint8_t>(words[i / 8] >> (8 * (i % 8)));
    m_state.epochs.push_back(std::move(epoch));
}

void MemorySyncBook::append(Epoch& epoch, std::size_t entry) const {
    const Sha256 previous = epoch.places.empty() ? Sha256{} : epoch.places.back().hash;
    epoch.places.push_back({chainHash({m_device, epoch.id, epoch.places.size() + 1, previous},
                                      m_state.entries[entry], m_training),
                            entry});
}

Uuid MemorySyncBook::record(const std::string& kind, const std::string& body,
                            const std::vector<Posting>& postings, UtcMillis at) {
    Uuid::Bytes bytes{};
    const std::uint64_t words[2] = {random(), random()};
    for (unsigned i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(words[i / 8] >> (8 * (i % 8)));
    const Entry entry{Uuid::fromBytes(bytes), 0, kind, m_day, at, {"asha", Role::Clerk}, body, postings};
    m_state.entries.push_back(encodeEntry(entry));
    m_state.operations.insert(operationOf(entry));
    noteClose(entry);
    append(m_state.epochs.back(), m_state.entries.size() - 1);
    return entry.operation;
}

Uuid MemorySyncBook::book(const std::string& kind, std::int64_t paise) {
    return record(kind, R"({"x":1})",
                  {{Account::Cash, Money::fromPaise(paise)}, {Account::Unpaid, Money::fromPaise(-paise)}},
                  kAt);
}

void MemorySyncBook::noteClose(const Entry& entry) {
    std::vector<Date>& days = m_state.closedDays;
    if (entry.kind == "day_closed" && std::find(days.begin(), days.end(), entry.day) == days.end())
        days.push_back(entry.day);
}

std::optional<MemorySyncBook::Given> MemorySyncBook::giveNumber(std::uint32_t burnt) {
    for (Range& range : m_state.ranges) {
        HeldRange& held = range.held;
        held.next += held.isVoid ? 0 : std::min(burnt, held.last + 1 - held.next);
        if (!held.isVoid && held.next <= held.last)
            return Given{held.prefix, held.next++};
    }
    return std::nullopt;
}

std::uint32_t MemorySyncBook::numbersLeft() const {
    std::uint32_t left = 0;
    for (const Range& range : m_state.ranges)
        left += range.held.isVoid ? 0 : range.held.last + 1 - range.held.next;
    return left;
}

void MemorySyncBook::restore(const State& state) {
    m_state = state;
    openEpoch();
    for (Range& range : m_state.ranges)
        range.held.isVoid = true;
}

std::uint64_t MemorySyncBook::waiting() const {
    std::uint64_t count = 0;
    for (const Epoch& epoch : m_state.epochs) {
        const auto frozen = m_state.frozen.find(epoch.id);
        const std::uint64_t last =
            frozen == m_state.frozen.end() ? epoch.places.size() : frozen->second.common;
        count += last > epoch.acknowledged ? last - epoch.acknowledged : 0;
    }
    return count;
}

BatchState MemorySyncBook::stateOf(const std::string& batch) const {
    for (const Epoch& epoch : m_state.epochs) {
        for (const SealedBatch& sealed : epoch.batches) {
            if (sealed.id == batch)
                return sealed.state;
        }
    }
    failCheck("no such batch");
}

// ---- reading

const MemorySyncBook::Epoch* MemorySyncBook::find(const EpochId& epoch) const {
    for (const Epoch& known : m_state.epochs) {
        if (known.id == epoch)
            return &known;
    }
    return nullptr;
}

MemorySyncBook::Epoch& MemorySyncBook::at(const EpochId& epoch) {
    const Epoch* known = find(epoch);
    check(known != nullptr, "no such epoch");
    return m_state.epochs[static_cast<std::size_t>(known - m_state.epochs.data())];
}

Result<std::vector<ChainHead>> MemorySyncBook::heads() const {
    std::vector<ChainHead> heads;
    for (const Epoch& epoch : m_state.epochs)
        heads.push_back({static_cast<std::uint32_t>(heads.size() + 1), epoch.id, epoch.places.size(),
                         epoch.places.empty() ? Sha256{} : epoch.places.back().hash});
    return heads;
}

Result<std::optional<Sha256>> MemorySyncBook::hashAt(const EpochId& epoch, std::uint64_t seq) const {
    const Epoch* known = find(epoch);
    if (known == nullptr || seq == 0 || seq > known->places.size())
        return std::optional<Sha256>();
    return std::optional(known->places[seq - 1].hash);
}

Result<std::vector<HeldRange>> MemorySyncBook::ranges() const {
    std::vector<HeldRange> held;
    for (const Range& range : m_state.ranges)
        held.push_back(range.held);
    return held;
}

Result<std::optional<FrozenEpoch>> MemorySyncBook::frozenAt(const EpochId& epoch) const {
    const auto frozen = m_state.frozen.find(epoch);
    return frozen == m_state.frozen.end() ? std::optional<FrozenEpoch>() : std::optional(frozen->second);
}

// ---- the outbox

Batch MemorySyncBook::batchOf(const Epoch& epoch, std::uint64_t first, std::uint64_t last) const {
    Batch batch;
    batch.header.training = m_training;
    batch.header.device = m_device;
    batch.header.publicKey = m_key.publicKey();
    batch.header.epoch = epoch.id;
    batch.header.firstSeq = first;
    batch.header.lastSeq = last;
    batch.header.headBefore = first == 1 ? Sha256{} : epoch.places[first - 2].hash;
    batch.header.headAfter = epoch.places[last - 1].hash;
    for (std::uint64_t seq = first; seq <= last; ++seq)
        batch.entries.push_back(m_state.entries[epoch.places[seq - 1].entry]);
    batch.header.totals = *controlTotals(batch.entries);
    batch.header.day = decodeEntry(batch.entries.back())->day;
    return batch;
}

SealedBatch MemorySyncBook::sealed(const Epoch& epoch, std::uint64_t first, std::uint64_t last) const {
    const Batch batch = batchOf(epoch, first, last);
    SealedBatch one;
    one.ordinal = static_cast<std::uint32_t>(&epoch - m_state.epochs.data() + 1);
    one.firstSeq = first;
    one.lastSeq = last;
    one.id = batchId(batch.header);
    one.day = batch.header.day;
    return one;
}

Status MemorySyncBook::seal() {
    DAK_TRY_STATUS(writable());
    for (Epoch& epoch : m_state.epochs) {
        const std::uint64_t upTo = epoch.batches.empty() ? 0 : epoch.batches.back().lastSeq;
        if (upTo < epoch.places.size())
            epoch.batches.push_back(sealed(epoch, upTo + 1, epoch.places.size()));
    }
    return {};
}

Result<std::vector<SealedBatch>> MemorySyncBook::batchesAfter(const EpochId& epoch,
                                                              std::uint64_t after) const {
    std::vector<SealedBatch> batches;
    if (const Epoch* known = find(epoch)) {
        std::copy_if(known->batches.begin(), known->batches.end(), std::back_inserter(batches),
                     [after](const SealedBatch& batch) { return batch.lastSeq > after; });
    }
    return batches;
}

Result<std::string> MemorySyncBook::frameOf(const SealedBatch& batch) const {
    const auto known = m_frames.find(batch.id);
    if (known != m_frames.end())
        return known->second;
    const Epoch& epoch = m_state.epochs.at(batch.ordinal - 1);
    std::string frame = encodeBatch(batchOf(epoch, batch.firstSeq, batch.lastSeq), m_key);
    m_frames.emplace(batch.id, frame);
    return frame;
}

Status MemorySyncBook::setState(const std::string& batch, BatchState state) {
    DAK_TRY_STATUS(writable());
    for (Epoch& epoch : m_state.epochs) {
        for (SealedBatch& sealed : epoch.batches)
            sealed.state = sealed.id == batch ? state : sealed.state;
    }
    return {};
}

Status MemorySyncBook::cutAt(const EpochId& epoch, std::uint64_t at) {
    DAK_TRY_STATUS(writable());
    Epoch& known = this->at(epoch);
    for (auto batch = known.batches.begin(); batch != known.batches.end(); ++batch) {
        if (batch->firstSeq > at || batch->lastSeq <= at)
            continue;
        const SealedBatch behind = sealed(known, at + 1, batch->lastSeq);
        *batch = sealed(known, batch->firstSeq, at);
        known.batches.insert(batch + 1, behind);
        break;
    }
    return {};
}

Result<std::uint64_t> MemorySyncBook::acknowledged(const EpochId& epoch) const {
    const Epoch* known = find(epoch);
    return known == nullptr ? std::uint64_t{0} : known->acknowledged;
}

Status MemorySyncBook::keepReceipt(const Receipt& receipt, const SignedText& document) {
    DAK_TRY_STATUS(setState(receipt.batch, BatchState::Custody));
    m_state.receipts.insert_or_assign(receipt.batch, document);
    return acknowledge(receipt.epoch, receipt.uptoSeq);
}

Status MemorySyncBook::rewind(const EpochId& epoch, std::uint64_t haveSeq) {
    DAK_TRY_STATUS(writable());
    Epoch& known = at(epoch);
    known.acknowledged = std::min(known.acknowledged, haveSeq);
    for (SealedBatch& batch : known.batches)
        batch.state = batch.lastSeq > haveSeq ? BatchState::Sealed : batch.state;
    return {};
}

Status MemorySyncBook::acknowledge(const EpochId& epoch, std::uint64_t haveSeq) {
    DAK_TRY_STATUS(writable());
    Epoch& known = at(epoch);
    if (haveSeq > known.places.size())
        return Error::refused("receipt_beyond_head", {{"seq", std::to_string(haveSeq)}});
    known.acknowledged = std::max(known.acknowledged, haveSeq);
    for (SealedBatch& batch : known.batches)
        batch.state = batch.lastSeq <= known.acknowledged ? BatchState::Custody : batch.state;
    return {};
}

// ---- coming back

void MemorySyncBook::takeIn(const std::string& bytes) {
    const auto entry = decodeEntry(bytes);
    check(static_cast<bool>(entry), "an entry of our own that cannot be read");
    if (!m_state.operations.insert(operationOf(*entry)).second)
        return;
    m_state.entries.push_back(bytes);
    noteClose(*entry);
}

// Entries that the centre has, or is being sent, in a place that counts.
std::set<std::size_t> MemorySyncBook::safeEntries() const {
    std::set<std::size_t> safe;
    for (const Epoch& epoch : m_state.epochs) {
        const auto frozen = m_state.frozen.find(epoch.id);
        const std::uint64_t last =
            frozen == m_state.frozen.end() ? epoch.places.size() : frozen->second.common;
        for (std::uint64_t i = 0; i < std::min<std::uint64_t>(last, epoch.places.size()); ++i)
            safe.insert(epoch.places[i].entry);
    }
    return safe;
}

Result<Recovered> MemorySyncBook::recover(const Recovery& recovery) {
    DAK_TRY_STATUS(writable());
    const std::size_t before = m_state.entries.size();
    for (const std::string& bytes : recovery.entries)
        takeIn(bytes);
    for (const Recovery::Branch& branch : recovery.branches)
        m_state.frozen.insert_or_assign(branch.epoch, branch.frozen);
    const std::set<std::size_t> safe = safeEntries();
    const bool isCurrentFrozen = m_state.frozen.contains(epoch());
    if (isCurrentFrozen || safe.size() < m_state.entries.size())
        openEpoch();
    Recovered recovered;
    for (std::size_t entry = 0; entry < m_state.entries.size(); ++entry) {
        if (safe.contains(entry))
            continue;
        append(m_state.epochs.back(), entry);
        ++(entry < before ? recovered.replaced : recovered.fetched);
    }
    for (Range& range : m_state.ranges)
        range.held.isVoid = range.held.isVoid || range.epoch != epoch();
    recovered.epoch = epoch();
    ++recoveries;
    lastRecovery = recovery;
    return recovered;
}

Status MemorySyncBook::setFenced(bool fenced) {
    DAK_TRY_STATUS(writable());
    m_state.fenced = fenced;
    return {};
}

Status MemorySyncBook::noteSession(const HelloAnswer& answer) {
    DAK_TRY_STATUS(writable());
    m_state.lastHello = answer;
    return {};
}

// ---- the day and the downlink

Result<std::vector<Date>> MemorySyncBook::daysToConfirm() const {
    std::vector<Date> days;
    for (auto day = m_state.closedDays.rbegin(); day != m_state.closedDays.rend(); ++day) {
        const auto known = m_state.statements.find(*day);
        if (known == m_state.statements.end() || !known->second.agrees() ||
            m_state.covered.at(*day) != entriesOf(*day))
            days.push_back(*day);
    }
    return days;
}

Status MemorySyncBook::keepStatement(const DayStatement& statement, const SignedText& /*document*/) {
    DAK_TRY_STATUS(writable());
    m_state.statements.insert_or_assign(statement.day, statement);
    m_state.covered[statement.day] = entriesOf(statement.day);
    return {};
}

std::size_t MemorySyncBook::entriesOf(Date day) const {
    const std::string member = "\"day\":\"" + day.iso() + '"';
    return static_cast<std::size_t>(
        std::count_if(m_state.entries.begin(), m_state.entries.end(),
                      [&](const std::string& entry) { return entry.find(member) != std::string::npos; }));
}

Status MemorySyncBook::takeChange(const Change& change, const SignedText& /*document*/) {
    DAK_TRY_STATUS(writable());
    (change.device ? m_state.cursor.device : m_state.cursor.common) = change.version;
    m_state.taken.push_back(change);
    if (const auto* lease = std::get_if<NumberLease>(&change.body); lease && lease->epoch == epoch()) {
        m_state.ranges.push_back(
            {{lease->product, lease->prefix, lease->first, lease->last, lease->first, false}, lease->epoch});
        std::erase(m_state.wanted, lease->product);
    }
    return {};
}

Status MemorySyncBook::skipChange(const ChangeHead& head, const SignedText& /*document*/) {
    DAK_TRY_STATUS(writable());
    (head.device ? m_state.cursor.device : m_state.cursor.common) = head.version;
    m_state.skipped.push_back(head.kind);
    return {};
}

} // namespace dak::test
