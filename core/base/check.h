// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// check() is for bugs: a false condition ends the action with CheckFailure. Never for input.
#pragma once

#include <stdexcept>
#include <string_view>

namespace dak {

class CheckFailure : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

[[noreturn]] void failCheck(std::string_view what);

inline void check(bool holds, std::string_view what) {
    if (!holds)
        failCheck(what);
}

} // namespace dak
