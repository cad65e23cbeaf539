// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the frame of the window shows, read from the open book.
#pragma once

#include "app/wiring/counter.h"
#include "ui/presenters/counterstatus.h"

#include <functional>
#include <string>

namespace dak::counter {

class LiveStatus final : public ui::StatusSource {
public:
    // waitingBaskets: unpaid and not the one in hand.
    LiveStatus(Counter& counter, std::string papersFolder, std::function<std::size_t()> waitingBaskets)
        : m_counter(counter)
        , m_papersFolder(std::move(papersFolder))
        , m_waitingBaskets(std::move(waitingBaskets)) {}

    ui::CounterStatus read() const override;

private:
    void readNumbers(ui::CounterStatus& status) const;
    void readTariff(ui::CounterStatus& status) const;

    Counter& m_counter;
    std::string m_papersFolder;
    std::function<std::size_t()> m_waitingBaskets;
};

} // namespace dak::counter
