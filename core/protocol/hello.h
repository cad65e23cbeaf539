// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// HELLO: the first request of every session, and the one after any request that got no answer. The counter
// says all it holds, the centre what it has of each epoch. The centre's cursor rules, never a local flag.
#pragma once

#include "core/article/product.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/ledger/entry.h"
#include "core/protocol/cursor.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dak {

struct HeldEpoch {
    EpochId epoch{};
    std::uint64_t seq = 0;
    Sha256 head{}; // 32 zero bytes while the epoch is empty

    bool operator==(const HeldEpoch&) const = default;
};

// A range of article numbers on the counter and how far it is spent: the centre's pools never fall behind it.
struct HeldRange {
    Product product;
    std::string prefix;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t next = 0; // the first serial that was never given
    bool isVoid = false;

    bool operator==(const HeldRange&) const = default;
};

struct HelloRequest {
    std::vector<HeldEpoch> epochs; // all that are kept, oldest first; the last is the current one
    std::vector<HeldRange> ranges;
    std::vector<Product> wanted; // products whose numbers run low: a lease is asked for
    Cursor cursor;
    std::string app; // "0.1.0"
    int schema = 1;  // what it writes
    UtcMillis wall{};

    bool operator==(const HelloRequest&) const = default;
};

// Ok: send from haveSeq + 1. Behind: the centre has more than the counter. Fork: other content at a place
// both have.
enum class Verdict { Ok, Behind, Fork };
[[nodiscard]] std::string_view verdictCode(Verdict verdict); // "ok", "behind", "fork"

struct EpochVerdict {
    EpochId epoch{};
    Verdict verdict = Verdict::Ok;
    std::uint64_t haveSeq = 0;
    Sha256 haveHead{};

    bool operator==(const EpochVerdict&) const = default;
};

struct HelloAnswer {
    std::vector<EpochVerdict> epochs; // those of the request in its order, then those only the centre has
    bool fenced = false;              // upload goes on, booking is locked
    std::uint64_t generation = 1;     // rises when the centre was restored
    std::int64_t skewSeconds = 0;     // the counter's clock minus the centre's
    Cursor latest;                    // of the downlink
    UtcMillis at{};

    bool operator==(const HelloAnswer&) const = default;
};

[[nodiscard]] std::string encode(const HelloRequest& hello);
[[nodiscard]] std::string encode(const HelloAnswer& answer);
// Error message_malformed {message, why}: shape, an epoch twice, more than kMostEpochs.
[[nodiscard]] Result<HelloRequest> decodeHelloRequest(std::string_view json);
[[nodiscard]] Result<HelloAnswer> decodeHelloAnswer(std::string_view json);

} // namespace dak
