// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The port of the sync engine over the real book. Each call is one transaction; the desk books on beside it
// through its own connection. One thread, and a Book of its own.
//
//     SqliteSyncBook sync(book, ids, sharedTariffFolder());
//     SyncEngine engine(sync, link, clock, ids, jitter, app);
#pragma once

#include "core/base/idsource.h"
#include "core/outbox/sealbatches.h"
#include "core/storage/book/book.h"
#include "core/storage/sync/centretables.h"
#include "core/sync/syncbook.h"

#include <string>

namespace dak {

class SqliteSyncBook final : public SyncBook {
public:
    // With fewer numbers left than this a lease is asked for.
    static constexpr std::uint32_t kLowNumbers = 50;

    SqliteSyncBook(Book& book, IdSource& ids, std::string sharedTariff);

    bool isTraining() const override;
    const SigningKey& key() const override;

    // Of a frozen epoch the last place that is the centre's too.
    Result<std::vector<ChainHead>> heads() const override;
    Result<std::optional<Sha256>> hashAt(const EpochId& epoch, std::uint64_t seq) const override;
    Result<std::vector<HeldRange>> ranges() const override;
    Result<std::vector<Product>> wanted() const override;
    Result<Cursor> cursor() const override;
    Result<std::optional<FrozenEpoch>> frozenAt(const EpochId& epoch) const override;

    Status seal() override;
    Result<std::vector<SealedBatch>> batchesAfter(const EpochId& epoch, std::uint64_t after) const override;
    Result<std::string> frameOf(const SealedBatch& batch) const override;
    Status setState(const std::string& batch, BatchState state) override;
    Status cutAt(const EpochId& epoch, std::uint64_t at) override;
    Result<std::uint64_t> acknowledged(const EpochId& epoch) const override;
    // Errors receipt_other_chain {batch} (it names an entry that is not ours at that place),
    // receipt_beyond_head {seq}.
    Status keepReceipt(const Receipt& receipt, const SignedText& document) override;
    Status rewind(const EpochId& epoch, std::uint64_t haveSeq) override;
    Status acknowledge(const EpochId& epoch, std::uint64_t haveSeq) override;

    Result<Recovered> recover(const Recovery& recovery) override;
    Status setFenced(bool fenced) override;
    Status noteSession(const HelloAnswer& answer) override;

    Result<std::vector<Date>> daysToConfirm() const override;
    // Batches with an entry the centre has a question about are parked; those of the day without one no more.
    Status keepStatement(const DayStatement& statement, const SignedText& document) override;

    Status takeChange(const Change& change, const SignedText& document) override;
    Status skipChange(const ChangeHead& head, const SignedText& document) override;

    // An answer about an article of whatever office, to be shown while the line is down.
    Status keepTrack(const TrackAnswer& answer);
    // What the desk reads of it: receipts, statements, refused changes, tracks, the last session.
    const CentreTables& tables() const { return m_tables; }

private:
    template <typename Write>
    Status inTransaction(Write write);
    SealBatches sealer() const;
    Status park(const DayStatement& statement);

    Book& m_book;
    BookParts& m_parts;
    IdSource& m_ids;
    std::string m_sharedTariff;
    CentreTables m_tables;
};

} // namespace dak
