// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the frame of the window shows, read from the open book.
#pragma once

#include "app/counter/ports/printdesk.h"
#include "app/wiring/counter.h"
#include "ui/presenters/counterstatus.h"

#include <functional>

namespace dak::counter {

class LiveStatus final : public ui::StatusSource {
public:
    // waitingBaskets: unpaid and not the one in hand.
    LiveStatus(Counter& counter, PrintDesk& papers, std::function<std::size_t()> waitingBaskets)
        : m_counter(counter), m_papers(papers), m_waitingBaskets(std::move(waitingBaskets)) {}

    ui::CounterStatus read() const override;

private:
    void readPrinters(ui::CounterStatus& status) const;
    void readNumbers(ui::CounterStatus& status) const;
    void readTariff(ui::CounterStatus& status) const;

    Counter& m_counter;
    PrintDesk& m_papers;
    std::function<std::size_t()> m_waitingBaskets;
};

} // namespace dak::counter
