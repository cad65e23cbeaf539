// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/money/money.h"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include <set>

using dak::Money;

namespace {

struct Spoken {
    std::int64_t paise;
    const char* english;
    const char* hindi;
};

} // namespace

TEST_CASE("amounts are spoken in English and Hindi") {
    const std::vector<Spoken> rows{
        {0, "Zero rupees only", "शून्य रुपये मात्र"},
        {100, "One rupee only", "एक रुपया मात्र"},
        {200, "Two rupees only", "दो रुपये मात्र"},
        {1, "Zero rupees and one paisa only", "शून्य रुपये एक पैसा मात्र"},
        {50, "Zero rupees and fifty paise only", "शून्य रुपये पचास पैसे मात्र"},
        {149'950, "One thousand four hundred ninety-nine rupees and fifty paise only",
         "एक हज़ार चार सौ निन्यानवे रुपये पचास पैसे मात्र"},
        {1'100, "Eleven rupees only", "ग्यारह रुपये मात्र"},
        {2'000, "Twenty rupees only", "बीस रुपये मात्र"},
        {2'100, "Twenty-one rupees only", "इक्कीस रुपये मात्र"},
        {10'000, "One hundred rupees only", "एक सौ रुपये मात्र"},
        {10'100, "One hundred one rupees only", "एक सौ एक रुपये मात्र"},
        {25'000, "Two hundred fifty rupees only", "दो सौ पचास रुपये मात्र"},
        {100'000, "One thousand rupees only", "एक हज़ार रुपये मात्र"},
        {10'000'000, "One lakh rupees only", "एक लाख रुपये मात्र"},
        {10'000'050, "One lakh rupees and fifty paise only", "एक लाख रुपये पचास पैसे मात्र"},
        {123'456'789,
         "Twelve lakh thirty-four thousand five hundred sixty-seven rupees and eighty-nine paise only",
         "बारह लाख चौंतीस हज़ार पाँच सौ सड़सठ रुपये नवासी पैसे मात्र"},
        {1'000'000'000, "One crore rupees only", "एक करोड़ रुपये मात्र"},
        {99'999'999'900,
         "Ninety-nine crore ninety-nine lakh ninety-nine thousand nine hundred ninety-nine rupees only",
         "निन्यानवे करोड़ निन्यानवे लाख निन्यानवे हज़ार नौ सौ निन्यानवे रुपये मात्र"},
    };
    for (const Spoken& row : rows) {
        const Money money = Money::fromPaise(row.paise);
        CHECK(money.wordsEnglish() == row.english);
        CHECK(money.wordsHindi() == row.hindi);
    }
}

TEST_CASE("Hindi numbers that people get wrong") {
    const std::vector<std::pair<int, const char*>> rows{
        {19, "उन्नीस"}, {29, "उनतीस"},  {39, "उनतालीस"}, {49, "उनचास"}, {59, "उनसठ"},    {69, "उनहत्तर"},
        {79, "उनासी"}, {89, "नवासी"},  {99, "निन्यानवे"}, {55, "पचपन"},  {44, "चौवालीस"}, {67, "सड़सठ"},
        {68, "अड़सठ"},  {78, "अठहत्तर"}, {84, "चौरासी"},  {96, "छियानवे"}};
    for (const auto& [rupees, word] : rows)
        CHECK(Money::fromRupees(rupees).wordsHindi() == std::string(word) + " रुपये मात्र");
}

TEST_CASE("no two amounts are spoken alike") {
    std::set<std::string> english;
    std::set<std::string> hindi;
    for (int rupees = 0; rupees < 12'000; ++rupees) {
        english.insert(Money::fromRupees(rupees).wordsEnglish());
        hindi.insert(Money::fromRupees(rupees).wordsHindi());
    }
    CHECK(english.size() == 12'000);
    CHECK(hindi.size() == 12'000);
}

TEST_CASE("every amount of a counter has words") {
    rc::prop("UTF-8, one space between words, English starts with a capital", [] {
        const Money money = Money::fromPaise(*rc::gen::inRange<std::int64_t>(0, 100'000'000'000));
        for (const std::string& text : {money.wordsEnglish(), money.wordsHindi()}) {
            RC_ASSERT(dak::isUtf8(text));
            RC_ASSERT(text.find("  ") == std::string::npos);
            RC_ASSERT(dak::trimmed(text) == text);
        }
        RC_ASSERT(money.wordsEnglish()[0] >= 'A' && money.wordsEnglish()[0] <= 'Z');
    });
}

TEST_CASE("a negative amount has no words") {
    CHECK_THROWS_AS(Money::fromPaise(-1).wordsEnglish(), dak::CheckFailure);
    CHECK_THROWS_AS(Money::fromPaise(-1).wordsHindi(), dak::CheckFailure);
}
