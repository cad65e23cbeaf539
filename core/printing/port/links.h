// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lines to printers: a socket (9100) and a device file (/dev/usb/lp0).
#pragma once

#include "core/printing/port/talkingport.h"

namespace dak {

// Opens within `limit`, the search for the name included. Error printer_unreachable {printer, why}.
[[nodiscard]] OpenLink tcpLinks(const PrinterAddress& address, std::chrono::milliseconds limit);
// Both directions where the device has them, else only writing. Error printer_unreachable {printer, why}.
[[nodiscard]] OpenLink deviceLinks(const PrinterAddress& address);

} // namespace dak
