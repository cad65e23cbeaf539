// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/import/bytesource.h"
#include "tests/core/pincode/import/gzip.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

using namespace dak;
using namespace dak::test;

namespace {

struct Drained {
    std::string bytes;
    Status failure;
};

Drained drain(const std::string& path) {
    auto source = ByteSource::open(path);
    REQUIRE(source);
    Drained drained;
    while (const auto c = source->next())
        drained.bytes += *c;
    drained.failure = source->failure();
    return drained;
}

} // namespace

TEST_CASE("a plain file and its gzip give the same bytes") {
    const TempFolder folder;
    rc::prop("bytes come back", [&] {
        const auto bytes = *rc::gen::arbitrary<std::string>();
        RC_ASSERT(drain(folder.write("packed", gzipped(bytes))).bytes == bytes);
        if (bytes.substr(0, 2) != "\x1F\x8B")
            RC_ASSERT(drain(folder.write("plain", bytes)).bytes == bytes);
    });
    std::string large;
    for (int i = 0; i < 100'000; ++i)
        large += std::to_string(i);
    CHECK(drain(folder.write("packed", gzipped(large))).bytes == large);
    CHECK(drain(folder.write("plain", large)).bytes == large);
}

TEST_CASE("peek does not take the byte") {
    const TempFolder folder;
    auto source = ByteSource::open(folder.write("plain", "ab"));
    CHECK(source->peek() == 'a');
    CHECK(source->next() == 'a');
    CHECK(source->next() == 'b');
    CHECK_FALSE(source->peek());
    CHECK_FALSE(source->next());
    CHECK(source->failure());
    CHECK(source->bytesTotal() == 2);
}

TEST_CASE("a gzip file cut at any byte is told as damaged") {
    const TempFolder folder;
    const std::string packed = gzipped("pincode,officename\n560034,Koramangala S.O\n");
    for (std::size_t length = 3; length < packed.size(); ++length) {
        INFO("cut at " << length);
        const Drained drained = drain(folder.write("cut", packed.substr(0, length)));
        REQUIRE_FALSE(drained.failure);
        CHECK(drained.failure.error().code() == "import_damaged");
        CHECK(drained.failure.error().fact("why") == "unexpected end of file");
    }
}

TEST_CASE("a gzip file with a changed byte in its sum is told as damaged") {
    const TempFolder folder;
    std::string packed = gzipped("some bytes that are summed");
    packed[packed.size() - 6] = static_cast<char>(packed[packed.size() - 6] ^ 1);
    const Drained drained = drain(folder.write("changed", packed));
    REQUIRE_FALSE(drained.failure);
    CHECK(drained.failure.error().code() == "import_damaged");
}

TEST_CASE("a gzip bomb is stopped") {
    const TempFolder folder;
    const std::string member = gzipped(std::string(16'000'000, ' '));
    std::string bomb;
    for (int i = 0; i < 17; ++i) // 272 MB out of 270 kB
        bomb += member;
    auto source = ByteSource::open(folder.write("bomb.gz", bomb));
    std::uint64_t taken = 0;
    while (source->next())
        ++taken;
    CHECK(taken <= ByteSource::kMostUnpackedBytes);
    REQUIRE_FALSE(source->failure());
    CHECK(source->failure().error().code() == "import_too_large");
    CHECK(source->failure().error().fact("most_bytes") == "256000000");
}

TEST_CASE("what cannot be read is the machine's failure") {
    const TempFolder folder;
    for (const std::string& path : {folder.file("none"), folder.path(), std::string("")}) {
        const auto source = ByteSource::open(path);
        REQUIRE_FALSE(source);
        CHECK(source.error().code() == "import_file_unreadable");
        CHECK(source.error().kind() == ErrorKind::Machine);
        CHECK_FALSE(source.error().fact("why").empty());
    }
}
