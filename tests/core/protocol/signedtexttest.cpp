// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/signedtext.h"
#include "tests/support/messages.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace dak;
using namespace dak::test;

namespace {

constexpr Domain kAll[] = {Domain::Receipt,   Domain::Statement, Domain::Change,
                           Domain::Enrolment, Domain::Request,   Domain::Answer};

} // namespace

TEST_CASE("a signature is of one purpose, in training or in earnest, and of one key") {
    for (const Domain made : kAll) {
        for (const bool training : {false, true}) {
            const SignedText document = signText(made, training, "{}", centreKey());
            for (const Domain asked : kAll) {
                CHECK(holds(document, asked, training, centreKey().publicKey()) == (asked == made));
                CHECK_FALSE(holds(document, asked, !training, centreKey().publicKey()));
            }
            CHECK_FALSE(holds(document, made, training, deviceKey().publicKey()));
        }
    }
}

TEST_CASE("the tag of a domain is not the beginning of another's signed bytes") {
    CHECK(domainTag(Domain::Receipt, false) == "dak-receipt-1");
    CHECK(domainTag(Domain::Receipt, true) == "dak-receipt-1t");
    CHECK(domainTag(Domain::Change, false) == "dak-change-1");
    const SignedText moved = signText(Domain::Receipt, false, "t\n{}", centreKey());
    CHECK_FALSE(holds({"{}", moved.signature}, Domain::Receipt, true, centreKey().publicKey()));
}

TEST_CASE("no changed byte of a document goes unnoticed") {
    const SignedText document = signText(Domain::Receipt, false, "{\"n\":1}", centreKey());
    for (std::size_t at = 0; at < document.text.size(); ++at) {
        for (const char flip : {'\x01', '\x80', '\xFF'}) {
            SignedText bad = document;
            bad.text[at] = static_cast<char>(bad.text[at] ^ flip);
            REQUIRE_FALSE(holds(bad, Domain::Receipt, false, centreKey().publicKey()));
        }
    }
    for (std::size_t at = 0; at < document.signature.size(); ++at) {
        SignedText bad = document;
        bad.signature[at] ^= 1;
        REQUIRE_FALSE(holds(bad, Domain::Receipt, false, centreKey().publicKey()));
    }
}

TEST_CASE("a document comes over the wire byte for byte") {
    rc::check("round trip", [](const std::vector<std::uint16_t>& points) {
        std::string text;
        for (const std::uint16_t point : points) // U+0000 to U+07FF: quotes, controls and two-byte letters
            text += point % 2048 < 128 ? std::string(1, static_cast<char>(point % 2048))
                                       : std::string{static_cast<char>(0xC0 | (point % 2048) >> 6),
                                                     static_cast<char>(0x80 | (point & 0x3F))};
        const SignedText document = signText(Domain::Change, true, text, centreKey());
        const auto read = decodeSignedText(encode(document));
        RC_ASSERT(read);
        RC_ASSERT(*read == document);
    });
}

TEST_CASE("what is no signed document is refused") {
    const std::string wire = encode(signText(Domain::Receipt, false, "{}", centreKey()));
    const std::string signature =
        signatureText(signText(Domain::Receipt, false, "{}", centreKey()).signature);
    struct Case {
        std::string from, to;
    };
    const auto row = GENERATE_COPY(values<Case>({
        {"\"signed\"", "\"text\""},
        {"\"{}\"", "{}"},
        {"\"{}\"", "null"},
        {"\"signature\"", "\"signed\""},
        {signature, ""},
        {signature, signature.substr(4)},
        {signature, signature + "AAAA"},
        {signature, "!" + signature.substr(1)},
        {"\"" + signature + "\"", "1"},
        {"\"{}\"", "\"\xFF\""},
        {"\"{}\"", "\"\xED\xA0\x80\""},
    }));
    INFO(row.from << " -> " << row.to);
    const auto refused = decodeSignedText(replaced(wire, row.from, row.to));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == "message_malformed");
    CHECK(refused.error().fact("message") == "signed");
    CHECK_FALSE(refused.error().fact("why").empty());
}

TEST_CASE("a signature in a header is base64 of 64 bytes, written one way") {
    const Signature signature = deviceKey().sign("x");
    const std::string text = signatureText(signature);
    CHECK(text.size() == 88);
    CHECK(parseSignature(text) == signature);
    for (const std::string& bad : {std::string(), text.substr(1), text + " ", text.substr(0, 87), text + text,
                                   std::string(88, '='), std::string(88, '-')})
        CHECK_FALSE(parseSignature(bad));
}
