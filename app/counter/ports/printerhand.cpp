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

} // namespace dak::counter
