// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/paper/paperdesk.h"

#include "core/booking/bookarticle.h"
#include "core/printing/port/cupsport.h"
#include "core/printing/port/links.h"
#include "core/printing/port/talkingport.h"
#include "core/printing/profile/printercheck.h"
#include "ui/text/errortext.h"

#include <catch2/catch.hpp>

namespace dak::test {

namespace {

using namespace std::chrono_literals;

// Waits long for what comes, and hardly between two questions.
constexpr Patience kHurry{5000ms, 5000ms, 2ms, 20'000ms};
constexpr Patience kSpoolerHurry{5000ms, 500ms, 10ms, 20'000ms};

// As openPrinterPort, in a hurry and with this test's spooler.
PrintQueue::OpenPort portsOf(const std::string& server) {
    return [server](const PrinterProfile& printer) -> Result<std::unique_ptr<PrinterPort>> {
        if (printer.address.kind == PrinterAddress::Kind::File)
            return openPrinterPort(printer);
        DAK_TRY_STATUS(checkPrinter(printer));
        if (printer.address.kind == PrinterAddress::Kind::Cups)
            return std::unique_ptr<PrinterPort>(std::make_unique<CupsPort>(printer, server, kSpoolerHurry));
        return std::unique_ptr<PrinterPort>(std::make_unique<TalkingPort>(
            printer.address.text(), printer.language, TalkingPort::Silence::Absent,
            tcpLinks(printer.address, kHurry.connect), kHurry));
    };
}

} // namespace

PrinterProfile labelPrinter(const std::string& address, PrinterLanguage language) {
    PrinterProfile printer;
    printer.name = "Label printer";
    printer.roles = {PrinterRole::Label};
    printer.address = *PrinterAddress::parse(address);
    printer.language = language;
    return printer;
}

std::string sentenceOf(const Error& error) {
    const std::string text = errorText(error).toStdString();
    INFO(error.code() << ": " << text);
    CHECK(text.find_first_of("{}[]") == std::string::npos);
    CHECK(text.find("…") == std::string::npos);          // a fact that is not there
    CHECK(text.find(error.code()) == std::string::npos); // what is said where there is no sentence
    return text;
}

std::string sentenceOf(const PrintOutcome& outcome) {
    REQUIRE(outcome.error);
    return sentenceOf(*outcome.error);
}

PaperDesk::PaperDesk(PrinterProfile to, std::string server)
    : printer(std::move(to))
    , m_server(std::move(server))
    , m_queue(counter->book().prints(), counter->printing().storedPages(), portsOf(m_server)) {}

std::vector<std::string> PaperDesk::sell(int parcels) {
    std::vector<std::string> labels;
    for (int i = 0; i < parcels; ++i) {
        const auto sold = BookArticle(counter.desk()).run(counter.id(), aParcel(), cash(1000));
        REQUIRE(sold);
        labels.push_back("label " + sold->accepted.article.number.text());
    }
    m_sold.insert(m_sold.end(), labels.begin(), labels.end());
    return labels;
}

PrintJob PaperDesk::job(const std::string& document) {
    const auto found = counter->book().prints().newestOf(document);
    REQUIRE(found);
    REQUIRE(*found);
    return **found;
}

PrintOutcome PaperDesk::print(const std::string& document, const PrintWatch& watch) {
    const auto outcome = m_queue.print(job(document).id, printer, watch);
    REQUIRE(outcome);
    CHECK(job(document).state == outcome->state); // what is told is what is kept
    return *outcome;
}

BatchReport PaperDesk::printAll(const std::vector<std::string>& documents, const PrintWatch& watch,
                                std::size_t from) {
    Printing printing = counter->printing();
    PrintBatch batch(m_queue, counter->book().prints(),
                     [&](const std::string& document) { return printing.duplicate(document); });
    const auto report = batch.run({documents, from, printer}, watch, {});
    REQUIRE(report);
    return *report;
}

Result<PrintOutcome> PaperDesk::again(const std::string& document, bool agreed) {
    Printing printing = counter->printing();
    DAK_TRY(const std::int64_t id, printing.retry(job(document).id, agreed));
    return m_queue.print(id, printer);
}

int PaperDesk::duplicates(const std::string& document) {
    return (*counter->book().documents().latest(document))->copies;
}

void PaperDesk::learn(const std::string& document) {
    const PrintQueue::Compose compose = counter->printing().storedPages();
    PrintJob paper = job(document);
    for (paper.copy = 0; paper.copy <= 2; ++paper.copy) {
        const auto sheets = compose(paper, printer);
        if (!sheets)
            continue; // this printer never takes it
        REQUIRE(sheets->size() == 1);
        m_papers[sheets->front().bytes] =
            document + (paper.copy == 0 ? "" : " DUPLICATE " + std::to_string(paper.copy));
    }
}

std::vector<std::string> PaperDesk::read(const std::string& bytes) {
    for (const std::string& document : m_sold)
        learn(document);
    std::vector<std::string> papers;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto found = std::find_if(m_papers.begin(), m_papers.end(), [&](const auto& paper) {
            return bytes.compare(at, paper.first.size(), paper.first) == 0;
        });
        papers.push_back(found == m_papers.end() ? "a part" : found->second);
        at = found == m_papers.end() ? bytes.size() : at + found->first.size();
    }
    return papers;
}

} // namespace dak::test
