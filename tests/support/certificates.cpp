// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/certificates.h"

#include "core/base/check.h"
#include "core/crypto/crypto.h"

#include <QFile>
#include <QProcess>

namespace dak::test {

namespace {

constexpr const char* kAuthority =
    "[ca]\ndefault_ca=d\n[d]\nnew_certs_dir=%1\ndatabase=%1/index\nserial=%1/serial\n"
    "default_md=sha256\npolicy=p\ncopy_extensions=copy\nunique_subject=no\n"
    "[p]\ncommonName=supplied\n";

QString text(const std::string& path) {
    return QString::fromStdString(path);
}

QByteArray contents(const std::string& path) {
    QFile file(text(path));
    check(file.open(QIODevice::ReadOnly), "a file that openssl made");
    return file.readAll();
}

} // namespace

CertificateMaker::CertificateMaker() {
    m_folder.write("index", "");
    m_folder.write("serial", "01\n");
    m_folder.write("ca.cnf", QString::fromLatin1(kAuthority).arg(text(m_folder.path())).toStdString());
}

QByteArray CertificateMaker::openssl(const QStringList& arguments) {
    QProcess program;
    program.start(QStringLiteral("openssl"), arguments);
    check(program.waitForFinished(), "openssl ends");
    check(program.exitCode() == 0, program.readAllStandardError().constData());
    return program.readAllStandardOutput();
}

std::string CertificateMaker::newKey(const char* algorithm) {
    const std::string file = m_folder.file("key" + std::to_string(++m_made) + ".pem");
    QStringList arguments{QStringLiteral("genpkey"), QStringLiteral("-algorithm"), QLatin1String(algorithm),
                          QStringLiteral("-out"), text(file)};
    if (std::string_view(algorithm) == "EC")
        arguments << QStringLiteral("-pkeyopt") << QStringLiteral("ec_paramgen_curve:prime256v1");
    openssl(arguments);
    return file;
}

std::string CertificateMaker::sign(const std::string& key, const QStringList& how, const char* names) {
    const std::string request = m_folder.file("request" + std::to_string(m_made) + ".pem");
    const std::string file = m_folder.file("certificate" + std::to_string(m_made) + ".pem");
    openssl({QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-key"), text(key),
             QStringLiteral("-subj"), QStringLiteral("/CN=centre"), QStringLiteral("-addext"),
             QStringLiteral("subjectAltName=") + QLatin1String(names), QStringLiteral("-out"),
             text(request)});
    openssl(QStringList{QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-notext"),
                        QStringLiteral("-config"), text(m_folder.file("ca.cnf")), QStringLiteral("-in"),
                        text(request), QStringLiteral("-out"), text(file)} +
            how);
    return file;
}

MadeCertificate CertificateMaker::read(const std::string& key, const std::string& certificate) {
    const QByteArray keyPem = contents(key);
    const QByteArray der =
        openssl({QStringLiteral("pkey"), QStringLiteral("-in"), text(key), QStringLiteral("-pubout"),
                 QStringLiteral("-outform"), QStringLiteral("DER")});
    MadeCertificate made;
    made.certificate = QSslCertificate(contents(certificate));
    made.key = QSslKey(keyPem, QSsl::Ec);
    if (made.key.isNull())
        made.key = QSslKey(keyPem, QSsl::Rsa);
    made.pin = sha256({der.constData(), static_cast<std::size_t>(der.size())});
    return made;
}

MadeCertificate CertificateMaker::make(const char* algorithm, const char* names) {
    const std::string key = newKey(algorithm);
    const QStringList self{QStringLiteral("-selfsign"), QStringLiteral("-keyfile"), text(key),
                           QStringLiteral("-days"), QStringLiteral("30")};
    return read(key, sign(key, self, names));
}

MadeCertificate CertificateMaker::makeDated(const char* from, const char* until) {
    const std::string key = newKey("EC");
    const QStringList self{
        QStringLiteral("-selfsign"),  QStringLiteral("-keyfile"), text(key),
        QStringLiteral("-startdate"), QLatin1String(from),        QStringLiteral("-enddate"),
        QLatin1String(until)};
    return read(key, sign(key, self, "IP:127.0.0.1"));
}

MadeCertificate CertificateMaker::makeIssued() {
    const std::string authorityKey = newKey("EC");
    const std::string authority = sign(authorityKey,
                                       {QStringLiteral("-selfsign"), QStringLiteral("-keyfile"),
                                        text(authorityKey), QStringLiteral("-days"), QStringLiteral("30")},
                                       "DNS:authority");
    const std::string key = newKey("EC");
    return read(key, sign(key,
                          {QStringLiteral("-keyfile"), text(authorityKey), QStringLiteral("-cert"),
                           text(authority), QStringLiteral("-days"), QStringLiteral("30")},
                          "IP:127.0.0.1"));
}

} // namespace dak::test
