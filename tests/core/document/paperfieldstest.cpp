// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/document/paperfields.h"

#include "tests/support/samplepapers.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

std::string textOf(const Fields& fields, std::string_view name) {
    const std::string* text = fields.text(name);
    return text == nullptr ? "(not set)" : *text;
}

Fields articleFieldsOf(const ArticleAccepted& article, bool hindi = false) {
    Fields fields;
    putArticle(fields, article, paperLayouts().words(), hindi);
    return fields;
}

} // namespace

TEST_CASE("amounts, weights and rates stand as people write them") {
    CHECK(rupees(Money::fromPaise(14999900)) == "₹ 1,49,999.00");
    CHECK(rupees(Money::fromPaise(-28450)) == "-₹ 284.50");
    CHECK(rupeesShort(Money::fromRupees(1499)) == "₹ 1,499");
    CHECK(rupeesShort(Money::fromPaise(149950)) == "₹ 1,499.50");
    CHECK(rupeesShort(Money::fromRupees(-5)) == "-₹ 5");
    CHECK(grams(45) == "45 g");
    CHECK(grams(199400600) == "19,94,00,600 g"); // a box of 999 cm each way
    CHECK(percent(900) == "9 %");
    CHECK(percent(250) == "2.50 %");
}

TEST_CASE("a state stands with its GST code, an unknown code alone") {
    CHECK(stateName("27") == "27 Maharashtra");
    CHECK(stateName("00") == "00");
    CHECK(stateName("").empty());
}

TEST_CASE("a whole hash is read in groups of four") {
    Sha256 hash{};
    hash[0] = 0xAB;
    hash[31] = 0x01;
    const std::string text = spacedHex(hash);
    CHECK(text.size() == 64 + 15);
    CHECK(text.substr(0, 9) == "AB00 0000");
    CHECK(text.substr(text.size() - 4) == "0001");
}

TEST_CASE("Hindi is on when the languages say so") {
    CHECK(inHindi("en+hi"));
    CHECK_FALSE(inHindi("en"));
    CHECK_FALSE(inHindi(""));
}

TEST_CASE("an entry after midnight keeps its business day and says when it was made") {
    Recorded recorded = sampleRecorded("article_accepted");
    Fields fields;
    putEntry(fields, recorded);
    CHECK(textOf(fields, "date") == "20-11-2026");
    CHECK(textOf(fields, "time") == "10:42");
    recorded.entry.at += std::chrono::hours(14); // 00:42 on the 21st
    putEntry(fields, recorded);
    CHECK(textOf(fields, "date") == "20-11-2026");
    CHECK(textOf(fields, "time") == "00:42 (21-11-2026)");
}

TEST_CASE("an address of the army has no place, not even from the record") {
    Fields fields;
    putAddress(fields, "receiver", sampleArmy().article.receiver);
    CHECK(textOf(fields, "receiver_place").empty());
    CHECK(textOf(fields, "receiver_pin") == "900056");
    putAddress(fields, "receiver", sampleAccepted().article.receiver);
    CHECK(textOf(fields, "receiver_place") == "Bengaluru, Karnataka");
    CHECK(textOf(fields, "receiver_lines") == "Flat 12 Rose Gardens\n5th Block, Koramangala");
    CHECK(textOf(fields, "receiver_lines_inline") == "Flat 12 Rose Gardens, 5th Block, Koramangala");
}

TEST_CASE("the size of a roll is its diameter and length") {
    ArticleAccepted article = sampleAccepted().article;
    article.size.reset();
    article.roll = Roll::fromCentimetres(60, 8);
    CHECK(textOf(articleFieldsOf(article), "size") == "Ø 8 × 60 cm");
    article.roll.reset();
    CHECK(textOf(articleFieldsOf(article), "size").empty());
}

TEST_CASE("only the add-ons that were bought are marked") {
    const struct {
        AddOns addOns;
        const char* marks;
    } cases[] = {{{}, ""},
                 {{.registration = true, .insured = {}, .cod = {}}, "REG"},
                 {{.otp = true, .pod = true, .insured = {}, .cod = {}}, "OTP   POD"},
                 {{.registration = true, .otp = true, .ack = true, .pod = true, .insured = {}, .cod = {}},
                  "REG   OTP   ACK   POD"}};
    for (const auto& row : cases) {
        ArticleAccepted article = sampleAccepted().article;
        article.addOns = row.addOns;
        CHECK(textOf(articleFieldsOf(article), "marks") == row.marks);
    }
}

TEST_CASE("each kind of contents has its handling mark or none") {
    const struct {
        const char* contents;
        const char* handling;
    } cases[] = {{"electronics", "FRAGILE"},
                 {"food", "PERISHABLE"},
                 {"air-prohibited", "NOT BY AIR"},
                 {"jewellery", ""}, // what is worth stealing is not said on the outside
                 {"clothes", ""},
                 {"", ""}};
    for (const auto& row : cases) {
        ArticleAccepted article = sampleAccepted().article;
        article.contents = row.contents;
        CHECK(textOf(articleFieldsOf(article), "handling") == row.handling);
    }
}

TEST_CASE("words in Hindi come only with Hindi") {
    const ArticleAccepted article = sampleCod().article;
    CHECK(textOf(articleFieldsOf(article, true), "cod_words_hindi") == "चौदह हज़ार नौ सौ निन्यानवे रुपये मात्र");
    CHECK(textOf(articleFieldsOf(article, false), "cod_words_hindi").empty());
    CHECK(textOf(articleFieldsOf(article, false), "service_hindi").empty());
}
