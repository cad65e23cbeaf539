// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A page larger than what is loaded is refused in words: nothing is ever shrunk or cut to fit.
#pragma once

#include "core/document/page.h"
#include "core/printing/profile/printerprofile.h"

namespace dak {

// One sheet on the medium of a printer; on continuous paper only its width counts. Error page_exceeds_media
// {page, media}, both as "105.0 mm x 148.0 mm".
[[nodiscard]] Status checkMedia(const Page& page, const PrinterProfile& printer);

} // namespace dak
