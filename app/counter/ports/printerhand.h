// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One printer in a thread of its own, with its own connection to the book: what waits for a printer never
// holds the window. Asked and answered by queued signals.
#pragma once

#include "app/wiring/counter.h"
#include "app/wiring/labelplan.h"
#include "core/base/clock.h"
#include "core/printing/queue/batchlist.h"
#include "core/printing/queue/printbatch.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

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
    // A list of labels is compared with the book and taken up; told by batchFaulty, batchLooked or
    // batchEnded.
    void lookAtBatch(const std::string& text, std::size_t from, const PrinterProfile& printer);
    // What was taken up, label by label: a booking's own papers go between two. `cancelled` is set from
    // outside.
    void printBatch(const std::shared_ptr<const std::atomic<bool>>& cancelled);

Q_SIGNALS:
    void printed(std::int64_t job, const std::optional<dak::Error>& error);
    void waits(const QString& printer, const dak::PrinterStatus& status); // while a job is in hand
    void stateKnown(const QString& printer, const dak::PrinterStatus& status);
    void testPageDone(const QString& printer, const std::optional<dak::Error>& error);
    void batchFaulty(const std::vector<dak::BatchFault>& faults);
    void batchLooked(const dak::BatchOutlook& outlook);
    void batchAt(std::size_t place, std::size_t all, const QString& document);
    void batchWaits(const dak::PrinterStatus& status);
    void batchEnded(const dak::BatchReport& report, const std::optional<dak::Error>& error);

private:
    Status open();
    [[nodiscard]] Result<BatchOutlook> takeUp(LabelPlan plan, std::size_t from,
                                              const PrinterProfile& printer);
    void endBatch(const std::optional<Error>& error);

    std::string m_folder;
    const std::atomic<bool>& m_stopping;
    SystemClock m_clock;
    RandomIds m_ids{m_clock};
    std::unique_ptr<Counter> m_counter; // opened at the first job, in this thread
    std::unique_ptr<PrintQueue> m_queue;
    std::unique_ptr<PrintBatch> m_batch; // that was taken up, until it is over
};

} // namespace dak::counter
