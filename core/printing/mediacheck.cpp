// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/mediacheck.h"

#include "core/printing/profile/printercheck.h"

namespace dak {

Status checkMedia(const Page& page, const PrinterProfile& printer) {
    const bool continuous = printer.mediaHeight == 0;
    if (page.width <= printer.mediaWidth && (continuous || page.height <= printer.mediaHeight))
        return {};
    const std::string width = lengthText(printer.mediaWidth);
    return Error::refused("page_exceeds_media",
                          {{"page", lengthText(page.width) + " x " + lengthText(page.height)},
                           {"media", continuous ? width : width + " x " + lengthText(printer.mediaHeight)}});
}

} // namespace dak
