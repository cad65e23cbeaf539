// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the frame of the window shows, read from the open book.
#pragma once

#include "app/counter/ports/printdesk.h"
#include "app/wiring/counter.h"
#include "ui/presenters/counterstatus.h"
#include "ui/presenters/syncdesk.h"

#include <functional>

namespace dak::counter {

class LiveStatus final : public ui::StatusSource {
public:
    // waitingBaskets: unpaid and not the one in hand.
    LiveStatus(Counter& counter, const ui::SyncDesk& sync, PrintDesk& papers,
               std::function<std::size_t()> waitingBaskets)
        : m_counter(counter), m_sync(sync), m_papers(papers), m_waitingBaskets(std::move(waitingBaskets)) {}

    ui::CounterStatus read() const override;
    // The sync did something: what it left in the book is read again.
    void forgetSync() { m_picture.reset(); }

private:
    void readPrinters(ui::CounterStatus& status) const;
    void readSync(ui::CounterStatus& status, std::uint64_t seq) const;
    void readNumbers(ui::CounterStatus& status) const;
    void readTariff(ui::CounterStatus& status) const;

    Counter& m_counter;
    const ui::SyncDesk& m_sync;
    // With thousands of batches it takes milliseconds to read, and this is asked after every key.
    mutable std::optional<ui::SyncPicture> m_picture;
    mutable std::uint64_t m_pictureOf = 0; // the last place in the book then
    PrintDesk& m_papers;
    std::function<std::size_t()> m_waitingBaskets;
};

} // namespace dak::counter
