// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/profile/calibration.h"

#include "core/printing/profile/printercheck.h"

#include <algorithm>
#include <cmath>

namespace dak {

namespace {

constexpr double kWhole = 10'000; // hundredths of a percent in the whole
constexpr Tenths kMillimetre = 10;
constexpr Tenths kCentimetre = 100;
constexpr Tenths kCross = 100;       // 10 mm from both edges
constexpr Tenths kLineMargin = 60;   // at the far end; the line begins at the cross
constexpr Tenths kShortestLine = 20; // on the smallest medium
constexpr Tenths kLongestLine = 1000;
constexpr Tenths kContinuousPage = 1600;

Tenths lineOn(Tenths length) {
    const Tenths room = std::max(kShortestLine, length - kCross - kLineMargin);
    const Tenths whole = room < kCentimetre ? kMillimetre : kCentimetre;
    return std::min(room / whole * whole, kLongestLine);
}

struct Axis {
    int offset = 0;
    int stretch = 0;
};

// The printer makes k * (x * stretch + offset) + o of an asked x: the line tells k, the cross then o, and the
// new numbers undo both.
Axis corrected(const Axis& printed, Tenths line, Tenths lineSeen, Tenths cross, Tenths crossSeen) {
    const double stretch = 1 + printed.stretch / kWhole;
    const double k = lineSeen / (line * stretch);
    const double o = crossSeen - k * (cross * stretch + printed.offset);
    return {static_cast<int>(std::lround(-o / k)), static_cast<int>(std::lround((1 / k - 1) * kWhole))};
}

// More than a tenth off is a mark that was misread, not a printer.
Status readable(const char* field, Tenths asked, Tenths seen) {
    if (seen < asked - asked / 10 || seen > asked + asked / 10)
        return Error::refused("printer_limit", {{"field", field},
                                                {"given", lengthText(seen)},
                                                {"least", lengthText(asked - asked / 10)},
                                                {"most", lengthText(asked + asked / 10)}});
    return {};
}

} // namespace

RulerMarks rulerMarks(Tenths mediaWidth, Tenths mediaHeight) {
    return {lineOn(mediaWidth), mediaHeight == 0 ? kLongestLine : lineOn(mediaHeight), kCross, kCross};
}

Tenths testPageHeight(const PrinterProfile& profile) {
    return profile.mediaHeight == 0 ? kContinuousPage : profile.mediaHeight;
}

Result<Calibration> calibrationFrom(const Calibration& printedWith, const RulerMarks& asked,
                                    const RulerMarks& measured) {
    DAK_TRY_STATUS(readable("line-x", asked.lineX, measured.lineX));
    DAK_TRY_STATUS(readable("line-y", asked.lineY, measured.lineY));
    const Axis x = corrected({printedWith.dx, printedWith.sx}, asked.lineX, measured.lineX, asked.crossX,
                             measured.crossX);
    const Axis y = corrected({printedWith.dy, printedWith.sy}, asked.lineY, measured.lineY, asked.crossY,
                             measured.crossY);
    const Calibration calibration{x.offset, y.offset, x.stretch, y.stretch};
    DAK_TRY_STATUS(checkCalibration(calibration));
    return calibration;
}

} // namespace dak
