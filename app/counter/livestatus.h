// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the frame of the window shows, read from the open book.
#pragma once

#include "app/wiring/counter.h"
#include "ui/presenters/counterstatus.h"

#include <string>

namespace dak::counter {

class LiveStatus final : public ui::StatusSource {
public:
    LiveStatus(Counter& counter, std::string papersFolder)
        : m_counter(counter), m_papersFolder(std::move(papersFolder)) {}

    ui::CounterStatus read() const override;

private:
    void readNumbers(ui::CounterStatus& status) const;
    void readTariff(ui::CounterStatus& status) const;

    Counter& m_counter;
    std::string m_papersFolder;
};

} // namespace dak::counter
