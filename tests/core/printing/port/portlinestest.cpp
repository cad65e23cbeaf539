// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/port/portlines.h"

#include <catch2/catch.hpp>

#include <linux/lp.h>

using namespace dak;

TEST_CASE("the lines of a port tell paper, line and error") {
    constexpr int kWell = LP_PSELECD | LP_PERRORP;
    CHECK(statusOfPortLines(kWell).condition ==
          PrinterCondition::Unknown); // it takes bytes, and says no more
    CHECK(statusOfPortLines(kWell | LP_POUTPA).condition == PrinterCondition::PaperOut);
    CHECK(statusOfPortLines(LP_PERRORP).condition == PrinterCondition::Offline);
    CHECK(statusOfPortLines(LP_PSELECD).condition == PrinterCondition::Paused);
}

TEST_CASE("a file that is no port has no lines") {
    CHECK_FALSE(portLinesOf(0));
    CHECK_FALSE(portLinesOf(-1));
}
