// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/outbox/bytestream.h"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include <limits>

using namespace dak;

TEST_CASE("numbers are big-endian, of just as many bytes as they are given") {
    const struct {
        std::uint64_t value;
        unsigned bytes;
        std::string written;
    } cases[] = {{0, 1, std::string(1, '\0')},
                 {255, 1, "\xFF"},
                 {256, 2, std::string("\x01\x00", 2)},
                 {0x01020304, 4, "\x01\x02\x03\x04"},
                 {1, 8, std::string("\0\0\0\0\0\0\0\x01", 8)},
                 {std::numeric_limits<std::uint64_t>::max(), 8, std::string(8, '\xFF')},
                 {0x1FF, 1, "\xFF"}, // what does not fit is the frame's own fault and is cut
                 {7, 0, ""}};
    for (const auto& row : cases) {
        INFO(row.value << " in " << row.bytes);
        ByteWriter writer;
        writer.number(row.value, row.bytes);
        CHECK(writer.bytes() == row.written);
    }
}

TEST_CASE("what was written is read back field by field, and nothing is left") {
    rc::prop("numbers, texts and arrays come back", [] {
        const auto small = *rc::gen::arbitrary<std::uint32_t>();
        const auto large = *rc::gen::arbitrary<std::uint64_t>();
        const auto text = *rc::gen::arbitrary<std::string>();
        const auto array = *rc::gen::arbitrary<std::array<std::uint8_t, 16>>();
        ByteWriter writer;
        writer.number(small, 4);
        writer.text(text);
        writer.array(array);
        writer.number(large, 8);
        ByteReader reader(writer.bytes());
        RC_ASSERT(reader.number(4) == small);
        RC_ASSERT(reader.text(text.size()) == text);
        RC_ASSERT(reader.array<16>() == array);
        RC_ASSERT(reader.at() == 4 + text.size() + 16);
        RC_ASSERT(reader.left() == 8U);
        RC_ASSERT(reader.number(8) == large);
        RC_ASSERT(reader.left() == 0U);
        RC_ASSERT(!reader.isShort());
    });
}

TEST_CASE("reading past the end gives zeros, takes what is left and is remembered") {
    for (std::size_t cut = 0; cut < 8; ++cut) {
        INFO(cut);
        const std::string bytes(cut, '\xFF');
        ByteReader number(bytes);
        CHECK(number.number(8) == 0);
        CHECK(number.isShort());
        CHECK(number.left() == 0);
        ByteReader text(bytes);
        CHECK(text.text(8).empty());
        CHECK(text.isShort());
        ByteReader array(bytes);
        CHECK(array.array<8>() == std::array<std::uint8_t, 8>{});
        CHECK(array.isShort());
        CHECK(array.number(1) == 0); // and stays so
        CHECK(array.isShort());
    }
}

TEST_CASE("a length of all there may be is not believed") {
    ByteReader reader("abc");
    CHECK(reader.text(std::numeric_limits<std::size_t>::max()).empty());
    CHECK(reader.isShort());
    CHECK(reader.at() == 3);
}

TEST_CASE("an empty text may stand at the very end") {
    ByteReader reader("");
    CHECK(reader.text(0).empty());
    CHECK(reader.number(0) == 0);
    CHECK_FALSE(reader.isShort());
}
