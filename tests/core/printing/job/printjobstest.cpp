// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/job/printjobs.h"

#include <catch2/catch.hpp>

using namespace dak;

TEST_CASE("each state has its code and comes back from it") {
    for (const PrintState state : {PrintState::Waiting, PrintState::Sent, PrintState::Printed,
                                   PrintState::Unknown, PrintState::Failed})
        CHECK(printStateOf(printStateCode(state)) == state);
    CHECK_FALSE(printStateOf("given"));
}

TEST_CASE("only what was never tried or surely failed is an original still") {
    PrintJob job;
    const auto mayBeOut = [&](PrintState state) {
        job.state = state;
        return job.mayBeOut();
    };
    CHECK_FALSE(mayBeOut(PrintState::Waiting));
    CHECK_FALSE(mayBeOut(PrintState::Failed));
    CHECK(mayBeOut(PrintState::Sent));
    CHECK(mayBeOut(PrintState::Unknown));
    CHECK(mayBeOut(PrintState::Printed));
}
