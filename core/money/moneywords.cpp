// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Amounts in words, as COD and insured values stand on labels.
#include "core/money/money.h"

#include <array>

namespace dak {

namespace {

constexpr std::array<std::string_view, 20> kBelowTwenty{
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> kTens{"",      "",      "twenty",  "thirty", "forty",
                                                 "fifty", "sixty", "seventy", "eighty", "ninety"};

// Every Hindi number below a hundred has its own word.
constexpr std::array<std::string_view, 100> kHindi{
    "शून्य",   "एक",      "दो",     "तीन",    "चार",     "पाँच",    "छह",      "सात",    "आठ",      "नौ",
    "दस",    "ग्यारह",   "बारह",   "तेरह",    "चौदह",    "पंद्रह",   "सोलह",    "सत्रह",   "अठारह",   "उन्नीस",
    "बीस",   "इक्कीस",   "बाईस",   "तेईस",    "चौबीस",   "पच्चीस",  "छब्बीस",   "सत्ताईस", "अट्ठाईस",  "उनतीस",
    "तीस",   "इकतीस",   "बत्तीस",  "तैंतीस",   "चौंतीस",   "पैंतीस",   "छत्तीस",   "सैंतीस",   "अड़तीस",   "उनतालीस",
    "चालीस", "इकतालीस", "बयालीस", "तैंतालीस", "चौवालीस", "पैंतालीस", "छियालीस", "सैंतालीस", "अड़तालीस", "उनचास",
    "पचास",  "इक्यावन",  "बावन",   "तिरपन",  "चौवन",    "पचपन",   "छप्पन",    "सत्तावन", "अट्ठावन",  "उनसठ",
    "साठ",   "इकसठ",    "बासठ",   "तिरसठ",  "चौंसठ",    "पैंसठ",    "छियासठ",  "सड़सठ",   "अड़सठ",    "उनहत्तर",
    "सत्तर",  "इकहत्तर",  "बहत्तर",  "तिहत्तर", "चौहत्तर",  "पचहत्तर", "छिहत्तर",  "सतहत्तर", "अठहत्तर",  "उनासी",
    "अस्सी",  "इक्यासी",  "बयासी",  "तिरासी", "चौरासी",  "पचासी",  "छियासी",  "सत्तासी", "अट्ठासी",  "नवासी",
    "नब्बे",   "इक्यानवे",  "बानवे",   "तिरानवे", "चौरानवे",  "पचानवे",  "छियानवे",  "सत्तानवे", "अट्ठानवे",  "निन्यानवे"};

std::string englishBelowHundred(std::uint64_t n) {
    if (n < 20)
        return std::string(kBelowTwenty[n]);
    std::string words(kTens[n / 10]);
    if (n % 10 != 0)
        words += "-" + std::string(kBelowTwenty[n % 10]);
    return words;
}

std::string hindiBelowHundred(std::uint64_t n) {
    return std::string(kHindi[n]);
}

struct Unit {
    std::uint64_t size;
    std::string_view english;
    std::string_view hindi;
};
constexpr std::array<Unit, 4> kUnits{{{10'000'000, "crore", "करोड़"},
                                      {100'000, "lakh", "लाख"},
                                      {1'000, "thousand", "हज़ार"},
                                      {100, "hundred", "सौ"}}};

std::string words(std::uint64_t n, bool hindi) {
    std::string out;
    const auto append = [&out](std::string_view word) {
        if (!out.empty())
            out += ' ';
        out += word;
    };
    const std::uint64_t whole = n;
    for (const Unit& unit : kUnits) {
        if (n >= unit.size) {
            append(words(n / unit.size, hindi));
            append(hindi ? unit.hindi : unit.english);
            n %= unit.size;
        }
    }
    if (n != 0 || whole == 0)
        append(hindi ? hindiBelowHundred(n) : englishBelowHundred(n));
    return out;
}

} // namespace

std::string Money::wordsEnglish() const {
    check(m_paise >= 0, "a negative amount in words");
    const auto paise = static_cast<std::uint64_t>(m_paise);
    std::string text = words(paise / 100, false) + (paise / 100 == 1 ? " rupee" : " rupees");
    if (paise % 100 != 0)
        text += " and " + words(paise % 100, false) + (paise % 100 == 1 ? " paisa" : " paise");
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text + " only";
}

std::string Money::wordsHindi() const {
    check(m_paise >= 0, "a negative amount in words");
    const auto paise = static_cast<std::uint64_t>(m_paise);
    std::string text = words(paise / 100, true) + (paise / 100 == 1 ? " रुपया" : " रुपये");
    if (paise % 100 != 0)
        text += " " + words(paise % 100, true) + (paise % 100 == 1 ? " पैसा" : " पैसे");
    return text + " मात्र";
}

} // namespace dak
