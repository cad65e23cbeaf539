// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/profile/printertext.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace dak;

namespace {

PrinterTexts someTexts() {
    PrinterTexts texts;
    texts.name = "Label printer";
    texts.roles = "label, receipt";
    texts.address = "tcp:printer.office:9100";
    texts.language = "zpl";
    return texts;
}

} // namespace

TEST_CASE("a length is read as it is typed, to the tenth") {
    const std::pair<const char*, Tenths> cases[] = {
        {"0", 0},     {"80", 800}, {"101.6", 1016}, {"101.60", 1016}, {"+1.5", 15},  {"-1.2", -12},
        {"-0.1", -1}, {".5", 5},   {"-.5", -5},     {"007", 70},      {"5.000", 50}, {"100000", 1'000'000}};
    for (const auto& [text, tenths] : cases) {
        INFO(text);
        const auto parsed = parseMillimetres("media", text);
        REQUIRE(parsed);
        CHECK(*parsed == tenths);
    }
}

TEST_CASE("what is no number, or finer than a tenth, is refused with its field and its limits") {
    for (const char* text : {"", "-", "+", ".", "5.", "1,5", "1.25", "1e2", "0x10", " 5", "5 ", "1.2.3",
                             "--1", "nan", "inf", "१०", "5mm", "100000.1", "99999999999999999999"}) {
        INFO(text);
        const auto parsed = parseMillimetres("dx", text);
        REQUIRE_FALSE(parsed);
        CHECK(parsed.error().code() == "printer_limit");
        CHECK(parsed.error().fact("field") == "dx");
        CHECK(parsed.error().fact("least") == "-20");
        CHECK(parsed.error().fact("most") == "20");
    }
    CHECK(parseMillimetres("cross-x", "?").error().fact("most") == "900");
}

TEST_CASE("a printer is what was typed") {
    PrinterTexts texts = someTexts();
    texts.dpi = "300x600";
    texts.media = "80";
    texts.dx = "-1.2";
    texts.dy = "0.4";
    texts.sx = "0.25";
    texts.sy = "-0.05";
    texts.speed = "4";
    texts.darkness = "15";
    const auto printer = parsePrinter(texts);
    REQUIRE(printer);
    CHECK(printer->name == "Label printer");
    CHECK(printer->roles == std::vector{PrinterRole::Label, PrinterRole::Receipt});
    CHECK(printer->address.text() == "tcp:printer.office:9100");
    CHECK(printer->language == PrinterLanguage::Zpl);
    CHECK(printer->dpiX == 300);
    CHECK(printer->dpiY == 600);
    CHECK(printer->mediaWidth == 800);
    CHECK(printer->mediaHeight == 0);
    CHECK(printer->calibration == Calibration{-12, 4, 25, -5});
    CHECK(printer->speed == 4);
    CHECK(printer->darkness == 15);
}

TEST_CASE("what is left out is a label printer of 203 dpi with 4 x 6 inch, as it is set") {
    const auto printer = parsePrinter(someTexts());
    REQUIRE(printer);
    CHECK(printer->dpiX == 203);
    CHECK(printer->dpiY == 203);
    CHECK(printer->mediaWidth == 1016);
    CHECK(printer->mediaHeight == 1524);
    CHECK(printer->calibration == Calibration{});
    CHECK_FALSE(printer->speed);
    CHECK_FALSE(printer->darkness);
}

TEST_CASE("each field that is wrong is refused by its name") {
    const struct {
        std::string PrinterTexts::*field;
        const char* given;
        const char* code;
        const char* named;
    } cases[] = {{&PrinterTexts::name, "", "printer_field_missing", "name"},
                 {&PrinterTexts::name, "  ", "printer_field_missing", "name"},
                 {&PrinterTexts::roles, "", "printer_role_invalid", "role"},
                 {&PrinterTexts::roles, "label,", "printer_role_invalid", "role"},
                 {&PrinterTexts::roles, "Label", "printer_role_invalid", "role"},
                 {&PrinterTexts::roles, "label,label", "printer_repeated", "role"},
                 {&PrinterTexts::address, "", "printer_address_invalid", "address"},
                 {&PrinterTexts::address, "usb", "printer_address_invalid", "address"},
                 {&PrinterTexts::language, "", "printer_language_invalid", "language"},
                 {&PrinterTexts::language, "ZPL", "printer_language_invalid", "language"},
                 {&PrinterTexts::language, "pdf", "printer_language_place", "language"},
                 {&PrinterTexts::dpi, "", "printer_limit", "dpi"},
                 {&PrinterTexts::dpi, "203x", "printer_limit", "dpi"},
                 {&PrinterTexts::dpi, "x203", "printer_limit", "dpi"},
                 {&PrinterTexts::dpi, "203.5", "printer_limit", "dpi"},
                 {&PrinterTexts::dpi, "149", "printer_limit", "dpi-x"},
                 {&PrinterTexts::dpi, "300x1201", "printer_limit", "dpi-y"},
                 {&PrinterTexts::media, "", "printer_limit", "media"},
                 {&PrinterTexts::media, "4x6in", "printer_limit", "media"},
                 {&PrinterTexts::media, "100x", "printer_limit", "media"},
                 {&PrinterTexts::media, "14.9", "printer_limit", "media-width"},
                 {&PrinterTexts::media, "100x900.1", "printer_limit", "media-height"},
                 {&PrinterTexts::dx, "20.1", "printer_limit", "dx"},
                 {&PrinterTexts::dy, "one", "printer_limit", "dy"},
                 {&PrinterTexts::sx, "0.125", "printer_limit", "sx"},
                 {&PrinterTexts::sy, "-5.01", "printer_limit", "sy"},
                 {&PrinterTexts::speed, "0", "printer_limit", "speed"},
                 {&PrinterTexts::speed, "fast", "printer_limit", "speed"},
                 {&PrinterTexts::darkness, "31", "printer_limit", "darkness"},
                 {&PrinterTexts::darkness, "1.5", "printer_limit", "darkness"}};
    for (const auto& row : cases) {
        INFO(row.named << ": \"" << row.given << "\"");
        PrinterTexts texts = someTexts();
        texts.*row.field = row.given;
        const auto printer = parsePrinter(texts);
        REQUIRE_FALSE(printer);
        CHECK(printer.error().code() == row.code);
        CHECK(printer.error().fact("field") == row.named);
    }
}

TEST_CASE("speed and darkness belong to languages that have them") {
    for (const char* language : {"escpos", "pdf"}) {
        PrinterTexts texts = someTexts();
        texts.language = language;
        texts.address = "file:/tmp/papers";
        CHECK(parsePrinter(texts));
        texts.speed = "4";
        CHECK(parsePrinter(texts).error().code() == "printer_setting_unused");
    }
}

TEST_CASE("a printer is written as short as it can be typed") {
    PrinterTexts texts = someTexts();
    texts.media = "80.0";
    texts.dx = "-0.50";
    texts.sx = "+0.20";
    texts.dpi = "300x300";
    const PrinterTexts written = textsOf(*parsePrinter(texts));
    CHECK(written.media == "80");
    CHECK(written.dx == "-0.5");
    CHECK(written.dy == "0");
    CHECK(written.sx == "0.2");
    CHECK(written.dpi == "300");
    CHECK(written.roles == "label,receipt");
    CHECK(written.speed.empty());
}

TEST_CASE("every printer that may be is read back from its texts") {
    CHECK(rc::check("parsePrinter(textsOf(p)) is p", [] {
        PrinterProfile printer;
        printer.name = "P";
        printer.roles = {*rc::gen::element(PrinterRole::Label, PrinterRole::Receipt, PrinterRole::Sheet)};
        printer.address = *PrinterAddress::parse("file:/tmp/papers");
        printer.language = *rc::gen::element(PrinterLanguage::Zpl, PrinterLanguage::Tspl);
        printer.dpiX = *rc::gen::inRange(150, 1201);
        printer.dpiY = *rc::gen::inRange(150, 1201);
        printer.mediaWidth = static_cast<Tenths>(*rc::gen::inRange(150, 4201));
        printer.mediaHeight =
            *rc::gen::arbitrary<bool>() ? 0 : static_cast<Tenths>(*rc::gen::inRange(150, 9001));
        printer.calibration = {static_cast<Tenths>(*rc::gen::inRange(-200, 201)),
                               static_cast<Tenths>(*rc::gen::inRange(-200, 201)),
                               *rc::gen::inRange(-500, 501), *rc::gen::inRange(-500, 501)};
        if (*rc::gen::arbitrary<bool>())
            printer.speed = *rc::gen::inRange(1, 15);
        if (*rc::gen::arbitrary<bool>())
            printer.darkness = *rc::gen::inRange(0, 16);
        const auto again = parsePrinter(textsOf(printer));
        RC_ASSERT(bool(again));
        RC_ASSERT(*again == printer);
    }));
}
