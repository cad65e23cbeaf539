// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A hundred labels on a roll that ends at the 37th, and a head that is opened: nothing lost, nothing twice.
#include "tests/journeys/paper/paperdesk.h"
#include "tests/journeys/paper/zplroll.h"
#include "tests/support/printerdecoders.h"
#include "tests/support/scanning.h"

#include <catch2/catch.hpp>

#include <QImage>

#include <algorithm>

using namespace dak;
using namespace dak::test;

namespace {

constexpr int kLabels = 100;

const std::function<bool()> kWaits = [] { return true; };

// A clerk who puts a new roll in when the printer asks for it, and counts how often that was.
PrintWatch refilling(ZplRoll& roll, int& asked) {
    return {[&](const PrinterStatus& status) {
                if (status.condition != PrinterCondition::PaperOut)
                    return;
                ++asked;
                roll.load(1000);
            },
            kWaits};
}

// A clerk who goes away when paper is out.
PrintWatch goingAway(bool& gone) {
    return {[&gone](const PrinterStatus& status) {
                gone = gone || status.condition == PrinterCondition::PaperOut;
            },
            [&gone] { return !gone; }};
}

// Each label of the stream by a reader that is not ours.
void checkScanned(const std::string& bytes, const std::vector<std::string>& labels) {
    const ScanFolder folder;
    std::size_t at = 0;
    for (const std::string& label : labels) {
        const std::size_t end = bytes.find("^XZ\n", at) + 4;
        const MonoRaster raster = decodeZpl(bytes.substr(at, end - at), 812).raster;
        at = end;
        QImage picture(raster.width, raster.height, QImage::Format_Mono);
        picture.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
        for (int y = 0; y < raster.height; ++y)
            std::copy_n(raster.bits.data() + static_cast<std::size_t>(y) * raster.bytesPerRow(),
                        raster.bytesPerRow(), reinterpret_cast<char*>(picture.scanLine(y)));
        const std::string file = folder.path("label.png");
        REQUIRE(picture.save(QString::fromStdString(file), "PNG"));
        CHECK(scanFile(file).count("Code128 " + label.substr(6)) == 1);
    }
}

} // namespace

TEST_CASE("paper out at label 37 of 100 and back: all come out, each once and in order") {
    for (const auto sensor : {ZplRoll::Sensor::Early, ZplRoll::Sensor::Late}) {
        ZplRoll roll(36, sensor);
        PaperDesk desk(labelPrinter(roll.address()));
        const auto labels = desk.sell(kLabels);
        int asked = 0;
        const BatchReport report = desk.printAll(labels, refilling(roll, asked));
        CHECK(report.printed == kLabels);
        CHECK_FALSE(report.stopped);
        CHECK(report.duplicates == 0);
        CHECK(asked == 1);
        CHECK(desk.read(roll.out()) == labels);
        CHECK(desk.counter->book().prints().open()->empty() == false); // receipts still wait
        for (const std::string& label : labels)
            CHECK(desk.job(label).state == PrintState::Printed);
        if (sensor == ZplRoll::Sensor::Early)
            checkScanned(roll.out(), labels);
    }
}

TEST_CASE("a clerk who goes away at paper out finds a batch that goes on where it stopped") {
    for (const auto sensor : {ZplRoll::Sensor::Early, ZplRoll::Sensor::Late}) {
        ZplRoll roll(36, sensor);
        PaperDesk desk(labelPrinter(roll.address()));
        const auto labels = desk.sell(kLabels);
        bool gone = false;
        const BatchReport stopped = desk.printAll(labels, goingAway(gone));
        REQUIRE(stopped.stopped);
        const std::string last = labels[*stopped.stopped - 1];
        CHECK(*stopped.stopped ==
              (sensor == ZplRoll::Sensor::Early ? 36 : 37)); // the one that was on its way
        CHECK(sentenceOf(*stopped.error).find("out of paper") != std::string::npos);
        CHECK(desk.job(last).state == PrintState::Unknown);
        roll.load(1000);
        const BatchReport rest = desk.printAll(labels, {{}, kWaits});
        CHECK(rest.printed == kLabels - *stopped.stopped);
        CHECK(rest.skipped == *stopped.stopped);
        CHECK_FALSE(rest.stopped);
        CHECK(desk.read(roll.out()) == labels); // the printer kept the one that was on its way
        const auto refused = desk.again(last, false);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code() == "print_may_be_out");
        CHECK(sentenceOf(refused.error()).find(last.substr(last.find(' ') + 1)) != std::string::npos);
        REQUIRE(desk.counter->book().prints().confirm(desk.job(last).id)); // the clerk looked
        CHECK(desk.job(last).state == PrintState::Printed);
        CHECK(desk.read(roll.out()) == labels);
    }
}

TEST_CASE("who asks for the last label again gets it as a DUPLICATE that the book knows") {
    ZplRoll roll(36, ZplRoll::Sensor::Late);
    PaperDesk desk(labelPrinter(roll.address()));
    auto labels = desk.sell(40);
    bool gone = false;
    CHECK(desk.printAll(labels, goingAway(gone)).stopped == 37);
    roll.load(1000);
    const BatchReport rest = desk.printAll(labels, {{}, kWaits}, 37);
    CHECK(rest.printed == 4);
    CHECK(rest.duplicates == 1);
    CHECK(desk.duplicates(labels[36]) == 1);
    labels.insert(labels.begin() + 37, labels[36] + " DUPLICATE 1");
    CHECK(desk.read(roll.out()) == labels);
}

TEST_CASE("a head opened in the middle of a batch is told, and closed goes on") {
    ZplRoll roll(1000);
    PaperDesk desk(labelPrinter(roll.address()));
    const auto labels = desk.sell(9);
    int ready = 0;
    int opened = 0;
    const PrintWatch watch{[&](const PrinterStatus& status) {
                               if (status.condition == PrinterCondition::Ready && ++ready == 5)
                                   roll.openHead();
                               if (status.condition != PrinterCondition::HeadOpen)
                                   return;
                               ++opened;
                               roll.closeHead();
                           },
                           kWaits};
    CHECK(desk.printAll(labels, watch).printed == 9);
    CHECK(opened == 1);
    CHECK(desk.read(roll.out()) == labels);

    roll.openHead();
    const std::string next = desk.sell();
    const PrintOutcome refused = desk.print(next); // nobody waits
    CHECK(refused.state == PrintState::Failed);
    CHECK(refused.error->code() == "printer_not_ready");
    CHECK(refused.error->fact("condition") == "head_open");
    CHECK(sentenceOf(refused).find("nothing was printed") != std::string::npos);
    roll.closeHead();
    CHECK(desk.print(next).state == PrintState::Printed);
    CHECK(desk.duplicates(next) == 0);
    CHECK(desk.read(roll.out()).back() == next);
    CHECK(desk.read(roll.out()).size() == 10);
}
