// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/queue/printqueue.h"
#include "core/printing/queue/defaultprinters.h"
#include "tests/support/fakeprints.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

const Error kNotReady = Error::refused("printer_not_ready", {{"printer", "L"}, {"condition", "paper_out"}});
const Error kPulledOut = Error::unknown("printer_outcome_unknown", {{"printer", "L"}});

PrintQueue::Compose sheets(int count) {
    return [count](const PrintJob& job, const PrinterProfile&) -> Result<std::vector<PrintBytes>> {
        return std::vector<PrintBytes>(static_cast<std::size_t>(count), {job.document, "page", "raw"});
    };
}

struct Printed {
    explicit Printed(const PrintQueue::Compose& compose = oneSheet()) : queue(jobs, compose, printer.port()) {
        jobs.jobs = {aPrintJob(1, "label A"), aPrintJob(2, "label B")};
    }
    MemoryJobs jobs;
    ScriptedPrinter printer;
    PrintQueue queue;
    PrinterProfile profile = filePrinters("/tmp/papers").front();
};

} // namespace

TEST_CASE("what the printer says becomes the state of the job") {
    Printed it;
    CHECK(it.queue.print(1, it.profile)->state == PrintState::Printed);
    CHECK(it.jobs.at(1).state == PrintState::Printed);
    CHECK(it.jobs.at(1).printer == it.profile.name);
    it.printer.answers = {Delivery::Sent};
    CHECK(it.queue.print(2, it.profile)->state == PrintState::Sent);
    CHECK(it.jobs.at(2).state == PrintState::Sent);
}

TEST_CASE("a paper that surely did not come out is the original again") {
    Printed it;
    it.printer.answers = {kNotReady};
    CHECK(it.queue.print(1, it.profile)->state == PrintState::Failed);
    CHECK(it.jobs.at(1).reason.code == "printer_not_ready");
    CHECK(it.printer.pages.empty());
    CHECK(it.queue.print(1, it.profile)->state == PrintState::Printed);
    CHECK(it.jobs.at(1).attempts == 2);
    CHECK(it.printer.pages.size() == 1);
}

TEST_CASE("why a paper is not out names the printer as people know it") {
    Printed it;
    it.profile.address = *PrinterAddress::parse("tcp:10.0.0.5");
    it.profile.name = "Label printer";
    it.printer.answers = {Error::machine("printer_unreachable", {{"printer", "tcp:10.0.0.5:9100"}}),
                          Error::refused("printer_queue_missing", {{"printer", "ZEBRA_QUEUE"}})};
    CHECK(it.queue.print(1, it.profile)->error->fact("printer") == "Label printer");
    CHECK(factOf(it.jobs.at(1).reason.facts, "printer") == "Label printer");
    CHECK(it.queue.print(2, it.profile)->error->fact("printer") == "ZEBRA_QUEUE"); // it is to be set up again
}

TEST_CASE("a printer pulled out in the middle leaves a paper that no retry prints by itself") {
    Printed it;
    it.printer.answers = {kPulledOut};
    CHECK(it.queue.print(1, it.profile)->state == PrintState::Unknown);
    CHECK(it.queue.print(1, it.profile).error().code() == "print_job_taken");
    CHECK(it.printer.pages.size() == 1);
}

TEST_CASE("a failure on a second sheet is unknown, for the first is out") {
    Printed it(sheets(2));
    it.printer.answers = {Delivery::Printed, kNotReady};
    CHECK(it.queue.print(1, it.profile)->state == PrintState::Unknown);
    it.printer.answers = {kNotReady};
    CHECK(it.queue.print(2, it.profile)->state == PrintState::Failed); // nothing left
}

TEST_CASE("a page that cannot be drawn has not come out") {
    Printed it([](const PrintJob&, const PrinterProfile&) -> Result<std::vector<PrintBytes>> {
        return Error::refused("page_exceeds_media");
    });
    CHECK(it.queue.print(1, it.profile)->state == PrintState::Failed);
    CHECK(it.jobs.at(1).reason.code == "page_exceeds_media");
}

TEST_CASE("two queues never print one job") {
    Printed it;
    PrintQueue other(it.jobs, oneSheet(), it.printer.port());
    REQUIRE(it.queue.print(1, it.profile));
    CHECK(other.print(1, it.profile).error().code() == "print_job_taken");
    CHECK(it.printer.pages.size() == 1);
}

TEST_CASE("nothing is sent when the claim cannot be written, and the job waits again") {
    Printed it;
    it.jobs.claimFails = true;
    CHECK(it.queue.print(1, it.profile).error().code() == "database_io");
    CHECK(it.printer.pages.empty());
    it.jobs.claimFails = false;
    CHECK(it.queue.print(1, it.profile)->state == PrintState::Printed);
}

TEST_CASE("an outcome the disk does not take is told at once and written down with the next job") {
    Printed it;
    it.jobs.finishFailures = 1;
    CHECK(it.queue.print(1, it.profile)->state == PrintState::Printed);
    CHECK(it.queue.isUnsettled());
    CHECK(it.jobs.at(1).printing); // who dies now leaves it unknown
    CHECK(it.queue.print(2, it.profile));
    CHECK(it.jobs.at(1).state == PrintState::Printed);
    CHECK_FALSE(it.jobs.at(1).printing);
    CHECK_FALSE(it.queue.isUnsettled());
}

TEST_CASE("while an outcome cannot be written no further paper is sent") {
    Printed it;
    it.jobs.finishFailures = 2;
    REQUIRE(it.queue.print(1, it.profile));
    CHECK(it.queue.print(2, it.profile).error().code() == "database_io");
    CHECK(it.printer.pages.size() == 1);
}

TEST_CASE("a paper goes to the first printer of its role, or to the one named in any case of letters") {
    const auto printers = filePrinters("/tmp/papers");
    CHECK(printerFor(printers, "label")->name == "Labels to files");
    CHECK(printerFor(printers, "cancellation")->name == "Receipts to files");
    CHECK(printerFor(printers, "cdf1")->name == "A4 to files");
    CHECK(printerFor(printers, "label", "a4 TO files")->name == "A4 to files");
    CHECK(printerFor(printers, "label", "none").error().code() == "printer_unknown");
    CHECK(printerFor({}, "label").error().facts() ==
          std::vector<Fact>{{"field", "printer"}, {"role", "label"}});
}

TEST_CASE("papers that share a sheet are claimed together and have one outcome") {
    Printed it;
    const PrintQueue::ComposeTogether sheet = [](std::span<const PrintJob> jobs, const PrinterProfile&) {
        return Result<std::vector<PrintBytes>>({{jobs[0].document + jobs[1].document, "page", "raw"}});
    };
    const std::vector<std::int64_t> both = {1, 2};
    it.printer.answers = {kNotReady};
    CHECK(it.queue.printTogether(both, sheet, it.profile)->state == PrintState::Failed);
    CHECK(it.jobs.at(1).state == PrintState::Failed);
    CHECK(it.jobs.at(2).state == PrintState::Failed);
    CHECK(it.queue.printTogether(both, sheet, it.profile)->state == PrintState::Printed);
    CHECK(it.jobs.at(1).state == PrintState::Printed);
    CHECK(it.jobs.at(2).state == PrintState::Printed);
    CHECK(it.printer.pages.size() == 1);
}

TEST_CASE("when one of them cannot be claimed none is printed and the others wait again") {
    Printed it;
    CHECK(it.queue.print(2, it.profile)->state == PrintState::Printed);
    const std::vector<std::int64_t> both = {1, 2};
    const auto never = [](std::span<const PrintJob>, const PrinterProfile&) {
        return Result<std::vector<PrintBytes>>(Error::refused("page_exceeds_media"));
    };
    CHECK(it.queue.printTogether(both, never, it.profile).error().code() == "print_job_taken");
    CHECK(it.jobs.at(1).state == PrintState::Waiting);
    CHECK(it.printer.pages.size() == 1);
}
