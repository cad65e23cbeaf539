// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a TSPL printer answers to <ESC>!?: one byte, a bit for each trouble (TSPL2 manual, "Immediate
// commands").
#pragma once

#include <optional>
#include <string_view>

namespace dak {

inline constexpr std::string_view kTsplAskStatus = "\x1B!?";

struct TsplStatus {
    bool headOpen = false;
    bool jammed = false;
    bool paperOut = false;
    bool ribbonOut = false;
    bool paused = false;
    bool printing = false;
    bool otherError = false;
    bool operator==(const TsplStatus&) const = default;
};

// The last byte is the newest answer; nothing without one.
[[nodiscard]] std::optional<TsplStatus> parseTsplStatus(std::string_view bytes);

} // namespace dak
