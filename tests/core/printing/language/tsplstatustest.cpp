// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/language/tsplstatus.h"

#include <catch2/catch.hpp>

#include <string>

using namespace dak;

namespace {

TsplStatus of(int byte) {
    return *parseTsplStatus(std::string(1, static_cast<char>(byte)));
}

} // namespace

TEST_CASE("each bit of the byte is a trouble of the printer") {
    CHECK(of(0x00) == TsplStatus{});
    CHECK(of(0x01).headOpen);
    CHECK(of(0x02).jammed);
    CHECK(of(0x04).paperOut);
    CHECK(of(0x08).ribbonOut);
    CHECK(of(0x10).paused);
    CHECK(of(0x20).printing);
    CHECK(of(0x80).otherError);
}

TEST_CASE("troubles come together") {
    const TsplStatus status = of(0x0D); // no ribbon, no paper, head open
    CHECK(status.headOpen);
    CHECK(status.paperOut);
    CHECK(status.ribbonOut);
    CHECK_FALSE(status.jammed);
}

TEST_CASE("the newest answer counts, and none is none") {
    CHECK_FALSE(parseTsplStatus(""));
    CHECK(parseTsplStatus(std::string("\x04\x00", 2)) == TsplStatus{});
}
