// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One printer in a thread of its own, with its own connection to the book: what waits for a printer never
// holds the window. Asked and answered by queued signals.
#pragma once

#include "app/wiring/counter.h"
#include "core/base/clock.h"
#include "core/printing/queue/printqueue.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <optional>
#include <string>

namespace dak::counter {

class PrinterHand final : public QObject {
    Q_OBJECT
public:
    // `stopping` is set when the window closes: nobody waits for paper any more.
    PrinterHand(std::string folder, const std::atomic<bool>& stopping)
        : m_folder(std::move(folder)), m_stopping(stopping) {}
    ~PrinterHand() override;

    void print(std::int64_t job, const PrinterProfile& printer);
    void askState(const PrinterProfile& printer);
    void printTestPage(const PrinterProfile& printer);

Q_SIGNALS:
    void printed(std::int64_t job, const std::optional<dak::Error>& error);
    void waits(const QString& printer, const dak::PrinterStatus& status); // while a job is in hand
    void stateKnown(const QString& printer, const dak::PrinterStatus& status);
    void testPageDone(const QString& printer, const std::optional<dak::Error>& error);

private:
    Status open();

    std::string m_folder;
    const std::atomic<bool>& m_stopping;
    SystemClock m_clock;
    RandomIds m_ids{m_clock};
    std::unique_ptr<Counter> m_counter; // opened at the first job, in this thread
    std::unique_ptr<PrintQueue> m_queue;
};

} // namespace dak::counter
