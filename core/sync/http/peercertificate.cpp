// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/http/peercertificate.h"

#include "core/crypto/crypto.h"

#include <QDateTime>

#include <string_view>

namespace dak {

namespace {

// ---- as much of DER as leads to the key
constexpr unsigned char kSequence = 0x30;
constexpr unsigned char kVersion = 0xa0;

struct DerItem {
    unsigned char tag = 0;
    std::string_view whole; // with tag and length
    std::string_view content;
};

// The first item, taken off `bytes`.
std::optional<DerItem> takeItem(std::string_view& bytes) {
    if (bytes.size() < 2)
        return std::nullopt;
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    std::size_t head = 2;
    std::size_t length = at(1);
    if (length >= 0x80) {
        const std::size_t digits = length & 0x7f;
        if (digits == 0 || digits > 4 || bytes.size() < 2 + digits)
            return std::nullopt;
        head += digits;
        length = 0;
        for (std::size_t i = 0; i < digits; ++i)
            length = length << 8 | at(2 + i);
    }
    if (length > bytes.size() - head)
        return std::nullopt;
    const DerItem item{at(0), bytes.substr(0, head + length), bytes.substr(head, length)};
    bytes.remove_prefix(head + length);
    return item;
}

// Certificate = { tbs { [0] version, serial, algorithm, issuer, validity, subject, KEY, ... }, ... }
std::optional<std::string_view> keyInfo(std::string_view certificate) {
    const auto outer = takeItem(certificate);
    if (!outer || outer->tag != kSequence)
        return std::nullopt;
    std::string_view inside = outer->content;
    const auto signedPart = takeItem(inside);
    if (!signedPart || signedPart->tag != kSequence)
        return std::nullopt;
    std::string_view fields = signedPart->content;
    int before = 5; // serial to subject
    if (!fields.empty() && static_cast<unsigned char>(fields.front()) == kVersion)
        ++before;
    for (int i = 0; i < before; ++i) {
        if (!takeItem(fields))
            return std::nullopt;
    }
    const auto key = takeItem(fields);
    if (!key || key->tag != kSequence)
        return std::nullopt;
    return key->whole;
}

// Only these say no more than that nobody known has signed it.
bool isAboutTheIssuer(QSslError::SslError error) {
    switch (error) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return true;
    default:
        return false;
    }
}

std::string_view faultOf(QSslError::SslError error) {
    switch (error) {
    case QSslError::CertificateExpired:
        return "certificate_expired";
    case QSslError::CertificateNotYetValid:
        return "certificate_not_yet";
    case QSslError::HostNameMismatch:
        return "certificate_host";
    default:
        return "certificate_bad";
    }
}

} // namespace

std::optional<TlsPin> pinOf(const QSslCertificate& certificate) {
    const QByteArray der = certificate.toDer();
    const auto key = keyInfo({der.constData(), static_cast<std::size_t>(der.size())});
    if (!key)
        return std::nullopt;
    return sha256(*key);
}

Status judgePeer(const QSslCertificate& certificate, const QList<QSslError>& errors,
                 const std::optional<TlsPin>& pin, const std::string& server) {
    const auto tlsFault = [&](std::string_view fault, const std::string& why) {
        return Error::machine("network_tls",
                              {{"server", server}, {"fault", std::string(fault)}, {"why", why}});
    };
    const std::optional<TlsPin> its = pinOf(certificate);
    if (!its || (pin && *its != *pin))
        return Error::machine("network_pin", {{"server", server}});
    for (const QSslError& error : errors) {
        if (!isAboutTheIssuer(error.error()))
            return tlsFault(faultOf(error.error()), error.errorString().toStdString());
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (now > certificate.expiryDate())
        return tlsFault("certificate_expired", certificate.expiryDate().toString(Qt::ISODate).toStdString());
    if (now < certificate.effectiveDate())
        return tlsFault("certificate_not_yet",
                        certificate.effectiveDate().toString(Qt::ISODate).toStdString());
    return {};
}

} // namespace dak
