// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// People beside a printer, for the tests of its ports.
#pragma once

#include "core/printing/port/printerport.h"

#include <vector>

namespace dak::test {

inline const std::function<bool()> kWaits = [] { return true; };
inline const std::function<bool()> kGivesUp = [] { return false; };

// What a watcher saw.
struct Watched {
    std::vector<PrinterCondition> seen;
    std::function<void(const PrinterStatus&)> watch = [this](const PrinterStatus& status) {
        seen.push_back(status.condition);
    };
};

} // namespace dak::test
