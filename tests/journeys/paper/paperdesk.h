// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole way of a label: a training counter that sells, its stored pages, its print queue and a real port,
// in a hurry; and what the bytes at the other end are.
#pragma once

#include "app/wiring/printing.h"
#include "core/printing/port/patience.h"
#include "core/printing/queue/printbatch.h"
#include "tests/support/trainingcounter.h"

#include <map>
#include <string>
#include <vector>

namespace dak::test {

// A ZPL printer of 4 x 6 in at an address.
[[nodiscard]] PrinterProfile labelPrinter(const std::string& address,
                                          PrinterLanguage language = PrinterLanguage::Zpl);
// What the clerk reads of an error: a sentence with all its facts. The test fails when there is none.
[[nodiscard]] std::string sentenceOf(const Error& error);
[[nodiscard]] std::string sentenceOf(const PrintOutcome& outcome);

class PaperDesk {
public:
    // `server`: where the spooler of this test is; empty where none is asked.
    explicit PaperDesk(PrinterProfile to, std::string server = {});

    // The names of the labels: "label ZT200000010IN".
    std::vector<std::string> sell(int parcels);
    std::string sell() { return sell(1).front(); }

    PrintOutcome print(const std::string& document, const PrintWatch& watch = {});
    BatchReport printAll(const std::vector<std::string>& documents, const PrintWatch& watch = {},
                         std::size_t from = 0);
    // As the clerk asks for it again, with a yes or without.
    Result<PrintOutcome> again(const std::string& document, bool agreed);
    // Of the newest print of a paper.
    PrintJob job(const std::string& document);
    // How many DUPLICATEs of it the book has.
    int duplicates(const std::string& document);

    // The papers in what a printer was sent, in order: "label ZT200000010IN", with " DUPLICATE 1" behind it;
    // "a part" of what is not whole.
    std::vector<std::string> read(const std::string& bytes);

    TrainingCounter counter;
    PrinterProfile printer;

private:
    void learn(const std::string& document);

    std::string m_server;
    PrintQueue m_queue;
    std::vector<std::string> m_sold;
    std::map<std::string, std::string> m_papers; // by their bytes
};

} // namespace dak::test
