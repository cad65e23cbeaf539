// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A TLS client that looks at nothing but the key of the server, as a counter does.
#pragma once

#include "core/crypto/crypto.h"
#include "tests/core/gateway/rawclient.h"

#include <gnutls/abstract.h>
#include <gnutls/gnutls.h>
#include <gnutls/x509.h>

#include <string>

namespace dak::test {

class TlsClient {
public:
    explicit TlsClient(std::uint16_t port) : m_socket(port) {
        gnutls_certificate_allocate_credentials(&m_credentials);
        gnutls_init(&m_session, GNUTLS_CLIENT);
        gnutls_credentials_set(m_session, GNUTLS_CRD_CERTIFICATE, m_credentials);
        gnutls_transport_set_int(m_session, m_socket.handle());
    }
    TlsClient(const TlsClient&) = delete;
    TlsClient& operator=(const TlsClient&) = delete;
    ~TlsClient() {
        gnutls_deinit(m_session);
        gnutls_certificate_free_credentials(m_credentials);
    }

    bool begin(const char* priorities) {
        gnutls_priority_set_direct(m_session, priorities, nullptr);
        int code = GNUTLS_E_AGAIN;
        while (code < 0 && gnutls_error_is_fatal(code) == 0)
            code = gnutls_handshake(m_session);
        return code == GNUTLS_E_SUCCESS;
    }
    std::string version() const { return gnutls_protocol_get_name(gnutls_protocol_get_version(m_session)); }
    Sha256 pin() const {
        unsigned count = 0;
        const gnutls_datum_t* certificates = gnutls_certificate_get_peers(m_session, &count);
        gnutls_x509_crt_t certificate = nullptr;
        gnutls_pubkey_t key = nullptr;
        gnutls_datum_t der{};
        gnutls_x509_crt_init(&certificate);
        gnutls_x509_crt_import(certificate, &certificates[0], GNUTLS_X509_FMT_DER);
        gnutls_pubkey_init(&key);
        gnutls_pubkey_import_x509(key, certificate, 0);
        gnutls_pubkey_export2(key, GNUTLS_X509_FMT_DER, &der);
        const Sha256 hash = sha256({reinterpret_cast<const char*>(der.data), der.size});
        gnutls_free(der.data);
        gnutls_pubkey_deinit(key);
        gnutls_x509_crt_deinit(certificate);
        return hash;
    }
    std::string ask(const std::string& request) {
        gnutls_record_send(m_session, request.data(), request.size());
        std::string answer(4096, '\0');
        ssize_t got = GNUTLS_E_AGAIN;
        while (got < 0 && gnutls_error_is_fatal(static_cast<int>(got)) == 0)
            got = gnutls_record_recv(m_session, answer.data(), answer.size());
        answer.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
        return answer;
    }

private:
    RawClient m_socket;
    gnutls_session_t m_session = nullptr;
    gnutls_certificate_credentials_t m_credentials = nullptr;
};

} // namespace dak::test
