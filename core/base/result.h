// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A value or the Error that prevented it: what every boundary of the core returns.
//
//     Result<Weight> weight = Weight::parse(text);
//     if (!weight)
//         return weight.error();
//     use(*weight);
//
// DAK_TRY writes the middle three lines: DAK_TRY(const Weight weight, Weight::parse(text));
#pragma once

#include "core/base/check.h"
#include "core/base/error.h"

#include <optional>
#include <utility>
#include <variant>

namespace dak {

template <typename T>
class [[nodiscard]] Result {
public:
    // NOLINTNEXTLINE(google-explicit-constructor)
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    // NOLINTNEXTLINE(google-explicit-constructor)
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return m_state.index() == 0; }

    const T& value() const& {
        check(m_state.index() == 0, "value() of a failed Result");
        return *std::get_if<0>(&m_state);
    }
    T& value() & {
        check(m_state.index() == 0, "value() of a failed Result");
        return *std::get_if<0>(&m_state);
    }
    T&& value() && {
        check(m_state.index() == 0, "value() of a failed Result");
        return std::move(*std::get_if<0>(&m_state));
    }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    const Error& error() const {
        check(m_state.index() == 1, "error() of a successful Result");
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {} // NOLINT(google-explicit-constructor)

    explicit operator bool() const { return !m_error.has_value(); }

    const Error& error() const {
        check(m_error.has_value(), "error() of a successful Result");
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

using Status = Result<void>;

#define DAK_CONCAT_(a, b) a##b
#define DAK_CONCAT(a, b) DAK_CONCAT_(a, b)
// Declares a variable from a Result, or returns its error from the enclosing function.
// NOLINTBEGIN(bugprone-macro-parentheses): a declaration stands in no parentheses
#define DAK_TRY(declaration, expression)                                                                     \
    auto DAK_CONCAT(dakTry, __LINE__) = (expression);                                                        \
    if (!DAK_CONCAT(dakTry, __LINE__))                                                                       \
        return DAK_CONCAT(dakTry, __LINE__).error();                                                         \
    declaration = *std::move(DAK_CONCAT(dakTry, __LINE__))
// NOLINTEND(bugprone-macro-parentheses)
// Returns the error of a Status from the enclosing function.
#define DAK_TRY_STATUS(expression)                                                                           \
    if (auto dakStatus = (expression); !dakStatus)                                                           \
    return dakStatus.error()

} // namespace dak
