// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/http/peercertificate.h"

#include "tests/support/certificates.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

std::string faultOf(const MadeCertificate& made, const QList<QSslError>& errors) {
    const Status judged = judgePeer(made.certificate, errors, made.pin, "https://a.example");
    return judged ? std::string() : std::string(judged.error().fact("fault"));
}

} // namespace

TEST_CASE("the pin is the hash of the public key as openssl writes it, whatever kind it is") {
    CertificateMaker maker;
    for (const char* algorithm : {"EC", "RSA", "ED25519"}) {
        const MadeCertificate made = maker.make(algorithm);
        REQUIRE_FALSE(made.certificate.isNull());
        REQUIRE(pinOf(made.certificate));
        CHECK(*pinOf(made.certificate) == made.pin);
    }
    CHECK_FALSE(pinOf(QSslCertificate()));
}

TEST_CASE("an unknown issuer is forgiven to the pinned key, and to nothing else") {
    CertificateMaker maker;
    const MadeCertificate good = maker.make();
    const QList<QSslError> unknown{QSslError(QSslError::SelfSignedCertificate, good.certificate),
                                   QSslError(QSslError::UnableToGetLocalIssuerCertificate, good.certificate),
                                   QSslError(QSslError::UnableToVerifyFirstCertificate, good.certificate)};
    CHECK(judgePeer(good.certificate, unknown, good.pin, "s"));
    CHECK(judgePeer(good.certificate, {}, good.pin, "s"));
    CHECK(judgePeer(good.certificate, unknown, std::nullopt, "s"));
    TlsPin other = good.pin;
    other[31] ^= 1;
    CHECK(judgePeer(good.certificate, {}, other, "s").error().code() == "network_pin");
    CHECK(judgePeer(QSslCertificate(), {}, std::nullopt, "s").error().code() == "network_pin");
}

TEST_CASE("dates and names are never forgiven") {
    CertificateMaker maker;
    const MadeCertificate good = maker.make();
    const auto with = [&](QSslError::SslError error) {
        return QList<QSslError>{QSslError(QSslError::SelfSignedCertificate, good.certificate),
                                QSslError(error, good.certificate)};
    };
    CHECK(faultOf(good, with(QSslError::CertificateExpired)) == "certificate_expired");
    CHECK(faultOf(good, with(QSslError::CertificateNotYetValid)) == "certificate_not_yet");
    CHECK(faultOf(good, with(QSslError::HostNameMismatch)) == "certificate_host");
    CHECK(faultOf(good, with(QSslError::CertificateRevoked)) == "certificate_bad");
    CHECK(faultOf(good, with(QSslError::InvalidPurpose)) == "certificate_bad");
    // And when nobody complained of its dates.
    CHECK(faultOf(maker.makeDated("20200101000000Z", "20210101000000Z"), {}) == "certificate_expired");
    CHECK(faultOf(maker.makeDated("20980101000000Z", "20990101000000Z"), {}) == "certificate_not_yet");
}
