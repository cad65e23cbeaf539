// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The downlink: what the centre gives to counters, each change signed by itself and numbered. A version never
// comes again and never falls: an older one is refused (anti-rollback).
//
//   text   = {"version":N,"stream":"common"|DEVICE-HEX,"kind":KIND,"body":{...},"at_ms":N,"key":HEX}
//   answer = {"changes":[SIGNED, ...],"latest":"12.5"}
#pragma once

#include "core/article/product.h"
#include "core/base/clock.h"
#include "core/ledger/entry.h"
#include "core/protocol/cursor.h"
#include "core/protocol/signedtext.h"
#include "core/protocol/track.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dak {

// A file of resources/tariff as the centre published it, ahead of its first day. kind "tariff_edition".
struct PublishedEdition {
    std::string name; // "speed-post-document-2027.json"
    std::string text;
    bool operator==(const PublishedEdition&) const = default;
};

// Numbers for one device in one epoch: a copy of the counter that has moved on to another epoch never spends
// them. They never expire. kind "number_lease".
struct NumberLease {
    Product product;
    std::string prefix;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    EpochId epoch{};
    bool operator==(const NumberLease&) const = default;
};

// Something happened to an article of this counter elsewhere: all that the entries of others say of it, told
// again with each new one. kind "track".
struct TrackedArticle {
    std::string article;
    std::vector<TrackEvent> events;
    bool conflict = false; // two bookings say they have this number
    bool operator==(const TrackedArticle&) const = default;
};

using ChangeBody = std::variant<PublishedEdition, NumberLease, TrackedArticle>;

struct Change {
    std::uint64_t version = 0;
    std::optional<DeviceId> device; // absent: for all
    ChangeBody body;
    UtcMillis at{};
    PublicKey key{};
    bool operator==(const Change&) const = default;
};

struct ChangesAnswer {
    std::vector<SignedText> changes; // in the order of their versions, the common ones first
    Cursor latest;                   // of all there are: more follow when it is ahead of the last change
    bool operator==(const ChangesAnswer&) const = default;
};

[[nodiscard]] std::string changeKind(const ChangeBody& body);
[[nodiscard]] SignedText signChange(const Change& change, bool training, const SigningKey& key);
// Errors message_malformed {message, why}, change_signature {version}, change_unknown {kind} (of a newer
// centre: it is skipped, its version counts).
[[nodiscard]] Result<Change> readChange(const SignedText& document, bool training, const PublicKey& key);
// What every change has, also one of an unknown kind.
struct ChangeHead {
    std::uint64_t version = 0;
    std::optional<DeviceId> device;
    std::string kind;
};
[[nodiscard]] Result<ChangeHead> readChangeHead(const SignedText& document, bool training,
                                                const PublicKey& key);

[[nodiscard]] std::string encode(const ChangesAnswer& answer);
[[nodiscard]] Result<ChangesAnswer> decodeChangesAnswer(std::string_view json);

} // namespace dak
