// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/mutant.h"

#include <algorithm>
#include <set>

namespace dak::test {

namespace {

template <typename T>
std::unique_ptr<BookPort> bookOf(SyncBook& inner) {
    return std::make_unique<T>(inner);
}
template <typename T>
std::unique_ptr<StorePort> storeOf(CentralStore& inner, Dice& dice) {
    return std::make_unique<T>(inner, dice);
}

class DicedStore : public StorePort {
public:
    DicedStore(CentralStore& inner, Dice& dice) : StorePort(inner), m_dice(dice) {}

protected:
    Dice& m_dice;
};

// ---- centres

// The receipt is out before the row is down, and now and then the machine stops in between.
class HastyStore final : public DicedStore {
public:
    using DicedStore::DicedStore;
    Result<CustodyOutcome> takeCustody(const CustodyRow& row) override {
        if (m_dice.below(8) == 0)
            return CustodyOutcome{
                CustodyOutcome::Kind::Taken, row.receipt, {row.epoch, row.lastSeq, row.headAfter}};
        return m_inner.takeCustody(row);
    }
};

// The rows of a batch and the note that they are there are two transactions.
class HalfStore final : public DicedStore {
public:
    using DicedStore::DicedStore;
    Status storeUnpacked(const UnpackedBatch& batch, const SignTracked& sign) override {
        UnpackedBatch half = batch;
        if (m_dice.below(8) == 0)
            half.entries.resize((half.entries.size() + 1) / 2);
        if (half.entries.size() == batch.entries.size() && batch.entries.size() == 1)
            half.entries.resize(m_dice.below(8) == 0 ? 0 : 1);
        return m_inner.storeUnpacked(half, sign);
    }
};

class NoConflictStore final : public DicedStore {
public:
    using DicedStore::DicedStore;
    Result<DayRows> dayRows(const DeviceId& id, Date day) override {
        DAK_TRY(DayRows rows, m_inner.dayRows(id, day));
        rows.conflicts.clear();
        return rows;
    }
    Result<std::optional<TrackAnswer>> track(std::string_view article) override {
        DAK_TRY(auto answer, m_inner.track(article));
        if (answer)
            answer->conflict = false;
        return answer;
    }
};

// Each place is an operation of its own.
class NoAliasStore final : public DicedStore {
public:
    using DicedStore::DicedStore;
    Status storeUnpacked(const UnpackedBatch& batch, const SignTracked& sign) override {
        UnpackedBatch changed = batch;
        for (UnpackedEntry& entry : changed.entries) {
            Uuid::Bytes bytes{};
            std::copy_n(entry.hash.begin(), bytes.size(), bytes.begin());
            entry.operation = Uuid::fromBytes(bytes);
        }
        return m_inner.storeUnpacked(changed, sign);
    }
};

// ---- counters

// What was acknowledged once is not looked at again, whatever the centre says it has.
class TrustingBook final : public BookPort {
public:
    using BookPort::BookPort;
    Result<std::vector<SealedBatch>> batchesAfter(const EpochId& epoch, std::uint64_t after) const override {
        DAK_TRY(const std::uint64_t known, m_inner.acknowledged(epoch));
        return m_inner.batchesAfter(epoch, std::max(after, known));
    }
    Status rewind(const EpochId&, std::uint64_t) override { return {}; }
};

// A receipt of custody is enough to delete what it covers.
class PruningBook final : public BookPort {
public:
    using BookPort::BookPort;
    Status keepReceipt(const Receipt& receipt, const SignedText& document) override {
        m_pruned.insert(receipt.batch);
        return BookPort::keepReceipt(receipt, document);
    }
    Result<std::vector<SealedBatch>> batchesAfter(const EpochId& epoch, std::uint64_t after) const override {
        DAK_TRY(auto batches, m_inner.batchesAfter(epoch, after));
        std::erase_if(batches, [this](const SealedBatch& batch) { return m_pruned.contains(batch.id); });
        return batches;
    }

private:
    std::set<std::string> m_pruned;
};

class LastEpochBook final : public BookPort {
public:
    using BookPort::BookPort;
    Result<std::vector<ChainHead>> heads() const override {
        DAK_TRY(auto heads, m_inner.heads());
        heads.erase(heads.begin(), heads.end() - 1);
        return heads;
    }
};

} // namespace

const std::vector<Mutant>& mutants() {
    static const std::vector<Mutant> kMutants{
        {.name = "ack before commit",
         .found = "custody of what is not stored",
         .seeds = 200,
         .store = &storeOf<HastyStore>},
        {.name = "half of a batch committed", .found = "rows", .seeds = 200, .store = &storeOf<HalfStore>},
        {.name = "no gap check", .found = "gap", .seeds = 5000, .places = PlaceRule::NoGap},
        {.name = "the own acknowledgement is believed",
         .found = "lost",
         .seeds = 2000,
         .book = &bookOf<TrustingBook>},
        {.name = "the same place is the same batch",
         .found = "custody of what is not stored",
         .seeds = 5000,
         .places = PlaceRule::SeqOnly},
        {.name = "deleted when acknowledged", .found = "lost", .seeds = 2000, .book = &bookOf<PruningBook>},
        {.name = "HELLO without old epochs", .found = "lost", .seeds = 5000, .book = &bookOf<LastEpochBook>},
        {.name = "numbers rolled back with the centre",
         .found = "leased twice",
         .seeds = 5000,
         .forgetsNumbers = true},
        {.name = "no table of conflicts",
         .found = "conflict",
         .seeds = 1000,
         .store = &storeOf<NoConflictStore>},
        {.name = "no check for aliases", .found = "counted", .seeds = 1000, .store = &storeOf<NoAliasStore>},
        {.name = "a receipt of another batch is believed",
         .found = "custody of what is not stored",
         .seeds = 2000,
         .takesAnyReceipt = true},
        {.name = "sent again without asking",
         .found = "no HELLO after silence",
         .seeds = 200,
         .resends = true},
    };
    return kMutants;
}

} // namespace dak::test
