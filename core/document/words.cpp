// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/document/words.h"

#include "core/base/text.h"

#include <nlohmann/json.hpp>

namespace dak {

namespace {

constexpr std::string_view kEnglishAlone = "en:";
constexpr std::string_view kHindiAlone = "hi:";

} // namespace

Result<Words> Words::parse(std::string_view json, std::string_view file) {
    try {
        Words words;
        const auto table = nlohmann::json::parse(json).at("words");
        for (const auto& [key, pair] : table.items()) {
            Word word{pair.at(0).get<std::string>(), pair.at(1).get<std::string>(), {}};
            word.both = word.hindi.empty() ? word.english : word.english + " / " + word.hindi;
            words.m_words[key] = std::move(word);
        }
        return words;
    } catch (const std::exception& failure) {
        return Error::machine("layout_malformed",
                              {{"file", std::string(file)}, {"why", quotable(failure.what())}});
    }
}

const Words::Word* Words::find(std::string_view key) const {
    if (key.starts_with(kEnglishAlone) || key.starts_with(kHindiAlone))
        key.remove_prefix(kEnglishAlone.size());
    const auto found = m_words.find(key);
    return found == m_words.end() ? nullptr : &found->second;
}

bool Words::has(std::string_view key) const {
    return find(key) != nullptr;
}

const std::string& Words::word(std::string_view key, bool hindi) const {
    static const std::string kNone;
    const Word* word = find(key);
    check(word != nullptr, "a word the papers do not know");
    if (key.starts_with(kHindiAlone))
        return hindi ? word->hindi : kNone;
    return !hindi || key.starts_with(kEnglishAlone) ? word->english : word->both;
}

std::string Words::ofCode(std::string_view group, std::string_view code, bool hindi) const {
    const std::string key = std::string(group) + "." + std::string(code);
    return has(key) ? word(key, hindi) : std::string(code);
}

} // namespace dak
