// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the frame of the window shows of the counter: who and where, what waits for the centre, what is ready.
#pragma once

#include "core/base/clock.h"
#include "core/record/office.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dak::ui {

// One thing of the ready strip: ready_printer, ready_scale, ready_sound, ready_numbers {product, left},
// ready_tariff {edition}, ready_read_only, ready_fenced, sync_clock_fast, sync_clock_slow {minutes}.
struct ReadyItem {
    Notice what;
    bool attention = false; // something to see to
};

struct CounterStatus {
    std::string clerk;
    std::optional<Date> day;   // absent: the day is not open
    std::uint64_t waiting = 0; // entries without a receipt of the centre
    std::optional<UtcMillis> oldestWaiting;
    std::optional<UtcMillis> lastAccepted;
    std::uint64_t sent = 0;     // batches the centre has
    std::uint64_t archived = 0; // of which its second copy is proved too
    std::uint64_t parked = 0;   // batches the centre has a question about, or refused
    std::string bookHead;       // "7F3A-91C2"
    std::vector<ReadyItem> ready;
    UtcMillis now;
};

class StatusSource {
public:
    virtual ~StatusSource() = default;
    virtual CounterStatus read() const = 0;
};

} // namespace dak::ui
