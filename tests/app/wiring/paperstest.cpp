// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiring/papers.h"

#include "app/wiring/printing.h"
#include "core/booking/bookarticle.h"
#include "core/files/files.h"
#include "tests/support/scanning.h"
#include "tests/support/trainingcounter.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace dak;
using namespace dak::test;

namespace {

constexpr std::size_t kMostFile = 10'000'000;

struct PaperHouse {
    std::vector<ArticleNumber> sell(int parcels) {
        std::vector<ArticleNumber> numbers;
        for (int i = 0; i < parcels; ++i)
            numbers.push_back(BookArticle(counter.desk())
                                  .run(counter.id(), aParcel(), cash(1000))
                                  ->accepted.article.number);
        return numbers;
    }
    std::string file(const std::string& name) const { return counter.folder.path() + "/" + name; }
    Status sheet(const std::vector<ArticleNumber>& numbers, const std::string& name, int start = 1) {
        PaperRequest request;
        request.size = "a4-4up";
        request.start = start;
        return counter->papers().writeLabelSheet(numbers, request, file(name));
    }
    // The words of a PDF, sheet by sheet.
    std::string words(const std::string& name, int sheet = 1) const {
        const std::string number = std::to_string(sheet);
        return outputOf("pdftotext -f " + number + " -l " + number + " -layout " + file(name) + " -");
    }
    int sheets(const std::string& name) const {
        const std::string about = outputOf("pdfinfo " + file(name));
        return std::stoi(about.substr(about.find("Pages:") + 6));
    }
    PrintJob job(const ArticleNumber& number) {
        return **counter->book().prints().newestOf("label " + number.text());
    }

    TrainingCounter counter;
};

// As it stands on a label: "ZT 2000 0001 0 IN".
std::string spaced(const ArticleNumber& number) {
    const std::string& text = number.text();
    return text.substr(0, 2) + " " + text.substr(2, 4) + " " + text.substr(6, 4) + " " + text.substr(10, 1) +
           " IN";
}

bool has(const std::string& text, const std::string& what) {
    return text.find(what) != std::string::npos;
}

} // namespace

TEST_CASE("four labels share a sheet, the fifth begins another, in the order they were given") {
    PaperHouse house;
    auto numbers = house.sell(5);
    std::reverse(numbers.begin(), numbers.end());
    REQUIRE(house.sheet(numbers, "five.pdf"));
    REQUIRE(house.sheets("five.pdf") == 2);
    const std::string first = house.words("five.pdf");
    const std::string second = house.words("five.pdf", 2);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(has(first, spaced(numbers[i])));
        CHECK_FALSE(has(second, spaced(numbers[i])));
    }
    CHECK(has(second, spaced(numbers[4])));
    CHECK(first.find(spaced(numbers[0])) < first.find(spaced(numbers[1]))); // beside each other
    CHECK(first.find(spaced(numbers[1])) < first.find(spaced(numbers[2]))); // and below
    CHECK_FALSE(has(first + second, "DUPLICATE"));
    for (const ArticleNumber& number : numbers)
        CHECK(house.job(number).state == PrintState::Printed);
}

TEST_CASE("a sheet that was begun is gone on with from its quarter") {
    PaperHouse house;
    const auto numbers = house.sell(2);
    REQUIRE(house.sheet(numbers, "rest.pdf", 4));
    REQUIRE(house.sheets("rest.pdf") == 2);
    CHECK(has(house.words("rest.pdf"), spaced(numbers[0])));
    CHECK(has(house.words("rest.pdf", 2), spaced(numbers[1])));
}

TEST_CASE("on a sheet only the label that was out is a DUPLICATE, and the book knows of it") {
    PaperHouse house;
    const auto numbers = house.sell(2);
    REQUIRE(house.sheet({numbers[0]}, "first.pdf"));
    REQUIRE(house.sheet(numbers, "both.pdf"));
    const std::string words = house.words("both.pdf");
    const std::size_t duplicate = words.find("DUPLICATE 1");
    REQUIRE(duplicate != std::string::npos);
    CHECK(words.find("DUPLICATE", duplicate + 1) == std::string::npos);
    CHECK((*house.counter->book().documents().latest("label " + numbers[0].text()))->copies == 1);
    CHECK((*house.counter->book().documents().latest("label " + numbers[1].text()))->copies == 0);
}

TEST_CASE("a number given twice has its second label as a DUPLICATE beside the first") {
    PaperHouse house;
    const auto numbers = house.sell(1);
    REQUIRE(house.sheet({numbers[0], numbers[0]}, "twice.pdf"));
    const std::string words = house.words("twice.pdf");
    CHECK(has(words, "DUPLICATE 1"));
    CHECK_FALSE(has(words, "DUPLICATE 2"));
}

TEST_CASE("a sheet that cannot be written leaves every label waiting as the original") {
    PaperHouse house;
    const auto numbers = house.sell(2);
    const Status nowhere = house.sheet(numbers, "no/such/folder.pdf");
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().code() == "output_unwritable");
    CHECK(nowhere.error().fact("path") == house.file("no/such/folder.pdf"));
    for (const ArticleNumber& number : numbers)
        CHECK(house.job(number).state == PrintState::Waiting);
    REQUIRE(house.sheet(numbers, "now.pdf"));
    CHECK_FALSE(has(house.words("now.pdf"), "DUPLICATE"));
}

TEST_CASE("one number that cannot be printed keeps the whole sheet back, and nothing is counted") {
    PaperHouse house;
    const auto numbers = house.sell(2);
    const Status unknown = house.sheet({numbers[0], ArticleNumber::issue("ZT", 99999999)}, "sheet.pdf");
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code() == "article_unknown");
    CHECK(unknown.error().fact("article") == ArticleNumber::issue("ZT", 99999999).text());
    CHECK_FALSE(fileExists(house.file("sheet.pdf")));
    CHECK(house.job(numbers[0]).state == PrintState::Waiting);
}

TEST_CASE("several sheets are no picture, one is") {
    PaperHouse house;
    const auto numbers = house.sell(5);
    for (const char* name : {"five.png", "five.pbm"}) {
        const Status refused = house.sheet(numbers, name);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code() == "label_sheets_need_pdf");
        CHECK_FALSE(fileExists(house.file(name)));
    }
    CHECK(house.sheet(numbers, "two.png", 4).error().code() == "label_sheets_need_pdf"); // 4 + 5 quarters
    REQUIRE(house.sheet({numbers.begin(), numbers.begin() + 4}, "four.png"));
    const auto read = scanFile(house.file("four.png"));
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(read.count("Code128 " + numbers[i].text()) == 1);
}

TEST_CASE("a label comes in every format that its file's name says") {
    PaperHouse house;
    const struct {
        const char* name;
        const char* begins;
    } cases[] = {{"l.pdf", "%PDF-1."}, {"l.png", "\x89PNG"},         {"l.pbm", "P4"},
                 {"l.ZPL", "^XA"},     {"l.tspl", "\r\nSIZE 101.6"}, {"l.escpos", "\x1B@"}};
    for (const auto& row : cases) {
        INFO(row.name);
        const auto numbers = house.sell(1);
        REQUIRE(house.counter->papers().writeLabel(numbers[0], {}, house.file(row.name)));
        CHECK(readFile(house.file(row.name), kMostFile)->starts_with(row.begins));
    }
}

TEST_CASE("what is wrong with a paper's file is found before it is counted") {
    PaperHouse house;
    const auto numbers = house.sell(1);
    REQUIRE(makeFolder(house.file("folder.pdf")));
    const struct {
        const char* file;
        PaperRequest request;
        const char* code;
    } cases[] = {{"label.doc", {}, "format_invalid"},
                 {"label", {}, "format_invalid"},
                 {"label.pdf", {.format = "PDF"}, "format_invalid"},
                 {"label.png", {.dpi = 204}, "dpi_invalid"},
                 {"folder.pdf", {}, "output_unwritable"},
                 {"none/label.pdf", {}, "output_unwritable"},
                 {"label.pdf", {.size = "a5"}, "label_size_invalid"},
                 {"label.pdf", {.size = "a7", .code39 = true}, "code39_needs_4x6"},
                 {"label.pdf", {.printer = "Nobody"}, "printer_unknown"}};
    for (const auto& row : cases) {
        INFO(row.file << " " << row.code);
        const Status written =
            house.counter->papers().writeLabel(numbers[0], row.request, house.file(row.file));
        REQUIRE_FALSE(written);
        CHECK(written.error().code() == row.code);
    }
    CHECK(house.job(numbers[0]).state == PrintState::Waiting);
    CHECK(house.job(numbers[0]).attempts == 0);
}

TEST_CASE("a receipt in another size is the same receipt") {
    PaperHouse house;
    const auto numbers = house.sell(1);
    const std::string receipt = *(*house.counter->bookingQueries().article(numbers[0]))->receipt;
    Papers papers = house.counter->papers();
    for (const char* size : {"", "58mm", "a5"}) {
        const std::string name = std::string("receipt") + size + ".pdf";
        INFO(name);
        REQUIRE(papers.writeReceipt(receipt, {.size = size}, house.file(name)));
        CHECK(has(house.words(name), receipt));
        CHECK(has(house.words(name), "DUPLICATE") == (*size != '\0')); // the first was the original
    }
    CHECK(papers.writeReceipt("1-20000101-0001", {}, house.file("r.pdf")).error().code() ==
          "document_unknown");
    CHECK(papers.writeReceipt(receipt, {.size = "a4"}, house.file("r.pdf")).error().code() ==
          "receipt_size_invalid");
}

TEST_CASE("only a cancelled article has a cancellation") {
    PaperHouse house;
    const auto numbers = house.sell(1);
    const auto none = house.counter->papers().cancellationOf(numbers[0]);
    REQUIRE_FALSE(none);
    CHECK(none.error().code() == "article_not_cancelled");
    CHECK(none.error().fact("article") == numbers[0].text());
}
