// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sync at the Day desk with real widgets: what is read, and every key.
#include "ui/pages/syncpanel.h"

#include "tests/support/fakedialogs.h"
#include "tests/support/fakesyncdesk.h"
#include "tests/support/qtstrings.h"

#include <QApplication>

using namespace dak;
using namespace dak::test;

namespace {

struct Panel {
    Panel() {
        desk.its.enrolled = true;
        desk.its.server = "https://centre.example";
        desk.its.outbox.waiting = 7;
        panel.resize(700, 700);
        panel.show();
        again();
    }
    void again() {
        presenter.refresh();
        QApplication::processEvents();
    }
    template <typename T>
    T& find(const char* name) {
        return *panel.findChild<T*>(QLatin1StringView(name));
    }
    QString text(const char* label) { return find<QLabel>(label).text(); }
    QString cell(const char* table, int row, int column) {
        return find<ui::RowTable>(table).item(row, column)->text();
    }

    FakeSyncDesk desk;
    ui::SyncPresenter presenter{desk};
    FakeDialogs dialogs;
    ui::SyncPanel panel{presenter, dialogs};
};

} // namespace

TEST_CASE("the panel says where the sync stands; a network that is away is no problem") {
    Panel panel;
    CHECK(panel.text("syncHeadline").contains(u("7")));
    CHECK(panel.find<QFrame>("syncBanner").isHidden());
    panel.desk.running.state.problem =
        Error::machine("network_unreachable", {{"server", "https://centre.example"}, {"why", "no route"}});
    panel.again();
    CHECK(panel.find<QFrame>("syncBanner").isHidden());
    CHECK(panel.text("syncFacts").contains(u("no route")));
    panel.desk.running.state.problem = Error::machine("network_pin", {{"server", "https://centre.example"}});
    panel.again();
    CHECK_FALSE(panel.find<QFrame>("syncBanner").isHidden());
}

TEST_CASE("the statement has both columns and the difference per account") {
    Panel panel;
    CHECK(panel.find<QFrame>("statementCard").isHidden());
    panel.desk.its.day = Date::of(2026, 11, 20);
    panel.again();
    CHECK(panel.text("statementVerdict").contains(u("20-11-2026")));
    CHECK(panel.find<QTableWidget>("statement").isHidden());
    panel.desk.its.statement = agreedDay();
    panel.desk.its.statement->accounts.front().centre = Money::fromRupees(90);
    panel.desk.its.statement->conflicts = {"ZT123456785IN"};
    panel.again();
    CHECK(panel.cell("statement", 0, 1) == u("12"));
    CHECK(panel.cell("statement", 1, 1) == u("₹\u00A0100.00"));
    CHECK(panel.cell("statement", 1, 2) == u("₹\u00A090.00"));
    CHECK(panel.cell("statement", 1, 3) == u("₹\u00A010.00"));
    CHECK(panel.cell("statement", 2, 0).contains(u("ZT123456785IN")));
}

TEST_CASE("a statement that is equal and asks names the numbers and the entries") {
    Panel panel;
    panel.desk.its.day = Date::of(2026, 11, 20);
    panel.desk.its.statement = agreedDay();
    panel.again();
    const QString agreed = panel.text("statementVerdict");
    panel.desk.its.statement->conflicts = {"ZT123456785IN"};
    panel.desk.its.statement->parked = {{{}, 41, "kind_unknown"}};
    panel.again();
    const QStringList lines = panel.text("statementVerdict").split(u'\n');
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].startsWith(u("▲")));
    CHECK(lines[0].contains(u("to the paisa")));
    CHECK(lines[0] != agreed);
    CHECK(lines[1].contains(u("41")));
    CHECK(lines[2].contains(u("ZT123456785IN")));
    panel.desk.its.statement->accounts.front().centre = Money();
    panel.again();
    CHECK_FALSE(panel.text("statementVerdict").contains(u("to the paisa")));
    CHECK(panel.text("statementVerdict").contains(u("ZT123456785IN")));
}

TEST_CASE("batches have a state in words and the time of their receipt") {
    Panel panel;
    CHECK(panel.find<QFrame>("batchesCard").isHidden());
    panel.desk.its.outbox.batches = {aBatch(1, BatchState::Custody), aBatch(11, BatchState::Parked),
                                     aBatch(21, BatchState::Sealed)};
    panel.desk.its.parked = {{{}, 13, "kind_unknown"}, {{}, 14, "brand_new_code"}};
    panel.again();
    CHECK(panel.cell("batches", 0, 0).contains(u("21-30")));
    CHECK(panel.cell("batches", 0, 2).isEmpty()); // it waits: nothing was received
    CHECK(panel.cell("batches", 2, 2) == u("20-11-2026 10:42"));
    QStringList states;
    for (int row = 0; row < 3; ++row)
        states << panel.cell("batches", row, 1);
    CHECK(states.removeDuplicates() == 0);
    CHECK(panel.cell("parked", 0, 1).contains(u("13")));
    CHECK(panel.cell("parked", 1, 0) == u("brand_new_code"));
}

TEST_CASE("every act has its key and says what came of it") {
    Panel panel;
    CHECK(panel.panel.run(ui::CommandId::SendNow));
    CHECK(panel.desk.sends == 1);
    CHECK(panel.panel.run(ui::CommandId::ExportBatches)); // went back at the question
    CHECK(panel.desk.exportedTo.empty());
    panel.dialogs.text = u("/media/stick");
    panel.panel.run(ui::CommandId::ExportBatches);
    CHECK(panel.desk.exportedTo == "/media/stick");
    CHECK_FALSE(panel.find<QFrame>("syncBanner").isHidden());
    panel.dialogs.text = u(""); // the folder of before is proposed
    panel.panel.run(ui::CommandId::ImportReceipts);
    CHECK(panel.desk.importedFrom == "/media/stick");
    CHECK_FALSE(panel.panel.run(ui::CommandId::CloseDay));
    for (const char* button : {"sendNow", "exportBatches", "importReceipts"}) {
        CHECK(panel.find<QPushButton>(button).isEnabled());
        CHECK(panel.find<QPushButton>(button).text().startsWith(u("F")));
    }
}

TEST_CASE("without a centre only the stick is left") {
    Panel panel;
    panel.desk.its.enrolled = false;
    panel.again();
    CHECK_FALSE(panel.find<QPushButton>("sendNow").isEnabled());
    CHECK_FALSE(panel.find<QPushButton>("importReceipts").isEnabled());
    CHECK(panel.find<QPushButton>("exportBatches").isEnabled());
}

TEST_CASE("a screen reader hears what each table is") {
    Panel panel;
    panel.desk.its.day = Date::of(2026, 11, 20);
    panel.desk.its.statement = agreedDay();
    panel.desk.its.outbox.batches = {aBatch(1, BatchState::Custody)};
    panel.again();
    for (const char* table : {"statement", "batches", "parked"})
        CHECK_FALSE(panel.find<QTableWidget>(table).accessibleName().isEmpty());
    CHECK(panel.find<QLabel>("syncHeadline").accessibleName() == panel.text("syncHeadline"));
}
