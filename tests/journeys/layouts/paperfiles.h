// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A page in every format a counter gives out, as the picture a program that is not ours makes of it.
#pragma once

#include "core/printing/renderer.h"
#include "tests/support/scanning.h"

#include <QImage>

#include <string>
#include <utility>
#include <vector>

namespace dak::test {

[[nodiscard]] bool isLong(); // DAK_LONG is set: all of it
// One paper of each layout, the fullest, by the name of its sample.
[[nodiscard]] std::vector<std::pair<std::string, PrintedPage>> papersOfAllLayouts();

enum class PaperFormat { Png, Pbm, Pdf, Zpl, Tspl, EscPos };
[[nodiscard]] std::vector<PaperFormat> paperFormats();
[[nodiscard]] std::string paperFormatName(PaperFormat format);

// PDF by pdftoppm; ZPL, TSPL and ESC/POS by the readers of tests/support, each sheet a job, set below each
// other. The test fails when it cannot be made.
[[nodiscard]] QImage pictureOf(const PrintedPage& printed, PaperFormat format, int dpi,
                               const ScanFolder& folder);
// A PDF for the printer's medium through a queue "everywhere" of a real spooler, as the PWG raster that its
// IPP printer is given; read by libcups. Of a page of one sheet with an end.
[[nodiscard]] QImage everywherePictureOf(const PrintedPage& printed, int dpi, const ScanFolder& folder);
// ZPL by the npm package zpl-renderer-js in a folder; of a page of one sheet.
[[nodiscard]] QImage zplPictureOf(const PrintedPage& printed, int dpi, const ScanFolder& folder,
                                  const std::string& package);

} // namespace dak::test
