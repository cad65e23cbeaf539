// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/import/jsonofficerows.h"

#include "core/base/text.h"
#include "core/pincode/import/bytesource.h"

#include <nlohmann/json.hpp>

namespace dak {

namespace {

bool isJsonSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

// A value as the text the CSV would have; nothing for a list or an object.
std::optional<std::string> textOf(const nlohmann::json& value) {
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_null())
        return std::string();
    if (value.is_boolean())
        return std::string(value.get<bool>() ? "1" : "0");
    if (value.is_number())
        return value.dump();
    return std::nullopt;
}

bool readFields(const std::string& object, OfficeFields& fields) {
    const nlohmann::json parsed = nlohmann::json::parse(object, nullptr, false);
    if (!parsed.is_object())
        return false;
    for (const auto& [key, value] : parsed.items()) {
        const auto column = columnOfKey(key);
        if (!column)
            continue;
        auto text = textOf(value);
        if (!text)
            return false;
        fields[*column] = std::move(*text);
    }
    return true;
}

} // namespace

// Between two objects: true when something stands there that is neither a comma nor the list's end.
bool JsonOfficeRows::takeStray() {
    m_object.clear();
    m_tooLong = false;
    for (auto c = m_source.peek(); c && *c != '{'; c = m_source.peek()) {
        m_source.next();
        if (*c == '[' && !m_begun) {
            m_begun = true;
        } else if (*c == ']' && isBlank(m_object)) {
            m_ended = true;
        } else if (*c == ',' && !isBlank(m_object)) {
            return true;
        } else if (*c != ',' && !isJsonSpace(*c) && m_object.size() < kMostRowBytes) {
            m_object += *c;
        }
    }
    return !isBlank(m_object);
}

// From "{" to its "}" outside a string, or to where the next row begins.
void JsonOfficeRows::takeObject() {
    m_object = "{";
    m_source.next();
    bool inString = false;
    bool escaped = false;
    for (auto c = m_source.peek(); c && *c != '{'; c = m_source.peek()) {
        m_source.next();
        if (m_object.size() < kMostRowBytes)
            m_object += *c;
        else
            m_tooLong = true;
        if (!inString && *c == '}')
            return;
        if (*c == '"' && !escaped)
            inString = !inString;
        escaped = inString && *c == '\\' && !escaped;
    }
}

Result<bool> JsonOfficeRows::next(OfficeRow& row) {
    const bool stray = takeStray();
    if (!stray && m_source.peek() == '{')
        takeObject();
    DAK_TRY_STATUS(m_source.failure());
    if (m_object.empty()) {
        if (!m_ended)
            return Error::refused("import_damaged", {{"why", "the list has no end"}});
        return false;
    }
    row = OfficeRow{};
    row.number = ++m_number;
    explain(row);
    return true;
}

void JsonOfficeRows::explain(OfficeRow& row) const {
    if (m_tooLong)
        row.reason = "row_too_long";
    else if (m_object.find('\0') != std::string::npos)
        row.reason = "nul_byte";
    else if (!isUtf8(m_object))
        row.reason = "not_utf8";
    else if (!readFields(m_object, row.fields))
        row.reason = "json_invalid";
    if (!row.reason.empty())
        row.given = quotable(m_object);
}

} // namespace dak
