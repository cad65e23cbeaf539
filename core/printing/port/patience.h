// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a printer is waited for. A person waits beside it: 3 s of silence are told as silence.
#pragma once

#include <chrono>

namespace dak {

struct Patience {
    std::chrono::milliseconds connect{3000};
    std::chrono::milliseconds silence{3000}; // without a byte in or out, or without a sign of work
    std::chrono::milliseconds poll{250};     // between two questions
    std::chrono::milliseconds work{120'000}; // a printer that says it prints one page for longer is lost

    int quietRounds() const { return static_cast<int>(silence / poll) + 1; }
    int workRounds() const { return static_cast<int>(work / poll) + 1; }
};

} // namespace dak
