// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Millimetres as whole dots of a device: edges are snapped, so that what touches on the page touches in dots.
#pragma once

#include "core/base/result.h"
#include "core/document/page.h"

#include <QRect>

namespace dak {

class DeviceDots {
public:
    explicit constexpr DeviceDots(int dpi) : m_dpi(dpi) {}

    // 203, 300 or 600, what label and page printers have; error dpi_invalid {given}.
    [[nodiscard]] static Result<DeviceDots> ofPrinter(int dpi);

    int dpi() const { return m_dpi; }
    // To the nearest dot; 254 tenths of a millimetre are an inch.
    int of(Tenths length) const;
    // Dots that are at least this long.
    int atLeast(Tenths hundredths) const;
    QRect of(const PageRect& rect) const;

private:
    int m_dpi;
};

} // namespace dak
