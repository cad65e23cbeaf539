// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a ZPL printer answers to ~HS: three lines, each between STX and ETX, fields between commas (ZPL II
// guide, "Host Status Return").
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dak {

inline constexpr std::string_view kZplAskStatus = "~HS\r\n";

struct ZplStatus {
    bool paperOut = false;
    bool paused = false;
    int formatsWaiting = 0; // received and not yet begun
    bool bufferFull = false;
    bool formatPartial = false; // an ^XA without its ^XZ
    bool memoryCorrupt = false;
    bool tooCold = false;
    bool tooHot = false;
    bool headOpen = false;
    bool ribbonOut = false;
    bool labelWaiting = false; // printed and not yet taken away
    std::int64_t labelsRemaining = 0;
    bool operator==(const ZplStatus&) const = default;

    bool isIdle() const { return formatsWaiting == 0 && labelsRemaining == 0 && !formatPartial; }
};

// Nothing while an answer is not whole, and when it is no answer to ~HS. Anything around it is skipped.
[[nodiscard]] std::optional<ZplStatus> parseZplStatus(std::string_view bytes);

} // namespace dak
