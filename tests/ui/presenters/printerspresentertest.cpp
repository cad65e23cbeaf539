// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/presenters/printerspresenter.h"
#include "tests/support/fakeprintactions.h"
#include "tests/support/qtstrings.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

TEST_CASE("what surely is not out is printed with one key, and what may be out is left for a person") {
    FakePrintActions actions;
    actions.jobs = {aPrintJob(1, "label A"), aPrintJob(2, "label B", PrintState::Unknown),
                    aPrintJob(3, "receipt C", PrintState::Failed)};
    ui::PrintersPresenter presenter(actions);
    presenter.refresh();
    REQUIRE(presenter.tray().size() == 3);
    presenter.printWaiting();
    CHECK(actions.printed == std::vector<std::int64_t>{1, 3});
    CHECK(actions.duplicates.empty());
    CHECK(presenter.done()->code == "papers_sent");
}

TEST_CASE("a paper that may be out is printed again only after a yes") {
    FakePrintActions actions;
    actions.jobs = {aPrintJob(2, "label B", PrintState::Unknown)};
    ui::PrintersPresenter presenter(actions);
    presenter.refresh();
    presenter.printAgain(0);
    REQUIRE(presenter.asked());
    CHECK(actions.duplicates.empty());
    presenter.answer(false);
    CHECK_FALSE(presenter.asked());
    CHECK(actions.duplicates.empty());
    presenter.printAgain(0);
    presenter.answer(true);
    CHECK(actions.duplicates == std::vector<std::int64_t>{2});
    presenter.answer(true); // there is no second question
    CHECK(actions.duplicates.size() == 1);
}

TEST_CASE("a person who looked takes a paper out of the tray, and only one that may be out") {
    FakePrintActions actions;
    actions.jobs = {aPrintJob(1, "label A"), aPrintJob(2, "label B", PrintState::Unknown)};
    ui::PrintersPresenter presenter(actions);
    presenter.refresh();
    presenter.cameOut(0);
    CHECK(actions.seen.empty());
    presenter.cameOut(1);
    CHECK(actions.seen == std::vector<std::int64_t>{2});
}

namespace {

ui::PrinterDraft zebra() {
    ui::PrinterDraft draft;
    draft.name = u("Zebra");
    draft.roles = u("label");
    draft.address = u("tcp:10.0.0.5:9100");
    draft.language = u("zpl");
    draft.dpi = u("300x600");
    draft.media = u("101.6x152.4");
    draft.speed = u("4");
    draft.darkness = u("22");
    draft.dx = u("1.5");
    draft.dy = u("-0.3");
    draft.sx = u("0.25");
    draft.sy = u("-0.1");
    return draft;
}

} // namespace

TEST_CASE("a printer is kept as it is typed, stands first, and its form shows it again") {
    FakePrintActions actions;
    actions.profiles = {PrinterProfile{.name = "Old", .roles = {PrinterRole::Label}}};
    ui::PrintersPresenter presenter(actions);
    presenter.refresh();
    REQUIRE(presenter.save(zebra()));
    REQUIRE(presenter.printers().size() == 2);
    const PrinterProfile& kept = presenter.printers().front();
    CHECK(kept.dpiY == 600);
    CHECK(kept.calibration == Calibration{15, -3, 25, -10});
    CHECK(kept.speed == 4);
    CHECK(kept.darkness == 22);
    CHECK(presenter.draftOf(0) == zebra());
    CHECK(presenter.rowOf(u(" zebra ")) == std::size_t{0});
    CHECK(presenter.rowOf(u("old")) == std::size_t{1});
    CHECK_FALSE(presenter.rowOf(u("none")));
    CHECK(actions.asked == QStringList{u("Zebra")}); // is it there?
}

TEST_CASE("what is measured changes shift and stretch, and another form of the same name replaces all") {
    FakePrintActions actions;
    ui::PrintersPresenter presenter(actions);
    presenter.refresh();
    REQUIRE(presenter.save(zebra()));
    CHECK(presenter.expected(0).lineX == u("80"));
    CHECK(presenter.expected(0).crossY == u("10"));
    CHECK(presenter.expected(1).lineX.isEmpty());
    REQUIRE(presenter.calibrate(0, {u("81"), {}, {}, {}}));
    CHECK(presenter.printers().front().calibration.sx < 25);
    ui::PrinterDraft moved = presenter.draftOf(0);
    moved.address = u("tcp:10.0.0.6:9101");
    moved.speed.clear();
    REQUIRE(presenter.save(moved));
    REQUIRE(presenter.printers().size() == 1);
    CHECK_FALSE(presenter.printers().front().speed);
    CHECK(presenter.draftOf(0) == moved);
}

TEST_CASE("what is left empty is as the command line has it") {
    FakePrintActions actions;
    ui::PrintersPresenter presenter(actions);
    presenter.refresh();
    ui::PrinterDraft draft;
    draft.name = u("Office");
    draft.roles = u("A4");
    draft.address = u("cups:Office");
    REQUIRE(presenter.save(draft));
    const PrinterProfile& kept = presenter.printers().front();
    CHECK(kept.language == PrinterLanguage::Pdf);
    CHECK(kept.dpiX == 203);
    CHECK(kept.calibration == Calibration{});
    CHECK_FALSE(kept.darkness);
}

TEST_CASE("a bad field is said with its name and nothing is kept") {
    struct Case {
        QString ui::PrinterDraft::*part;
        const char* typed;
        const char* code;
        const char* field;
    };
    const Case cases[] = {
        {&ui::PrinterDraft::name, "", "printer_field_missing", "name"},
        {&ui::PrinterDraft::roles, "labels", "printer_role_invalid", "role"},
        {&ui::PrinterDraft::address, "somewhere", "printer_address_invalid", "address"},
        {&ui::PrinterDraft::language, "klingon", "printer_language_invalid", "language"},
        {&ui::PrinterDraft::dpi, "10", "printer_limit", "dpi-x"},
        {&ui::PrinterDraft::media, "4x6in", "printer_limit", "media"},
        {&ui::PrinterDraft::speed, "15", "printer_limit", "speed"},
        {&ui::PrinterDraft::darkness, "31", "printer_limit", "darkness"},
        {&ui::PrinterDraft::dx, "0.05", "printer_limit", "dx"},
        {&ui::PrinterDraft::dy, "25", "printer_limit", "dy"},
        {&ui::PrinterDraft::sx, "6", "printer_limit", "sx"},
        {&ui::PrinterDraft::sy, "x", "printer_limit", "sy"},
    };
    for (const Case& each : cases) {
        FakePrintActions actions;
        ui::PrintersPresenter presenter(actions);
        presenter.refresh();
        ui::PrinterDraft draft = zebra();
        draft.*each.part = u(each.typed);
        CHECK_FALSE(presenter.save(draft));
        CHECK(presenter.error()->code() == each.code);
        CHECK(presenter.error()->fact("field") == each.field);
        CHECK(presenter.printers().empty());
    }
}

TEST_CASE("speed and darkness are refused where the language has none") {
    FakePrintActions actions;
    ui::PrintersPresenter presenter(actions);
    presenter.refresh();
    ui::PrinterDraft draft = zebra();
    draft.language = u("escpos");
    CHECK_FALSE(presenter.save(draft));
    CHECK(presenter.error()->code() == "printer_setting_unused");
    CHECK(presenter.error()->fact("field") == "speed");
    draft.speed.clear();
    CHECK_FALSE(presenter.save(draft));
    CHECK(presenter.error()->fact("field") == "darkness");
    draft.darkness.clear();
    CHECK(presenter.save(draft));
}

TEST_CASE("a state that is said again with every paper is no news") {
    FakePrintActions actions;
    ui::PrintersPresenter presenter(actions);
    int news = 0;
    QObject::connect(&presenter, &ui::PrintersPresenter::changed, &presenter, [&news] { ++news; });
    CHECK_FALSE(presenter.stateOf("Zebra"));
    Q_EMIT actions.stateKnown(u("Zebra"), {PrinterCondition::Ready, {}});
    Q_EMIT actions.stateKnown(u("Zebra"), {PrinterCondition::Ready, {}});
    CHECK(news == 1);
    Q_EMIT actions.stateKnown(u("Zebra"), {PrinterCondition::PaperOut, {}});
    CHECK(news == 2);
    CHECK(presenter.stateOf("Zebra")->condition == PrinterCondition::PaperOut);
}

TEST_CASE("a found queue is a proposal for the form") {
    FakePrintActions actions;
    actions.queues = {{"Zebra_ZD230", "Zebra at the window", "usb://Zebra", true}};
    ui::PrintersPresenter presenter(actions);
    presenter.refresh();
    presenter.findQueues();
    CHECK(presenter.draftOf(0).address == u("cups:Zebra_ZD230"));
    CHECK(presenter.draftOf(0).language == u("zpl"));
    CHECK(presenter.draftOf(1) == ui::PrinterDraft{});
}
