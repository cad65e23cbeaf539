// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gateway/certificate.h"

#include "core/gateway/gateway.h"
#include "tests/core/central/centralhouse.h"
#include "tests/core/gateway/tlsclient.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace dak;
using namespace dak::test;

namespace {

std::string fileAt(const std::string& path) {
    std::ostringstream out;
    out << std::ifstream(path).rdbuf();
    return out.str();
}

// A key and a certificate of it, made by openssl.
struct Made {
    Made() {
        run("openssl ecparam -name prime256v1 -genkey -noout -out " + folder.file("key"));
        certify("certificate");
    }
    void run(const std::string& command) const {
        REQUIRE(std::system((command + " 2>/dev/null").c_str()) == 0);
    }
    void certify(const std::string& name) const {
        run("openssl req -x509 -new -key " + folder.file("key") + " -out " + folder.file(name) +
            " -days 30 -subj /CN=localhost");
    }
    std::string key() const { return fileAt(folder.file("key")); }
    std::string certificate(const std::string& name = "certificate") const {
        return fileAt(folder.file(name));
    }

    TempFolder folder;
};

} // namespace

TEST_CASE("the pin is of the key and outlives the certificate") {
    const Made made;
    made.certify("renewed");
    const auto first = readCertificate(made.certificate(), made.key());
    const auto renewed = readCertificate(made.certificate("renewed"), made.key());
    REQUIRE(first);
    REQUIRE(renewed);
    CHECK(made.certificate() != made.certificate("renewed"));
    CHECK(first->pin == renewed->pin);
    made.run("openssl pkey -in " + made.folder.file("key") + " -pubout -outform DER -out " +
             made.folder.file("spki"));
    CHECK(first->pin == sha256(fileAt(made.folder.file("spki"))));
    CHECK(readCertificate(Made().certificate(), Made().key()).error().code() == "certificate_invalid");
}

TEST_CASE("what is no certificate is refused") {
    const Made made;
    for (const std::string& bad : {std::string(), std::string("-----BEGIN CERTIFICATE-----\n"), made.key()})
        CHECK(readCertificate(bad, made.key()).error().code() == "certificate_invalid");
    for (const std::string& bad : {std::string(), std::string("no PEM"), made.certificate()})
        CHECK(readCertificate(made.certificate(), bad).error().code() == "certificate_invalid");
}

TEST_CASE("with a certificate everything goes over TLS 1.3") {
    const Made made;
    CentralHouse house;
    GatewayOptions options;
    options.certificate = readCertificate(made.certificate(), made.key()).value();
    const auto gateway = Gateway::start(house.centre, options);
    REQUIRE(gateway);
    const std::string info = "GET /v1/centre HTTP/1.1\r\nHost: centre\r\n\r\n";

    TlsClient client((*gateway)->port());
    REQUIRE(client.begin("NORMAL"));
    CHECK(client.version() == "TLS1.3");
    CHECK(client.pin() == options.certificate->pin);
    CHECK(client.ask(info).starts_with("HTTP/1.1 200"));

    TlsClient old((*gateway)->port());
    CHECK_FALSE(old.begin("NORMAL:-VERS-ALL:+VERS-TLS1.2"));

    RawClient plain((*gateway)->port());
    plain.send(info);
    CHECK(plain.read(std::chrono::seconds(5)).find("HTTP/1.1 200") == std::string::npos);
    TlsClient again((*gateway)->port());
    CHECK(again.begin("NORMAL"));
}
