// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/jsonnode.h"

#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace dak {

namespace {

constexpr std::int64_t kMostRupeesInFile = 10'000'000;

// The same key twice in one object: the parser would silently keep the last.
class DuplicateKeys {
public:
    bool operator()(nlohmann::json::parse_event_t event, const nlohmann::json& parsed) {
        using Event = nlohmann::json::parse_event_t;
        if (event == Event::object_start)
            m_open.emplace_back();
        else if (event == Event::object_end)
            m_open.pop_back();
        else if (event == Event::key && !m_open.back().insert(parsed.get<std::string>()).second)
            throw TariffFault(parsed.get<std::string>(), "the key stands twice");
        return true;
    }

private:
    std::vector<std::set<std::string>> m_open;
};

} // namespace

JsonNode::JsonNode(std::shared_ptr<const nlohmann::json> document, const nlohmann::json* value,
                   std::string where)
    : m_document(std::move(document)), m_value(value), m_where(std::move(where)) {}

JsonNode JsonNode::parse(const std::string& text) {
    if (!isUtf8(text))
        throw TariffFault("", "not UTF-8");
    try {
        DuplicateKeys seen;
        auto document = std::make_shared<const nlohmann::json>(
            nlohmann::json::parse(text, [&seen](int, nlohmann::json::parse_event_t event,
                                                nlohmann::json& parsed) { return seen(event, parsed); }));
        const nlohmann::json* root = document.get();
        return JsonNode(std::move(document), root, "");
    } catch (const nlohmann::json::exception& broken) {
        throw TariffFault("", quotable(broken.what()));
    }
}

void JsonNode::fail(const std::string& why) const {
    throw TariffFault(m_where.empty() ? "/" : m_where, why);
}

void JsonNode::allow(std::initializer_list<std::string_view> keys) const {
    if (!m_value->is_object())
        fail("an object is expected");
    for (const auto& [key, unused] : m_value->items()) {
        const bool known =
            key == "source" || key == "note" || std::find(keys.begin(), keys.end(), key) != keys.end();
        if (!known)
            fail("unknown key " + quotable(key));
    }
}

bool JsonNode::has(std::string_view key) const {
    return m_value->is_object() && m_value->contains(key);
}

JsonNode JsonNode::at(std::string_view key) const {
    if (!has(key))
        fail("missing key " + std::string(key));
    return JsonNode(m_document, &m_value->at(std::string(key)), m_where + "/" + std::string(key));
}

std::vector<JsonNode> JsonNode::items() const {
    if (!m_value->is_array())
        fail("a list is expected");
    std::vector<JsonNode> out;
    for (std::size_t i = 0; i < m_value->size(); ++i)
        out.push_back(JsonNode(m_document, &(*m_value)[i], m_where + "/" + std::to_string(i)));
    return out;
}

std::vector<JsonNode> JsonNode::items(std::string_view key) const {
    return at(key).items();
}

bool JsonNode::isText() const {
    return m_value->is_string();
}

std::string JsonNode::text() const {
    if (!m_value->is_string() || m_value->get_ref<const std::string&>().empty())
        fail("a text is expected");
    return m_value->get<std::string>();
}

std::int64_t JsonNode::number(std::int64_t least, std::int64_t most) const {
    if (!m_value->is_number_integer())
        fail("a whole number is expected");
    if (m_value->is_number_unsigned() && m_value->get<std::uint64_t>() > INT64_MAX)
        fail("too large");
    const auto value = m_value->get<std::int64_t>();
    if (value < least || value > most)
        fail("not from " + std::to_string(least) + " to " + std::to_string(most));
    return value;
}

bool JsonNode::flag() const {
    if (!m_value->is_boolean())
        fail("true or false is expected");
    return m_value->get<bool>();
}

Date JsonNode::date() const {
    const Result<Date> day = Date::parse(text());
    if (!day)
        fail("a date like 2026-08-01 is expected");
    return *day;
}

std::vector<std::string> JsonNode::texts(std::string_view key) const {
    std::vector<std::string> out;
    for (const JsonNode& item : items(key))
        out.push_back(item.text());
    if (out.empty())
        at(key).fail("the list is empty");
    return out;
}

bool JsonNode::flag(std::string_view key, bool otherwise) const {
    return has(key) ? at(key).flag() : otherwise;
}

Money JsonNode::money(const std::string& name) const {
    const std::optional<Money> amount = moneyIfAny(name);
    if (!amount)
        fail("missing key " + name + "_rupees or " + name + "_paise");
    return *amount;
}

std::optional<Money> JsonNode::moneyIfAny(const std::string& name) const {
    const bool rupees = has(name + "_rupees");
    if (rupees && has(name + "_paise"))
        fail(name + " stands in rupees and in paise");
    if (rupees)
        return Money::fromRupees(at(name + "_rupees").number(0, kMostRupeesInFile));
    if (has(name + "_paise"))
        return Money::fromPaise(at(name + "_paise").number(0, kMostRupeesInFile * 100));
    return std::nullopt;
}

Period JsonNode::period() const {
    Period period{at("valid_from").date(), std::nullopt};
    if (has("valid_to"))
        period.to = at("valid_to").date();
    if (period.to && *period.to < period.from)
        fail("valid_to lies before valid_from");
    return period;
}

std::string JsonNode::grade() const {
    std::string grade = text("grade");
    if (grade != "published" && grade != "confirmed" && grade != "provisional")
        at("grade").fail("published, confirmed or provisional is expected");
    return grade;
}

} // namespace dak
