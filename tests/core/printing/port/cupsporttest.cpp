// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/port/cupsport.h"

#include "tests/core/printing/port/sampleport.h"
#include "tests/support/ippprinter.h"
#include "tests/support/privatespooler.h"
#include "tests/support/socketprinter.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace dak;
using namespace dak::test;
using namespace std::chrono_literals;

namespace {

constexpr Patience kSpoolPatience{2000ms, 400ms, 10ms, 5000ms};

PrinterProfile queueProfile(const std::string& queue = "label") {
    PrinterProfile printer;
    printer.name = "Label printer";
    printer.roles = {PrinterRole::Label};
    printer.address = *PrinterAddress::parse("cups:" + queue);
    printer.language = PrinterLanguage::Zpl;
    return printer;
}

const PrintBytes kBinary{"label EM473124829IN", std::string("^XA\n\0\xFF\x1B~HS\r\n^XZ\n", 17),
                         "application/vnd.cups-raw"};

// Takes bytes and never says a word.
SocketPrinter::Manners silent() {
    SocketPrinter::Manners manners;
    manners.question = "never asked";
    return manners;
}

std::string socketOf(const SocketPrinter& printer) {
    return "socket://127.0.0.1:" + std::to_string(printer.port());
}

} // namespace

TEST_CASE("a raw queue passes on every byte, and its \"completed\" is no paper") {
    SocketPrinter printer(silent());
    PrivateSpooler spooler;
    spooler.addQueue("label", socketOf(printer));
    CupsPort port(queueProfile(), spooler.server(), kSpoolPatience);
    CHECK(port.status().condition == PrinterCondition::Unknown);
    const auto sent = port.send(kBinary, {}, kGivesUp);
    if (!sent)
        FAIL(sent.error().code() << " " << sent.error().fact("why") << spooler.log());
    CHECK(*sent == Delivery::Sent);
    CHECK(printer.heard().job == kBinary.bytes);
    CHECK(*port.send(kBinary, {}, kGivesUp) == Delivery::Sent);
    CHECK(printer.heard().job == kBinary.bytes + kBinary.bytes);
}

TEST_CASE("a queue that is not there, or no more, is told and nothing was sent") {
    PrivateSpooler spooler;
    CupsPort port(queueProfile(), spooler.server(), kSpoolPatience);
    CHECK(port.status().condition == PrinterCondition::QueueMissing);
    std::vector<PrinterCondition> seen;
    const auto sent = port.send(
        kBinary, [&seen](const PrinterStatus& status) { seen.push_back(status.condition); }, kWaits);
    REQUIRE_FALSE(sent);
    CHECK(sent.error().code() == "printer_queue_missing");
    CHECK(sent.error().kind() == ErrorKind::Refused);
    CHECK(sent.error().fact("printer") == "cups:label");
    CHECK(seen == std::vector{PrinterCondition::QueueMissing});
}

TEST_CASE("a spooler that was ended is told and nothing was sent") {
    PrivateSpooler spooler;
    spooler.addQueue("label", "socket://127.0.0.1:" + std::to_string(freePort()));
    spooler.stop();
    CupsPort port(queueProfile(), spooler.server(), kSpoolPatience);
    CHECK(port.status().condition == PrinterCondition::SpoolerDown);
    const auto sent = port.send(kBinary, {}, kWaits);
    REQUIRE_FALSE(sent);
    CHECK(sent.error().code() == "printer_spooler_down");
    CHECK(sent.error().kind() == ErrorKind::Machine);
}

TEST_CASE("a spooler that hangs is told after its silence") {
    PrivateSpooler spooler;
    spooler.addQueue("label", "socket://127.0.0.1:" + std::to_string(freePort()));
    CupsPort port(queueProfile(), spooler.server(), {300ms, 300ms, 10ms, 300ms});
    spooler.freeze();
    CHECK(port.status().condition == PrinterCondition::SpoolerDown);
    spooler.thaw();
}

TEST_CASE("a stopped queue is waited for before anything is given to it") {
    SocketPrinter printer(silent());
    PrivateSpooler spooler;
    spooler.addQueue("label", socketOf(printer));
    spooler.disable("label");
    CupsPort port(queueProfile(), spooler.server(), kSpoolPatience);
    CHECK(port.status().condition == PrinterCondition::Paused);
    const auto refused = port.send(kBinary, {}, kGivesUp);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == "printer_not_ready");
    CHECK(refused.error().fact("condition") == "paused");
    std::vector<PrinterCondition> seen;
    const auto sent = port.send(
        kBinary,
        [&](const PrinterStatus& status) {
            seen.push_back(status.condition);
            if (status.condition == PrinterCondition::Paused)
                spooler.enable("label");
        },
        kWaits);
    REQUIRE(sent);
    CHECK(*sent == Delivery::Sent);
    CHECK(seen.front() == PrinterCondition::Paused);
    CHECK(printer.heard().job == kBinary.bytes); // the refused one never arrives
}

TEST_CASE("a queue that rejects jobs is not ready") {
    PrivateSpooler spooler;
    spooler.addQueue("label", "socket://127.0.0.1:" + std::to_string(freePort()));
    spooler.rejectJobs("label");
    CupsPort port(queueProfile(), spooler.server(), kSpoolPatience);
    CHECK(port.status().condition == PrinterCondition::Paused);
    CHECK(port.send(kBinary, {}, kGivesUp).error().code() == "printer_not_ready");
}

TEST_CASE("nobody behind the queue is told, and the job is taken back") {
    PrivateSpooler spooler;
    spooler.addQueue("label", "socket://127.0.0.1:" + std::to_string(freePort()));
    CupsPort port(queueProfile(), spooler.server(), kSpoolPatience);
    std::vector<PrinterCondition> seen;
    const auto sent = port.send(
        kBinary, [&seen](const PrinterStatus& status) { seen.push_back(status.condition); }, kWaits);
    REQUIRE_FALSE(sent);
    INFO(spooler.log());
    CHECK(sent.error().code() == "printer_unreachable");
    CHECK(sent.error().kind() == ErrorKind::Machine);
    CHECK(seen.back() == PrinterCondition::Unreachable);
}

TEST_CASE("a queue deleted while its bytes are on their way leaves the outcome unknown") {
    SocketPrinter::Manners manners;
    manners.deaf = true;
    SocketPrinter printer(manners);
    PrivateSpooler spooler;
    spooler.addQueue("label", socketOf(printer));
    CupsPort port(queueProfile(), spooler.server(), kSpoolPatience);
    bool removed = false;
    const auto sent = port.send(
        {"label", std::string(16'000'000, 'A'), "application/vnd.cups-raw"},
        [&](const PrinterStatus& status) {
            if (status.condition == PrinterCondition::Busy && !std::exchange(removed, true))
                spooler.removeQueue("label");
        },
        kWaits);
    REQUIRE_FALSE(sent);
    CHECK(removed);
    CHECK(sent.error().code() == "printer_outcome_unknown");
    CHECK(sent.error().kind() == ErrorKind::Unknown);
}

TEST_CASE("a spooler ended while it works leaves the outcome unknown") {
    SocketPrinter::Manners manners;
    manners.deaf = true;
    SocketPrinter printer(manners);
    PrivateSpooler spooler;
    spooler.addQueue("label", socketOf(printer));
    CupsPort port(queueProfile(), spooler.server(), kSpoolPatience);
    const auto sent = port.send(
        {"label", std::string(16'000'000, 'A'), "application/vnd.cups-raw"},
        [&](const PrinterStatus& status) {
            if (status.condition == PrinterCondition::Busy)
                spooler.stop();
        },
        kWaits);
    REQUIRE_FALSE(sent);
    CHECK(sent.error().kind() == ErrorKind::Unknown);
    CHECK(sent.error().fact("condition") == "spooler_down");
}

TEST_CASE("a PDF goes unfitted, on its exact medium, and an IPP printer says that it came out") {
    IppPrinter printer;
    PrivateSpooler spooler;
    spooler.addQueue("sheets", printer.uri());
    PrinterProfile profile = queueProfile("sheets");
    profile.language = PrinterLanguage::Pdf;
    CupsPort port(profile, spooler.server(), kSpoolPatience);
    const auto sent = port.send({"label", "%PDF-1.4 of a label", "application/pdf"}, {}, kGivesUp);
    if (!sent)
        FAIL(sent.error().code() << " " << sent.error().fact("why") << spooler.log());
    CHECK(*sent == Delivery::Printed);
    CHECK(printer.documents() == std::vector<std::string>{"%PDF-1.4 of a label"});
    CHECK(printer.said("print-scaling") == "none");
    CHECK(printer.said("media") == "na_index-4x6_4x6in");
}

TEST_CASE("a PDF is not given to a queue that would pass it on to a printer of labels") {
    SocketPrinter printer(silent());
    PrivateSpooler spooler;
    spooler.addQueue("label", socketOf(printer));
    PrinterProfile profile = queueProfile();
    profile.language = PrinterLanguage::Pdf;
    const auto sent = CupsPort(profile, spooler.server(), kSpoolPatience)
                          .send({"label", "%PDF-1.4 of a label", "application/pdf"}, {}, kWaits);
    REQUIRE_FALSE(sent);
    CHECK(sent.error().code() == "printer_language_place");
    CHECK(sent.error().kind() == ErrorKind::Refused);
    CHECK(sent.error().fact("address") == "cups:label");
    CHECK(printer.heard().job.empty());
}

TEST_CASE("an IPP printer out of paper is told, and the page comes out when paper is back") {
    IppPrinter printer("media-empty-error");
    PrivateSpooler spooler;
    spooler.addQueue("sheets", printer.uri());
    PrinterProfile profile = queueProfile("sheets");
    profile.language = PrinterLanguage::Pdf;
    CupsPort port(profile, spooler.server(), kSpoolPatience);
    std::vector<PrinterCondition> seen;
    const auto sent = port.send(
        {"label", "%PDF-1.4 of a label", "application/pdf"},
        [&](const PrinterStatus& status) {
            seen.push_back(status.condition);
            if (status.condition == PrinterCondition::PaperOut)
                printer.setReason("none");
        },
        kWaits);
    if (!sent)
        FAIL(sent.error().code() << " " << sent.error().fact("condition") << spooler.log());
    CHECK(*sent == Delivery::Printed);
    CHECK(std::count(seen.begin(), seen.end(), PrinterCondition::PaperOut) == 1);
    CHECK(printer.documents().size() == 1);
}

TEST_CASE("reasons of a queue mean what a person must do") {
    using Words = std::vector<std::string>;
    CHECK_FALSE(conditionOfReasons({}));
    CHECK_FALSE(conditionOfReasons(Words{"cups-waiting-for-job-completed", "media-low-warning"}));
    CHECK_FALSE(conditionOfReasons(Words{"media-empty-report"}));
    CHECK(conditionOfReasons(Words{"media-empty-error"}) == PrinterCondition::PaperOut);
    CHECK(conditionOfReasons(Words{"media-needed"}) == PrinterCondition::PaperOut);
    CHECK(conditionOfReasons(Words{"paused", "media-empty-warning"}) == PrinterCondition::PaperOut);
    CHECK(conditionOfReasons(Words{"cover-open"}) == PrinterCondition::HeadOpen);
    CHECK(conditionOfReasons(Words{"media-jam-error"}) == PrinterCondition::Jammed);
    CHECK(conditionOfReasons(Words{"marker-supply-empty-error"}) == PrinterCondition::RibbonOut);
    CHECK(conditionOfReasons(Words{"offline-report", "offline-error"}) == PrinterCondition::Offline);
    CHECK(conditionOfReasons(Words{"connecting-to-device"}) == PrinterCondition::Unreachable);
}
