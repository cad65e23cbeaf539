// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the values inside a record stand in JSON: written straight as text, read through a tree. For the codecs
// of this folder only.
// Reading throws on malformed text; decodeWith() turns that into record_malformed.
#pragma once

#include "core/base/jsontext.h"
#include "core/record/article.h"
#include "core/record/basket.h"
#include "core/record/recordtree.h"

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace dak::fields {

using Json = RecordValue;

// A value after its key, or as a part of a list.
void write(JsonText& out, const Uuid& id);
void write(JsonText& out, const Office& office);
void write(JsonText& out, const Address& address);
void write(JsonText& out, const Student& student);
void write(JsonText& out, const AddOns& addOns);
void write(JsonText& out, const Quote& quote);
void write(JsonText& out, const EntryRef& ref);
void write(JsonText& out, const std::vector<Notice>& notices);
void write(JsonText& out, const std::vector<ArticleNumber>& numbers);
void write(JsonText& out, const std::vector<std::string>& texts);

template <typename T>
void write(JsonText& out, const char* key, const T& value) {
    out.key(key);
    write(out, value);
}

[[nodiscard]] Office office(const Json& json);
[[nodiscard]] Address address(const Json& json);
[[nodiscard]] Student student(const Json& json);
[[nodiscard]] AddOns addOns(const Json& json);
[[nodiscard]] Quote quote(const Json& json);
[[nodiscard]] EntryRef entryRef(const Json& json);
[[nodiscard]] std::vector<Notice> notices(const Json& json);
[[nodiscard]] std::vector<ArticleNumber> numbers(const Json& json);

[[nodiscard]] std::string text(const Json& json, const char* key);     // absent: empty
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
void put(JsonText& out, const char* key, const std::string& value);
void put(JsonText& out, const char* key, bool value);
void put(JsonText& out, const char* key, Money value);

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
        const RecordTree tree(body);
        return read(tree.root());
    } catch (const std::exception& exception) {
        return malformed(T::kKind, exception);
    }
}

} // namespace dak::fields
