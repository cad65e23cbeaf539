// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A value inside a tariff file that knows where it stands, so that a wrong file is named to the field.
// Strict: unknown keys, fractions, duplicate keys and values out of range are faults.
#pragma once

#include "core/base/clock.h"
#include "core/money/money.h"
#include "core/tariff/period.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace dak {

// A file that cannot be used. TariffBook::load turns it into the error tariff_file_invalid.
class TariffFault : public std::runtime_error {
public:
    TariffFault(std::string where, const std::string& why)
        : std::runtime_error(why), m_where(std::move(where)) {}

    const std::string& where() const { return m_where; }

private:
    std::string m_where;
};

class JsonNode {
public:
    // The document of a file; throws TariffFault.
    [[nodiscard]] static JsonNode parse(const std::string& text);

    // Only these keys, beside "source" and "note", which are prose.
    void allow(std::initializer_list<std::string_view> keys) const;
    bool has(std::string_view key) const;
    JsonNode at(std::string_view key) const;
    std::vector<JsonNode> items() const; // of this array
    std::vector<JsonNode> items(std::string_view key) const;

    bool isText() const;
    std::string text() const; // not empty
    std::int64_t number(std::int64_t least, std::int64_t most) const;
    bool flag() const;
    Date date() const;

    std::string text(std::string_view key) const { return at(key).text(); }
    std::vector<std::string> texts(std::string_view key) const;
    bool flag(std::string_view key, bool otherwise) const;
    // "NAME_rupees" or "NAME_paise".
    Money money(const std::string& name) const;
    std::optional<Money> moneyIfAny(const std::string& name) const;
    Period period() const; // valid_from, valid_to
    std::string grade() const;

    [[noreturn]] void fail(const std::string& why) const;

private:
    JsonNode(std::shared_ptr<const nlohmann::json> document, const nlohmann::json* value, std::string where);

    std::shared_ptr<const nlohmann::json> m_document; // keeps m_value alive
    const nlohmann::json* m_value;
    std::string m_where;
};

} // namespace dak
