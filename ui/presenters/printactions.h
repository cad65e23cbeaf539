// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Papers and printers as the window needs them. What a printer does takes its time: it is asked here and told
// by a signal.
#pragma once

#include "core/printing/job/printjobs.h"
#include "core/printing/port/foundqueues.h"
#include "core/printing/port/printerport.h"
#include "core/printing/profile/printerprofile.h"
#include "ui/presenters/deskpapers.h"

#include <optional>
#include <vector>

namespace dak::ui {

class PrintActions : public DeskPapers {
    Q_OBJECT
public:
    using DeskPapers::DeskPapers;

    virtual Result<std::vector<PrintJob>> tray() = 0;
    // To the printer of its role. A paper that may be out goes as a DUPLICATE and needs a yes: error
    // print_may_be_out {document}.
    virtual Status printAgain(std::int64_t job, bool agreed) = 0;
    virtual Status cameOut(std::int64_t job) = 0; // somebody looked

    virtual Result<std::vector<PrinterProfile>> printers() = 0;
    virtual Status setPrinters(const std::vector<PrinterProfile>& printers) = 0;
    virtual void askState(const PrinterProfile& printer) = 0;      // told by stateKnown
    virtual void printTestPage(const PrinterProfile& printer) = 0; // told by testPageDone
    virtual void findQueues() = 0;                                 // told by queuesFound

Q_SIGNALS:
    void trayChanged(); // a paper came out, failed, or waits for its printer
    void stateKnown(const QString& printer, const dak::PrinterStatus& status);
    void testPageDone(const QString& printer, const std::optional<dak::Error>& error);
    void queuesFound(const std::vector<dak::FoundQueue>& queues, const std::optional<dak::Error>& error);
};

} // namespace dak::ui
