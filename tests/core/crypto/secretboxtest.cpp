// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/crypto/secretbox.h"

#include <catch2/catch.hpp>

using namespace dak;

TEST_CASE("a box opens with its key alone, and only as it was sealed") {
    BoxKey key{1}, other{2};
    const std::string secret("a\0secret", 8);
    const std::string box = sealBox(secret, key);
    CHECK(openBox(box, key) == secret);
    CHECK_FALSE(openBox(box, other));
    for (std::size_t at = 0; at < box.size(); ++at) {
        std::string changed = box;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        CHECK_FALSE(openBox(changed, key));
    }
    CHECK_FALSE(openBox(box.substr(0, 20), key));
    CHECK_FALSE(openBox("", key));
    CHECK(openBox(sealBox("", key), key) == "");
    CHECK(sealBox(secret, key) != box);
}
