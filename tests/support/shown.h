// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How values look in the message of a failed check. Include before the first check of a test.
#pragma once

#include "core/article/articlenumber.h"
#include "core/base/result.h"
#include "core/money/money.h"

#include <catch2/catch.hpp>

namespace Catch {

template <>
struct StringMaker<dak::Money> {
    static std::string convert(const dak::Money& money) { return money.text(); }
};

template <>
struct StringMaker<dak::ArticleNumber> {
    static std::string convert(const dak::ArticleNumber& number) { return number.text(); }
};

template <typename T>
struct StringMaker<dak::Result<T>> {
    static std::string convert(const dak::Result<T>& result) {
        if (result)
            return "done";
        std::string text = result.error().code();
        for (const auto& [name, value] : result.error().facts())
            text += "; " + name + ": " + value;
        return text;
    }
};

} // namespace Catch
