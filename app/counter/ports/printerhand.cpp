// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/counter/ports/printerhand.h"

#include "core/printing/testpage.h"

namespace dak::counter {

PrinterHand::~PrinterHand() = default;

Status PrinterHand::open() {
    if (m_queue)
        return {};
    DAK_TRY(m_counter, Counter::open(m_folder, m_clock, m_ids));
    const Printing printing = m_counter->printing();
    m_queue =
        std::make_unique<PrintQueue>(m_counter->book().prints(), printing.storedPages(), openPrinterPort);
    return {};
}

void PrinterHand::print(std::int64_t job, const PrinterProfile& printer) {
    if (m_stopping)
        return; // it waits for the next start
    const Status opened = open();
    if (!opened) {
        Q_EMIT printed(job, opened.error());
        return;
    }
    const QString name = QString::fromStdString(printer.name);
    const PrintWatch watch{[this, name](const PrinterStatus& status) { Q_EMIT waits(name, status); },
                           [this] { return !m_stopping; }};
    const Result<PrintOutcome> outcome = m_queue->print(job, printer, watch);
    Q_EMIT printed(job, outcome ? outcome->error : std::optional(outcome.error()));
}

void PrinterHand::askState(const PrinterProfile& printer) {
    const auto port = openPrinterPort(printer);
    const PrinterStatus status =
        port ? (*port)->status() : PrinterStatus{PrinterCondition::Unreachable, port.error().code()};
    Q_EMIT stateKnown(QString::fromStdString(printer.name), status);
}

void PrinterHand::printTestPage(const PrinterProfile& printer) {
    const auto sent = [&]() -> Status {
        DAK_TRY(const Renderer renderer, Renderer::make());
        DAK_TRY(const PrintBytes page, testPageJob(renderer, printer));
        DAK_TRY(const auto port, openPrinterPort(printer));
        DAK_TRY([[maybe_unused]] const Delivery delivery, port->send(page, {}, [] { return false; }));
        return {};
    }();
    Q_EMIT testPageDone(QString::fromStdString(printer.name),
                        sent ? std::optional<Error>() : std::optional(sent.error()));
}

Result<BatchOutlook> PrinterHand::takeUp(LabelPlan plan, std::size_t from, const PrinterProfile& printer) {
    m_batch = std::make_unique<PrintBatch>(
        *m_queue, m_counter->book().prints(),
        [this](const std::string& document) { return m_counter->printing().duplicate(document); });
    return m_batch->begin({std::move(plan.documents), from, printer});
}

void PrinterHand::lookAtBatch(const std::string& text, std::size_t from, const PrinterProfile& printer) {
    m_batch.reset();
    const auto outlook = [&]() -> Result<std::optional<BatchOutlook>> {
        DAK_TRY_STATUS(open());
        DAK_TRY(LabelPlan plan, planLabels(*m_counter, text));
        if (!plan.faults.empty()) {
            Q_EMIT batchFaulty(plan.faults);
            return std::optional<BatchOutlook>();
        }
        DAK_TRY(const BatchOutlook found, takeUp(std::move(plan), from, printer));
        return std::optional(found);
    }();
    if (!outlook)
        endBatch(outlook.error());
    else if (*outlook)
        Q_EMIT batchLooked(**outlook);
}

void PrinterHand::printBatch(const std::shared_ptr<const std::atomic<bool>>& cancelled) {
    if (!m_batch || m_stopping)
        return; // what is not printed waits for the next start
    const BatchRequest& request = m_batch->request();
    const std::size_t place = m_batch->place();
    if (place <= request.documents.size())
        Q_EMIT batchAt(place, request.documents.size(), QString::fromStdString(request.documents[place - 1]));
    const PrintWatch watch{[this](const PrinterStatus& status) { Q_EMIT batchWaits(status); },
                           [this, &cancelled] { return !m_stopping && !*cancelled; }};
    const Result<bool> more = m_batch->step(watch);
    if (more && *more)
        QMetaObject::invokeMethod(
            this, [this, cancelled] { printBatch(cancelled); }, Qt::QueuedConnection);
    else
        endBatch(more ? std::optional<Error>() : std::optional(more.error()));
}

void PrinterHand::endBatch(const std::optional<Error>& error) {
    BatchReport report = m_batch ? m_batch->report() : BatchReport();
    if (error && m_batch)
        report.stopped = m_batch->place();
    m_batch.reset();
    Q_EMIT batchEnded(report, error);
}

} // namespace dak::counter
