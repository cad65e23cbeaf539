// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/port/links.h"

#include "tests/support/socketprinter.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

#include <sys/stat.h>

using namespace dak;
using namespace dak::test;
using namespace std::chrono_literals;

namespace {

PrinterAddress addressOf(const std::string& text) {
    return *PrinterAddress::parse(text);
}

} // namespace

TEST_CASE("a line is opened by number and by name") {
    SocketPrinter printer({"?", [](const auto&) { return std::string("well"); }});
    for (const char* host : {"127.0.0.1", "localhost"}) {
        Result<ByteLink> link =
            tcpLinks(addressOf(std::string("tcp:") + host + ":" + std::to_string(printer.port())), 2000ms)();
        REQUIRE(link);
        CHECK(link->write("?", 2000ms) == 1);
        CHECK(link->read(2000ms) == "well");
        link->finish(2000ms);
    }
}

TEST_CASE("nobody there is an error that says who and why") {
    const std::string address = "tcp:127.0.0.1:" + std::to_string(freePort());
    const auto link = tcpLinks(addressOf(address), 2000ms)();
    REQUIRE_FALSE(link);
    CHECK(link.error().code() == "printer_unreachable");
    CHECK(link.error().kind() == ErrorKind::Machine);
    CHECK(link.error().fact("printer") == address);
    CHECK_FALSE(link.error().fact("why").empty());
}

TEST_CASE("a device that may only be written is written and never read") {
    const TempFolder folder;
    const std::string pipe = folder.file("printer");
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    Result<ByteLink> both = deviceLinks(addressOf("device:" + pipe))();
    REQUIRE(both);
    CHECK(both->listens());
    CHECK_FALSE(both->isClosed());
    const auto folderIsNone = deviceLinks(addressOf("device:" + folder.path()))();
    REQUIRE_FALSE(folderIsNone);
    CHECK(folderIsNone.error().code() == "printer_unreachable");
}
