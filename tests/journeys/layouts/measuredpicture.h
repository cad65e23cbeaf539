// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A picture of a printed page under a ruler: black dots against the millimetres of the page.
#pragma once

#include "core/document/page.h"

#include <QImage>

#include <string>
#include <vector>

namespace dak::test {

class MeasuredPicture {
public:
    // Grey or 1-bit; the dots an inch it was made with.
    MeasuredPicture(QImage picture, int dpi);

    // What is wrong with it, in words; empty: nothing. Each rule and frame lies and ends where the page says,
    // within 0.2 mm.
    std::vector<std::string> wrongRules(const Page& page) const;
    // White beside each symbol as its standard asks, measured in the modules that were printed.
    std::vector<std::string> wrongQuietZones(const Page& page) const;
    // The paper itself, each sheet within 0.2 mm.
    bool hasSizeOf(const Page& page) const;
    int rulesMeasured(const Page& page) const;

private:
    struct Run {
        int first = 0;
        int last = -1;
    };

    bool isBlack(int x, int y) const;
    double millimetres(int dots) const;
    int dots(Tenths length) const;
    Run runAcross(int x, int y) const; // of black dots through this one
    Run runAlong(int x, int y) const;
    Run inkAcross(const QRect& part) const; // first and last column with ink
    Run inkAlong(const QRect& part) const;
    bool isNear(int dot, Tenths where) const;
    QRect dotsOf(const PageRect& box) const;
    static bool touches(const Page& page, const PageLine& line, Tenths x, Tenths y);
    static std::vector<PageLine> longRules(const Page& page);

    QImage m_picture; // Format_Grayscale8
    int m_dpi;
};

} // namespace dak::test
