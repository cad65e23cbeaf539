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

TEST_CASE("a printer that is kept stands first, and one of its name keeps what is not typed") {
    FakePrintActions actions;
    ui::PrintersPresenter presenter(actions);
    presenter.refresh();
    const ui::PrinterDraft draft{u("Zebra"), u("label"),   u("tcp:10.0.0.5"),
                                 u("zpl"),   u("300x600"), u("101.6x152.4")};
    REQUIRE(presenter.save(draft));
    REQUIRE(presenter.printers().size() == 1);
    CHECK(presenter.printers().front().dpiY == 600);
    REQUIRE(presenter.calibrate(0, {u("81"), {}, {}, {}}));
    const Calibration corrected = presenter.printers().front().calibration;
    CHECK(corrected.sx < 0);
    ui::PrinterDraft moved = draft;
    moved.address = u("tcp:10.0.0.6:9101");
    REQUIRE(presenter.save(moved));
    REQUIRE(presenter.printers().size() == 1);
    CHECK(presenter.printers().front().calibration == corrected);
    CHECK(presenter.draftOf(0) == moved);
}

TEST_CASE("a bad field is said and nothing is kept") {
    FakePrintActions actions;
    ui::PrintersPresenter presenter(actions);
    presenter.refresh();
    CHECK_FALSE(presenter.save({u("Zebra"), u("label"), u("somewhere"), u("zpl"), u("203"), u("100x150")}));
    CHECK(presenter.error()->code() == "printer_address_invalid");
    CHECK(presenter.printers().empty());
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
