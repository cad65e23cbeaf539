// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gateway/certificate.h"

#include "core/crypto/crypto.h"

#include <gnutls/abstract.h>
#include <gnutls/x509.h>

#include <memory>

namespace dak {

namespace {

Error invalid(int code) {
    return Error::refused("certificate_invalid", {{"why", gnutls_strerror(code)}});
}

gnutls_datum_t pem(std::string& text) {
    return {reinterpret_cast<unsigned char*>(text.data()), static_cast<unsigned>(text.size())};
}

struct FreeCertificate {
    void operator()(gnutls_x509_crt_t one) const { gnutls_x509_crt_deinit(one); }
};
struct FreePrivateKey {
    void operator()(gnutls_privkey_t one) const { gnutls_privkey_deinit(one); }
};
struct FreePublicKey {
    void operator()(gnutls_pubkey_t one) const { gnutls_pubkey_deinit(one); }
};
using PublicHalf = std::unique_ptr<gnutls_pubkey_st, FreePublicKey>;

// SubjectPublicKeyInfo as DER.
Result<std::string> infoOf(gnutls_pubkey_t key) {
    gnutls_datum_t der{};
    if (const int code = gnutls_pubkey_export2(key, GNUTLS_X509_FMT_DER, &der); code < 0)
        return invalid(code);
    std::string bytes(reinterpret_cast<const char*>(der.data), der.size);
    gnutls_free(der.data);
    return bytes;
}

Result<std::string> infoOfCertificate(std::string& chain) {
    gnutls_x509_crt_t raw = nullptr;
    if (const int code = gnutls_x509_crt_init(&raw); code < 0)
        return invalid(code);
    const std::unique_ptr<gnutls_x509_crt_int, FreeCertificate> certificate(raw);
    const gnutls_datum_t text = pem(chain);
    if (const int code = gnutls_x509_crt_import(raw, &text, GNUTLS_X509_FMT_PEM); code < 0)
        return invalid(code);
    gnutls_pubkey_t half = nullptr;
    gnutls_pubkey_init(&half);
    const PublicHalf owner(half);
    if (const int code = gnutls_pubkey_import_x509(half, raw, 0); code < 0)
        return invalid(code);
    return infoOf(half);
}

Result<std::string> infoOfKey(std::string& key) {
    gnutls_privkey_t raw = nullptr;
    if (const int code = gnutls_privkey_init(&raw); code < 0)
        return invalid(code);
    const std::unique_ptr<gnutls_privkey_st, FreePrivateKey> secret(raw);
    const gnutls_datum_t text = pem(key);
    if (const int code = gnutls_privkey_import_x509_raw(raw, &text, GNUTLS_X509_FMT_PEM, nullptr, 0);
        code < 0)
        return invalid(code);
    gnutls_pubkey_t half = nullptr;
    gnutls_pubkey_init(&half);
    const PublicHalf owner(half);
    if (const int code = gnutls_pubkey_import_privkey(half, raw, 0, 0); code < 0)
        return invalid(code);
    return infoOf(half);
}

} // namespace

Result<Certificate> readCertificate(std::string chain, std::string key) {
    DAK_TRY(const std::string info, infoOfCertificate(chain));
    DAK_TRY(const std::string ofKey, infoOfKey(key));
    if (info != ofKey)
        return Error::refused("certificate_invalid", {{"why", "the key is of another certificate"}});
    return Certificate{std::move(chain), std::move(key), sha256(info)};
}

} // namespace dak
