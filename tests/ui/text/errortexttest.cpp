// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/errortext.h"

#include "core/address/address.h"
#include "core/base/text.h"
#include "core/money/money.h"
#include "tests/ui/text/sentencecases.h"

#include <catch2/catch.hpp>

#include <QRegularExpression>

#include <set>

using dak::Error;
using dak::errorText;
using dak::noticeText;

namespace {

std::string said(const Error& error) {
    return errorText(error).toStdString();
}

} // namespace

TEST_CASE("an error names its field, what is wrong and what to do") {
    CHECK(said(Error::refused("weight_too_large",
                              {{"field", "weight"}, {"given", "1000000"}, {"most", "999,999"}})) ==
          "Weight: 1000000 is too much, at most 999,999 g can be written");
    CHECK(said(Error::refused("mobile_invalid", {{"given", "12345"}, {"field", "receiver"}})) ==
          "Receiver: \"12345\" is no mobile number: write ten digits, the first from 6 to 9, or leave it "
          "empty");
    CHECK(said(Error::refused("article_not_unpaid",
                              {{"field", "number"}, {"article", "EM473124829IN"}, {"state", "paid"}})) ==
          "Article number: EM473124829IN is paid, only an unpaid article can be taken out of its basket");
}

TEST_CASE("grams are grouped as in India; what was typed otherwise stays") {
    CHECK(
        said(Error::refused("weight_out_of_range",
                            {{"field", "weight"}, {"given", "135001"}, {"least", "1"}, {"most", "35000"}})) ==
        "Weight: 1,35,001 g is outside what this product carries, 1 to 35,000 g");
    CHECK(dak::withGroupedGrams("weight_out_of_range", {{"given", "35.5"}, {"field", "1000"}}) ==
          std::vector<dak::Fact>{{"given", "35.5"}, {"field", "1000"}});
    CHECK(dak::withGroupedGrams("pin_unknown", {{"given", "560034"}}).front().second == "560034");
}

TEST_CASE("what is wrong in a line of a list is said with the line, once") {
    const Error unknown =
        Error::refused("article_unknown", {{"field", "number"}, {"article", "ZT300000004IN"}});
    CHECK(said(unknown.with("line", "37")) ==
          "Line 37: Article number: ZT300000004IN was not booked at this counter");
    CHECK(said(Error::refused("batch_row_repeated", {{"line", "3"}, {"first", "1"}, {"given", "ZT1"}})) ==
          "Line 3 of the list has ZT1 again, it stands in line 1: each label is printed once");
}

TEST_CASE("a field that is not given leaves the sentence whole") {
    CHECK(said(Error::refused("mobile_invalid", {{"given", "12345"}})) ==
          "\"12345\" is no mobile number: write ten digits, the first from 6 to 9, or leave it empty");
    CHECK(said(Error::refused("weight_zero")) == "0 g cannot be booked, weigh the article again");
}

TEST_CASE("what stands in brackets goes with its fact") {
    const Error error =
        Error::refused("document_too_heavy", {{"field", "weight"}, {"given", "600"}, {"most", "500"}});
    CHECK(said(error) == "Weight: 600 g is too heavy for a document, at most 500 g");
    CHECK(said(error.with("instead", "speed-post-parcel")) ==
          "Weight: 600 g is too heavy for a document, at most 500 g: book it as Speed Post Parcel");
    const Error part =
        Error::refused("text_too_long", {{"field", "receiver"}, {"part", "name"}, {"most", "80"}});
    CHECK(said(part) == "Receiver, Name: too long, at most 80 characters");
}

TEST_CASE("a wrong check digit asks for a reason only where there is a field for it") {
    const Error wrong = Error::refused("article_check_digit",
                                       {{"field", "number"}, {"given", "EM473124820IN"}, {"expected", "9"}});
    CHECK(said(wrong) ==
          "Article number: \"EM473124820IN\" has a wrong check digit (it would be 9): scan the "
          "label again or read the number again");
    CHECK(said(wrong.with("part", "number-reason")) ==
          said(wrong) + ", or take it as it is and write in \"Why this number\" why");
}

TEST_CASE("a fact that is missing leaves a gap, never a mark of the table") {
    CHECK(said(Error::refused("weight_too_large", {{"field", "weight"}})) ==
          "Weight: \u2026 is too much, at most \u2026 g can be written");
}

TEST_CASE("facts that are codes or days are worded") {
    CHECK(said(Error::refused("student_id_expired", {{"field", "student"}, {"valid", "2026-03-31"}})) ==
          "Student: the student's card was valid to 31-03-2026, book without the discount");
    CHECK(said(Error::refused("numbers_used_up", {{"product", "india-post-parcel"}})) ==
          "The article numbers for India Post Parcel are used up: ask your office for a range");
}

TEST_CASE("a sentence that opens with a fact keeps it as it is, and nothing given is shown as nothing") {
    CHECK(said(Error::refused("folder_used", {{"path", "till/book"}})) ==
          "till/book holds an office already: choose another folder");
    CHECK(said(Error::refused("import_empty", {{"path", "pins.csv"}})) ==
          "pins.csv: no row of it could be used: the directory stays as it was");
    CHECK(said(Error::refused("import_empty")) ==
          "No row of it could be used: the directory stays as it was");
    CHECK(said(Error::refused("pin_invalid", {{"field", "to"}, {"given", ""}})) ==
          "To: \"\" is no PIN: write six digits, the first from 1 to 9");
}

TEST_CASE("what a person typed is shown as it is") {
    // Brackets, braces and percent signs in a fact are no marks of the table.
    for (const char* given : {"{field}", "[x]", "%1 %n", "डाक", "<b>", "{", "]"}) {
        const std::string text = said(Error::refused("date_invalid", {{"given", given}}));
        INFO(text);
        CHECK(text.find("\"" + std::string(given) + "\" is no day") == 0);
    }
}

TEST_CASE("a code without words shows itself and its facts") {
    CHECK(said(Error::refused("never_heard", {{"a", "1"}, {"b", "2"}})) == "never_heard; a: 1; b: 2");
    CHECK(noticeText({"never_heard", {}}).toStdString() == "never_heard");
}

TEST_CASE("every sentence can be filled and says all its facts") {
    std::set<std::string_view> codes;
    for (const dak::Sentence& sentence : dak::test::allSentences()) {
        INFO(sentence.code);
        CHECK(codes.insert(sentence.code).second);
        const std::vector<dak::Fact> facts = dak::test::factsOf(sentence.text);
        const std::string text = said(Error::refused(std::string(sentence.code), facts));
        CHECK(text.find_first_of("{}[]") == std::string::npos);
        CHECK(text.find("\u2026") == std::string::npos);
        for (const auto& [name, value] : facts)
            CHECK(text.find(value) != std::string::npos);
        CHECK(text.find("  ") == std::string::npos);
        CHECK(dak::trimmed(text) == text);
    }
    CHECK(codes.size() > 150);
}

TEST_CASE("every sentence stands without its optional facts") {
    for (const dak::Sentence& sentence : dak::test::allSentences()) {
        INFO(sentence.code);
        const std::string text = said(Error::refused(std::string(sentence.code)));
        CHECK_FALSE(text.empty());
        CHECK(text.find_first_of("{}[]") == std::string::npos);
        CHECK(text != sentence.code);
    }
}

TEST_CASE("warnings have sentences too") {
    for (const dak::Sentence& sentence : dak::noticeSentences()) {
        INFO(sentence.code);
        const std::string text =
            noticeText({std::string(sentence.code), dak::test::factsOf(sentence.text)}).toStdString();
        CHECK(text.find_first_of("{}[]") == std::string::npos);
        CHECK(text != sentence.code);
    }
    CHECK(noticeText({"low_numbers", {{"product", "speed-post-parcel"}, {"left", "12"}}}).toStdString() ==
          "Only 12 article numbers are left for Speed Post Parcel: ask your office for more");
}

TEST_CASE("real errors of the values read well") {
    CHECK(said(dak::Money::parse("1,50").error()) ==
          "\"1,50\" is no amount: write rupees with at most two decimals, as in 1499.50");
    CHECK(said(dak::Address::splitParts("Meena", "receiver").error()) ==
          "Receiver: write \"Name; line; ...; mobile\", 2 to 5 parts, the last the mobile or empty; there "
          "are 1");
    CHECK(said(dak::Pincode::parse("12").error()) ==
          "PIN: \"12\" is no PIN: write six digits, the first from 1 to 9");
}
