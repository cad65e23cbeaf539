// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/counter/ports/batchdesk.h"

#include "core/files/files.h"

namespace dak::counter {

BatchDesk::BatchDesk(Counter& counter, PrintDesk& papers, QObject* parent)
    : BatchActions(parent), m_counter(counter), m_papers(papers) {
    connect(this, &BatchDesk::ended, &papers, &PrintDesk::trayChanged);
}

Result<QStringList> BatchDesk::labelPrinters() {
    DAK_TRY(const auto printers, m_counter.printing().printers());
    QStringList names;
    for (const PrinterProfile& printer : printers) {
        if (printer.has(PrinterRole::Label))
            names << QString::fromStdString(printer.name);
    }
    return names;
}

Result<QString> BatchDesk::readFile(const QString& path) {
    DAK_TRY(const std::string text, dak::readFile(path.toStdString(), kMostListBytes));
    return QString::fromStdString(text);
}

PrinterHand& BatchDesk::join(const std::string& printer) {
    PrinterHand& hand = m_papers.handOf(printer);
    if (!m_joined.insert(&hand).second)
        return hand;
    connect(&hand, &PrinterHand::batchFaulty, this, &BatchDesk::faulty);
    connect(&hand, &PrinterHand::batchLooked, this, &BatchDesk::looked);
    connect(&hand, &PrinterHand::batchAt, this, &BatchDesk::at);
    connect(&hand, &PrinterHand::batchWaits, this, &BatchDesk::waits);
    connect(&hand, &PrinterHand::batchEnded, this, &BatchDesk::ended);
    return hand;
}

Status BatchDesk::look(const ui::LabelList& list) {
    DAK_TRY(const auto printers, m_counter.printing().printers());
    DAK_TRY(const PrinterProfile printer, printerFor(printers, "label", list.printer.toStdString()));
    m_hand = &join(printer.name);
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    QMetaObject::invokeMethod(m_hand, [hand = m_hand, text = list.text.toStdString(), from = list.from,
                                       printer] { hand->lookAtBatch(text, from, printer); });
    return {};
}

void BatchDesk::print() {
    if (m_hand != nullptr)
        QMetaObject::invokeMethod(m_hand, [hand = m_hand, stop = m_cancelled] { hand->printBatch(stop); });
}

void BatchDesk::cancel() {
    if (m_cancelled)
        *m_cancelled = true;
}

} // namespace dak::counter
