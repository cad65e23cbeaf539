// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/language/escposstatus.h"

#include <catch2/catch.hpp>

#include <string>

using namespace dak;

namespace {

std::string bytes(std::initializer_list<int> values) {
    std::string text;
    for (const int value : values)
        text += static_cast<char>(value);
    return text;
}

} // namespace

TEST_CASE("a printer that is well answers four quiet bytes") {
    CHECK(parseEscPosStatus(bytes({0x12, 0x12, 0x12, 0x12})) == EscPosStatus{});
}

TEST_CASE("each of the four answers tells its own troubles") {
    const auto of = [](std::initializer_list<int> values) { return *parseEscPosStatus(bytes(values)); };
    CHECK(of({0x1A, 0x12, 0x12, 0x12}).offline);
    CHECK(of({0x32, 0x12, 0x12, 0x12}).waitsForPerson);
    CHECK(of({0x12, 0x16, 0x12, 0x12}).coverOpen);
    CHECK(of({0x12, 0x32, 0x12, 0x12}).paperOut);
    CHECK(of({0x12, 0x12, 0x1A, 0x12}).cutterFailed);
    CHECK(of({0x12, 0x12, 0x32, 0x12}).failed);
    CHECK(of({0x12, 0x12, 0x12, 0x72}).paperOut);
    const EscPosStatus low = of({0x12, 0x12, 0x12, 0x1E});
    CHECK(low.paperLow);
    CHECK_FALSE(low.paperOut);
}

TEST_CASE("an answer that lacks a byte is none, and others between are skipped") {
    CHECK_FALSE(parseEscPosStatus(bytes({0x12, 0x12, 0x12})));
    CHECK(parseEscPosStatus(bytes({0x12, 0x00, 0x12, 0x03, 0x12, 0x12})));
}

TEST_CASE("the answer in its turn is told from the answers at once") {
    for (const int turn : {0x00, 0x03, 0x0C, 0x0F}) {
        CHECK(answersTurn(static_cast<char>(turn)));
        CHECK_FALSE(answersDleEot(static_cast<char>(turn)));
    }
    for (const int status : {0x12, 0x16, 0x1A, 0x32, 0x72}) {
        CHECK(answersDleEot(static_cast<char>(status)));
        CHECK_FALSE(answersTurn(static_cast<char>(status)));
    }
}
