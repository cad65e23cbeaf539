// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/crypto/crypto.h"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

using dak::Sha256Stream;
using dak::SigningKey;

namespace {

std::string sha(std::string_view bytes) {
    return dak::hex(dak::sha256(bytes));
}

template <std::size_t N>
std::array<std::uint8_t, N> unhexed(std::string_view text) {
    std::array<std::uint8_t, N> bytes{};
    REQUIRE(dak::unhex(text, bytes));
    return bytes;
}

} // namespace

TEST_CASE("SHA-256 gives the values of FIPS 180-4") {
    CHECK(sha("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha(std::string(1'000'000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a hash over pieces is the hash of the whole") {
    rc::prop("any three pieces", [](const std::string& a, const std::string& b, const std::string& c) {
        RC_ASSERT(Sha256Stream().add(a).add(b).add(c).finish() == dak::sha256(a + b + c));
    });
    Sha256Stream stream;
    const Sha256Stream& copied = stream.add("abc");
    Sha256Stream other = copied; // a copy goes its own way
    CHECK(other.add("d").finish() == dak::sha256("abcd"));
    CHECK(stream.finish() == dak::sha256("abc"));
}

TEST_CASE("hexadecimal digits are read in either case and exactly as many as asked") {
    CHECK(unhexed<3>("0aFf10") == std::array<std::uint8_t, 3>{0x0A, 0xFF, 0x10});
    std::array<std::uint8_t, 3> bytes{};
    for (const char* bad : {"", "0aff1", "0aff100", "0aff1g", "0a ff1", " 0aff1", "0a:f10", "0aff1\n"}) {
        INFO(bad);
        CHECK_FALSE(dak::unhex(bad, bytes));
    }
    rc::prop("there and back", [](const std::array<std::uint8_t, 8>& given) {
        std::array<std::uint8_t, 8> again{};
        RC_ASSERT(dak::unhex(dak::hex(given), again));
        RC_ASSERT(again == given);
    });
}

TEST_CASE("base64 gives the values of RFC 4648") {
    const std::vector<std::pair<std::string, std::string>> cases{{"", ""},
                                                                 {"f", "Zg=="},
                                                                 {"fo", "Zm8="},
                                                                 {"foo", "Zm9v"},
                                                                 {"foob", "Zm9vYg=="},
                                                                 {"fooba", "Zm9vYmE="},
                                                                 {"foobar", "Zm9vYmFy"}};
    for (const auto& [plain, coded] : cases) {
        CHECK(dak::base64(plain) == coded);
        CHECK(*dak::unbase64(coded) == plain);
    }
    rc::prop("there and back",
             [](const std::string& bytes) { RC_ASSERT(*dak::unbase64(dak::base64(bytes)) == bytes); });
}

TEST_CASE("what is no base64 is refused") {
    for (const char* bad : {"Z", "Zg", "Zg=", "Zg===", "Zm9v=", "Zm 9v", "Zm9v\n", "Z$9v", "Zm9-", "Zm9_",
                            "====", "Zh=="}) { // the last has bits that base64() never writes
        INFO(bad);
        const auto bytes = dak::unbase64(bad);
        REQUIRE_FALSE(bytes);
        CHECK(bytes.error().code() == "base64_invalid");
    }
}

TEST_CASE("Ed25519 gives the values of RFC 8032") {
    const auto key =
        SigningKey::fromSeed(unhexed<32>("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
    CHECK(dak::hex(key.publicKey()) == "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    CHECK(dak::hex(key.sign("\x72")) == "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    CHECK(dak::hex(key.seed()) == "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
}

TEST_CASE("a signature holds for its bytes and key alone") {
    const SigningKey key = SigningKey::generate();
    const SigningKey other = SigningKey::generate();
    CHECK(key.publicKey() != other.publicKey());
    const dak::Signature signature = key.sign("the day's batch");
    CHECK(dak::verifySignature(key.publicKey(), "the day's batch", signature));
    CHECK_FALSE(dak::verifySignature(other.publicKey(), "the day's batch", signature));
    CHECK_FALSE(dak::verifySignature(key.publicKey(), "the day's batcH", signature));
    CHECK_FALSE(dak::verifySignature(key.publicKey(), "", signature));
    CHECK_FALSE(dak::verifySignature(dak::PublicKey{}, "the day's batch", signature));
    for (std::size_t i = 0; i < signature.size(); ++i) {
        dak::Signature changed = signature;
        changed[i] ^= 1;
        INFO(i);
        CHECK_FALSE(dak::verifySignature(key.publicKey(), "the day's batch", changed));
    }
}

TEST_CASE("a key made again from its seed signs the same") {
    const SigningKey key = SigningKey::generate();
    const SigningKey again = SigningKey::fromSeed(key.seed());
    CHECK(again.publicKey() == key.publicKey());
    CHECK(again.sign("x") == key.sign("x"));
    const SigningKey copy = key; // NOLINT(performance-unnecessary-copy-initialization)
    CHECK(copy.sign("y") == key.sign("y"));
}
