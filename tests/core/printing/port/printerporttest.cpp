// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/port/printerport.h"

#include "core/printing/profile/printerprofile.h"
#include "tests/core/printing/port/sampleport.h"
#include "tests/support/socketprinter.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

#include <set>

using namespace dak;
using namespace dak::test;

namespace {

PrinterProfile printerAt(const std::string& address) {
    PrinterProfile printer;
    printer.name = "Label printer";
    printer.roles = {PrinterRole::Label};
    printer.address = *PrinterAddress::parse(address);
    printer.language = PrinterLanguage::Zpl;
    return printer;
}

} // namespace

TEST_CASE("each condition has a code of its own, and only three let a job out") {
    std::set<std::string_view> codes;
    int printing = 0;
    for (int i = 0; i <= static_cast<int>(PrinterCondition::Unknown); ++i) {
        codes.insert(printerConditionCode(static_cast<PrinterCondition>(i)));
        printing += canPrint(static_cast<PrinterCondition>(i)) ? 1 : 0;
    }
    CHECK(codes.size() == static_cast<std::size_t>(PrinterCondition::Unknown) + 1);
    CHECK(printing == 3);
    CHECK(printerConditionCode(PrinterCondition::PaperOut) == "paper_out");
    CHECK(printerConditionCode(PrinterCondition::Unknown) == "unknown");
    CHECK_FALSE(canPrint(PrinterCondition::PaperOut));
    CHECK(canPrint(PrinterCondition::Busy));
}

TEST_CASE("the port is the address's") {
    const TempFolder folder;
    const auto files = openPrinterPort(printerAt("file:" + folder.path()));
    REQUIRE(files);
    CHECK((*files)->status().condition == PrinterCondition::Ready);
    SocketPrinter printer({"~HS\r\n", [](const auto&) { return zplAnswer(false, true); }});
    const auto socket = openPrinterPort(printerAt(printer.address()));
    REQUIRE(socket);
    CHECK((*socket)->status().condition == PrinterCondition::Paused);
    const auto device = openPrinterPort(printerAt("device:/dev/usb/there-is-none"));
    REQUIRE(device);
    CHECK((*device)->status().condition == PrinterCondition::Unreachable);
    CHECK(openPrinterPort(printerAt("cups:none")));
}

TEST_CASE("a printer beyond its limits has no port") {
    PrinterProfile printer = printerAt("tcp:127.0.0.1");
    printer.dpiX = 20;
    const auto port = openPrinterPort(printer);
    REQUIRE_FALSE(port);
    CHECK(port.error().code() == "printer_limit");
    CHECK(port.error().fact("field") == "dpi-x");
}
