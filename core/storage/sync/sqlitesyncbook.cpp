// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sync/sqlitesyncbook.h"

#include "core/storage/book/bookparts.h"
#include "core/storage/sync/bookrecovery.h"
#include "core/storage/sync/takechange.h"

#include <algorithm>
#include <map>

namespace dak {

SqliteSyncBook::SqliteSyncBook(Book& book, IdSource& ids, std::string sharedTariff)
    : m_book(book)
    , m_parts(book.parts())
    , m_ids(ids)
    , m_sharedTariff(std::move(sharedTariff))
    , m_tables(*m_parts.connection) {}

template <typename Write>
Status SqliteSyncBook::inTransaction(Write write) {
    DAK_TRY(Transaction transaction, m_parts.connection->begin());
    DAK_TRY_STATUS(write());
    return transaction.commit();
}

bool SqliteSyncBook::isTraining() const {
    return m_book.isTraining();
}

const SigningKey& SqliteSyncBook::key() const {
    return m_book.key();
}

// ---- what HELLO says

Result<std::vector<ChainHead>> SqliteSyncBook::heads() const {
    DAK_TRY(std::vector<ChainHead> heads, m_parts.entries.heads());
    for (ChainHead& head : heads) {
        DAK_TRY(const auto common, m_parts.outbox.frozenAfter(head.ordinal));
        if (!common || *common >= head.seq)
            continue;
        head.seq = *common;
        DAK_TRY(const auto hash, m_parts.entries.hashAt(head.ordinal, *common));
        head.hash = hash.value_or(Sha256{});
    }
    return heads;
}

Result<std::optional<Sha256>> SqliteSyncBook::hashAt(const EpochId& epoch, std::uint64_t seq) const {
    DAK_TRY(const auto ordinal, m_parts.outbox.ordinalOf(epoch));
    return ordinal ? m_parts.entries.hashAt(*ordinal, seq) : std::optional<Sha256>();
}

Result<std::vector<HeldRange>> SqliteSyncBook::ranges() const {
    DAK_TRY(const std::vector<NumberRange> ranges, m_parts.numbers.ranges());
    std::vector<HeldRange> held;
    held.reserve(ranges.size());
    for (const NumberRange& range : ranges)
        held.push_back({range.product, range.prefix, range.first, range.last, range.next, range.isVoid});
    return held;
}

Result<std::vector<Product>> SqliteSyncBook::wanted() const {
    DAK_TRY(const std::vector<NumberRange> ranges, m_parts.numbers.ranges());
    std::map<Product, std::uint64_t> left; // that no other counter can have
    for (const NumberRange& range : ranges)
        left[range.product] += range.isSample ? 0 : range.left();
    std::vector<Product> low;
    for (const auto& [product, numbers] : left) {
        if (numbers < kLowNumbers)
            low.push_back(product);
    }
    return low;
}

Result<Cursor> SqliteSyncBook::cursor() const {
    return m_tables.cursor();
}

Result<std::optional<FrozenEpoch>> SqliteSyncBook::frozenAt(const EpochId& epoch) const {
    DAK_TRY(const auto frozen, m_parts.outbox.frozenAt(epoch));
    if (!frozen)
        return std::optional<FrozenEpoch>();
    return std::optional(FrozenEpoch{frozen->common, frozen->centreSeq, frozen->centreHead});
}

// ---- sending

SealBatches SqliteSyncBook::sealer() const {
    return {m_parts.entries,
            m_parts.outbox,
            m_parts.clock,
            {m_book.key(), m_book.isTraining(), m_parts.paths.outbox()}};
}

Status SqliteSyncBook::seal() {
    DAK_TRY([[maybe_unused]] const auto sealed, sealer().run());
    return {};
}

Result<std::vector<SealedBatch>> SqliteSyncBook::batchesAfter(const EpochId& epoch,
                                                              std::uint64_t after) const {
    std::vector<SealedBatch> found;
    DAK_TRY(const auto ordinal, m_parts.outbox.ordinalOf(epoch));
    DAK_TRY(const std::vector<SealedBatch> all, m_parts.outbox.batches());
    for (const SealedBatch& batch : all) {
        if (ordinal && batch.ordinal == *ordinal && batch.lastSeq > after)
            found.push_back(batch);
    }
    return found;
}

Result<std::string> SqliteSyncBook::frameOf(const SealedBatch& batch) const {
    return sealer().frameOf(batch);
}

Status SqliteSyncBook::setState(const std::string& batch, BatchState state) {
    return m_parts.outbox.setState(batch, state, m_parts.clock.now());
}

Status SqliteSyncBook::cutAt(const EpochId& epoch, std::uint64_t at) {
    DAK_TRY(const auto ordinal, m_parts.outbox.ordinalOf(epoch));
    if (!ordinal || at == 0)
        return {};
    DAK_TRY(const auto batch, m_parts.outbox.holding(*ordinal, at));
    return batch && at < batch->lastSeq ? sealer().cut(*batch, at) : Status();
}

Result<std::uint64_t> SqliteSyncBook::acknowledged(const EpochId& epoch) const {
    DAK_TRY(const auto ordinal, m_parts.outbox.ordinalOf(epoch));
    return ordinal ? m_parts.outbox.acknowledgedUpTo(*ordinal) : Result<std::uint64_t>(std::uint64_t{0});
}

Status SqliteSyncBook::keepReceipt(const Receipt& receipt, const SignedText& document) {
    return inTransaction([&]() -> Status {
        DAK_TRY(const auto ordinal, m_parts.outbox.ordinalOf(receipt.epoch));
        const auto here = ordinal ? m_parts.entries.hashAt(*ordinal, receipt.uptoSeq)
                                  : Result<std::optional<Sha256>>(std::optional<Sha256>());
        DAK_TRY(const std::optional<Sha256> head, here);
        if (head != receipt.head)
            return Error::refused("receipt_other_chain", {{"batch", receipt.batch}});
        const UtcMillis now = m_parts.clock.now();
        DAK_TRY_STATUS(m_tables.keep(receipt, document, now));
        DAK_TRY_STATUS(m_parts.outbox.settle(*ordinal, receipt.uptoSeq, now));
        if (receipt.kind != ReceiptKind::Archived)
            return {};
        const Status marked = m_parts.outbox.mark(receipt.batch, BatchState::Archived, now);
        return marked || marked.error().code() == "batch_unknown" ? Status() : marked;
    });
}

Status SqliteSyncBook::rewind(const EpochId& epoch, std::uint64_t haveSeq) {
    return inTransaction([&]() -> Status {
        DAK_TRY(const auto ordinal, m_parts.outbox.ordinalOf(epoch));
        return ordinal ? m_parts.outbox.unsettle(*ordinal, haveSeq, m_parts.clock.now()) : Status();
    });
}

Status SqliteSyncBook::acknowledge(const EpochId& epoch, std::uint64_t haveSeq) {
    return inTransaction([&]() -> Status {
        DAK_TRY(const auto ordinal, m_parts.outbox.ordinalOf(epoch));
        return ordinal ? m_parts.outbox.settle(*ordinal, haveSeq, m_parts.clock.now()) : Status();
    });
}

// ---- coming back

Result<Recovered> SqliteSyncBook::recover(const Recovery& recovery) {
    if (m_book.readOnly())
        return *m_book.readOnly();
    return BookRecovery(m_parts, m_ids).run(recovery);
}

Status SqliteSyncBook::setFenced(bool fenced) {
    return inTransaction([&] { return m_tables.setFenced(fenced); });
}

Status SqliteSyncBook::noteSession(const HelloAnswer& answer) {
    return inTransaction([&] { return m_tables.noteSession(answer, m_parts.clock.now()); });
}

// ---- the day

Result<std::vector<Date>> SqliteSyncBook::daysToConfirm() const {
    return m_tables.daysToConfirm();
}

Status SqliteSyncBook::park(const DayStatement& statement) {
    const UtcMillis now = m_parts.clock.now();
    std::set<std::string> parked;
    for (const ParkedEntry& entry : statement.parked) {
        DAK_TRY(const auto ordinal, m_parts.outbox.ordinalOf(entry.epoch));
        if (!ordinal)
            continue;
        DAK_TRY(const auto batch, m_parts.outbox.holding(*ordinal, entry.seq));
        if (batch)
            parked.insert(batch->id);
    }
    DAK_TRY(const std::vector<SealedBatch> all, m_parts.outbox.batches());
    for (const SealedBatch& batch : all) {
        const bool asked = parked.contains(batch.id);
        if (asked && batch.state == BatchState::Custody)
            DAK_TRY_STATUS(m_parts.outbox.mark(batch.id, BatchState::Parked, now));
        if (!asked && batch.state == BatchState::Parked && batch.day == statement.day)
            DAK_TRY_STATUS(m_parts.outbox.mark(batch.id, BatchState::Custody, now));
    }
    return {};
}

Status SqliteSyncBook::keepStatement(const DayStatement& statement, const SignedText& document) {
    return inTransaction([&]() -> Status {
        DAK_TRY_STATUS(m_tables.keep(statement, document, m_parts.clock.now()));
        return park(statement);
    });
}

// ---- the downlink

Status SqliteSyncBook::takeChange(const Change& change, const SignedText& document) {
    return TakeChange(m_parts, m_tables, m_sharedTariff).run(change, document);
}

Status SqliteSyncBook::keepTrack(const TrackAnswer& answer) {
    return inTransaction([&] { return m_tables.keepTrack(answer, m_parts.clock.now()); });
}

Status SqliteSyncBook::skipChange(const ChangeHead& head, const SignedText& /*document*/) {
    return inTransaction([&] { return m_tables.moveCursor(head); });
}

} // namespace dak
