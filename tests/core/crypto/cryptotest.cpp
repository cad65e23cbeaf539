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

TEST_CASE("SHA-256 over pieces is right at every block border") {
    for (const std::size_t size :
         {0U, 1U, 31U, 55U, 56U, 57U, 63U, 64U, 65U, 119U, 120U, 127U, 128U, 129U, 1000U}) {
        const std::string bytes(size, 'x');
        for (const std::size_t cut : {std::size_t{0}, size / 3, size / 2, size}) {
            INFO(size << " cut at " << cut);
            CHECK(Sha256Stream().add(bytes.substr(0, cut)).add(bytes.substr(cut)).finish() ==
                  dak::sha256(bytes));
        }
        Sha256Stream byteByByte;
        for (const char c : bytes)
            byteByByte.add(std::string_view(&c, 1));
        CHECK(byteByByte.finish() == dak::sha256(bytes));
    }
}

TEST_CASE("a hash does not stop at a NUL") {
    using namespace std::string_view_literals;
    CHECK(dak::sha256("a\0b"sv) != dak::sha256("a"sv));
    CHECK(dak::sha256("\0"sv) != dak::sha256(""sv));
}

TEST_CASE("Ed25519 signs the other messages of RFC 8032") {
    struct Vector {
        const char* seed;
        const char* key;
        std::string message;
        const char* signature;
    };
    const std::vector<Vector> vectors{{"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
                                       "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
                                       "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                                       "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"},
                                      {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
                                       "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
                                       "\xAF\x82",
                                       "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                                       "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"}};
    for (const Vector& vector : vectors) {
        const SigningKey key = SigningKey::fromSeed(unhexed<32>(vector.seed));
        CHECK(dak::hex(key.publicKey()) == vector.key);
        CHECK(dak::hex(key.sign(vector.message)) == vector.signature);
        CHECK(dak::verifySignature(unhexed<32>(vector.key), vector.message, unhexed<64>(vector.signature)));
    }
}

TEST_CASE("a second spelling of a signature is refused") {
    // S + L verifies in careless implementations: one signature would have two forms.
    const SigningKey key = SigningKey::fromSeed({});
    dak::Signature signature = key.sign("batch");
    const auto order = unhexed<32>("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    unsigned carry = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        carry += static_cast<unsigned>(signature[32 + i]) + order[i];
        signature[32 + i] = static_cast<std::uint8_t>(carry);
        carry >>= 8U;
    }
    CHECK_FALSE(dak::verifySignature(key.publicKey(), "batch", signature));
}

TEST_CASE("keys that fit every message are refused") {
    // Points of small order: with the zero signature they would sign anything.
    for (const char* text : {"0100000000000000000000000000000000000000000000000000000000000000",
                             "0000000000000000000000000000000000000000000000000000000000000000",
                             "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"}) {
        INFO(text);
        dak::Signature signature{};
        signature[0] = 1;
        CHECK_FALSE(dak::verifySignature(unhexed<32>(text), "anything", signature));
        CHECK_FALSE(dak::verifySignature(unhexed<32>(text), "anything", dak::Signature{}));
    }
}

TEST_CASE("seeds make keys that differ") {
    rc::prop("any two seeds", [](const SigningKey::Seed& a, const SigningKey::Seed& b) {
        RC_PRE(a != b);
        const SigningKey first = SigningKey::fromSeed(a);
        const SigningKey second = SigningKey::fromSeed(b);
        RC_ASSERT(first.publicKey() != second.publicKey());
        RC_ASSERT(!dak::verifySignature(second.publicKey(), "x", first.sign("x")));
    });
}
