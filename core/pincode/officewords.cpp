// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/officewords.h"

#include "core/base/text.h"

#include <algorithm>

namespace dak {

namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

enum class Byte { Word, Joins, Divides };

Byte kindOfByte(char c) {
    const bool digit = c >= '0' && c <= '9';
    const bool letter = (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
    if (digit || letter)
        return Byte::Word;
    return c == '\'' || c == '`' ? Byte::Joins : Byte::Divides;
}

bool isInitial(std::string_view word) {
    return word.size() == 1 && word[0] >= 'a' && word[0] <= 'z';
}

bool isTypeMark(std::string_view word) {
    return word == kAnyOfficeWord || officeTypeOfWord(word).has_value();
}

// The words with spelled marks joined; a name or a search may begin with such letters, which is no mark.
std::vector<std::string> withMarksJoined(const std::vector<std::string>& words) {
    std::vector<std::string> joined;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool gpo =
            i + 2 < words.size() && words[i] == "g" && words[i + 1] == "p" && words[i + 2] == "o";
        const std::string pair = i + 1 < words.size() ? words[i] + words[i + 1] : std::string();
        if (gpo) {
            joined.emplace_back("gpo");
            i += 2;
        } else if (i > 0 && words[i].size() == 1 && isTypeMark(pair)) {
            joined.push_back(pair);
            ++i;
        } else {
            joined.push_back(words[i]);
        }
    }
    return joined;
}

// A name's words in order, its kind's mark dropped wherever it stands but in front: "Dariapur SO Ahmedabad".
std::vector<std::string> nameWords(std::string_view name) {
    std::vector<std::string> words = searchWords(name);
    if (words.empty())
        return words;
    words.erase(std::remove_if(words.begin() + 1, words.end(), isTypeMark), words.end());
    return words;
}

} // namespace

std::vector<std::string> foldedWords(std::string_view text) {
    const std::string plain = lowerAscii(asciiDigits(text));
    std::vector<std::string> words;
    std::string word;
    for (std::size_t i = 0; i <= plain.size(); ++i) {
        const bool noBreakSpace = plain.compare(i, kNoBreakSpace.size(), kNoBreakSpace) == 0;
        const Byte kind = i == plain.size() || noBreakSpace ? Byte::Divides : kindOfByte(plain[i]);
        if (kind == Byte::Word) {
            word.push_back(plain[i]);
        } else if (kind == Byte::Divides && !word.empty()) {
            words.push_back(word);
            word.clear();
        }
        if (noBreakSpace)
            i += kNoBreakSpace.size() - 1;
    }
    return words;
}

std::vector<std::string> searchWords(std::string_view text) {
    return withMarksJoined(foldedWords(text));
}

std::vector<std::string> withInitialsJoined(const std::vector<std::string>& words) {
    std::vector<std::string> joined;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0 && isInitial(words[i]) && isInitial(words[i - 1]))
            joined.back() += words[i];
        else
            joined.push_back(words[i]);
    }
    return joined.size() == words.size() ? std::vector<std::string>() : joined;
}

OfficeWords officeWords(std::string_view name) {
    const std::vector<std::string> words = nameWords(name);
    OfficeWords out;
    if (words.empty())
        return out;
    out.first.push_back(words.front());
    out.later.assign(words.begin() + 1, words.end());
    const std::vector<std::string> joined = withInitialsJoined(words);
    if (!joined.empty() && joined.front() != words.front())
        out.first.push_back(joined.front());
    for (std::size_t i = 1; i < joined.size(); ++i) {
        if (std::find(words.begin(), words.end(), joined[i]) == words.end())
            out.later.push_back(joined[i]);
    }
    return out;
}

std::string sortName(std::string_view name) {
    std::string out;
    for (const std::string& word : nameWords(name)) {
        if (word == "gpo") // "Mumbai GPO" is ordered as "Mumbai", before "Mumbai Central H.O"
            continue;
        if (!out.empty())
            out += ' ';
        out += word;
    }
    return out;
}

std::optional<OfficeType> officeTypeOfWord(std::string_view word) {
    if (word == "ho")
        return OfficeType::Head;
    if (word == "so")
        return OfficeType::Sub;
    if (word == "bo")
        return OfficeType::Branch;
    return std::nullopt;
}

bool isDeliveryCentre(std::string_view name) {
    const std::vector<std::string> words = foldedWords(name);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (word == "ndc" || word == "pndc" || word == "idc")
            return true;
        if ((word == "nodal" || word == "nodel") && i + 1 < words.size() && words[i + 1] == "delivery")
            return true;
    }
    return false;
}

} // namespace dak
