// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/wireerror.h"

#include <catch2/catch.hpp>

using namespace dak;

TEST_CASE("each refusal has its status and its name") {
    struct Row {
        WireCode code;
        int status;
        const char* text;
    };
    const auto row = GENERATE(values<Row>({
        {WireCode::Malformed, 400, "malformed"},
        {WireCode::Unsigned, 401, "unsigned"},
        {WireCode::Replayed, 401, "replayed"},
        {WireCode::WrongOffice, 403, "wrong_office"},
        {WireCode::UnknownDevice, 403, "unknown_device"},
        {WireCode::WrongMode, 403, "wrong_mode"},
        {WireCode::CodeInvalid, 403, "code_invalid"},
        {WireCode::NotFound, 404, "not_found"},
        {WireCode::Fork, 409, "fork"},
        {WireCode::Gap, 409, "gap"},
        {WireCode::TooLarge, 413, "too_large"},
        {WireCode::BadChain, 422, "bad_chain"},
        {WireCode::BadSignature, 422, "bad_signature"},
        {WireCode::Schema, 426, "schema"},
        {WireCode::Busy, 503, "busy"},
        {WireCode::Failed, 500, "failed"},
    }));
    CHECK(httpStatus(row.code) == row.status);
    CHECK(wireCodeText(row.code) == row.text);
    CHECK(parseWireCode(row.text) == row.code);
    CHECK(decodeWireError(encode(WireError{row.code, "no", {}, 0}))->code == row.code);
}

TEST_CASE("a refusal is read back with its facts") {
    const WireError fork{WireCode::Fork, "other content", {{"have_seq", "12"}, {"have_head", "ab"}}, 0};
    CHECK(encode(fork) ==
          R"({"error":{"code":"fork","message":"other content","have_seq":"12","have_head":"ab"}})");
    const auto read = decodeWireError(encode(fork));
    REQUIRE(read);
    CHECK(read->message == "other content");
    CHECK(read->fact("have_seq") == "12");
    CHECK(read->fact("have_head") == "ab");
    const auto busy = decodeWireError(encode(WireError{WireCode::Busy, "later", {}, 30}));
    REQUIRE(busy);
    CHECK(busy->retryAfterSeconds == 30);
    CHECK(busy->facts.empty());
}

TEST_CASE("what is no refusal of the centre is told apart") {
    for (const std::string bad :
         {"", "<html>", "{}", "{\"error\":\"fork\"}", "{\"error\":{\"code\":\"fork\"}}",
          "{\"error\":{\"code\":\"teapot\",\"message\":\"x\"}}", "{\"error\":{\"code\":5,\"message\":\"x\"}}",
          "{\"error\":{\"code\":\"busy\",\"message\":\"x\",\"retry_after_s\":-1}}",
          "{\"error\":{\"code\":\"busy\",\"message\":\"x\",\"retry_after_s\":86401}}"})
        CHECK_FALSE(decodeWireError(bad));
    CHECK_FALSE(parseWireCode("Fork"));
}

TEST_CASE("facts of a refusal are bounded, and those of another type are ignored") {
    std::string many = "{\"error\":{\"code\":\"fork\",\"message\":\"x\",\"n\":1,\"o\":{}";
    for (int i = 0; i < 50; ++i)
        many += ",\"f" + std::to_string(i) + "\":\"1\"";
    const auto read = decodeWireError(many + "}}");
    REQUIRE(read);
    CHECK(read->facts.size() == 20);
    CHECK(read->fact("n").empty());
}
