// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/entry.h"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include <algorithm>

using dak::ChainLink;
using dak::Sha256;

namespace {

// A chain as it stands in a book: bytes and the hash that was stored with them.
struct Place {
    std::string bytes;
    Sha256 hash{};
};

ChainLink linkOf(std::uint64_t seq, const Sha256& previous) {
    ChainLink link;
    link.device.fill(0xD0);
    link.epoch.fill(0xE0);
    link.seq = seq;
    link.previous = previous;
    return link;
}

std::vector<Place> chained(const std::vector<std::string>& rows) {
    std::vector<Place> chain;
    Sha256 previous{};
    for (const std::string& bytes : rows) {
        previous = dak::chainHash(linkOf(chain.size() + 1, previous), bytes, false);
        chain.push_back({bytes, previous});
    }
    return chain;
}

// The first place whose hash is not what its bytes and the places before it come to; the size when all are.
std::size_t firstBroken(const std::vector<Place>& chain) {
    Sha256 previous{};
    for (std::size_t i = 0; i < chain.size(); ++i) {
        if (dak::chainHash(linkOf(i + 1, previous), chain[i].bytes, false) != chain[i].hash)
            return i;
        previous = chain[i].hash;
    }
    return chain.size();
}

// Distinct rows, as entries are: each has an operation of its own.
std::vector<std::string> anyRows() {
    std::vector<std::string> rows;
    const int count = *rc::gen::inRange(2, 30);
    for (int i = 0; i < count; ++i)
        rows.push_back("{\"op\":" + std::to_string(i) + ",\"x\":\"" + *rc::gen::arbitrary<std::string>() +
                       "\"}");
    return rows;
}

std::size_t indexIn(std::size_t size) {
    return *rc::gen::inRange<std::size_t>(0, size);
}

} // namespace

TEST_CASE("a chain that nobody touched is whole") {
    rc::prop("any rows", [] {
        const std::vector<Place> chain = chained(anyRows());
        RC_ASSERT(firstBroken(chain) == chain.size());
    });
    CHECK(firstBroken({}) == 0);
}

TEST_CASE("an edited byte breaks the chain at its row") {
    rc::prop("any byte of any row", [] {
        std::vector<Place> chain = chained(anyRows());
        const std::size_t row = indexIn(chain.size());
        const std::size_t at = indexIn(chain[row].bytes.size());
        chain[row].bytes[at] = static_cast<char>(chain[row].bytes[at] ^ (1 << indexIn(8)));
        RC_ASSERT(firstBroken(chain) == row);
    });
}

TEST_CASE("a deleted row breaks the chain where it stood") {
    rc::prop("any row but the last", [] {
        std::vector<Place> chain = chained(anyRows());
        const std::size_t row = indexIn(chain.size() - 1);
        chain.erase(chain.begin() + static_cast<std::ptrdiff_t>(row));
        RC_ASSERT(firstBroken(chain) == row);
    });
}

TEST_CASE("the tail that was cut off is missed by its head alone") {
    // The rest is a whole chain: this is why the head is signed, printed and kept elsewhere.
    std::vector<Place> chain = chained({"a", "b", "c", "d"});
    const Sha256 head = chain.back().hash;
    chain.resize(2);
    CHECK(firstBroken(chain) == chain.size());
    CHECK(chain.back().hash != head);
}

TEST_CASE("exchanged rows break the chain at the first of them") {
    rc::prop("any two", [] {
        std::vector<Place> chain = chained(anyRows());
        const std::size_t a = indexIn(chain.size());
        const std::size_t b = (a + 1 + indexIn(chain.size() - 1)) % chain.size();
        std::swap(chain[a], chain[b]);
        RC_ASSERT(firstBroken(chain) == std::min(a, b));
    });
}

TEST_CASE("a row put in twice breaks the chain after it") {
    rc::prop("any row", [] {
        std::vector<Place> chain = chained(anyRows());
        const std::size_t row = indexIn(chain.size());
        const Place twice = chain[row];
        chain.insert(chain.begin() + static_cast<std::ptrdiff_t>(row), twice);
        RC_ASSERT(firstBroken(chain) == row + 1);
    });
}

TEST_CASE("a forged row with a hash of its own breaks the chain behind it") {
    rc::prop("any row but the last", [] {
        std::vector<Place> chain = chained(anyRows());
        const std::size_t row = indexIn(chain.size() - 1);
        chain[row].bytes += " ";
        const Sha256 previous = row == 0 ? Sha256{} : chain[row - 1].hash;
        chain[row].hash = dak::chainHash(linkOf(row + 1, previous), chain[row].bytes, false);
        RC_ASSERT(firstBroken(chain) == row + 1);
    });
}

TEST_CASE("the same rows on another device or in another epoch are another chain") {
    const Sha256 here = dak::chainHash(linkOf(1, {}), "a", false);
    ChainLink other = linkOf(1, {});
    other.device[15] = 0;
    CHECK(dak::chainHash(other, "a", false) != here);
    other = linkOf(1, {});
    other.epoch[15] = 0;
    CHECK(dak::chainHash(other, "a", false) != here);
}

TEST_CASE("the parts of the hash cannot be shifted into each other") {
    // All but the bytes have a fixed length, so moving a byte over a border changes the hash.
    ChainLink left = linkOf(1, {});
    left.previous[31] = 'x';
    CHECK(dak::chainHash(left, "y", false) != dak::chainHash(linkOf(1, {}), "xy", false));
    CHECK(dak::chainHash(linkOf(1, {}), "t", false) != dak::chainHash(linkOf(1, {}), "", true));
}
