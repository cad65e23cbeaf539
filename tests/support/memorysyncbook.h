// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A counter's book in memory, for tests of what syncs it: a real key, real entries, real hashes and frames.
// It can be copied away and put back, as a raw file or with the program's restore, and cloned. All that it
// makes up (epochs, operations) comes from its seed: two books of one seed and one history are the same.
#pragma once

#include "core/sync/syncbook.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace dak::test {

class MemorySyncBook final : public SyncBook {
public:
    struct Place {
        Sha256 hash{};
        std::size_t entry = 0; // index of State::entries
    };
    struct Epoch {
        EpochId id{};
        std::vector<Place> places;
        std::vector<SealedBatch> batches;
        std::uint64_t acknowledged = 0;
    };
    struct Range {
        HeldRange held;
        EpochId epoch{};
    };
    // All that lies in the book's file.
    struct State {
        std::vector<std::string> entries;
        std::set<std::string> operations; // "op/part"
        std::vector<Epoch> epochs;
        std::map<EpochId, FrozenEpoch> frozen;
        std::map<std::string, SignedText> receipts;
        std::vector<Range> ranges;
        std::vector<Product> wanted;
        Cursor cursor;
        std::vector<Change> taken;
        std::vector<std::string> skipped; // kinds
        std::vector<Date> closedDays;
        std::map<Date, DayStatement> statements;
        std::map<Date, std::size_t> covered; // entries of the day when its statement came
        bool fenced = false;
        std::optional<HelloAnswer> lastHello;
    };

    MemorySyncBook(const SigningKey& key, bool training, std::uint64_t seed);

    // ---- what a desk does
    // One entry of the current epoch; its operation id.
    Uuid book(const std::string& kind = "note", std::int64_t paise = 27500);
    // The same of any kind, for a simulated desk. A close entry closes its day.
    Uuid record(const std::string& kind, const std::string& body, const std::vector<Posting>& postings,
                UtcMillis at);
    void closeDay(Date day) { m_state.closedDays.push_back(day); }
    void want(const Product& product) { m_state.wanted.push_back(product); }
    // The next serial of a range that is not void, when so many were burnt; absent when none is left.
    struct Given {
        std::string prefix;
        std::uint32_t serial = 0;
    };
    std::optional<Given> giveNumber(std::uint32_t burnt = 0);
    std::uint32_t numbersLeft() const;
    void setDay(Date day) { m_day = day; }

    // ---- what happens to a disk
    State snapshot() const { return m_state; }
    void restoreFile(const State& state) { m_state = state; } // a raw copy: it knows nothing of it
    void restore(const State& state);                         // the program's own: a new epoch, ranges void

    // ---- what a test looks at
    const State& state() const { return m_state; }
    std::uint64_t lastSeq() const { return m_state.epochs.back().places.size(); }
    const EpochId& epoch() const { return m_state.epochs.back().id; }
    // Every operation in the book.
    const std::set<std::string>& operations() const { return m_state.operations; }
    std::uint64_t waiting() const; // places that no acknowledgement covers and that are to be sent
    BatchState stateOf(const std::string& batch) const;
    std::size_t recoveries = 0;
    std::optional<Recovery> lastRecovery;
    std::optional<Error> failing; // every write fails with it

    // ---- SyncBook
    bool isTraining() const override { return m_training; }
    const SigningKey& key() const override { return m_key; }
    Result<std::vector<ChainHead>> heads() const override;
    Result<std::optional<Sha256>> hashAt(const EpochId& epoch, std::uint64_t seq) const override;
    Result<std::vector<HeldRange>> ranges() const override;
    Result<std::vector<Product>> wanted() const override { return m_state.wanted; }
    Result<Cursor> cursor() const override { return m_state.cursor; }
    Result<std::optional<FrozenEpoch>> frozenAt(const EpochId& epoch) const override;
    Status seal() override;
    Result<std::vector<SealedBatch>> batchesAfter(const EpochId& epoch, std::uint64_t after) const override;
    Result<std::string> frameOf(const SealedBatch& batch) const override;
    Status setState(const std::string& batch, BatchState state) override;
    Status cutAt(const EpochId& epoch, std::uint64_t at) override;
    Result<std::uint64_t> acknowledged(const EpochId& epoch) const override;
    Status keepReceipt(const Receipt& receipt, const SignedText& document) override;
    Status rewind(const EpochId& epoch, std::uint64_t haveSeq) override;
    Status acknowledge(const EpochId& epoch, std::uint64_t haveSeq) override;
    Result<Recovered> recover(const Recovery& recovery) override;
    Status setFenced(bool fenced) override;
    Status noteSession(const HelloAnswer& answer) override;
    Result<std::vector<Date>> daysToConfirm() const override;
    Status keepStatement(const DayStatement& statement, const SignedText& document) override;
    Status takeChange(const Change& change, const SignedText& document) override;
    Status skipChange(const ChangeHead& head, const SignedText& document) override;

private:
    std::uint64_t random();
    void openEpoch();
    void append(Epoch& epoch, std::size_t entry) const;
    void takeIn(const std::string& bytes);
    void noteClose(const Entry& entry);
    std::size_t entriesOf(Date day) const;
    std::set<std::size_t> safeEntries() const;
    const Epoch* find(const EpochId& epoch) const;
    Epoch& at(const EpochId& epoch);
    Batch batchOf(const Epoch& epoch, std::uint64_t first, std::uint64_t last) const;
    SealedBatch sealed(const Epoch& epoch, std::uint64_t first, std::uint64_t last) const;
    Status writable() const { return failing ? Status(*failing) : Status(); }

    SigningKey m_key;
    DeviceId m_device;
    bool m_training;
    std::uint64_t m_random;
    Date m_day = Date::of(2026, 11, 20);
    State m_state;
    mutable std::map<std::string, std::string> m_frames; // by id: the same run is always the same frame
};

} // namespace dak::test
