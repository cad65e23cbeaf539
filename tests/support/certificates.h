// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keys and certificates made by the openssl program for one test, good ones and each kind of bad one.
#pragma once

#include "core/protocol/enrolment.h"
#include "tests/support/tempfolder.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QStringList>

#include <string>

namespace dak::test {

struct MadeCertificate {
    QSslCertificate certificate;
    QSslKey key;  // null for a kind that Qt does not read
    TlsPin pin{}; // as openssl computes it
};

class CertificateMaker {
public:
    CertificateMaker();

    // `algorithm` of openssl genpkey: "EC", "RSA", "ED25519". `names`: "IP:127.0.0.1,DNS:localhost".
    MadeCertificate make(const char* algorithm = "EC", const char* names = "IP:127.0.0.1,DNS:localhost");
    // Times as openssl writes them: "20200101000000Z".
    MadeCertificate makeDated(const char* from, const char* until);
    // Signed by another key than its own.
    MadeCertificate makeIssued();

private:
    std::string newKey(const char* algorithm);
    std::string sign(const std::string& key, const QStringList& how, const char* names);
    MadeCertificate read(const std::string& key, const std::string& certificate);
    QByteArray openssl(const QStringList& arguments);

    TempFolder m_folder;
    int m_made = 0;
};

} // namespace dak::test
