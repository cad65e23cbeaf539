// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/directory/postings.h"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include <set>

using namespace dak;

namespace {

std::vector<OfficeNumber> walked(PostingWalk walk) {
    std::vector<OfficeNumber> offices;
    for (; walk.current() != 0; walk.advance())
        offices.push_back(walk.current());
    return offices;
}

} // namespace

TEST_CASE("packed offices come back in their order") {
    CHECK(walked(PostingWalk{}).empty());
    CHECK(packPostings({1, 2, 3}).size() == 3);
    CHECK(walked(PostingWalk(packPostings({1, 127, 128, 129, 16'511, 4'294'967'295U}))) ==
          std::vector<OfficeNumber>{1, 127, 128, 129, 16'511, 4'294'967'295U});
    rc::prop("walk(pack(x)) is x", [] {
        const auto numbers =
            *rc::gen::container<std::set<OfficeNumber>>(rc::gen::inRange<OfficeNumber>(1, 4'000'000'000U));
        const std::vector<OfficeNumber> offices(numbers.begin(), numbers.end());
        RC_ASSERT(walked(PostingWalk(packPostings(offices))) == offices);
    });
}

TEST_CASE("bytes that are no postings end the walk") {
    for (const std::string& bytes : {std::string(1, '\0'), std::string(10, '\xFF'), std::string("\x05\x80")})
        CHECK(walked(PostingWalk(bytes)).size() <= 2);
    rc::prop("any bytes are walked to an end", [] {
        const auto bytes = *rc::gen::arbitrary<std::string>();
        RC_ASSERT(walked(PostingWalk(bytes)).size() <= bytes.size());
    });
}
