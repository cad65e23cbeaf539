// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/profile/printercheck.h"

#include <catch2/catch.hpp>

#include <functional>

using namespace dak;

namespace {

PrinterProfile labelPrinter() {
    PrinterProfile printer;
    printer.name = "Label printer";
    printer.roles = {PrinterRole::Label};
    printer.address = *PrinterAddress::parse("tcp:10.0.0.7");
    printer.language = PrinterLanguage::Zpl;
    return printer;
}

Error refusal(const std::function<void(PrinterProfile&)>& change) {
    PrinterProfile printer = labelPrinter();
    change(printer);
    const Status checked = checkPrinter(printer);
    REQUIRE_FALSE(checked);
    return checked.error();
}

void checkLimit(const std::function<void(PrinterProfile&)>& change, const char* field) {
    const Error error = refusal(change);
    CHECK(error.code() == "printer_limit");
    CHECK(error.fact("field") == field);
    CHECK_FALSE(error.fact("least").empty());
    CHECK_FALSE(error.fact("most").empty());
}

} // namespace

TEST_CASE("an ordinary printer is taken, and so are two resolutions and continuous paper") {
    CHECK(checkPrinter(labelPrinter()));
    PrinterProfile printer = labelPrinter();
    printer.dpiX = 300;
    printer.dpiY = 600;
    printer.mediaHeight = 0;
    printer.speed = 14;
    printer.darkness = 30;
    printer.calibration = {-200, 200, -500, 500};
    CHECK(checkPrinter(printer));
}

TEST_CASE("each number has its limits and its name") {
    checkLimit([](auto& p) { p.dpiX = 149; }, "dpi-x");
    checkLimit([](auto& p) { p.dpiY = 1201; }, "dpi-y");
    checkLimit([](auto& p) { p.mediaWidth = 149; }, "media-width");
    checkLimit([](auto& p) { p.mediaWidth = 4201; }, "media-width");
    checkLimit([](auto& p) { p.mediaHeight = -1; }, "media-height");
    checkLimit([](auto& p) { p.mediaHeight = 9001; }, "media-height");
    checkLimit([](auto& p) { p.calibration.dx = 201; }, "dx");
    checkLimit([](auto& p) { p.calibration.dy = -201; }, "dy");
    checkLimit([](auto& p) { p.calibration.sx = 501; }, "sx");
    checkLimit([](auto& p) { p.calibration.sy = -501; }, "sy");
    checkLimit([](auto& p) { p.speed = 0; }, "speed");
    checkLimit([](auto& p) { p.speed = 15; }, "speed");
    checkLimit([](auto& p) { p.darkness = 31; }, "darkness");
    checkLimit(
        [](auto& p) {
            p.language = PrinterLanguage::Tspl;
            p.darkness = 16;
        },
        "darkness");
    CHECK(refusal([](auto& p) { p.mediaWidth = 149; }).fact("given") == "14.9 mm");
}

TEST_CASE("a printer has a name and a use, each once") {
    CHECK(refusal([](auto& p) { p.name = "  "; }).code() == "printer_field_missing");
    CHECK(refusal([](auto& p) { p.name = std::string(41, 'x'); }).code() == "text_too_long");
    CHECK(refusal([](auto& p) { p.name = "a\nb"; }).fact("field") == "name");
    CHECK(refusal([](auto& p) { p.roles.clear(); }).fact("field") == "role");
    const Error twice = refusal([](auto& p) { p.roles = {PrinterRole::Label, PrinterRole::Label}; });
    CHECK(twice.code() == "printer_repeated");
    CHECK(twice.fact("given") == "label");
}

TEST_CASE("a PDF goes through a queue or into a folder") {
    for (const char* address : {"tcp:10.0.0.7", "device:/dev/usb/lp0"}) {
        const Error error = refusal([address](auto& p) {
            p.language = PrinterLanguage::Pdf;
            p.address = *PrinterAddress::parse(address);
        });
        CHECK(error.code() == "printer_language_place");
    }
    PrinterProfile printer = labelPrinter();
    printer.language = PrinterLanguage::Pdf;
    for (const char* address : {"cups:Laser", "file:/tmp/papers"}) {
        printer.address = *PrinterAddress::parse(address);
        CHECK(checkPrinter(printer));
    }
}

TEST_CASE("a setting the language does not have is not kept in silence") {
    for (const PrinterLanguage language : {PrinterLanguage::EscPos, PrinterLanguage::Pdf}) {
        const Error error = refusal([language](auto& p) {
            p.address = *PrinterAddress::parse("file:/tmp/papers");
            p.language = language;
            p.darkness = 5;
        });
        CHECK(error.code() == "printer_setting_unused");
        CHECK(error.fact("field") == "darkness");
    }
}

TEST_CASE("names are unique in any case of letters") {
    PrinterProfile other = labelPrinter();
    other.name = "LABEL printer";
    const Status checked = checkPrinters(std::vector{labelPrinter(), other});
    REQUIRE_FALSE(checked);
    CHECK(checked.error().code() == "printer_name_taken");
    std::vector<PrinterProfile> many;
    for (int i = 0; i < 33; ++i) {
        many.push_back(labelPrinter());
        many.back().name = std::to_string(i);
    }
    CHECK(checkPrinters(many).error().code() == "printers_too_many");
    many.pop_back();
    CHECK(checkPrinters(many));
}

TEST_CASE("a measure is told as it is typed") {
    CHECK(lengthText(1016) == "101.6 mm");
    CHECK(lengthText(-5) == "-0.5 mm");
    CHECK(lengthText(0) == "0.0 mm");
}
