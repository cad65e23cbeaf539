// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A chain in memory, for tests of what reads one.
#pragma once

#include "core/ledger/chainsource.h"
#include "tests/support/records.h"

#include <string>
#include <vector>

namespace dak::test {

class MemoryChain final : public ChainSource {
public:
    struct Place {
        std::uint64_t seq = 0;
        Sha256 previous{};
        Sha256 hash{};
        std::string bytes;
    };

    explicit MemoryChain(bool isTraining = true) : training(isTraining) { openEpoch(); }

    void openEpoch() {
        ChainHead head;
        head.ordinal = static_cast<std::uint32_t>(epochs.size() + 1);
        head.epoch.fill(static_cast<std::uint8_t>(0xE0 + head.ordinal));
        epochs.push_back(head);
        places.emplace_back();
    }
    void add(const std::string& body = R"({"x":1})", std::int64_t paise = 27500) {
        ++m_count;
        const Entry entry{
            uuidOf(static_cast<std::uint8_t>(m_count & 0xFFU)),
            static_cast<int>(m_count),
            "note",
            Date::of(2026, 11, 20),
            UtcMillis(std::chrono::milliseconds(1'795'151'520'000)),
            {"asha", Role::Clerk},
            body,
            {{Account::Cash, Money::fromPaise(paise)}, {Account::Unpaid, Money::fromPaise(-paise)}}};
        ChainHead& head = epochs.back();
        const std::string bytes = encodeEntry(entry);
        const Sha256 hash =
            chainHash({deviceIdOf(key.publicKey()), head.epoch, head.seq + 1, head.hash}, bytes, training);
        places.back().push_back({head.seq + 1, head.hash, hash, bytes});
        ++head.seq;
        head.hash = hash;
    }

    Result<std::vector<ChainHead>> heads() const override { return epochs; }
    Status eachLink(std::uint32_t ordinal, std::uint64_t first, std::uint64_t last,
                    const VisitLink& visit) const override {
        for (const Place& place : places.at(ordinal - 1)) {
            if (place.seq < first || place.seq > last)
                continue;
            DAK_TRY_STATUS(visit({place.seq, place.seq, place.previous, place.hash, place.bytes}));
        }
        return {};
    }

    SigningKey key = SigningKey::fromSeed({1, 2, 3});
    bool training;
    std::vector<ChainHead> epochs;
    std::vector<std::vector<Place>> places;

private:
    std::uint64_t m_count = 0;
};

} // namespace dak::test
