// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The port through which the sync engine reads and writes the counter's side. Each call is one transaction.
// core/storage/sync answers it over the book; the simulation over memory. One thread.
#pragma once

#include "core/ledger/chainsource.h"
#include "core/outbox/outboxstore.h"
#include "core/protocol/change.h"
#include "core/protocol/daystatement.h"
#include "core/protocol/enrolment.h"
#include "core/protocol/hello.h"
#include "core/protocol/receipt.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dak {

// The centre a counter is enrolled at: the file `centre.json` beside the book, outside its backups.
struct CentreLink {
    std::string server; // "https://centre.example:8443"
    CentreKeys centre;
    std::string certificate;       // PEM of the server's certificate at enrolment; empty without TLS
    bool insecureLoopback = false; // plain HTTP to a loopback address, because it was asked for

    bool operator==(const CentreLink&) const = default;
};

// An epoch this book has come back from: nothing is added to it any more.
struct FrozenEpoch {
    std::uint64_t common = 0;    // the place up to which this book and the centre were the same
    std::uint64_t centreSeq = 0; // what the centre had of it, all of which was fetched
    Sha256 centreHead{};

    bool operator==(const FrozenEpoch&) const = default;
};

// How to come back from BEHIND or FORK.
struct Recovery {
    struct Branch {
        EpochId epoch{}; // also one that only the centre has
        FrozenEpoch frozen;
    };
    std::vector<Branch> branches;
    std::vector<std::string> entries; // bytes of the centre's entries after each common place, in their order
    std::string reason;               // "restored" (behind), "forked"
};

struct Recovered {
    std::uint64_t fetched = 0;  // entries that this book did not have
    std::uint64_t replaced = 0; // its own entries that stand in the new epoch again
    EpochId epoch{};            // the current one after it
};

class SyncBook {
public:
    virtual ~SyncBook() = default;

    // ---- who
    virtual bool isTraining() const = 0;
    virtual const SigningKey& key() const = 0;

    // ---- what HELLO says
    virtual Result<std::vector<ChainHead>> heads() const = 0;
    // The hash at a place of an epoch; absent when there is none.
    virtual Result<std::optional<Sha256>> hashAt(const EpochId& epoch, std::uint64_t seq) const = 0;
    virtual Result<std::vector<HeldRange>> ranges() const = 0;
    // Products of which fewer than 50 numbers are left, without those of a training office's sample, or whose
    // ranges are void.
    virtual Result<std::vector<Product>> wanted() const = 0;
    virtual Result<Cursor> cursor() const = 0;
    // Absent while the epoch is not frozen. The last recovery of an epoch counts.
    virtual Result<std::optional<FrozenEpoch>> frozenAt(const EpochId& epoch) const = 0;

    // ---- sending
    // Seals what is in no batch yet.
    virtual Status seal() = 0;
    // Sealed batches of an epoch that hold places after `after`, in order.
    virtual Result<std::vector<SealedBatch>> batchesAfter(const EpochId& epoch,
                                                          std::uint64_t after) const = 0;
    virtual Result<std::string> frameOf(const SealedBatch& batch) const = 0;
    virtual Status setState(const std::string& batch, BatchState state) = 0;
    // Seals the batch that holds places on both sides of `at` anew as two: the centre has it cut there. (A
    // restored book may seal again what it had sealed and sent otherwise.)
    virtual Status cutAt(const EpochId& epoch, std::uint64_t at) = 0;
    // Up to where the centre has acknowledged an epoch; 0: nothing.
    virtual Result<std::uint64_t> acknowledged(const EpochId& epoch) const = 0;
    // Stores the receipt as it came, and what it covers needs to wait no longer.
    virtual Status keepReceipt(const Receipt& receipt, const SignedText& document) = 0;
    // The centre has less of an epoch than it acknowledged: it was restored.
    virtual Status rewind(const EpochId& epoch, std::uint64_t haveSeq) = 0;
    // The centre has this much, whatever receipts were lost on the way.
    virtual Status acknowledge(const EpochId& epoch, std::uint64_t haveSeq) = 0;

    // ---- coming back
    // In one transaction: takes in the entries whose operation it does not know, freezes the epochs, and
    // opens a new epoch with every entry that stands neither in an epoch that is not frozen nor at or below
    // the common place of a frozen one, in the order of their numbers. Nothing to place: no new epoch. Ranges
    // leased to another epoch than the current one are void.
    virtual Result<Recovered> recover(const Recovery& recovery) = 0;
    virtual Status setFenced(bool fenced) = 0;
    virtual Status noteSession(const HelloAnswer& answer) = 0; // generation, skew, when

    // ---- the day
    // Closed days without a statement that agrees and covers everything, latest first.
    virtual Result<std::vector<Date>> daysToConfirm() const = 0;
    virtual Status keepStatement(const DayStatement& statement, const SignedText& document) = 0;

    // ---- the downlink
    // Takes a change in and moves the cursor to its version, in one transaction. A refusal of what it says
    // (a tariff that cannot be read, a lease for another epoch) is noted and moves the cursor all the same.
    virtual Status takeChange(const Change& change, const SignedText& document) = 0;
    // An unknown kind: only the cursor moves.
    virtual Status skipChange(const ChangeHead& head, const SignedText& document) = 0;
};

} // namespace dak
