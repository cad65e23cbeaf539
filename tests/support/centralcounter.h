// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A counter as the centre sees one: a key, a chain, frames and signed requests.
#pragma once

#include "core/central/centre.h"
#include "core/outbox/batch.h"
#include "core/protocol/hello.h"
#include "core/protocol/wire.h"
#include "tests/support/frozen.h"
#include "tests/support/records.h"

#include <string>
#include <utility>
#include <vector>

namespace dak::test {

// The centre of the tests, a training one like all that they make.
inline CentreIdentity aCentre(bool training = true) {
    CentreIdentity identity{SigningKey::fromSeed({9, 9}), {}, 3};
    identity.info.key = identity.key.publicKey();
    identity.info.training = training;
    return identity;
}

class CentralCounter {
public:
    struct Place {
        Sha256 previous{};
        Sha256 hash{};
        std::string bytes;
    };

    explicit CentralCounter(std::uint8_t seed = 1, bool isTraining = true)
        : key(SigningKey::fromSeed({seed, 7})), training(isTraining) {
        epoch.fill(seed);
    }

    DeviceId device() const { return deviceIdOf(key.publicKey()); }
    EnrolledDevice enrolled() const {
        return {device(), key.publicKey(), office.id, office.counter, false, FrozenClock().now()};
    }

    // ---- the book
    void openEpoch(std::uint8_t name) {
        epoch.fill(name);
        places.clear();
    }
    void add(const std::string& bytes) {
        const Sha256 previous = head();
        const Sha256 hash = chainHash({device(), epoch, places.size() + 1, previous}, bytes, training);
        places.push_back({previous, hash, bytes});
    }
    Entry entry(std::string_view kind, std::string body, std::vector<Posting> postings = {}) {
        return {ids.next(),        0,
                std::string(kind), day,
                clock.now(),       {"asha", Role::Clerk},
                std::move(body),   std::move(postings)};
    }
    // Recorded now: the bytes, for whoever places them again.
    std::string record(std::string_view kind, std::string body, std::vector<Posting> postings = {}) {
        std::string bytes = encodeEntry(entry(kind, std::move(body), std::move(postings)));
        add(bytes);
        clock.advance(std::chrono::seconds(1));
        return bytes;
    }
    std::string openDay() {
        return record(DayOpened::kKind, encode(DayOpened{office, Money::fromRupees(1000)}),
                      {{Account::Cash, Money::fromRupees(1000)}, {Account::Float, Money::fromRupees(-1000)}});
    }
    std::string accept(std::uint32_t serial) {
        ArticleAccepted article = anArticle();
        article.office = office;
        article.number = ArticleNumber::issue("ZT", serial);
        return record(ArticleAccepted::kKind, encode(article),
                      {{Account::Unpaid, Money::fromRupees(275)},
                       {Account::Postage, Money::fromRupees(-233)},
                       {Account::CgstPayable, Money::fromRupees(-21)},
                       {Account::SgstPayable, Money::fromRupees(-21)}});
    }
    // With these totals, whatever was recorded.
    std::string closeDay(std::uint64_t entries, std::vector<Posting> totals) {
        DayClosed closed{.office = office, .entries = entries, .totals = std::move(totals)};
        return record(
            DayClosed::kKind, encode(closed),
            {{Account::HandedOver, Money::fromRupees(1000)}, {Account::Cash, Money::fromRupees(-1000)}});
    }
    Sha256 head() const { return places.empty() ? Sha256{} : places.back().hash; }
    std::uint64_t seq() const { return places.size(); }

    // ---- its batches
    Batch batch(std::uint64_t first, std::uint64_t last) const {
        Batch out;
        out.header = {.training = training,
                      .device = device(),
                      .publicKey = key.publicKey(),
                      .epoch = epoch,
                      .firstSeq = first,
                      .lastSeq = last,
                      .headBefore = places.at(first - 1).previous,
                      .headAfter = places.at(last - 1).hash,
                      .day = day,
                      .totals = {}};
        for (std::uint64_t at = first; at <= last; ++at)
            out.entries.push_back(places.at(at - 1).bytes);
        if (const auto totals = controlTotals(out.entries))
            out.header.totals = *totals;
        return out;
    }
    std::string frame(std::uint64_t first, std::uint64_t last) const {
        return encodeBatch(batch(first, last), key);
    }
    std::string id(std::uint64_t first, std::uint64_t last) const {
        return batchId(batch(first, last).header);
    }

    // ---- its requests
    WireRequest request(std::string method, std::string path, std::string body = {}) {
        RequestHead head{std::move(method), std::move(path), device(), {}, training};
        head.nonce = ids.next().bytes();
        const Signature signature = signRequest(head, body, key);
        return {head.method,    head.path, hex(device()), hex(head.nonce), signatureText(signature),
                std::move(body)};
    }
    WireRequest put(std::uint64_t first, std::uint64_t last) {
        return request("PUT", std::string(wire::kBatchesPath) + "/" + id(first, last), frame(first, last));
    }
    HelloRequest hello() const {
        return {.epochs = {{epoch, seq(), head()}},
                .ranges = {},
                .wanted = {},
                .cursor = {},
                .app = "0.1.0",
                .schema = wire::kSchema,
                .wall = clock.now()};
    }

    SigningKey key;
    bool training;
    Office office = aOffice();
    EpochId epoch{};
    Date day = Date::of(2026, 11, 20);
    FrozenClock clock;
    std::vector<Place> places; // of the current epoch
    CountingIds ids{static_cast<std::uint32_t>(key.publicKey()[0])};
};

} // namespace dak::test
