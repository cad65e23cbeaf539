// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/profile/calibration.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <cmath>

using namespace dak;

namespace {

// A printer that stretches by k and shifts by o, in tenths of a millimetre.
struct CrookedPrinter {
    double kx = 1;
    double ky = 1;
    double ox = 0;
    double oy = 0;

    static double along(double x, double k, double o, int d, int s) {
        return k * (x * (1 + s / 10000.0) + d) + o;
    }
    double x(double at, const Calibration& set) const { return along(at, kx, ox, set.dx, set.sx); }
    double y(double at, const Calibration& set) const { return along(at, ky, oy, set.dy, set.sy); }
    // What a ruler says of a page that was printed with this calibration.
    RulerMarks measured(const RulerMarks& asked, const Calibration& set) const {
        const auto tenths = [](double value) { return static_cast<Tenths>(std::lround(value)); };
        return {tenths(x(asked.lineX, set) - x(0, set)), tenths(y(asked.lineY, set) - y(0, set)),
                tenths(x(asked.crossX, set)), tenths(y(asked.crossY, set))};
    }
};

} // namespace

TEST_CASE("a line of 100 mm that measures 99.4 mm is stretched") {
    const auto found = calibrationFrom({}, {}, {994, 1000, 99, 100});
    REQUIRE(found);
    CHECK(found->sx == 60); // 0.60 %
    CHECK(found->sy == 0);
    CHECK(found->dx == 0); // the cross is where the stretch alone puts it
}

TEST_CASE("a cross that stands at 11.2 and 9.6 mm is moved back") {
    const auto found = calibrationFrom({}, {}, {1000, 1000, 112, 96});
    REQUIRE(found);
    CHECK(*found == Calibration{-12, 4, 0, 0});
}

TEST_CASE("what was printed with a correction is corrected further, not again") {
    const Calibration before{-12, 4, 60, 0};
    CHECK(*calibrationFrom(before, {}, {}) == before); // it measures right: nothing changes
    const auto found = calibrationFrom(before, {}, {1000, 1000, 105, 100});
    REQUIRE(found);
    CHECK(*found == Calibration{-17, 4, 60, 0});
}

TEST_CASE("any printer within reach stands right after one measurement") {
    CHECK(rc::check("marks within 0.2 mm anywhere on the page", [] {
        const auto between = [](int low, int high) { return *rc::gen::inRange(low, high + 1); };
        const CrookedPrinter printer{1 + between(-200, 200) / 10000.0, 1 + between(-200, 200) / 10000.0,
                                     static_cast<double>(between(-50, 50)),
                                     static_cast<double>(between(-50, 50))};
        const Calibration before{between(-30, 30), between(-30, 30), between(-100, 100), between(-100, 100)};
        const RulerMarks asked;
        const auto found = calibrationFrom(before, asked, printer.measured(asked, before));
        RC_ASSERT(static_cast<bool>(found));
        for (const int at : {0, 100, 500, 1000}) {
            RC_ASSERT(std::abs(printer.x(at, *found) - at) <= 2.0);
            RC_ASSERT(std::abs(printer.y(at, *found) - at) <= 2.0);
        }
    }));
}

TEST_CASE("a mark that was read wrong is refused by its name") {
    CHECK(calibrationFrom({}, {}, {99, 1000, 100, 100}).error().fact("field") == "line-x");
    CHECK(calibrationFrom({}, {}, {1000, 1101, 100, 100}).error().fact("field") == "line-y");
    const auto cross = calibrationFrom({}, {}, {1000, 1000, 400, 100});
    REQUIRE_FALSE(cross);
    CHECK(cross.error().code() == "printer_limit");
    CHECK(cross.error().fact("field") == "dx");
    const auto line = calibrationFrom({}, {}, {930, 1000, 100, 100});
    REQUIRE_FALSE(line);
    CHECK(line.error().fact("field") == "sx");
}

TEST_CASE("the lines are as long as the medium has room") {
    CHECK(rulerMarks(1016, 1524) == RulerMarks{800, 1000, 100, 100});
    CHECK(rulerMarks(2100, 2970) == RulerMarks{1000, 1000, 100, 100});
    CHECK(rulerMarks(800, 0) == RulerMarks{600, 1000, 100, 100});
    CHECK(rulerMarks(300, 260) == RulerMarks{100, 100, 100, 100});
    CHECK(rulerMarks(300, 200) == RulerMarks{100, 40, 100, 100});
    CHECK(rulerMarks(150, 150) == RulerMarks{20, 20, 100, 100});
    PrinterProfile printer;
    CHECK(testPageHeight(printer) == 1524);
    printer.mediaHeight = 0;
    CHECK(testPageHeight(printer) >= 100 + rulerMarks(800, 0).lineY);
}
