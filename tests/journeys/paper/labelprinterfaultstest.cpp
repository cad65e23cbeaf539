// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A cable pulled out, a jam, a printer that is not what its profile says: told in words, and the label is
// neither lost nor there twice.
#include "tests/journeys/paper/paperdesk.h"
#include "tests/journeys/paper/zplroll.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <atomic>

using namespace dak;
using namespace dak::test;

namespace {

// TSPL: answers with one byte, jams behind the second label until somebody clears it.
struct JammingPrinter {
    std::atomic<bool> isClear = false;
    SocketPrinter line{{"\x1B!?", [this](const SocketPrinter::Heard& heard) {
                            const std::size_t first = heard.job.find("PRINT 1,1");
                            const bool second = first != std::string::npos &&
                                                heard.job.find("PRINT 1,1", first + 1) != std::string::npos;
                            if (second && !isClear)
                                return std::string(1, '\x02');
                            return std::string(1, !heard.job.empty() && heard.sinceJob < 3 ? '\x20' : '\0');
                        }}};
};

} // namespace

TEST_CASE("a cable pulled out after any number of bytes leaves a label that only a yes prints again") {
    ZplRoll measuring(1000);
    PaperDesk sizes(labelPrinter(measuring.address()));
    REQUIRE(sizes.print(sizes.sell()).state == PrintState::Printed);
    const std::size_t size = measuring.taken().size();
    REQUIRE(size > 2000);
    for (const std::size_t bytes : {std::size_t{0}, std::size_t{3}, std::size_t{1000}, size / 2, size - 1}) {
        INFO(bytes << " of " << size);
        ZplRoll pulled(1000, ZplRoll::Sensor::Early, bytes);
        PaperDesk desk(labelPrinter(pulled.address()));
        const std::string label = desk.sell();
        const PrintOutcome outcome = desk.print(label);
        CHECK(outcome.state == PrintState::Unknown);
        CHECK(outcome.error->code() == "printer_outcome_unknown");
        CHECK(outcome.error->fact("condition") == "unreachable");
        CHECK(sentenceOf(outcome).find("not known") != std::string::npos);
        const auto first = desk.read(pulled.out());
        CHECK(first == (bytes == size - 1 ? std::vector{label} : std::vector<std::string>{}));

        desk.counter.reopen(); // and nothing prints it behind the clerk's back after a restart
        CHECK(desk.job(label).state == PrintState::Unknown);
    }
}

TEST_CASE("after the cable is back the same label comes as a DUPLICATE, once for each yes") {
    ZplRoll pulled(1000, ZplRoll::Sensor::Early, 1000);
    PaperDesk desk(labelPrinter(pulled.address()));
    const std::string label = desk.sell();
    CHECK(desk.print(label).state == PrintState::Unknown);
    ZplRoll back(1000);
    desk.printer.address = *PrinterAddress::parse(back.address());
    CHECK(desk.again(label, false).error().code() == "print_may_be_out");
    CHECK(back.taken().empty());
    const auto again = desk.again(label, true);
    REQUIRE(again);
    CHECK(again->state == PrintState::Printed);
    CHECK(desk.read(back.out()) == std::vector{label + " DUPLICATE 1"});
    CHECK(desk.duplicates(label) == 1);
}

TEST_CASE("nobody at the printer's address: the label waits and comes out as the original") {
    PaperDesk desk(labelPrinter("tcp:127.0.0.1:" + std::to_string(freePort())));
    const std::string label = desk.sell();
    const PrintOutcome outcome = desk.print(label);
    CHECK(outcome.state == PrintState::Failed);
    CHECK(outcome.error->code() == "printer_unreachable");
    CHECK(sentenceOf(outcome).find("nothing was printed") != std::string::npos);
    ZplRoll roll(1000);
    desk.printer.address = *PrinterAddress::parse(roll.address());
    const auto again = desk.again(label, false);
    REQUIRE(again);
    CHECK(again->state == PrintState::Printed);
    CHECK(desk.read(roll.out()) == std::vector{label});
    CHECK(desk.duplicates(label) == 0);
}

TEST_CASE("a jam stops the batch at its label, and cleared goes on with each once") {
    JammingPrinter printer;
    PaperDesk desk(labelPrinter(printer.line.address(), PrinterLanguage::Tspl));
    const auto labels = desk.sell(4);
    int jams = 0;
    const PrintWatch clearing{[&](const PrinterStatus& status) {
                                  if (status.condition != PrinterCondition::Jammed)
                                      return;
                                  ++jams;
                                  printer.isClear = true;
                              },
                              [] { return true; }};
    CHECK(desk.printAll(labels, clearing).printed == 4);
    CHECK(jams == 1);
    CHECK(desk.read(printer.line.heard().job) == labels);
}

TEST_CASE("a jam that nobody clears leaves its label unknown and the others waiting") {
    JammingPrinter printer;
    PaperDesk desk(labelPrinter(printer.line.address(), PrinterLanguage::Tspl));
    const auto labels = desk.sell(4);
    bool jammed = false;
    const BatchReport report =
        desk.printAll(labels, {[&](const PrinterStatus& status) {
                                   jammed = jammed || status.condition == PrinterCondition::Jammed;
                               },
                               [&jammed] { return !jammed; }});
    CHECK(report.stopped == 2);
    CHECK(report.error->fact("condition") == "jammed");
    CHECK_FALSE(sentenceOf(*report.error).empty());
    CHECK(desk.job(labels[1]).state == PrintState::Unknown);
    CHECK(desk.job(labels[2]).state == PrintState::Waiting);
    printer.isClear = true;
    CHECK(desk.printAll(labels).printed == 2);
    CHECK(desk.read(printer.line.heard().job) == labels);
}

TEST_CASE("a printer that is not what its profile says gets nothing, and another prints the original") {
    ZplRoll roll(1000);
    const struct {
        const char* what;
        void (*make)(PrinterProfile&);
        const char* code;
        const char* fact;
        const char* said;
    } cases[] = {
        {"a medium shorter than the label", [](PrinterProfile& printer) { printer.mediaHeight = 1000; },
         "page_exceeds_media", "media", "101.6 mm x 100.0 mm"},
        {"a medium narrower than the label", [](PrinterProfile& printer) { printer.mediaWidth = 800; },
         "page_exceeds_media", "media", "80.0 mm x 152.4 mm"},
        {"darker than a printer can", [](PrinterProfile& printer) { printer.darkness = 31; }, "printer_limit",
         "field", "darkness"},
        {"no resolution of a printer", [](PrinterProfile& printer) { printer.dpiX = 100; }, "printer_limit",
         "field", "dpi-x"},
        {"a correction that pushes it off the paper",
         [](PrinterProfile& printer) { printer.calibration.dx = -50; }, "calibration_off_page", "", ""}};
    PaperDesk desk(labelPrinter(roll.address()));
    for (const auto& row : cases) {
        INFO(row.what);
        const std::string label = desk.sell();
        const PrinterProfile right = desk.printer;
        row.make(desk.printer);
        const PrintOutcome outcome = desk.print(label);
        CHECK(outcome.state == PrintState::Failed);
        CHECK(outcome.error->code() == row.code);
        CHECK(outcome.error->fact(row.fact) == row.said);
        CHECK_FALSE(sentenceOf(outcome).empty());
        desk.printer = right;
        const std::size_t before = desk.read(roll.out()).size();
        CHECK(desk.print(label).state == PrintState::Printed);
        const auto after = desk.read(roll.out());
        CHECK(after.size() == before + 1);
        CHECK(after.back() == label);
        CHECK(desk.duplicates(label) == 0);
    }
}
