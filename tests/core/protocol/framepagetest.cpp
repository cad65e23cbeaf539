// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/framepage.h"
#include "core/outbox/batch.h"
#include "core/protocol/wire.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace dak;

TEST_CASE("frames come back byte for byte") {
    rc::check("round trip", [](const std::vector<std::string>& frames, bool more) {
        const FramePage page{frames, more};
        RC_ASSERT(*decodeFramePage(encode(page)) == page);
    });
    const FramePage full{{std::string(kMostBatchBytes, '\xFF'), std::string(kMostBatchBytes, '\0'),
                          std::string(kMostBatchBytes, 'x')},
                         true};
    CHECK(encode(full).size() < wire::kMostAnswerBytes);
    CHECK(*decodeFramePage(encode(full)) == full);
}

TEST_CASE("a page that is none is refused") {
    CHECK_FALSE(decodeFramePage(encode(FramePage{{std::string(kMostBatchBytes + 1, 'x')}, false})));
    for (const std::string bad :
         {"{}", "{\"frames\":[],\"more\":1}", "{\"frames\":[\"!!!!\"],\"more\":false}",
          "{\"frames\":[\"QQ\"],\"more\":false}", "{\"frames\":\"\",\"more\":false}"})
        CHECK(decodeFramePage(bad).error().fact("message") == "frames");
}
