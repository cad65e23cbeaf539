// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The status lines of a printer port (ioctl LPGETSTATUS of Linux), which also a printer that never answers
// has.
#pragma once

#include "core/printing/port/printerport.h"

#include <optional>

namespace dak {

// Nothing when the file is no such port.
[[nodiscard]] std::optional<PrinterStatus> portLinesOf(int file);
[[nodiscard]] PrinterStatus statusOfPortLines(int lines);

} // namespace dak
