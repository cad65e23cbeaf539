// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiring/printing.h"

#include "core/base/text.h"
#include "core/booking/bookarticle.h"
#include "core/files/files.h"
#include "tests/support/trainingcounter.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

std::vector<std::string> namesOf(const std::vector<PrinterProfile>& printers) {
    std::vector<std::string> names;
    for (const PrinterProfile& printer : printers)
        names.push_back(printer.name);
    return names;
}

PrinterProfile printerOf(const std::string& name, std::vector<PrinterRole> roles) {
    PrinterProfile printer;
    printer.name = name;
    printer.roles = std::move(roles);
    printer.address = *PrinterAddress::parse("cups:" + lowerAscii(name));
    return printer;
}

std::string sellLabel(TrainingCounter& counter) {
    return "label " + BookArticle(counter.desk())
                          .run(counter.id(), aParcel(), cash(1000))
                          ->accepted.article.number.text();
}

std::int64_t jobOf(TrainingCounter& counter, const std::string& document) {
    return (*counter->book().prints().newestOf(document))->id;
}

} // namespace

TEST_CASE("a counter without printers writes every kind of paper to files beside its book") {
    TrainingCounter counter;
    const Printing printing = counter->printing();
    const auto training = *printing.printers();
    REQUIRE(removeFile(counter->dataFolder() + "/printers.json"));
    CHECK_FALSE(printing.isSetUp());
    const auto printers = *printing.printers();
    CHECK(printers == training); // a training office begins with just these
    CHECK(namesOf(printers) ==
          std::vector<std::string>{"Labels to files", "Receipts to files", "A4 to files"});
    for (const PrinterProfile& printer : printers)
        CHECK(printer.address.text() == "file:" + counter->dataFolder() + "/papers");
}

TEST_CASE("files stand in for the roles that no printer has") {
    TrainingCounter counter;
    const Printing printing = counter->printing();
    REQUIRE(printing.setPrinters({printerOf("Zebra", {PrinterRole::Label})}));
    CHECK(printing.isSetUp());
    CHECK(namesOf(*printing.printers()) ==
          std::vector<std::string>{"Zebra", "Receipts to files", "A4 to files"});
    REQUIRE(printing.setPrinters({printerOf("Office", {PrinterRole::Sheet, PrinterRole::Receipt}),
                                  printerOf("Zebra", {PrinterRole::Label})}));
    CHECK(namesOf(*printing.printers()) == std::vector<std::string>{"Office", "Zebra"});
}

TEST_CASE("a list of printers that is broken is told and not written over by itself") {
    TrainingCounter counter;
    const std::string file = counter->dataFolder() + "/printers.json";
    REQUIRE(replaceFile(file, "{", 0600));
    const auto printers = counter->printing().printers();
    REQUIRE_FALSE(printers);
    CHECK(printers.error().code() == "printers_malformed");
    CHECK(printers.error().fact("path") == file);
    CHECK(*readFile(file, 10) == "{");
    CHECK(counter->printing()
              .setPrinters({printerOf("A", {PrinterRole::Label}), printerOf("a", {PrinterRole::Label})})
              .error()
              .code() == "printer_name_taken");
}

TEST_CASE("a paper that waits is retried as itself, and one that may be out only with a yes") {
    TrainingCounter counter;
    const std::string label = sellLabel(counter);
    Printing printing = counter->printing();
    const std::int64_t original = jobOf(counter, label);
    CHECK(*printing.retry(original, false) == original);
    CHECK(*printing.retry(original, true) == original); // a yes that is not needed makes no duplicate

    REQUIRE(*counter->book().prints().claim(original, "P", "owner"));
    REQUIRE(
        counter->book().prints().finish(original, "owner", PrintState::Unknown, {"print_interrupted", {}}));
    const auto refused = printing.retry(original, false);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == "print_may_be_out");
    CHECK(refused.error().fact("document") == label);
    const auto duplicate = printing.retry(original, true);
    REQUIRE(duplicate);
    CHECK(*duplicate != original);
    CHECK((*counter->book().prints().job(*duplicate))->copy == 1);
    CHECK((*counter->book().documents().latest(label))->copies == 1);
}

TEST_CASE("duplicates are counted in the book, and the chain holds") {
    TrainingCounter counter;
    const std::string label = sellLabel(counter);
    Printing printing = counter->printing();
    for (int copy = 1; copy <= 3; ++copy) {
        const auto job = printing.duplicate(label);
        REQUIRE(job);
        CHECK((*counter->book().prints().job(*job))->copy == copy);
    }
    counter.reopen();
    CHECK((*counter->book().documents().latest(label))->copies == 3);
    Printing after = counter->printing();
    CHECK(after.duplicate("label none").error().code() == "document_unknown");
    CHECK(after.retry(4711, true).error().code() == "print_job_unknown");
}

TEST_CASE("what is printed is the stored page with the overlay of its copy") {
    TrainingCounter counter;
    const std::string label = sellLabel(counter);
    const Printing printing = counter->printing();
    const PrintQueue::Compose compose = printing.storedPages();
    const PrinterProfile printer = printing.printers()->front();
    PrintJob job = **counter->book().prints().newestOf(label);
    const auto original = compose(job, printer);
    REQUIRE(original);
    REQUIRE(original->size() == 1);
    CHECK(original->front().name == label);
    CHECK(compose(job, printer)->front().bytes == original->front().bytes);
    job.copy = 1;
    CHECK(compose(job, printer)->front().bytes != original->front().bytes);
    job.document = "label none";
    CHECK(compose(job, printer).error().code() == "document_unknown");
}
