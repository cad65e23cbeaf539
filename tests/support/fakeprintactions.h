// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The papers and printers of a window, remembered instead of printed.
#pragma once

#include "tests/support/fakeprints.h"
#include "ui/presenters/printactions.h"

namespace dak::test {

class FakePrintActions final : public ui::PrintActions {
public:
    std::vector<PrintJob> jobs;
    std::vector<PrinterProfile> profiles;
    std::vector<FoundQueue> queues;
    std::vector<std::int64_t> printed, duplicates, seen;
    QStringList asked; // printers asked for their state, or for a test page

    void printLabel(const ArticleNumber&) override {}
    void printReceipt(const QString&) override {}
    void printCancellation(const ArticleNumber&) override {}
    void printDayReport(Date) override {}

    Result<std::vector<PrintJob>> tray() override { return jobs; }
    Status printAgain(std::int64_t job, bool agreed) override {
        (agreed ? duplicates : printed).push_back(job);
        return {};
    }
    Status cameOut(std::int64_t job) override {
        seen.push_back(job);
        return {};
    }
    Result<std::vector<PrinterProfile>> printers() override { return profiles; }
    Status setPrinters(const std::vector<PrinterProfile>& printers) override {
        profiles = printers;
        return {};
    }
    void askState(const PrinterProfile& printer) override { asked << QString::fromStdString(printer.name); }
    void printTestPage(const PrinterProfile& printer) override {
        Q_EMIT testPageDone(QString::fromStdString(printer.name), std::nullopt);
    }
    void findQueues() override { Q_EMIT queuesFound(queues, std::nullopt); }
};

} // namespace dak::test
