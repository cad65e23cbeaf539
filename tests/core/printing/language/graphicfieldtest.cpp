// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/language/graphicfield.h"

#include "tests/core/printing/language/sampledots.h"
#include "tests/support/printerdecoders.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

std::string row(std::initializer_list<int> bytes) {
    std::string text;
    for (const int byte : bytes)
        text += static_cast<char>(byte);
    return text;
}

} // namespace

TEST_CASE("rows are digits, runs, fillers and repeats as the guide says") {
    CHECK(graphicFieldOf(row({0x12, 0x34}), 2) == "1234");
    CHECK(graphicFieldOf(row({0x00, 0x00}), 2) == ",");
    CHECK(graphicFieldOf(row({0xFF, 0xFF}), 2) == "!");
    CHECK(graphicFieldOf(row({0x10, 0x00}), 2) == "1,");
    CHECK(graphicFieldOf(row({0x1F, 0xFF}), 2) == "1!");
    CHECK(graphicFieldOf(row({0x11, 0x12}), 2) == "I12"); // three ones
    CHECK(graphicFieldOf(row({0x12, 0x34, 0x12, 0x34, 0x12, 0x34}), 2) == "1234::");
    CHECK(graphicFieldOf(row({0x00, 0x00, 0x00, 0x00}), 2) == ",:");
    CHECK(graphicFieldOf(std::string(10, '\x55') + "\x12", 11) == "g512"); // twenty
    CHECK(graphicFieldOf(std::string(11, '\x55') + "\x12", 12) == "gH512");
}

TEST_CASE("runs longer than a letter can say are said twice") {
    const std::string row = std::string(300, '\x55') + "\x12"; // 600 digits
    const std::string field = graphicFieldOf(row, row.size());
    CHECK(field == "z5p512");
    CHECK(rowsOfGraphicField(field, row.size()) == row);
    for (const std::size_t bytes : {199U, 200U, 201U, 210U, 400U, 401U}) {
        const std::string other = std::string(bytes, '\x77') + "\x12";
        CHECK(rowsOfGraphicField(graphicFieldOf(other, other.size()), other.size()) == other);
    }
}

TEST_CASE("any dots come back, in ASCII without marks of commands") {
    CHECK(rc::check("a field is read back", [] {
        const MonoRaster raster = anyDots();
        const std::string field = graphicFieldOf(raster.bits, raster.bytesPerRow());
        RC_ASSERT(rowsOfGraphicField(field, raster.bytesPerRow()) == raster.bits);
        RC_ASSERT(field.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYghijklmnopqrstuvwxyz,!:") ==
                  std::string::npos);
    }));
}

TEST_CASE("the reader of the tests refuses what is no field") {
    CHECK_THROWS(rowsOfGraphicField("12", 2));
    CHECK_THROWS(rowsOfGraphicField("12345", 2));
    CHECK_THROWS(rowsOfGraphicField("1z2,", 2));
    CHECK_THROWS(rowsOfGraphicField("^FS", 2));
    CHECK_THROWS(rowsOfGraphicField("1234G", 2));
}
