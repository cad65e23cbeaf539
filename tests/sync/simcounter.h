// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A counter of the simulation: its book in memory, its desk, the real engine over both, and what must not be
// lost of it.
#pragma once

#include "core/central/centre.h"
#include "core/sync/syncengine.h"
#include "tests/support/frozen.h"
#include "tests/support/memorysyncbook.h"
#include "tests/support/records.h"
#include "tests/sync/mutant.h"

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace dak::test {

// The program is gone between two writes.
struct CounterCrash {};

// "op/part" of an entry, as MemorySyncBook names operations.
[[nodiscard]] std::string operationIn(std::string_view entry);

// Watches what the engine writes, breaks off at a chosen write, and asks for numbers when few are left.
class WatchedBook final : public BookPort {
public:
    explicit WatchedBook(MemorySyncBook& book) : BookPort(book), m_book(book) {}

    Result<std::vector<Product>> wanted() const override;
    Status keepReceipt(const Receipt& receipt, const SignedText& document) override;

    std::function<void(const Receipt&)> onReceipt;
    int writesLeft = -1; // before the crash; negative: none

private:
    void beforeWrite() override { count(); }
    void afterWrite() override { count(); }
    void count();

    MemorySyncBook& m_book;
};

struct CounterSeed {
    SigningKey key;
    Office office;
    std::uint64_t seed = 0;
    CentreKeys centre;
};

class SimCounter {
public:
    struct Backup {
        MemorySyncBook::State state;
        std::set<std::string> has;
        std::optional<Date> openDay;
    };

    SimCounter(const CounterSeed& from, Dice& dice, const Mutant& mutant);

    // ---- the desk; a fenced one books nothing
    void sell();
    void accept(std::optional<std::uint32_t> foreignSerial = {}); // a foreign number, read off some label
    void note();                                                  // a kind that the centre does not know
    void burn(std::uint32_t numbers);
    void closeDay();

    // ---- what happens to it
    void restart(); // the program begins anew over the same book
    Backup backup() const { return {book.snapshot(), has, openDay}; }
    void restoreFile(const Backup& backup);
    void restore(const Backup& backup);
    void becomeCloneOf(const SimCounter& other);

    const DeviceId& device() const { return m_device; }
    const Office& office() const { return m_from.office; }
    const CounterSeed& seed() const { return m_from; }
    const SigningKey& key() const { return m_from.key; }

    MemorySyncBook book;
    WatchedBook watched;
    FrozenClock wall;
    std::optional<SyncEngine> engine;
    SyncTime now{};
    std::optional<Date> openDay;
    std::vector<Backup> backups;
    std::set<std::string> has; // operations that this disk has held since it was last put back
    bool troubled = false;     // restored or cloned: its days may disagree, and say so
    bool noted = false;        // has entries that the centre parks

    // ---- on the line
    bool awaits = false;                  // an answer is held back
    std::optional<WireAnswer> held;       // it; absent: silence
    std::optional<SyncResponse> lastSeen; // the last answer it got
    bool mustAsk = true;                  // the last request got no answer
    bool moved = false;                   // sent or fetched a batch

private:
    void record(std::string_view kind, const std::string& body, const std::vector<Posting>& postings = {});
    bool open();
    SyncBook& port() { return m_mutated ? static_cast<SyncBook&>(*m_mutated) : watched; }

    CounterSeed m_from;
    DeviceId m_device;
    Dice& m_dice;
    const Mutant& m_mutant;
    DiceIds m_ids;
    std::unique_ptr<BookPort> m_mutated;
};

} // namespace dak::test
