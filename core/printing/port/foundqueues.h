// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The print queues of this computer, to choose a printer from.
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <string>
#include <vector>

namespace dak {

struct FoundQueue {
    std::string queue;  // as in "cups:QUEUE"
    std::string words;  // what its owner calls it
    std::string device; // "socket://127.0.0.1:9100", empty when the spooler does not tell
    bool raw = false;   // it takes a printer's own commands and no PDF
};

// `server` as of CupsQueue. Error printer_spooler_down {printer, why}.
[[nodiscard]] Result<std::vector<FoundQueue>>
foundQueues(const std::string& server = {},
            std::chrono::milliseconds limit = std::chrono::milliseconds(3000));

} // namespace dak
