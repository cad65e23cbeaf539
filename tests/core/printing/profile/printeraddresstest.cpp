// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/profile/printerprofile.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace dak;

TEST_CASE("an address says kind and place") {
    const auto queue = PrinterAddress::parse("cups:Zebra_ZD230");
    REQUIRE(queue);
    CHECK(queue->kind == PrinterAddress::Kind::Cups);
    CHECK(queue->place == "Zebra_ZD230");
    const auto host = PrinterAddress::parse("tcp:10.20.0.7");
    REQUIRE(host);
    CHECK(host->kind == PrinterAddress::Kind::Tcp);
    CHECK(host->port == 9100);
    CHECK(host->text() == "tcp:10.20.0.7:9100");
    CHECK(PrinterAddress::parse("tcp:label.local:6101")->port == 6101);
    CHECK(PrinterAddress::parse("device:/dev/usb/lp0")->place == "/dev/usb/lp0");
    CHECK(PrinterAddress::parse("file:/var/tmp/papers")->kind == PrinterAddress::Kind::File);
}

TEST_CASE("an IPv6 address stands in brackets when it has a port") {
    const auto address = PrinterAddress::parse("tcp:[fe80::1%eth0]:9101");
    REQUIRE(address);
    CHECK(address->place == "fe80::1%eth0");
    CHECK(address->port == 9101);
    CHECK(address->text() == "tcp:[fe80::1%eth0]:9101");
    CHECK(PrinterAddress::parse("tcp:[::1]")->port == 9100);
}

TEST_CASE("what is no address is refused with what was given") {
    for (const char* text : {"",           "lp0",     "cups:",          "cups:a b",   "cups:a/b",
                             "cups:a#b",   "tcp:",    "tcp::9100",      "tcp:h:0",    "tcp:h:65536",
                             "tcp:h:x",    "tcp:h:",  "tcp:a b",        "tcp:[::1",   "tcp:[::1]9100",
                             "tcp:h/../x", "device:", "device:lp0",     "device:/",   "file:papers",
                             "file:",      "FILE:/a", "http://printer", "file:/a\nb", "cups:\xFF"}) {
        INFO(text);
        const auto address = PrinterAddress::parse(text);
        REQUIRE_FALSE(address);
        CHECK(address.error().code() == "printer_address_invalid");
        CHECK(address.error().fact("field") == "address");
    }
    CHECK_FALSE(PrinterAddress::parse("file:/" + std::string(300, 'a')));
}

TEST_CASE("an address comes back from its text") {
    for (const char* text :
         {"cups:Label", "tcp:printer:1", "tcp:[::1]:9100", "device:/dev/usb/lp1", "file:/a/b"}) {
        const auto address = PrinterAddress::parse(text);
        REQUIRE(address);
        CHECK(address->text() == text);
        CHECK(*PrinterAddress::parse(address->text()) == *address);
    }
    CHECK(rc::check("any text is an address or refused", [] {
        const auto text = *rc::gen::arbitrary<std::string>();
        const auto address = PrinterAddress::parse("tcp:" + text);
        if (address)
            RC_ASSERT(*PrinterAddress::parse(address->text()) == *address);
    }));
}
