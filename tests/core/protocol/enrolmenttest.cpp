// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/enrolment.h"
#include "tests/support/messages.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace dak;
using namespace dak::test;

namespace {

EnrolmentCode aCode() {
    return {{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {0xFF, 0xFE, 0xFD, 0xFC, 0xFB, 0xFA, 0xF9, 0xF8, 0xF7, 0xF6}};
}

CentreKeys anInfo() {
    return {centreKey().publicKey(), TlsPin{7}, true, 1};
}

EnrolAnswer anAnswer() {
    return {deviceIdOf(deviceKey().publicKey()), "21460007", 2, 3, centreKey().publicKey()};
}

} // namespace

TEST_CASE("a code is 32 letters in groups of four") {
    CHECK(aCode().text() == "000G-40R4-0M30-E209-ZZZF-VZ7V-ZBWZ-HXZP");
    CHECK(EnrolmentCode().text() == "0000-0000-0000-0000-0000-0000-0000-0000");
    rc::check("round trip", [](const EnrolSecret& secret, const CentreFingerprint& centre) {
        const EnrolmentCode code{secret, centre};
        RC_ASSERT(*EnrolmentCode::parse(code.text()) == code);
    });
}

TEST_CASE("a code is read as people write it") {
    const auto given = GENERATE(
        as<std::string>(), "000G-40R4-0M30-E209-ZZZF-VZ7V-ZBWZ-HXZP", "000g40r40m30e209zzzfvz7vzbwzhxzp",
        " 000G 40R4 0M30 E209 ZZZF VZ7V ZBWZ HXZP ", "OOoG-4oR4-OM3O-E2O9-ZZZF-VZ7V-ZBWZ-HXZP");
    CHECK(*EnrolmentCode::parse(given) == aCode());
    CHECK(EnrolmentCode::parse("1111-1111-1111-1111-1111-1111-1111-1111")->text() ==
          EnrolmentCode::parse("IiLl-1111-1111-1111-1111-1111-1111-1111")->text());
}

TEST_CASE("what is no code is refused") {
    const auto given =
        GENERATE(as<std::string>(), "", "000G", "000G-40R4-0M30-E209-ZZZF-VZ7V-ZBWZ-HXY",
                 "000G-40R4-0M30-E209-ZZZF-VZ7V-ZBWZ-HXZP0", "000G-40R4-0M30-E209-ZZZF-VZ7V-ZBWZ-HXZU",
                 "000G_40R4_0M30_E209_ZZZF_VZ7V_ZBWZ_HXZP", "\u0966\u0966\u0966G-40R4-0M30-E209-ZZZF",
                 std::string(500, '-'), std::string(1'000'000, '0'));
    const auto refused = EnrolmentCode::parse(given);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == "enrolment_code_invalid");
}

TEST_CASE("the fingerprint is of the signing key and of the certificate") {
    const CentreFingerprint fingerprint = fingerprintOf(anInfo());
    CentreKeys other = anInfo();
    other.key[0] ^= 1;
    CHECK(fingerprintOf(other) != fingerprint);
    other = anInfo();
    other.tlsPin[31] ^= 1;
    CHECK(fingerprintOf(other) != fingerprint);
    other = anInfo();
    other.training = false;
    CHECK(fingerprintOf(other) == fingerprint);
}

TEST_CASE("what is said at enrolment is read back") {
    CHECK(*decodeCentreKeys(encode(anInfo())) == anInfo());
    CHECK(*decodeEnrolRequest(encode(anEnrolRequest())) == anEnrolRequest());
    const SignedText answer = signEnrolment(anAnswer(), true, centreKey());
    CHECK(*readEnrolment(answer, true, centreKey().publicKey()) == anAnswer());
}

TEST_CASE("an enrolment of another key, in earnest, or for another purpose is none") {
    const SignedText answer = signEnrolment(anAnswer(), true, centreKey());
    const auto code = [](const Result<EnrolAnswer>& read) { return read ? "" : read.error().code(); };
    CHECK(code(readEnrolment(answer, false, centreKey().publicKey())) == "enrolment_signature");
    CHECK(code(readEnrolment(answer, true, deviceKey().publicKey())) == "enrolment_signature");
    for (const Domain other : {Domain::Receipt, Domain::Statement, Domain::Change, Domain::Answer})
        CHECK(code(readEnrolment(signText(other, true, answer.text, centreKey()), true,
                                 centreKey().publicKey())) == "enrolment_signature");
    const std::string text =
        replaced(answer.text, hex(centreKey().publicKey()), hex(deviceKey().publicKey()));
    CHECK(code(readEnrolment(signText(Domain::Enrolment, true, text, centreKey()), true,
                             centreKey().publicKey())) == "enrolment_signature");
    const std::string broken = replaced(answer.text, "21460007", "2146");
    CHECK(code(readEnrolment(signText(Domain::Enrolment, true, broken, centreKey()), true,
                             centreKey().publicKey())) == "message_malformed");
}

TEST_CASE("an enrolment that cannot be read is refused with its place") {
    struct Case {
        const char* from;
        const char* to;
        const char* why;
    };
    const auto row = GENERATE(values<Case>({
        {"\"secret\":\"01", "\"secret\":\"", "secret: not 20 hexadecimal digits"},
        {"\"office\":\"21460007\"", "\"office\":21460007", "office: no text"},
        {"\"counter\":2", "\"counter\":0", "counter: no whole number from 1 to 999"},
        {"\"counter\":2", "\"counter\":1000", "counter: no whole number from 1 to 999"},
        {"\"training\":true", "\"training\":\"true\"", "training: neither true nor false"},
        {"\"schema\":1", "\"schema\":1000001", "schema: no whole number from 1 to 1000000"},
    }));
    const auto refused = decodeEnrolRequest(replaced(encode(anEnrolRequest()), row.from, row.to));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fact("message") == "enrol");
    CHECK(refused.error().fact("why") == row.why);
    CHECK(decodeCentreKeys(replaced(encode(anInfo()), "tls_pin", "pin")).error().fact("why") ==
          "there is no tls_pin");
}
