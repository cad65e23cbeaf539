// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows of the contract: what a store takes, made without keys or chains.
#pragma once

#include "core/central/centralstore.h"
#include "tests/support/frozen.h"
#include "tests/support/records.h"

#include <string>
#include <utility>

namespace dak::test {

inline DeviceId deviceOf(std::uint8_t name) {
    DeviceId id{};
    id.fill(name);
    return id;
}
inline EpochId epochOf(std::uint8_t name) {
    EpochId id{};
    id.fill(name);
    return id;
}
inline Sha256 hashOf(std::uint8_t name) {
    Sha256 hash{};
    hash.fill(name);
    return hash;
}
inline SignedText signedText(std::string text) {
    Signature signature{};
    signature.fill(7);
    return {std::move(text), signature};
}
inline const Date kDay = Date::of(2026, 11, 20);
inline UtcMillis at(int seconds) {
    return FrozenClock().now() + std::chrono::seconds(seconds);
}

inline EnrolledDevice aDevice(std::uint8_t name = 1) {
    PublicKey key{};
    key.fill(name);
    return {deviceOf(name), key, "99000001", 1, false, at(0)};
}
inline EnrolmentOffer anOffer(std::uint8_t name = 1) {
    EnrolmentOffer offer;
    offer.secret.fill(name);
    offer.office = "99000001";
    offer.at = at(0);
    return offer;
}
// Known to the store from here on.
inline void enrolIn(CentralStore& store, std::uint8_t name = 1) {
    check(bool(store.addEnrolmentCode(anOffer(name))), "no code");
    check(store.enrol(anOffer(name).secret, aDevice(name)).value(), "not enrolled");
}

// The places first..last of an epoch; before it stands the head that hashOf(first - 1) names.
inline CustodyRow custodyOf(std::uint64_t first, std::uint64_t last, std::uint8_t device = 1,
                            std::uint8_t epoch = 1) {
    CustodyRow row;
    row.office = "99000001";
    row.device = deviceOf(device);
    row.epoch = epochOf(epoch);
    row.firstSeq = first;
    row.lastSeq = last;
    row.headBefore = first == 1 ? Sha256{} : hashOf(static_cast<std::uint8_t>(first - 1));
    row.headAfter = hashOf(static_cast<std::uint8_t>(last));
    row.day = kDay;
    row.id = hex(row.device) + "/" + hex(row.epoch) + "/" + std::to_string(first) + "-" +
             std::to_string(last) + "/" + hex(row.headAfter);
    row.frame = std::string(100, 'f') + std::to_string(first) + std::string("\0\xff", 2);
    row.receipt = signedText("receipt of " + row.id);
    row.at = at(1);
    return row;
}

inline UnpackedEntry rowOf(std::uint64_t seq, std::uint8_t operation, std::int64_t paise = 27500) {
    UnpackedEntry row;
    row.seq = seq;
    row.day = kDay;
    row.operation = uuidOf(operation);
    row.kind = "note";
    row.at = at(static_cast<int>(seq));
    row.actor = "asha";
    row.role = "clerk";
    row.hash = hashOf(static_cast<std::uint8_t>(seq));
    row.content = hashOf(operation);
    if (paise != 0)
        row.postings = {{Account::Cash, Money::fromPaise(paise)},
                        {Account::Unpaid, Money::fromPaise(-paise)}};
    return row;
}
inline UnpackedEntry acceptance(std::uint64_t seq, std::uint8_t operation, const std::string& article) {
    UnpackedEntry row = rowOf(seq, operation);
    row.kind = "article_accepted";
    row.accepted = article;
    row.articles = {article};
    return row;
}
inline UnpackedEntry closing(std::uint64_t seq, std::uint8_t operation, std::string body) {
    UnpackedEntry row = rowOf(seq, operation, 100);
    row.kind = "day_closed";
    row.closeBody = std::move(body);
    return row;
}

// A change that tells of an article, readable in a test: "3 ZT200000015IN conflict article_accepted note".
inline SignedText signTracked(std::uint64_t version, const DeviceId&, const TrackedArticle& tracked) {
    std::string text = std::to_string(version) + " " + tracked.article;
    if (tracked.conflict)
        text += " conflict";
    for (const TrackEvent& event : tracked.events)
        text += " " + event.kind;
    return signedText(text);
}

// In custody and unpacked, as one batch.
inline void bring(CentralStore& store, std::vector<UnpackedEntry> rows, std::uint8_t device = 1,
                  std::uint8_t epoch = 1) {
    const CustodyRow row = custodyOf(rows.front().seq, rows.back().seq, device, epoch);
    check(store.takeCustody(row).value().kind == CustodyOutcome::Kind::Taken, "not taken");
    check(bool(store.storeUnpacked(
              {row.office, row.device, row.epoch, row.firstSeq, row.lastSeq, std::move(rows)}, signTracked)),
          "not unpacked");
}

} // namespace dak::test
