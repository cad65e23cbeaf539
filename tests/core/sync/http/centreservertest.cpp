// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/http/centreserver.h"

#include <catch2/catch.hpp>

using namespace dak;

namespace {

std::string codeOf(const std::string& url, bool flag) {
    const auto address = addressOf({url, {}, flag});
    return address ? std::string() : address.error().code();
}

} // namespace

TEST_CASE("a server is a scheme, a host and a port") {
    CHECK(codeOf("https://centre.example", false).empty());
    CHECK(codeOf("https://centre.example:8443/", false).empty());
    CHECK(addressOf({"https://centre.example:8443/", {}, false})->toString() ==
          QStringLiteral("https://centre.example:8443"));
    for (const char* bad : {"", "centre.example", "ftp://centre.example", "https://", "https://a.example/v1",
                            "https://user@a.example", "https://a.example?x=1", "https://a.example#x",
                            "https://a.example:0", "https://a example", "file:///etc/passwd"})
        CHECK(codeOf(bad, true) == "server_invalid");
}

TEST_CASE("plain HTTP goes to this machine only, and only when it was asked for") {
    for (const char* here :
         {"http://127.0.0.1:8080", "http://localhost:8080", "http://[::1]:8080", "http://127.9.9.9"}) {
        CHECK(codeOf(here, true).empty());
        CHECK(codeOf(here, false) == "network_plain_refused");
    }
    for (const char* elsewhere : {"http://10.0.0.1", "http://centre.example", "http://localhost.example",
                                  "http://127.0.0.1.example", "http://0.0.0.0", "HTTP://centre.example"})
        CHECK(codeOf(elsewhere, true) == "network_plain_refused");
}

TEST_CASE("another address of the same centre has the same key to prove") {
    CentreLink link{"https://one.example", {}, {}, true};
    link.centre.tlsPin[0] = 7;
    CHECK(serverOf(link).url == "https://one.example");
    CHECK(serverOf(link, "https://two.example").url == "https://two.example");
    CHECK(serverOf(link, "https://two.example").pin == link.centre.tlsPin);
    CHECK(serverOf(link).insecureLoopback);
}
