// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/wireerror.h"

#include "core/protocol/messagejson.h"
#include "core/protocol/wire.h"

#include <array>

namespace dak {

namespace {

using message::Node;
using message::put;

struct CodeRow {
    WireCode code;
    int status;
    std::string_view text;
};
constexpr std::array<CodeRow, 16> kCodes{{{WireCode::Malformed, 400, "malformed"},
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
                                          {WireCode::Failed, 500, "failed"}}};

const CodeRow& rowOf(WireCode code) {
    for (const CodeRow& row : kCodes) {
        if (row.code == code)
            return row;
    }
    failCheck("a refusal of the centre without a status");
}

constexpr std::size_t kMostFacts = 20;
constexpr int kMostRetryAfter = 86'400;

WireError readWireError(const Node& node) {
    const Node object = node.at("error");
    WireError error;
    const auto code = parseWireCode(object.at("code").word());
    if (!code)
        object.fail("no code of this version");
    error.code = *code;
    error.message = object.at("message").line(1000);
    if (object.has("retry_after_s"))
        error.retryAfterSeconds = object.count<int>("retry_after_s", kMostRetryAfter);
    for (const auto& [name, value] : object.value().items()) {
        if (name == "code" || name == "message" || !value.is_string() || error.facts.size() == kMostFacts)
            continue;
        error.facts.emplace_back(name, Node(value, "error").text(message::kMostLine));
    }
    return error;
}

} // namespace

int httpStatus(WireCode code) {
    return rowOf(code).status;
}

std::string_view wireCodeText(WireCode code) {
    return rowOf(code).text;
}

std::optional<WireCode> parseWireCode(std::string_view text) {
    for (const CodeRow& row : kCodes) {
        if (row.text == text)
            return row.code;
    }
    return std::nullopt;
}

std::string encode(const WireError& error) {
    JsonText json;
    json.open('{').key("error").open('{');
    put(json, "code", wireCodeText(error.code));
    put(json, "message", error.message);
    for (const auto& [name, value] : error.facts)
        put(json, name, value);
    if (error.retryAfterSeconds != 0)
        json.key("retry_after_s").number(error.retryAfterSeconds);
    return std::move(json.close('}').close('}')).take();
}

std::optional<WireError> decodeWireError(std::string_view json) {
    const auto error = message::readMessage<WireError>("error", json, wire::kMostAnswerBytes, readWireError);
    return error ? std::optional(*error) : std::nullopt;
}

} // namespace dak
