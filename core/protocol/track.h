// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The life of an article as the centre knows it: open to whoever has the number, without names or addresses.
//
//   answer = {"article":"EM473124829IN","conflict":false,"events":[{"kind":"article_accepted",
//             "office":"21460007","day":"2026-11-20","at_ms":N}]}
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace dak {

struct TrackEvent {
    std::string kind;   // of the entry
    std::string office; // 8 digits
    Date day = Date::of(2000, 1, 1);
    UtcMillis at{};
    bool operator==(const TrackEvent&) const = default;
};

struct TrackAnswer {
    std::string article;
    bool conflict = false;          // two bookings say they have this number
    std::vector<TrackEvent> events; // oldest first
    bool operator==(const TrackAnswer&) const = default;
};

[[nodiscard]] std::string encode(const TrackAnswer& answer);
[[nodiscard]] Result<TrackAnswer> decodeTrackAnswer(std::string_view json); // message_malformed

} // namespace dak
