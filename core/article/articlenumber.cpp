// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/article/articlenumber.h"

#include "core/base/text.h"

#include <array>

namespace dak {

namespace {

constexpr std::array<std::uint32_t, 8> kWeights{8, 6, 4, 2, 3, 5, 9, 7};

// ISO 3166-1 alpha-2 codes, two letters each.
constexpr std::string_view kCountries =
    "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCD"
    "CFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGF"
    "GGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKN"
    "KPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNA"
    "NCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSI"
    "SJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVI"
    "VNVUWFWSYEYTZAZMZW";

bool isCountry(std::string_view code) {
    for (std::size_t i = 0; i + 1 < kCountries.size(); i += 2) {
        if (kCountries.substr(i, 2) == code)
            return true;
    }
    return false;
}

std::string eightDigits(std::uint32_t serial) {
    check(serial < 100'000'000, "serial of more than eight digits");
    std::string digits = std::to_string(serial);
    digits.insert(0, 8 - digits.size(), '0');
    return digits;
}

bool isCapital(char c) {
    return c >= 'A' && c <= 'Z';
}

// Shape and country; the check digit is looked at by the caller.
Result<std::string> shaped(std::string_view given) {
    std::string text;
    for (const char c : upperAscii(trimmed(given))) {
        if (c != ' ' && c != '-')
            text += c;
    }
    const bool fits = text.size() == 13 && isCapital(text[0]) && isCapital(text[1]) &&
                      parseDigits(std::string_view(text).substr(2, 9)) && isCapital(text[11]) &&
                      isCapital(text[12]);
    if (!fits)
        return Error::refused("article_invalid", {{"field", "number"}, {"given", quotable(given)}});
    if (!isCountry(std::string_view(text).substr(11)))
        return Error::refused(
            "article_country",
            {{"field", "number"}, {"given", quotable(given)}, {"country", text.substr(11)}});
    return text;
}

} // namespace

int ArticleNumber::checkDigit(std::uint32_t serial) {
    const std::string digits = eightDigits(serial);
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i)
        sum += static_cast<std::uint32_t>(digits[i] - '0') * kWeights[i];
    const int digit = 11 - static_cast<int>(sum % 11);
    if (digit == 10)
        return 0;
    return digit == 11 ? 5 : digit;
}

Result<ArticleNumber> ArticleNumber::parseScanned(std::string_view given) {
    DAK_TRY(std::string text, shaped(given));
    return ArticleNumber(std::move(text));
}

Result<ArticleNumber> ArticleNumber::parse(std::string_view given) {
    DAK_TRY(const ArticleNumber number, parseScanned(given));
    if (!number.hasRightCheckDigit())
        return Error::refused("article_check_digit",
                              {{"field", "number"},
                               {"given", quotable(given)},
                               {"found", std::string(1, number.m_text[10])},
                               {"expected", std::to_string(checkDigit(number.serial()))}});
    return number;
}

ArticleNumber ArticleNumber::issue(std::string_view prefix, std::uint32_t serial) {
    check(prefix.size() == 2 && isCapital(prefix[0]) && isCapital(prefix[1]), "series prefix");
    return ArticleNumber(std::string(prefix) + eightDigits(serial) + std::to_string(checkDigit(serial)) +
                         "IN");
}

std::string ArticleNumber::grouped() const {
    return m_text.substr(0, 2) + " " + m_text.substr(2, 4) + " " + m_text.substr(6, 4) + " " +
           m_text.substr(10, 1) + " " + m_text.substr(11);
}

std::uint32_t ArticleNumber::serial() const {
    return static_cast<std::uint32_t>(*parseDigits(std::string_view(m_text).substr(2, 8)));
}

bool ArticleNumber::hasRightCheckDigit() const {
    return m_text[10] - '0' == checkDigit(serial());
}

} // namespace dak
