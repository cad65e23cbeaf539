// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The printed words of the papers in English and Hindi (resources/labels/words.json), and codes as words.
#pragma once

#include "core/base/result.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace dak {

class Words {
public:
    // Error layout_malformed {file, why}.
    [[nodiscard]] static Result<Words> parse(std::string_view json, std::string_view file);

    // "Total", or with Hindi "Total / योग"; "en:total" and "hi:total" are one of the two alone, the latter
    // empty without Hindi. check()ed: a layout names only words that exist.
    [[nodiscard]] const std::string& word(std::string_view key, bool hindi) const;
    // The word of a code such as "day.cash"; the code itself when there is none.
    [[nodiscard]] std::string ofCode(std::string_view group, std::string_view code, bool hindi) const;
    [[nodiscard]] bool has(std::string_view key) const;

private:
    struct Word {
        std::string english;
        std::string hindi;
        std::string both; // "Total / योग", or the English alone when there is no Hindi
    };

    const Word* find(std::string_view key) const;

    std::map<std::string, Word, std::less<>> m_words;
};

} // namespace dak
