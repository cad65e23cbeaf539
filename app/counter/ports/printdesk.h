// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The papers of the window: takes the jobs of what was booked here to the threads of their printers. What
// others left waiting stays in the tray until the clerk asks for it: a start never prints by itself.
#pragma once

#include "app/counter/ports/printerhand.h"
#include "ui/presenters/printactions.h"

#include <QThread>
#include <QTimer>

#include <map>
#include <memory>
#include <set>

namespace dak::counter {

class PrintDesk final : public ui::PrintActions {
    Q_OBJECT
public:
    explicit PrintDesk(Counter& counter, QObject* parent = nullptr);
    ~PrintDesk() override; // what is being sent is ended first

    void printLabel(const ArticleNumber& number) override;
    void printReceipt(const QString& receipt) override;
    void printCancellation(const ArticleNumber& number) override;
    void printDayReport(Date day) override;

    Result<std::vector<PrintJob>> tray() override; // without what is coming out right now
    Status printAgain(std::int64_t job, bool agreed) override;
    Status cameOut(std::int64_t job) override;
    Result<std::vector<PrinterProfile>> printers() override;
    Status setPrinters(const std::vector<PrinterProfile>& printers) override;
    void askState(const PrinterProfile& printer) override;
    void printTestPage(const PrinterProfile& printer) override;
    void findQueues() override;

    // The thread of a printer, begun when it is first wanted.
    PrinterHand& handOf(const std::string& printer);

private:
    struct Hand {
        std::unique_ptr<QThread> thread;
        PrinterHand* worker = nullptr; // lives in its thread
    };

    // The papers of the entry that made it, while they are not out; else a duplicate of this one.
    void give(const std::string& document);
    Status send(const PrintJob& job);
    void tellTray(); // soon
    void printed(std::int64_t job, const std::optional<Error>& error);

    Counter& m_counter;
    QTimer m_telling;
    std::atomic<bool> m_stopping = false;
    std::map<std::string, Hand> m_hands;            // by the printer's name
    std::set<std::int64_t> m_given;                 // to a hand, and not answered yet
    std::map<std::string, PrinterStatus> m_waiting; // printers that wait for a person
};

} // namespace dak::counter
