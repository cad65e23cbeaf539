// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Messages of the wire for tests: one ordinary one of each. Change what a test is about.
#pragma once

#include "core/outbox/batch.h"
#include "core/protocol/change.h"
#include "core/protocol/daystatement.h"
#include "core/protocol/enrolment.h"
#include "core/protocol/hello.h"
#include "core/protocol/receipt.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace dak::test {

inline const SigningKey& centreKey() {
    static const SigningKey key = SigningKey::fromSeed({0xCE});
    return key;
}
inline const SigningKey& deviceKey() {
    static const SigningKey key = SigningKey::fromSeed({0xDE});
    return key;
}

inline EpochId epochOf(std::uint8_t last) {
    EpochId epoch{};
    epoch[15] = last;
    return epoch;
}
inline Sha256 headOf(std::uint8_t last) {
    Sha256 head{};
    head[31] = last;
    return head;
}
inline UtcMillis atMillis(std::int64_t ms = 1'795'151'520'000) {
    return UtcMillis(std::chrono::milliseconds(ms));
}
inline Product aProduct() {
    return *Product::parse("speed-post-parcel");
}

inline HelloRequest aHello() {
    return {.epochs = {{epochOf(1), 0, {}}, {epochOf(2), 120, headOf(7)}},
            .ranges = {{aProduct(), "EM", 47'312'400, 47'312'599, 47'312'482, false}},
            .wanted = {aProduct()},
            .cursor = {12, 5},
            .app = "0.1.0",
            .schema = 1,
            .wall = atMillis()};
}

inline HelloAnswer aHelloAnswer() {
    return {.epochs = {{epochOf(1), Verdict::Ok, 0, {}}, {epochOf(2), Verdict::Behind, 124, headOf(9)}},
            .fenced = false,
            .generation = 2,
            .skewSeconds = -61,
            .latest = {14, 5},
            .at = atMillis()};
}

inline Receipt aReceipt(ReceiptKind kind = ReceiptKind::Custody) {
    Receipt receipt{.kind = kind,
                    .batch = {},
                    .device = deviceIdOf(deviceKey().publicKey()),
                    .epoch = epochOf(2),
                    .firstSeq = 5,
                    .uptoSeq = 17,
                    .head = headOf(9),
                    .generation = 2,
                    .at = atMillis(),
                    .key = centreKey().publicKey()};
    BatchHeader header;
    header.device = receipt.device;
    header.epoch = receipt.epoch;
    header.firstSeq = receipt.firstSeq;
    header.lastSeq = receipt.uptoSeq;
    header.headAfter = receipt.head;
    receipt.batch = batchId(header);
    return receipt;
}

inline DayStatement aStatement() {
    return {.device = deviceIdOf(deviceKey().publicKey()),
            .day = Date::of(2026, 11, 20),
            .closed = true,
            .counterEntries = 24,
            .centreEntries = 24,
            .accounts = {{Account::Cash, Money::fromPaise(-27500), Money::fromPaise(-27500)},
                         {Account::Postage, Money::fromPaise(27500), Money::fromPaise(27500)}},
            .parked = {},
            .conflicts = {},
            .missing = 0,
            .generation = 2,
            .at = atMillis(),
            .key = centreKey().publicKey()};
}

inline TrackEvent aTrackEvent() {
    return {"article_accepted", "21460007", Date::of(2026, 11, 20), atMillis()};
}

inline Change aChange(ChangeBody body = PublishedEdition{"speed-post-2027.json", "{\"a\":\"\u0930\"}"}) {
    return {.version = 12,
            .device = {},
            .body = std::move(body),
            .at = atMillis(),
            .key = centreKey().publicKey()};
}

inline NumberLease aLease() {
    return {aProduct(), "EM", 47'312'400, 47'312'599, epochOf(2)};
}

inline EnrolRequest anEnrolRequest() {
    return {.secret = {1, 2, 3},
            .key = deviceKey().publicKey(),
            .office = "21460007",
            .counter = 2,
            .training = true,
            .epoch = epochOf(1),
            .app = "0.1.0",
            .schema = 1};
}

// The text with its first `from` replaced; it must be there.
inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    check(at != std::string::npos, "nothing to replace");
    return text.replace(at, from.size(), to);
}

} // namespace dak::test
