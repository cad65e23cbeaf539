// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/language/zplstatus.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <string>

using namespace dak;

namespace {

// As a ZD420 answers when all is well; the guide's own example otherwise.
const std::string kWell = "\x02"
                          "030,0,0,1245,000,0,0,0,000,0,0,0\x03\r\n\x02"
                          "000,0,0,0,0,2,4,0,00000000,1,000\x03\r\n\x02"
                          "1234,0\x03\r\n";

std::string answer(const std::string& first, const std::string& second) {
    return "\x02" + first + "\x03\r\n\x02" + second + "\x03\r\n\x02" + "1234,0\x03\r\n";
}

} // namespace

TEST_CASE("a printer that is well is idle and has no trouble") {
    const auto status = parseZplStatus(kWell);
    REQUIRE(status);
    CHECK(*status == ZplStatus{});
    CHECK(status->isIdle());
}

TEST_CASE("each trouble is in its own field") {
    const std::string well2 = "000,0,0,0,0,2,4,0,00000000,1,000";
    const std::string well1 = "030,0,0,1245,000,0,0,0,000,0,0,0";
    CHECK(parseZplStatus(answer("030,1,0,1245,000,0,0,0,000,0,0,0", well2))->paperOut);
    CHECK(parseZplStatus(answer("030,0,1,1245,000,0,0,0,000,0,0,0", well2))->paused);
    CHECK(parseZplStatus(answer("030,0,0,1245,012,0,0,0,000,0,0,0", well2))->formatsWaiting == 12);
    CHECK(parseZplStatus(answer("030,0,0,1245,000,1,0,0,000,0,0,0", well2))->bufferFull);
    CHECK(parseZplStatus(answer("030,0,0,1245,000,0,0,1,000,0,0,0", well2))->formatPartial);
    CHECK(parseZplStatus(answer("030,0,0,1245,000,0,0,0,000,1,0,0", well2))->memoryCorrupt);
    CHECK(parseZplStatus(answer("030,0,0,1245,000,0,0,0,000,0,1,0", well2))->tooCold);
    CHECK(parseZplStatus(answer("030,0,0,1245,000,0,0,0,000,0,0,1", well2))->tooHot);
    CHECK(parseZplStatus(answer(well1, "000,0,1,0,0,2,4,0,00000000,1,000"))->headOpen);
    CHECK(parseZplStatus(answer(well1, "000,0,0,1,0,2,4,0,00000000,1,000"))->ribbonOut);
    CHECK(parseZplStatus(answer(well1, "000,0,0,0,0,2,4,1,00000000,1,000"))->labelWaiting);
    const auto working = parseZplStatus(answer(well1, "000,0,0,0,0,2,4,0,00000003,1,000"));
    CHECK(working->labelsRemaining == 3);
    CHECK_FALSE(working->isIdle());
}

TEST_CASE("a part of an answer is none yet") {
    for (std::size_t length = 0; length < kWell.rfind('\x03'); ++length)
        CHECK_FALSE(parseZplStatus(kWell.substr(0, length)));
    CHECK(parseZplStatus("noise before" + kWell));
}

TEST_CASE("what is no answer is none") {
    CHECK_FALSE(parseZplStatus(answer("030,0", "000,0,0,0,0,2,4,0,00000000,1,000")));
    CHECK_FALSE(
        parseZplStatus(answer("030,x,0,1245,000,0,0,0,000,0,0,0", "000,0,0,0,0,2,4,0,00000000,1,000")));
    CHECK_FALSE(parseZplStatus(answer("030,0,0,1245,000,0,0,0,000,0,0,0", "000,0,0,0,0,2,4,0,many,1,000")));
    CHECK_FALSE(parseZplStatus("HTTP/1.1 400 Bad Request\r\n\r\n"));
    CHECK(rc::check("any bytes", [] {
        const auto bytes = *rc::gen::arbitrary<std::string>();
        static_cast<void>(parseZplStatus(bytes));
    }));
}
