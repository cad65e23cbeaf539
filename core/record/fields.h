// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the values inside a record stand in JSON. For the codecs of this folder only.
// Reading throws on malformed text; decodeWith() turns that into record_malformed.
#pragma once

#include "core/record/article.h"
#include "core/record/basket.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace dak::fields {

using Json = nlohmann::ordered_json;

[[nodiscard]] Json json(const Office& office);
[[nodiscard]] Json json(const Address& address);
[[nodiscard]] Json json(const Student& student);
[[nodiscard]] Json json(const AddOns& addOns);
[[nodiscard]] Json json(const Quote& quote);
[[nodiscard]] Json json(const EntryRef& ref);
[[nodiscard]] Json json(const std::vector<Notice>& notices);
[[nodiscard]] Json json(const std::vector<ArticleNumber>& numbers);

[[nodiscard]] Office office(const Json& json);
[[nodiscard]] Address address(const Json& json);
[[nodiscard]] Student student(const Json& json);
[[nodiscard]] AddOns addOns(const Json& json);
[[nodiscard]] Quote quote(const Json& json);
[[nodiscard]] EntryRef entryRef(const Json& json);
[[nodiscard]] std::vector<Notice> notices(const Json& json);
[[nodiscard]] std::vector<ArticleNumber> numbers(const Json& json);

[[nodiscard]] std::string text(const Json& json, const char* key);     // absent: empty
[[nodiscard]] std::int64_t integer(const Json& value);                 // never 1.0 for 1
[[nodiscard]] std::int64_t integer(const Json& json, const char* key); // absent: zero
// The same in a smaller type: 4294967297 is never taken for 1.
template <typename T>
[[nodiscard]] T whole(const Json& json, const char* key) {
    const std::int64_t value = integer(json, key);
    if (!std::in_range<T>(value))
        throw std::invalid_argument(std::string(key) + " is out of range");
    return static_cast<T>(value);
}
[[nodiscard]] bool flag(const Json& json, const char* key);   // absent: false
[[nodiscard]] Money money(const Json& json, const char* key); // absent: zero
[[nodiscard]] Uuid uuid(const Json& json, const char* key);
[[nodiscard]] ArticleNumber number(const Json& json, const char* key);

// Absent values are not written, so that an entry stays small and a new field changes no old entry.
void put(Json& json, const char* key, const std::string& value);
void put(Json& json, const char* key, bool value);
void put(Json& json, const char* key, Money value);

// The value of a Result, or an exception: inside a decode everything malformed ends the same way.
template <typename T>
T must(Result<T> result) {
    if (!result)
        throw std::invalid_argument(result.error().code());
    return *std::move(result);
}

[[nodiscard]] Error malformed(std::string_view kind, const std::exception& why);

// Runs a decode over the parsed body and turns every exception into record_malformed {kind, why}.
template <typename T, typename Read>
Result<T> decodeWith(std::string_view body, Read read) {
    try {
        return read(Json::parse(body));
    } catch (const std::exception& exception) {
        return malformed(T::kKind, exception);
    }
}

} // namespace dak::fields
