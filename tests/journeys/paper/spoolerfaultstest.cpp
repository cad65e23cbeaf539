// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A real cupsd that is stopped, started, and loses its queues between a sale and its label.
#include "tests/journeys/paper/paperdesk.h"
#include "tests/support/ippprinter.h"
#include "tests/support/privatespooler.h"
#include "tests/support/socketprinter.h"

#include <catch2/catch.hpp>

#include <poll.h>

using namespace dak;
using namespace dak::test;

namespace {

SocketPrinter::Manners silent(int port = 0) {
    SocketPrinter::Manners manners;
    manners.question = "never asked";
    manners.port = port;
    return manners;
}

std::string socketAt(int port) {
    return "socket://127.0.0.1:" + std::to_string(port);
}

// Waits for the spooler to bring so many bytes.
void waitFor(const SocketPrinter& printer, std::size_t bytes) {
    for (int tries = 0; printer.heard().job.size() < bytes && tries < 3000; ++tries)
        static_cast<void>(::poll(nullptr, 0, 10));
}

} // namespace

TEST_CASE("a queue that was deleted is told, and made again prints the original") {
    SocketPrinter printer(silent());
    PrivateSpooler spooler;
    spooler.addQueue("label", socketAt(printer.port()));
    PaperDesk desk(labelPrinter("cups:label"), spooler.server());
    const auto labels = desk.sell(2);
    CHECK(desk.print(labels[0]).state == PrintState::Sent);
    spooler.removeQueue("label");
    const PrintOutcome gone = desk.print(labels[1]);
    CHECK(gone.state == PrintState::Failed);
    CHECK(gone.error->code() == "printer_queue_missing");
    CHECK(gone.error->fact("printer") == "cups:label");
    CHECK(sentenceOf(gone).find("cups:label") != std::string::npos);
    spooler.addQueue("label", socketAt(printer.port()));
    CHECK(desk.print(labels[1]).state == PrintState::Sent);
    CHECK(desk.read(printer.heard().job) == labels);
}

TEST_CASE("a print service that was stopped is told, and started prints the original") {
    SocketPrinter printer(silent());
    PrivateSpooler spooler;
    spooler.addQueue("label", socketAt(printer.port()));
    PaperDesk desk(labelPrinter("cups:label"), spooler.server());
    const auto labels = desk.sell(2);
    spooler.stopInOrder();
    const BatchReport stopped = desk.printAll(labels);
    CHECK(stopped.stopped == 1);
    CHECK(stopped.error->code() == "printer_spooler_down");
    CHECK(stopped.error->kind() == ErrorKind::Machine);
    CHECK(sentenceOf(*stopped.error).find("print service") != std::string::npos);
    CHECK(desk.job(labels[0]).state == PrintState::Failed);
    CHECK(desk.job(labels[1]).state == PrintState::Waiting);
    spooler.startAgain();
    const BatchReport rest = desk.printAll(labels);
    CHECK(rest.printed == 2);
    CHECK(rest.duplicates == 0);
    CHECK(desk.read(printer.heard().job) == labels);
}

TEST_CASE("a print service stopped with a label in hand prints it when it starts, and we not again") {
    const int port = freePort();
    PrivateSpooler spooler;
    spooler.addQueue("label", socketAt(port)); // the printer is off: the spooler tries and tries
    PaperDesk desk(labelPrinter("cups:label"), spooler.server());
    const auto labels = desk.sell(2);
    const PrintOutcome outcome =
        desk.print(labels[0], {[&](const PrinterStatus& status) {
                                   if (status.condition == PrinterCondition::Unreachable)
                                       spooler.stopInOrder();
                               },
                               [] { return true; }});
    CHECK(outcome.state == PrintState::Unknown);
    CHECK(outcome.error->fact("condition") == "spooler_down");
    CHECK(sentenceOf(outcome).find("not known") != std::string::npos);
    SocketPrinter printer(silent(port));
    spooler.startAgain();
    waitFor(printer, 1000);
    CHECK(desk.printAll(labels).printed == 1); // the other one
    CHECK(desk.read(printer.heard().job) == labels);
    CHECK(desk.again(labels[0], false).error().code() == "print_may_be_out");
    REQUIRE(desk.counter->book().prints().confirm(desk.job(labels[0]).id));
    CHECK(desk.job(labels[0]).state == PrintState::Printed);
}

TEST_CASE("a page printer that jams holds its page, and cleared it comes out once") {
    IppPrinter printer("media-jam-error");
    PrivateSpooler spooler;
    spooler.addQueue("sheets", printer.uri(), "everywhere");
    PaperDesk desk(labelPrinter("cups:sheets", PrinterLanguage::Pdf), spooler.server());
    const std::string label = desk.sell();
    int jams = 0;
    const PrintOutcome outcome = desk.print(label, {[&](const PrinterStatus& status) {
                                                        if (status.condition != PrinterCondition::Jammed)
                                                            return;
                                                        ++jams;
                                                        printer.setReason("none");
                                                    },
                                                    [] { return true; }});
    INFO(spooler.log());
    CHECK(outcome.state == PrintState::Printed);
    CHECK(jams == 1);
    CHECK(printer.documents().size() == 1);
}

TEST_CASE("a page printer that jams and is left is taken back from, or unknown, and never printed twice") {
    IppPrinter printer("media-jam-error");
    PrivateSpooler spooler;
    spooler.addQueue("sheets", printer.uri(), "everywhere");
    PaperDesk desk(labelPrinter("cups:sheets", PrinterLanguage::Pdf), spooler.server());
    const std::string label = desk.sell();
    const PrintOutcome outcome = desk.print(label);
    REQUIRE(outcome.error);
    CHECK(outcome.error->fact("condition") == "jammed");
    CHECK_FALSE(sentenceOf(outcome).empty());
    const bool mayBeOut = outcome.state == PrintState::Unknown;
    CHECK((mayBeOut || outcome.state == PrintState::Failed));
    CHECK(bool(desk.again(label, false)) == !mayBeOut);
}
