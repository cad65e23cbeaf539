// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/port/foundqueues.h"

#include "tests/support/ippprinter.h"
#include "tests/support/privatespooler.h"
#include "tests/support/socketprinter.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace dak;
using namespace dak::test;
using namespace std::chrono_literals;

TEST_CASE("a computer without a queue has none to choose from") {
    const PrivateSpooler spooler;
    const auto queues = foundQueues(spooler.server(), 2000ms);
    REQUIRE(queues);
    CHECK(queues->empty());
}

TEST_CASE("each queue is found with what it is, and again without what was removed") {
    const IppPrinter page;
    PrivateSpooler spooler;
    const std::string device = "socket://127.0.0.1:" + std::to_string(freePort());
    spooler.addQueue("labels", device);
    spooler.addQueue("sheets", page.uri(), "everywhere");
    auto queues = *foundQueues(spooler.server(), 2000ms);
    std::sort(queues.begin(), queues.end(),
              [](const FoundQueue& a, const FoundQueue& b) { return a.queue < b.queue; });
    REQUIRE(queues.size() == 2);
    CHECK(queues[0].queue == "labels");
    CHECK(queues[0].device == device);
    CHECK(queues[0].raw);
    CHECK(queues[1].queue == "sheets");
    CHECK(queues[1].device == page.uri());
    CHECK_FALSE(queues[1].raw);
    spooler.removeQueue("labels");
    queues = *foundQueues(spooler.server(), 2000ms);
    REQUIRE(queues.size() == 1);
    CHECK(queues[0].queue == "sheets");
}

TEST_CASE("a print service that is not there is told") {
    const auto queues = foundQueues("127.0.0.1:" + std::to_string(freePort()), 500ms);
    REQUIRE_FALSE(queues);
    CHECK(queues.error().code() == "printer_spooler_down");
    CHECK(queues.error().kind() == ErrorKind::Machine);
    CHECK(queues.error().fact("printer") == "CUPS");
    CHECK_FALSE(queues.error().fact("why").empty());
    CHECK(foundQueues("/nowhere/cups.sock", 500ms).error().code() == "printer_spooler_down");
}

TEST_CASE("a print service that hangs is told, and found again when it goes on") {
    PrivateSpooler spooler;
    spooler.addQueue("labels", "socket://127.0.0.1:" + std::to_string(freePort()));
    spooler.freeze();
    const auto queues = foundQueues(spooler.server(), 300ms);
    spooler.thaw();
    REQUIRE_FALSE(queues);
    CHECK(queues.error().code() == "printer_spooler_down");
    CHECK(foundQueues(spooler.server(), 5000ms)->size() == 1);
}
