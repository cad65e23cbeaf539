// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/messagejson.h"

#include "core/base/text.h"
#include "core/protocol/wire.h"

#include <set>

namespace dak::message {

namespace {

using Json = nlohmann::json;

constexpr int kDeepest = 16;

// Stops the parser at what it would let through: deep nesting, and a member that stands twice.
class Strict {
public:
    bool operator()(int depth, Json::parse_event_t event, const Json& value) {
        using Event = Json::parse_event_t;
        if (depth > kDeepest)
            throw MessageFault("nested too deep");
        if (event == Event::object_start)
            m_open.emplace_back();
        else if (event == Event::object_end)
            m_open.pop_back();
        else if (event == Event::key && !m_open.back().insert(value.get_ref<const std::string&>()).second)
            throw MessageFault(quotable(value.get_ref<const std::string&>()) + " stands twice");
        return true;
    }

private:
    std::vector<std::set<std::string>> m_open;
};

bool isOf(std::string_view text, std::string_view letters) {
    return text.find_first_not_of(letters) == std::string_view::npos;
}

} // namespace

nlohmann::json parsed(std::string_view json, std::size_t most) {
    if (json.size() > most)
        throw MessageFault("more than " + std::to_string(most) + " bytes");
    Json document;
    try {
        document = Json::parse(
            json, [strict = Strict()](int depth, Json::parse_event_t event, const Json& value) mutable {
                return strict(depth, event, value);
            });
    } catch (const Json::exception&) {
        throw MessageFault("no JSON of UTF-8");
    }
    if (!document.is_object())
        throw MessageFault("no object");
    return document;
}

Error malformed(std::string_view message, std::string_view why) {
    return Error::refused("message_malformed",
                          {{"message", std::string(message)}, {"why", std::string(why)}});
}

void Node::fail(const std::string& why) const {
    throw MessageFault(m_place.empty() ? why : m_place + ": " + why);
}

bool Node::has(const char* key) const {
    return m_value->is_object() && m_value->contains(key);
}

Node Node::at(const char* key) const {
    if (!has(key))
        fail("there is no " + std::string(key));
    return {*m_value->find(key), m_place.empty() ? key : m_place + "." + key};
}

std::vector<Node> Node::items(std::size_t most) const {
    if (!m_value->is_array())
        fail("no list");
    if (m_value->size() > most)
        fail("more than " + std::to_string(most));
    std::vector<Node> out;
    out.reserve(m_value->size());
    for (std::size_t i = 0; i < m_value->size(); ++i)
        out.emplace_back((*m_value)[i], m_place + "[" + std::to_string(i) + "]");
    return out;
}

std::int64_t Node::number(std::int64_t least, std::int64_t most) const {
    const bool fits = m_value->is_number_integer() &&
                      !(m_value->is_number_unsigned() && m_value->get<std::uint64_t>() > INT64_MAX);
    const std::int64_t value = fits ? m_value->get<std::int64_t>() : 0;
    if (!fits || value < least || value > most)
        fail("no whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return value;
}

bool Node::flag() const {
    if (!m_value->is_boolean())
        fail("neither true nor false");
    return m_value->get<bool>();
}

const std::string& Node::text(std::size_t most) const {
    if (!m_value->is_string())
        fail("no text");
    const auto& text = m_value->get_ref<const std::string&>();
    if (text.size() > most)
        fail("longer than " + std::to_string(most) + " bytes");
    return text;
}

const std::string& Node::line(std::size_t most) const {
    const std::string& line = text(most);
    if (line.empty() || hasControls(line))
        fail("empty, or with control characters");
    return line;
}

const std::string& Node::word() const {
    const std::string& word = line(40);
    if (!isOf(word, "abcdefghijklmnopqrstuvwxyz0123456789_"))
        fail("no word of a-z, 0-9 and _");
    return word;
}

void Node::unhexInto(std::uint8_t* bytes, std::size_t size) const {
    const std::string& digits = text(2 * size);
    if (!isOf(digits, "0123456789abcdef") || !unhex(digits, bytes, size))
        fail("not " + std::to_string(2 * size) + " hexadecimal digits");
}

Date Node::day(const char* key) const {
    const Node node = at(key);
    const auto day = Date::parse(node.text(10));
    if (!day)
        node.fail("no day like 2026-11-20");
    return *day;
}

UtcMillis Node::time(const char* key) const {
    return UtcMillis(std::chrono::milliseconds(at(key).number(0, kMostNumber)));
}

Product Node::product() const {
    const auto product = Product::parse(text(40));
    if (!product)
        fail("no product");
    return *product;
}

Cursor Node::cursor(const char* key) const {
    const Node node = at(key);
    const auto cursor = Cursor::parse(node.text(kMostLine));
    if (!cursor)
        node.fail("no cursor like 12.5");
    return *cursor;
}

std::string Node::office(const char* key) const {
    const Node node = at(key);
    const std::string& office = node.text(8);
    if (office.size() != 8 || !isOf(office, "0123456789"))
        node.fail("no office of 8 digits");
    return office;
}

SignedText Node::document() const {
    const auto signature = parseSignature(at("signature").text(kMostLine));
    if (!signature)
        at("signature").fail("not the base64 of 64 bytes");
    return {at("signed").text(wire::kMostAnswerBytes), *signature};
}

JsonText& put(JsonText& json, std::string_view key, std::string_view value) {
    return json.key(key).text(value);
}

JsonText& put(JsonText& json, std::string_view key, std::uint64_t value) {
    return json.key(key).number(static_cast<std::int64_t>(value));
}

JsonText& put(JsonText& json, std::string_view key, UtcMillis at) {
    return json.key(key).number(at.time_since_epoch().count());
}

void put(JsonText& json, const SignedText& document) {
    json.open('{');
    put(json, "signed", document.text);
    put(json, "signature", signatureText(document.signature));
    json.close('}');
}

} // namespace dak::message
