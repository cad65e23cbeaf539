// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A page as what a printer takes: one job a sheet, so that no driver ever divides a page.
#pragma once

#include "core/printing/port/printerport.h"
#include "core/printing/renderer.h"

#include <vector>

namespace dak {

// Errors as of Renderer::dots and Renderer::pdf.
[[nodiscard]] Result<std::vector<PrintBytes>>
printerJobs(const Renderer& renderer, const PrintedPage& printed, const PrinterProfile& printer);

} // namespace dak
