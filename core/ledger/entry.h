// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An entry of the book: what a desk drafts, what is stored, and the hash that chains it.
#pragma once

#include "core/base/clock.h"
#include "core/base/idsource.h"
#include "core/base/result.h"
#include "core/crypto/crypto.h"
#include "core/ledger/account.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dak {

enum class Role { Clerk, Supervisor, System };
[[nodiscard]] std::string_view roleCode(Role role);
[[nodiscard]] Result<Role> parseRole(std::string_view code);

// Who did it. Nothing the program does by itself borrows a person's id: it is "system" with Role::System.
struct Actor {
    std::string id;
    Role role = Role::Clerk;

    bool operator==(const Actor&) const = default;
};

// The record that a body was encoded from, while it is still at hand: for the read models and for the desk's
// answer, which would otherwise decode what was encoded a moment ago. Never stored; may always be empty.
// What it is, core/record says: the ledger hands it on.
struct KnownRecord;
using RecordAtHand = std::shared_ptr<const KnownRecord>;

// What a desk decides: a kind of core/record, its body as compact JSON (integers only) and its postings.
struct EntryDraft {
    std::string kind;
    Actor actor;
    std::string body;
    std::vector<Posting> postings;
    RecordAtHand record; // nothing but what `body` encodes
};

// The envelope {v, op, part, kind, day, at, actor, role, body, postings}: the exact bytes of an entry.
struct Entry {
    Uuid operation;
    int part = 0;
    std::string kind;
    Date day;
    UtcMillis at;
    Actor actor;
    std::string body;
    std::vector<Posting> postings;
};

// What an entry says of itself whatever its accounts are: its role as it is written.
struct EntryOutline {
    Uuid operation;
    int part = 0;
    std::string kind;
    Date day;
    UtcMillis at;
    std::string actor;
    std::string role;
};

// UTF-8 JSON, keys in the order above, no white space; body is embedded as it stands.
[[nodiscard]] std::string encodeEntry(const Entry& entry);
// Only bytes that encodeEntry() would write again are an entry. Errors entry_malformed {why},
// account_unknown, role_unknown, uuid_invalid, date_invalid.
[[nodiscard]] Result<Entry> decodeEntry(std::string_view bytes);
[[nodiscard]] EntryOutline outlineOf(const Entry& entry);
// Also of an entry whose role or accounts only a newer program knows: all else is as decodeEntry() asks.
// Errors entry_malformed {why}, uuid_invalid, date_invalid.
[[nodiscard]] Result<EntryOutline> outlineOf(std::string_view bytes);

using DeviceId = std::array<std::uint8_t, 16>; // first 16 bytes of SHA-256(public key)
using EpochId = std::array<std::uint8_t, 16>;
[[nodiscard]] DeviceId deviceIdOf(const PublicKey& key);

// The previous hash of seq 1 is 32 zero bytes.
struct ChainLink {
    DeviceId device{};
    EpochId epoch{};
    std::uint64_t seq = 0;
    Sha256 previous{};
};
// SHA-256("dak-entry-1" | device | epoch | seq big-endian | previous | bytes); in training "dak-entry-1t".
[[nodiscard]] Sha256 chainHash(const ChainLink& link, std::string_view bytes, bool training);
// What people see of a hash: "7F3A-91C2".
[[nodiscard]] std::string shortForm(const Sha256& hash);

} // namespace dak
