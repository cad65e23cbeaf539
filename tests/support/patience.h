// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The end of a wait for what another thread does: so far away that only what never comes meets it.
#pragma once

#include <chrono>
#include <thread>

namespace dak::test {

inline constexpr std::chrono::seconds kPatience{120};

// Whether it came.
template <typename Condition>
[[nodiscard]] bool comes(const Condition& condition) {
    const auto end = std::chrono::steady_clock::now() + kPatience;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        std::this_thread::yield();
    }
    return true;
}

} // namespace dak::test
