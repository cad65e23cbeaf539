// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who has a job in hand: a process of one start of the machine. A process number comes back after a while, so
// its start time is part of the name.
#pragma once

#include <string>
#include <string_view>

namespace dak {

// A new owner of this process: "2b1c...-boot/4711/938472/1". The last number tells apart the threads of one.
[[nodiscard]] std::string newPrintOwner();
// False when that process is surely gone.
[[nodiscard]] bool isRunning(std::string_view owner);

} // namespace dak
