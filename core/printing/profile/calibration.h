// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// From a test page measured with a ruler to the four numbers that correct a printer.
#pragma once

#include "core/printing/profile/printerprofile.h"

namespace dak {

// What a test page shows on a medium, from its upper left corner: two lines to measure and a cross.
struct RulerMarks {
    Tenths lineX = 1000; // length of the line across
    Tenths lineY = 1000; // length of the line along the feed
    Tenths crossX = 100;
    Tenths crossY = 100;
    bool operator==(const RulerMarks&) const = default;
};

// The longest lines of whole centimetres (millimetres on a tiny medium) that leave a margin; 100 mm along on
// continuous paper.
[[nodiscard]] RulerMarks rulerMarks(Tenths mediaWidth, Tenths mediaHeight);
// How long the test page is: the medium's own height, or what the marks need on continuous paper.
[[nodiscard]] Tenths testPageHeight(const PrinterProfile& profile);

// The calibration after which the marks stand where they were asked for. `measured` is what a ruler says of a
// page that was printed with `printedWith`. Error printer_limit {field, given, least, most} when a length was
// read wrong or the correction is beyond what a calibration may do.
[[nodiscard]] Result<Calibration> calibrationFrom(const Calibration& printedWith, const RulerMarks& asked,
                                                  const RulerMarks& measured);

} // namespace dak
