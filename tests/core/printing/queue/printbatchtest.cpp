// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/queue/printbatch.h"
#include "tests/support/fakeprints.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

struct Batch {
    explicit Batch(int labels) : queue(jobs, oneSheet(), printer.port()) {
        for (int i = 1; i <= labels; ++i) {
            jobs.jobs.push_back(aPrintJob(i, "label " + std::to_string(i)));
            request.documents.push_back("label " + std::to_string(i));
        }
    }
    PrintBatch batch() {
        return {queue, jobs, [this](const std::string& document) -> Result<std::int64_t> {
                    PrintJob copy = aPrintJob(static_cast<std::int64_t>(jobs.jobs.size()) + 1, document);
                    copy.copy = 1;
                    jobs.jobs.push_back(copy);
                    return copy.id;
                }};
    }
    Result<BatchReport> run(const PrintWatch& watch = {}) {
        return batch().run(request, watch, [this](std::size_t place, std::size_t) { last = place; });
    }
    int timesOut(const std::string& page) const {
        return static_cast<int>(std::count(printer.pages.begin(), printer.pages.end(), page));
    }
    MemoryJobs jobs;
    ScriptedPrinter printer;
    PrintQueue queue;
    BatchRequest request;
    std::size_t last = 0;
};

const Error kPaperOut = Error::refused("printer_not_ready", {{"printer", "L"}, {"condition", "paper_out"}});
const Error kJam = Error::unknown("printer_outcome_unknown", {{"printer", "L"}});

void answerAt(Batch& batch, int place, const Result<Delivery>& answer) {
    for (int i = 1; i < place; ++i)
        batch.printer.answers.emplace_back(Delivery::Printed);
    batch.printer.answers.push_back(answer);
}

} // namespace

TEST_CASE("labels come out in the order of the list, each once") {
    Batch batch(100);
    std::reverse(batch.request.documents.begin(), batch.request.documents.end());
    const auto report = batch.run();
    REQUIRE(report);
    CHECK(report->printed == 100);
    CHECK_FALSE(report->stopped);
    CHECK(batch.printer.pages == batch.request.documents);
    CHECK(batch.last == 100);
    CHECK(batch.run()->skipped == 100); // once more prints nothing
    CHECK(batch.printer.pages.size() == 100);
}

TEST_CASE("paper out at label 37 of 100 stops there, and the batch goes on where it stopped") {
    Batch batch(100);
    answerAt(batch, 37, kPaperOut);
    const auto stopped = batch.run();
    CHECK(stopped->printed == 36);
    CHECK(stopped->stopped == 37);
    CHECK(stopped->error->fact("condition") == "paper_out");
    const auto rest = batch.run();
    CHECK(rest->printed == 64);
    CHECK(rest->skipped == 36);
    CHECK(rest->duplicates == 0);
    for (const std::string& label : batch.request.documents)
        CHECK(batch.timesOut(label) == 1);
}

TEST_CASE("after a jam the label that may be out comes again only when it is asked for, as a DUPLICATE") {
    Batch batch(50);
    answerAt(batch, 37, kJam);
    CHECK(batch.run()->stopped == 37);
    CHECK(batch.run()->printed == 13); // the rest; 37 stays for a person
    CHECK(batch.timesOut("label 37") == 1);
    batch.request.from = 37;
    batch.request.documents.resize(37);
    const auto again = batch.run();
    CHECK(again->printed == 1);
    CHECK(again->duplicates == 1);
    CHECK(batch.timesOut("label 37 DUPLICATE") == 1);
}

TEST_CASE("a cancelled batch stops between two labels and nothing is half done") {
    Batch batch(20);
    int asked = 0;
    const auto report = batch.run({{}, [&] { return ++asked <= 5; }});
    CHECK(report->cancelled);
    CHECK(report->printed == 5);
    CHECK(report->stopped == 6);
    CHECK(batch.run()->printed == 15);
}

TEST_CASE("a list with a paper that was never issued prints nothing") {
    Batch batch(3);
    batch.request.documents.emplace_back("label none");
    CHECK(batch.run().error().code() == "document_unknown");
    CHECK(batch.printer.pages.empty());
}

TEST_CASE("what a batch would do is known before it does it") {
    Batch batch(10);
    batch.jobs.at(2).state = PrintState::Printed;
    batch.jobs.at(5).state = PrintState::Unknown;
    batch.jobs.at(6).state = PrintState::Failed;
    CHECK(*batch.batch().begin(batch.request) == BatchOutlook{10, 8, 0, 2});
    batch.request.from = 5;
    CHECK(*batch.batch().begin(batch.request) == BatchOutlook{10, 5, 1, 0});
    batch.jobs.at(5).printing = true; // another program has it in hand
    CHECK(*batch.batch().begin(batch.request) == BatchOutlook{10, 5, 0, 1});
    CHECK(batch.printer.pages.empty());
}

TEST_CASE("label by label, other papers go between, and what came out by another way is skipped") {
    Batch batch(3);
    batch.request.from = 1; // nothing is out: nothing is agreed to be a DUPLICATE
    PrintBatch slow = batch.batch();
    REQUIRE(slow.begin(batch.request));
    CHECK(slow.place() == 1);
    CHECK(*slow.step({}));
    CHECK(slow.place() == 2);
    REQUIRE(batch.queue.print(2, {}));
    CHECK(*slow.step({}));
    CHECK_FALSE(*slow.step({}));
    CHECK_FALSE(*slow.step({})); // it is over and stays so
    CHECK(slow.report().printed == 2);
    CHECK(slow.report().skipped == 1);
    CHECK(slow.report().duplicates == 0);
    CHECK(batch.printer.pages == batch.request.documents);
}

TEST_CASE("a place behind the list prints nothing") {
    Batch batch(3);
    batch.request.from = 4;
    const auto report = batch.run();
    CHECK(report->printed == 0);
    CHECK_FALSE(report->stopped);
    CHECK(batch.printer.pages.empty());
}
