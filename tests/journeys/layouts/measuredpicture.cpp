// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/layouts/measuredpicture.h"

#include "core/barcode/symbolencoder.h"

#include <cmath>
#include <utility>

namespace dak::test {

namespace {

constexpr double kTolerance = 0.2;    // mm
constexpr Tenths kLongRule = 200;     // shorter ones are hidden by what stands beside them
constexpr double kLeastModule = 0.24; // mm, of bars: a quarter of a millimetre less half a dot of 600 dpi

std::string nameOf(const PageRect& box) {
    return "[" + std::to_string(box.x) + " " + std::to_string(box.y) + " " + std::to_string(box.width) + " " +
           std::to_string(box.height) + "]";
}

} // namespace

MeasuredPicture::MeasuredPicture(QImage picture, int dpi)
    : m_picture(std::move(picture).convertToFormat(QImage::Format_Grayscale8)), m_dpi(dpi) {}

bool MeasuredPicture::isBlack(int x, int y) const {
    return m_picture.rect().contains(x, y) && m_picture.constScanLine(y)[x] < 128;
}

double MeasuredPicture::millimetres(int dots) const {
    return dots * 25.4 / m_dpi;
}

int MeasuredPicture::dots(Tenths length) const {
    return static_cast<int>(std::lround(length * m_dpi / 254.0));
}

QRect MeasuredPicture::dotsOf(const PageRect& box) const {
    return {dots(box.x), dots(box.y), dots(box.width), dots(box.height)};
}

bool MeasuredPicture::isNear(int dot, Tenths where) const {
    return std::abs(millimetres(dot) - where / 10.0) <= kTolerance;
}

bool MeasuredPicture::hasSizeOf(const Page& page) const {
    const auto isAsLong = [](double measured, Tenths length) {
        return std::abs(measured - length / 10.0) <= kTolerance;
    };
    return isAsLong(millimetres(m_picture.width()), page.width) &&
           isAsLong(millimetres(m_picture.height()) / page.sheets, page.height);
}

MeasuredPicture::Run MeasuredPicture::runAcross(int x, int y) const {
    Run run{x, x};
    while (isBlack(run.first - 1, y))
        --run.first;
    while (isBlack(run.last + 1, y))
        ++run.last;
    return run;
}

MeasuredPicture::Run MeasuredPicture::runAlong(int x, int y) const {
    Run run{y, y};
    while (isBlack(x, run.first - 1))
        --run.first;
    while (isBlack(x, run.last + 1))
        ++run.last;
    return run;
}

// Something else that is black goes on from this corner.
bool MeasuredPicture::touches(const Page& page, const PageLine& line, Tenths x, Tenths y) {
    const auto reaches = [x, y](const PageRect& box) {
        return x >= box.x - 1 && x <= box.right() + 1 && y >= box.y - 1 && y <= box.bottom() + 1;
    };
    for (const PageLine& other : page.lines)
        if (!(other == line) && reaches(other.box))
            return true;
    for (const PageText& text : page.texts)
        if (text.inverse && reaches(text.box))
            return true;
    return false;
}

std::vector<PageLine> MeasuredPicture::longRules(const Page& page) {
    std::vector<PageLine> rules;
    for (const PageLine& line : page.lines)
        if (line.box.width >= kLongRule && (line.stroke > 0 || line.box.height < 10))
            rules.push_back(line);
    return rules;
}

int MeasuredPicture::rulesMeasured(const Page& page) const {
    return static_cast<int>(longRules(page).size());
}

std::vector<std::string> MeasuredPicture::wrongRules(const Page& page) const {
    std::vector<std::string> wrong;
    for (const PageLine& line : longRules(page)) {
        const PageRect& box = line.box;
        const int x = dots(box.x + box.width / 2);
        int y = dots(box.y); // its upper edge may have gone to the dot before or after
        for (const int step : {0, 1, -1})
            if (isBlack(x, dots(box.y) + step)) {
                y = dots(box.y) + step;
                break;
            }
        const Run across = runAcross(x, y);
        const bool left = isNear(across.first, box.x) || touches(page, line, box.x, box.y);
        const bool right = isNear(across.last + 1, box.right()) || touches(page, line, box.right(), box.y);
        const bool covers = millimetres(across.first) - kTolerance <= box.x / 10.0 &&
                            millimetres(across.last + 1) + kTolerance >= box.right() / 10.0;
        if (!isBlack(x, y) || !left || !right || !covers)
            wrong.push_back("rule across " + nameOf(box));
        if (line.stroke == 0)
            continue;
        const Run along = runAlong(dots(box.x) + dots(line.stroke) / 2, y);
        const bool top = isNear(along.first, box.y) || touches(page, line, box.x, box.y);
        const bool bottom = isNear(along.last + 1, box.bottom()) || touches(page, line, box.x, box.bottom());
        if (!top || !bottom)
            wrong.push_back("side of frame " + nameOf(box));
    }
    return wrong;
}

MeasuredPicture::Run MeasuredPicture::inkAcross(const QRect& part) const {
    Run ink{part.right() + 1, part.left() - 1};
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x)
            if (isBlack(x, y)) {
                ink.first = std::min(ink.first, x);
                ink.last = std::max(ink.last, x);
            }
    return ink;
}

MeasuredPicture::Run MeasuredPicture::inkAlong(const QRect& part) const {
    Run ink{part.bottom() + 1, part.top() - 1};
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x)
            if (isBlack(x, y)) {
                ink.first = std::min(ink.first, y);
                ink.last = std::max(ink.last, y);
            }
    return ink;
}

std::vector<std::string> MeasuredPicture::wrongQuietZones(const Page& page) const {
    std::vector<std::string> wrong;
    for (const PageSymbol& symbol : page.symbols) {
        const QRect box = dotsOf(symbol.box);
        const bool linear = isLinear(symbol.symbology);
        const int inset = linear ? box.height() / 4 : 0;
        const QRect firstRow(box.left(), box.top() + inset, box.width(), 1); // dirt elsewhere is no bar
        const Run across = inkAcross(linear ? firstRow : box);
        const int modules = encodeSymbol(symbol.symbology, symbol.content)->width();
        const double module = static_cast<double>(across.last + 1 - across.first) / modules;
        const double quiet = quietModules(symbol.symbology) * module - 1; // a dot for the edge of a vector
        const auto isWhite = [&](const QRect& part) {
            const Run ink = inkAcross(part);
            return ink.last < ink.first;
        };
        const int white = static_cast<int>(quiet);
        const int top = box.top() + inset;
        const int height = box.height() - 2 * inset;
        if (!isWhite({across.first - white, top, white, height}) ||
            !isWhite({across.last + 1, top, white, height}))
            wrong.push_back("white beside " + symbol.content);
        if (linear) {
            if (module * 25.4 / m_dpi < kLeastModule)
                wrong.push_back("module of " + symbol.content);
            continue;
        }
        const Run along = inkAlong(box);
        const int width = across.last + 1 - across.first;
        if (!isWhite({across.first, along.first - white, width, white}) ||
            !isWhite({across.first, along.last + 1, width, white}))
            wrong.push_back("white above or below " + symbol.content);
        if (std::abs(millimetres(along.last - along.first) - millimetres(across.last - across.first)) >
            kTolerance)
            wrong.push_back("a QR that is not square: " + symbol.content);
    }
    return wrong;
}

} // namespace dak::test
