// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/port/portlines.h"

#include <linux/lp.h>
#include <sys/ioctl.h>

namespace dak {

std::optional<PrinterStatus> portLinesOf(int file) {
    int lines = 0;
    if (::ioctl(file, LPGETSTATUS, &lines) != 0)
        return std::nullopt;
    return statusOfPortLines(lines);
}

PrinterStatus statusOfPortLines(int lines) {
    if ((lines & LP_POUTPA) != 0)
        return {PrinterCondition::PaperOut, "paper out"};
    if ((lines & LP_PSELECD) == 0)
        return {PrinterCondition::Offline, "off line"};
    if ((lines & LP_PERRORP) == 0)
        return {PrinterCondition::Paused, "error"};
    return {PrinterCondition::Unknown, {}};
}

} // namespace dak
