// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the port CentralStore takes and gives: plain rows.
#pragma once

#include "core/base/clock.h"
#include "core/ledger/account.h"
#include "core/ledger/entry.h"
#include "core/protocol/change.h"
#include "core/protocol/daystatement.h"
#include "core/protocol/enrolment.h"
#include "core/protocol/receipt.h"
#include "core/protocol/requestsignature.h"
#include "core/protocol/track.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace dak {

// ---- devices

struct EnrolmentOffer {
    EnrolSecret secret{};
    std::string office; // 8 digits
    int counter = 1;
    UtcMillis at{};
    std::optional<DeviceId> usedBy;
};

struct EnrolledDevice {
    DeviceId id{};
    PublicKey key{};
    std::string office;
    int counter = 1;
    bool fenced = false;
    UtcMillis at{};
};

// How far the centre has an epoch of a device.
struct EpochMark {
    EpochId epoch{};
    std::uint64_t seq = 0;
    Sha256 head{};
};

// ---- custody

struct CustodyRow {
    std::string office;
    DeviceId device{};
    EpochId epoch{};
    std::uint64_t firstSeq = 0;
    std::uint64_t lastSeq = 0;
    Sha256 headBefore{};
    Sha256 headAfter{};
    Date day = Date::of(2000, 1, 1);
    std::string id;
    std::string frame;
    SignedText receipt; // stored when, and only when, the custody is new
    UtcMillis at{};
};

struct CustodyOutcome {
    enum class Kind {
        Taken, // the receipt of the row stands now
        Known, // this very batch was taken before: `receipt` is the one given then
        Fork,  // another batch stands at its place, or what is before it has another head
        Gap,   // what is before it is missing
    };
    Kind kind = Kind::Taken;
    SignedText receipt;
    EpochMark mark; // what the centre has of this epoch, for Fork and Gap
};

struct RawBatch {
    std::string office;
    DeviceId device{};
    EpochId epoch{};
    std::uint64_t firstSeq = 0;
    std::uint64_t lastSeq = 0;
    std::string id;
    std::string frame;
    UtcMillis at{};
};

// A frame the centre refused for its signature or its chain: kept as evidence, never as an entry.
struct QuarantinedFrame {
    DeviceId device{}; // who sent it
    std::string code;  // bad_chain, bad_signature
    std::uint64_t seq = 0;
    std::string frame;
    UtcMillis at{};
};

// ---- unpacking

// One entry as a row. `bytes` stay in the raw batch alone. A parked one has no postings, articles or close
// body. What is no entry at all has the batch's day, and for its operation the first 16 bytes of `content`,
// so that the same bytes are an alias in any epoch; a place of a frame that does not open has zero, which is
// never an alias.
struct UnpackedEntry {
    std::uint64_t seq = 0;
    Date day = Date::of(2000, 1, 1);
    Uuid operation = Uuid::fromBytes({}); // with its part the identity of what was done, in any epoch
    int part = 0;
    std::string kind;
    UtcMillis at{};
    std::string actor;
    std::string role;
    Sha256 hash{};    // of its place in the chain
    Sha256 content{}; // SHA-256 of its bytes: the same wherever the entry stands
    std::vector<Posting> postings;
    std::optional<std::string> parked;   // its code: kept, not counted as understood
    std::optional<std::string> accepted; // the article number it books
    std::vector<std::string> articles;   // every article it names, that one too
    std::string closeBody;               // of a day_closed: its body
};

struct UnpackedBatch {
    std::string office;
    DeviceId device{};
    EpochId epoch{};
    std::uint64_t firstSeq = 0;
    std::uint64_t lastSeq = 0;
    std::vector<UnpackedEntry> entries;
};

// ---- the day

// What the centre has of a device's business day, in the order of its chain: epochs oldest first, then seq.
// Aliases are counted once, by the place that was unpacked first.
struct DayRows {
    // Parked ones too, but without close entries, which are parked or not, and without what came after the
    // last of them that is not.
    std::uint64_t entries = 0;
    std::vector<Posting> perAccount;    // of the same entries, in the order of accounts, none that is zero
    std::string closeBody;              // of the last close entry of the day; empty: none
    std::vector<ParkedEntry> parked;    // all of the day
    std::vector<std::string> conflicts; // sorted, each once
    std::uint64_t waitingBatches = 0;   // of the device, in custody and not unpacked
};

// ---- the downlink

struct StoredChange {
    std::uint64_t version = 0;
    bool isCommon = false;
    SignedText document;
};
using SignChange = std::function<SignedText(std::uint64_t version)>;

// What happened to an article elsewhere, for a device that accepted it.
using SignTracked =
    std::function<SignedText(std::uint64_t version, const DeviceId& owner, const TrackedArticle& tracked)>;

struct NumberPool {
    Product product;
    std::string prefix;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t next = 0;
    std::string grade; // provisional, confirmed

    bool operator==(const NumberPool&) const = default;
};

struct LeaseWish {
    DeviceId device{};
    EpochId epoch{};
    Product product;
    std::uint32_t count = 0;
    Cursor cursor;
};
using SignLease = std::function<SignedText(std::uint64_t version, const NumberLease& lease)>;

} // namespace dak
