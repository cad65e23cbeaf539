// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/profile/printerfile.h"

#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <sys/stat.h>

#include <fstream>
#include <sstream>

using namespace dak;
using namespace dak::test;

namespace {

std::vector<PrinterProfile> twoPrinters() {
    PrinterProfile label;
    label.name = "लेबल \"1\"";
    label.roles = {PrinterRole::Label};
    label.address = *PrinterAddress::parse("tcp:[::1]:9101");
    label.language = PrinterLanguage::Zpl;
    label.dpiX = 300;
    label.dpiY = 600;
    label.calibration = {-12, 4, -60, 25};
    label.speed = 4;
    label.darkness = 0;
    PrinterProfile sheet;
    sheet.name = "Laser";
    sheet.roles = {PrinterRole::Receipt, PrinterRole::Sheet};
    sheet.address = *PrinterAddress::parse("cups:Laser");
    sheet.mediaWidth = 2100;
    sheet.mediaHeight = 2970;
    return {label, sheet};
}

std::string textOf(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

} // namespace

TEST_CASE("printers come back as they were written") {
    const TempFolder folder;
    const std::string path = folder.file("printers.json");
    REQUIRE(writePrinters(path, twoPrinters()));
    const auto read = readPrinters(path);
    REQUIRE(read);
    CHECK(*read == twoPrinters());
    struct stat found {};
    REQUIRE(::stat(path.c_str(), &found) == 0);
    CHECK((found.st_mode & 0777) == 0600);
}

TEST_CASE("no file is no printer") {
    const TempFolder folder;
    const auto read = readPrinters(folder.file("printers.json"));
    REQUIRE(read);
    CHECK(read->empty());
}

TEST_CASE("a wrong printer is not written, and the old file stands") {
    const TempFolder folder;
    const std::string path = folder.file("printers.json");
    REQUIRE(writePrinters(path, twoPrinters()));
    auto wrong = twoPrinters();
    wrong[1].name = wrong[0].name;
    CHECK(writePrinters(path, wrong).error().code() == "printer_name_taken");
    CHECK(*readPrinters(path) == twoPrinters());
    CHECK_FALSE(writePrinters(folder.file("none/printers.json"), twoPrinters()));
}

TEST_CASE("a file with a mistake is refused whole, with the mistake") {
    const TempFolder folder;
    const std::string path = folder.file("printers.json");
    REQUIRE(writePrinters(path, twoPrinters()));
    const std::string good = textOf(path);
    const std::vector<std::array<std::string, 3>> mistakes{
        {"\"speed\"", "\"sped\"", "unknown key sped"},
        {"\"language\": \"zpl\"", "\"language\": \"zpl2\"", "language zpl2"},
        {"\"label\"", "\"lable\"", "role lable"},
        {"tcp:[::1]:9101", "usb:lp0", "address usb:lp0"},
        {"\"dpi_x\": 300", "\"dpi_x\": 300.5", "dpi_x is no whole number"},
        {"\"dpi_x\": 300", "\"dpi_x\": 99999999999", "dpi_x is too large a number"},
        {"\"dpi_x\": 300,", "", "no dpi_x"},
        {"\"version\": 1", "\"version\": 2", "version 2 is of another program"},
        {"\"version\": 1", "\"version\": 1, \"colour\": 1", "unknown key colour"},
        {"\"sx\": -60", "\"sx\": \"-60\"", "sx is no whole number"},
        {"{", "[", "it is not JSON"}};
    for (const auto& [from, to, why] : mistakes) {
        INFO(why);
        std::string bad = good;
        const std::size_t at = bad.find(from);
        REQUIRE(at != std::string::npos);
        bad.replace(at, from.size(), to);
        folder.write("printers.json", bad);
        const auto read = readPrinters(path);
        REQUIRE_FALSE(read);
        CHECK(read.error().code() == "printers_malformed");
        CHECK(read.error().fact("why") == why);
        CHECK(read.error().fact("path") == path);
    }
}

TEST_CASE("limits hold for a file that was written by hand") {
    const TempFolder folder;
    const std::string path = folder.file("printers.json");
    REQUIRE(writePrinters(path, twoPrinters()));
    std::string bad = textOf(path);
    bad.replace(bad.find("\"speed\": 4"), 10, "\"speed\": 40");
    folder.write("printers.json", bad);
    const auto read = readPrinters(path);
    REQUIRE_FALSE(read);
    CHECK(read.error().code() == "printer_limit");
    CHECK(read.error().fact("field") == "speed");
    CHECK(read.error().fact("path") == path);
}

TEST_CASE("any bytes are printers or refused") {
    const TempFolder folder;
    for (const char* bytes :
         {"", "null", "[]", "{}", "{\"version\":1}", "{\"version\":1,\"printers\":{}}",
          "{\"version\":1,\"printers\":[1]}", "\xFF\xFE", "{\"version\":1,\"printers\":[{}]}"}) {
        INFO(bytes);
        CHECK(readPrinters(folder.write("printers.json", bytes)).error().code() == "printers_malformed");
    }
    CHECK(readPrinters(folder.write("printers.json", "{\"version\":1,\"printers\":[]}"))->empty());
}
