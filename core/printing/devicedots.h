// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Millimetres as whole dots of a device: edges are snapped, so that what touches on the page touches in dots.
// A printer's two axes may differ, and its correction moves where things stand, never how many dots a thing
// has that counts in dots. A PDF is drawn on a finer grid, in which such a thing counts in the printer's
// dots.
#pragma once

#include "core/base/result.h"
#include "core/document/page.h"
#include "core/printing/profile/printerprofile.h"

#include <QRect>

namespace dak {

class DeviceDots {
public:
    explicit constexpr DeviceDots(int dpi) : m_dpiX(dpi), m_dpiY(dpi) {}
    constexpr DeviceDots(int dpiX, int dpiY, const Calibration& calibration)
        : m_dpiX(dpiX), m_dpiY(dpiY), m_calibration(calibration) {}

    // 203, 300 or 600, what label and page printers have; error dpi_invalid {given}.
    [[nodiscard]] static Result<DeviceDots> ofPrinter(int dpi);

    // The grid of a PDF for a printer, as fine along both axes: a whole part of each of its dots, 600 to the
    // inch or more. Resolutions that no grid holds have 600.
    [[nodiscard]] static DeviceDots finerThan(const PrinterProfile& printer);
    int dpi() const { return m_dpiX; }
    // How many of these dots make one of the printer's; and those.
    int grainAcross() const { return m_grainX; }
    int grainAlong() const { return m_grainY; }
    DeviceDots coarse() const;

    // The same without correction.
    DeviceDots plain() const;
    // The same for a sheet that begins this far down the page.
    DeviceDots onSheet(Tenths top) const;

    // Dots across for each dot along the feed.
    double aspect() const { return static_cast<double>(m_dpiX) / m_dpiY; }
    // A length to the nearest dot, along the feed and across; 254 tenths of a millimetre are an inch.
    int of(Tenths length) const;
    int across(Tenths length) const;
    // Dots across that are at least this long.
    int atLeast(Tenths hundredths) const;
    // As many dots along the feed as make this many across square, to the nearest.
    int squareTo(int across) const;
    // Lengths in which so many dots have room wherever they begin.
    Tenths tenthsAcross(int dots) const;
    Tenths tenthsAlong(int dots) const;
    // Where it stands on this device.
    QRect of(const PageRect& rect) const;

private:
    int m_dpiX;
    int m_dpiY;
    int m_grainX = 1;
    int m_grainY = 1;
    Calibration m_calibration;
    Tenths m_top = 0;
};

} // namespace dak
