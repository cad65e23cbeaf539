// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/port/conditionwatch.h"

#include "tests/core/printing/port/sampleport.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

TEST_CASE("a watcher is told each change once, and again when it comes back") {
    Watched watched;
    ConditionWatch watch(watched.watch);
    for (const PrinterCondition condition :
         {PrinterCondition::Ready, PrinterCondition::Ready, PrinterCondition::PaperOut,
          PrinterCondition::PaperOut, PrinterCondition::Ready})
        watch.tell({condition, "in other words each time"});
    CHECK(watched.seen ==
          std::vector{PrinterCondition::Ready, PrinterCondition::PaperOut, PrinterCondition::Ready});
}

TEST_CASE("nobody need watch") {
    const std::function<void(const PrinterStatus&)> nobody;
    ConditionWatch watch(nobody);
    watch.tell({PrinterCondition::Jammed, {}});
    CHECK_FALSE(nobody);
}

TEST_CASE("what every port reports alike says whether it may be out") {
    const Error unreachable = printerUnreachable("tcp:10.0.0.9:9100", "no answer");
    CHECK(unreachable.kind() == ErrorKind::Machine);
    CHECK(unreachable.fact("why") == "no answer");
    const Error notReady = printerNotReady("cups:label", PrinterCondition::HeadOpen);
    CHECK(notReady.kind() == ErrorKind::Refused);
    CHECK(notReady.fact("condition") == "head_open");
    const Error unknown = printerOutcomeUnknown("cups:label", PrinterCondition::SpoolerDown);
    CHECK(unknown.kind() == ErrorKind::Unknown);
    CHECK(unknown.fact("condition") == "spooler_down");
}
