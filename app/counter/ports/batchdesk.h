// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists of labels over the real counter: in the thread of their printer, between the papers of the desks.
#pragma once

#include "app/counter/ports/printdesk.h"
#include "ui/presenters/batchactions.h"

#include <atomic>
#include <memory>
#include <set>
#include <string>

namespace dak::counter {

class BatchDesk final : public ui::BatchActions {
    Q_OBJECT
public:
    // `papers` gives the threads and outlives this.
    BatchDesk(Counter& counter, PrintDesk& papers, QObject* parent = nullptr);

    Result<QStringList> labelPrinters() override;
    Result<QString> readFile(const QString& path) override;
    Status look(const ui::LabelList& list) override;
    void print() override;
    void cancel() override;

private:
    PrinterHand& join(const std::string& printer);

    Counter& m_counter;
    PrintDesk& m_papers;
    PrinterHand* m_hand = nullptr; // that has taken the list up
    std::set<PrinterHand*> m_joined;
    std::shared_ptr<std::atomic<bool>> m_cancelled; // of the list that was taken up last
};

} // namespace dak::counter
