// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/presenters/batchpresenter.h"
#include "tests/support/fakebatchactions.h"
#include "tests/support/qtstrings.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;
using Stage = ui::BatchPresenter::Stage;

namespace {

const Error kJam = Error::unknown("printer_outcome_unknown", {{"printer", "L"}, {"condition", "jammed"}});
const Error kPaperOut = Error::refused("printer_not_ready", {{"printer", "L"}, {"condition", "paper_out"}});

struct Lists {
    Lists() {
        QObject::connect(&presenter, &ui::BatchPresenter::sounded, &presenter,
                         [this](ui::Sound sound) { sounds.push_back(sound); });
        presenter.refresh();
    }
    // A list of so many numbers, on its way to the printer.
    void printing(int labels) {
        QString text;
        for (int i = 1; i <= labels; ++i)
            text += QStringLiteral("ZT%1\n").arg(i);
        presenter.setText(text);
        presenter.print();
        actions.isAt(1, static_cast<std::size_t>(labels), u("ZT1"));
    }
    std::string_view note(const std::string& code, const char* fact) const {
        for (const Notice& note : presenter.notes()) {
            if (note.code == code)
                return factOf(note.facts, fact);
        }
        return "-";
    }

    FakeBatchActions actions;
    ui::BatchPresenter presenter{actions};
    std::vector<ui::Sound> sounds;
};

} // namespace

TEST_CASE("a list is looked at as a whole, then printed with its progress in words") {
    Lists lists;
    lists.presenter.setText(u("ZT1\n\n# a note\nZT2\n"));
    CHECK(lists.presenter.count() == 2);
    CHECK(lists.presenter.rows() == 2);
    lists.presenter.print();
    CHECK(lists.presenter.stage() == Stage::Looking);
    REQUIRE(lists.actions.lists.size() == 1);
    CHECK(lists.actions.lists[0].printer == u("Label printer"));
    CHECK(lists.actions.lists[0].from == 0);
    lists.presenter.print(); // a second press does nothing
    CHECK(lists.actions.lists.size() == 1);
    Q_EMIT lists.actions.looked({100, 100, 0, 0});
    CHECK(lists.actions.prints == 1);
    Q_EMIT lists.actions.at(37, 100, u("label EM473124829IN"));
    CHECK(*lists.presenter.headline() ==
          Notice{"batch_at", {{"place", "37"}, {"all", "100"}, {"article", "EM473124829IN"}}});
    CHECK(lists.presenter.permille() == 360);
    Q_EMIT lists.actions.ended({.printed = 98, .skipped = 2}, {});
    CHECK(lists.presenter.stage() == Stage::Listing);
    CHECK(lists.presenter.headline()->code == "batch_done");
    CHECK(factOf(lists.presenter.headline()->facts, "printed") == "98");
    CHECK(lists.note("batch_skipped", "count") == "2");
    CHECK(lists.presenter.permille() == 1000);
    CHECK(lists.sounds == std::vector{ui::Sound::Ok});
}

TEST_CASE("a number that stands twice is one label and two rows") {
    Lists lists;
    lists.presenter.setText(u("ZT1\nZT2\nzt 1\n"));
    CHECK(lists.presenter.count() == 2);
    CHECK(lists.presenter.rows() == 3);
}

TEST_CASE("while a list is on its way nobody changes it") {
    Lists lists;
    lists.printing(3);
    const QString before = lists.presenter.text();
    lists.presenter.setText(u("ZT9"));
    lists.presenter.setFrom(u("2"));
    lists.presenter.readFile(u("/list"));
    lists.presenter.scanned(u("ZT200000010IN"));
    lists.presenter.print();
    CHECK(lists.presenter.text() == before);
    CHECK(lists.presenter.from().isEmpty());
    CHECK(lists.actions.lists.size() == 1);
    CHECK(lists.sounds == std::vector{ui::Sound::Error}); // the scan was not taken
}

TEST_CASE("an empty list and lines that are wrong print nothing, and stay in sight until they are mended") {
    Lists lists;
    lists.presenter.print();
    Q_EMIT lists.actions.faulty({{{}, Error::refused("batch_empty")}});
    CHECK(lists.presenter.error()->code() == "batch_empty");
    CHECK(lists.presenter.faults().empty());
    lists.presenter.setText(u("ZT1\nhello\nZT2"));
    lists.presenter.print();
    Q_EMIT lists.actions.faulty({{{2, "hello"}, Error::refused("article_invalid", {{"given", "hello"}})},
                                 {{3, "ZT2"}, Error::refused("article_unknown", {{"article", "ZT2"}})}});
    CHECK(lists.presenter.stage() == Stage::Listing);
    CHECK(lists.presenter.faults().size() == 2);
    CHECK(lists.presenter.error()->fact("count") == "2");
    lists.presenter.setText(u("ZT1\n\nZT2"));
    REQUIRE(lists.presenter.faults().size() == 1);
    CHECK(lists.presenter.faults()[0].row.line == 3);
    CHECK(lists.presenter.error()->fact("count") == "1");
    lists.presenter.setText(u("ZT1"));
    CHECK(lists.presenter.faults().empty());
    CHECK_FALSE(lists.presenter.error());
    CHECK(lists.actions.prints == 0);
}

TEST_CASE("the place to go on from is a label of the list") {
    Lists lists;
    lists.presenter.setText(u("ZT1\nZT2\nZT3"));
    for (const char* wrong : {"0", "4", "x", "-1", "1.5"}) {
        lists.presenter.setFrom(u(wrong));
        lists.presenter.print();
        CHECK(lists.presenter.error()->code() == "batch_place_invalid");
        CHECK(lists.presenter.error()->fact("most") == "3");
    }
    CHECK(lists.actions.lists.empty());
    lists.presenter.setFrom(u(" 3 "));
    lists.presenter.print();
    REQUIRE(lists.actions.lists.size() == 1);
    CHECK(lists.actions.lists[0].from == 3);
}

TEST_CASE("what may be out is printed as DUPLICATE only after a yes") {
    Lists lists;
    lists.presenter.setText(u("ZT1\nZT2\nZT3"));
    lists.presenter.setFrom(u("2"));
    lists.presenter.print();
    Q_EMIT lists.actions.looked({3, 1, 1, 0});
    CHECK(lists.presenter.stage() == Stage::Asked);
    CHECK(lists.actions.prints == 0);
    lists.presenter.answer(false);
    CHECK(lists.presenter.stage() == Stage::Listing);
    CHECK(lists.actions.prints == 0);
    lists.presenter.answer(true); // there is no second question
    CHECK(lists.actions.prints == 0);
    lists.presenter.print();
    Q_EMIT lists.actions.looked({3, 1, 1, 0});
    lists.presenter.answer(true);
    CHECK(lists.actions.prints == 1);
    Q_EMIT lists.actions.ended({.printed = 2, .duplicates = 1}, {});
    CHECK(lists.note("batch_duplicates", "count") == "1");
}

TEST_CASE("after a jam the place is proposed; when paper ran out the list simply goes on") {
    Lists lists;
    lists.printing(100);
    Q_EMIT lists.actions.at(37, 100, u("label ZT37"));
    Q_EMIT lists.actions.ended({.printed = 36, .stopped = 37, .error = kJam}, {});
    CHECK(lists.presenter.headline()->code == "batch_stopped");
    CHECK(lists.presenter.error()->code() == "printer_outcome_unknown");
    CHECK(lists.presenter.from() == u("37"));
    CHECK(lists.note("batch_printed", "printed") == "36");
    CHECK(lists.note("batch_jam", "article") == "ZT37");
    CHECK(lists.sounds == std::vector{ui::Sound::Error});
    lists.presenter.print();
    CHECK(lists.actions.lists.back().from == 37);
    Q_EMIT lists.actions.looked({100, 63, 1, 0});
    lists.presenter.answer(true);
    Q_EMIT lists.actions.at(40, 100, u("label ZT40"));
    Q_EMIT lists.actions.ended({.printed = 3, .duplicates = 1, .stopped = 40, .error = kPaperOut}, {});
    CHECK(lists.presenter.from().isEmpty());
    CHECK(lists.note("batch_rest", "none").empty());
    lists.presenter.print();
    CHECK(lists.actions.lists.back().from == 0);
}

TEST_CASE("a list is cancelled between two labels, also while the printer waits for a person") {
    Lists lists;
    lists.presenter.cancel();
    CHECK(lists.actions.cancels == 0); // nothing to cancel
    lists.printing(20);
    Q_EMIT lists.actions.waits({PrinterCondition::PaperOut, {}});
    REQUIRE(lists.presenter.waiting());
    lists.presenter.cancel();
    lists.presenter.cancel();
    CHECK(lists.actions.cancels == 1);
    CHECK(lists.presenter.headline()->code == "batch_stopping");
    Q_EMIT lists.actions.ended({.printed = 5, .stopped = 6, .cancelled = true, .error = kPaperOut}, {});
    CHECK(lists.presenter.headline()->code == "batch_cancelled");
    CHECK_FALSE(lists.presenter.error()); // it is what the clerk wanted
    CHECK_FALSE(lists.presenter.waiting());
}

TEST_CASE("a printer that is ready again is waited for no more") {
    Lists lists;
    lists.printing(2);
    Q_EMIT lists.actions.waits({PrinterCondition::PaperOut, {}});
    Q_EMIT lists.actions.waits({PrinterCondition::Ready, {}});
    CHECK_FALSE(lists.presenter.waiting());
}

TEST_CASE("a scan goes to the end of the list, once") {
    Lists lists;
    lists.presenter.setText(u("ZT200000010IN"));
    lists.presenter.scanned(u("ZT200000023IN"));
    CHECK(lists.presenter.text() == u("ZT200000010IN\nZT200000023IN\n"));
    lists.presenter.scanned(u("zt200000010in"));
    CHECK(lists.presenter.error()->code() == "batch_row_repeated");
    CHECK(lists.presenter.error()->fact("first") == "1");
    lists.presenter.scanned(u("560034"));
    CHECK(lists.presenter.error()->code() == "article_invalid");
    CHECK(lists.presenter.count() == 2);
    CHECK(lists.sounds == std::vector{ui::Sound::Ok, ui::Sound::Duplicate, ui::Sound::Error});
}

TEST_CASE("a file is the list, and one that is not there leaves the list as it is") {
    Lists lists;
    lists.actions.files[u("/stick/list.txt")] = u("ZT1\nZT2\n");
    lists.presenter.setFrom(u("9"));
    lists.presenter.readFile(u("/stick/list.txt"));
    CHECK(lists.presenter.count() == 2);
    CHECK(lists.presenter.from().isEmpty());
    lists.presenter.readFile(u("/nowhere"));
    CHECK(lists.presenter.error()->code() == "file_open_failed");
    CHECK(lists.presenter.count() == 2);
}

TEST_CASE("the printer is the first one for labels, and one that is gone is not kept") {
    Lists lists;
    CHECK(lists.presenter.printer() == u("Label printer"));
    lists.presenter.setPrinter(u("Labels to files"));
    lists.presenter.refresh();
    CHECK(lists.presenter.printer() == u("Labels to files"));
    lists.actions.names = {u("Zebra")};
    lists.presenter.refresh();
    CHECK(lists.presenter.printer() == u("Zebra"));
    lists.presenter.setText(u("ZT1"));
    lists.actions.refusal = Error::refused("printer_unknown", {{"field", "printer"}, {"printer", "Zebra"}});
    lists.presenter.print();
    CHECK(lists.presenter.error()->code() == "printer_unknown");
    CHECK(lists.presenter.stage() == Stage::Listing);
}

TEST_CASE("a book that cannot be read ends the list with its reason and how far it came") {
    Lists lists;
    lists.printing(5);
    Q_EMIT lists.actions.at(3, 5, u("label ZT3"));
    Q_EMIT lists.actions.ended({.printed = 2, .stopped = 3}, Error::machine("database_io"));
    CHECK(lists.presenter.error()->code() == "database_io");
    CHECK(lists.presenter.headline()->code == "batch_stopped");
    CHECK(lists.note("batch_printed", "printed") == "2");
}
