// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/qtdialogs.h"
#include "tests/support/qtstrings.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <functional>

using namespace dak::test;
using namespace dak::ui;

namespace {

// Runs once the dialog is up; its keys go where the focus is.
void answer(const std::function<void(QWidget& dialog)>& act) {
    QTimer::singleShot(0, [act] {
        QWidget* dialog = QApplication::activeModalWidget();
        REQUIRE(dialog != nullptr);
        act(*dialog);
    });
}

void key(QWidget& dialog, Qt::Key key) {
    QWidget* target = dialog.focusWidget() != nullptr ? dialog.focusWidget() : &dialog;
    QTest::keyClick(target, key);
}

} // namespace

TEST_CASE("a text is asked with its proposal, by keyboard") {
    QWidget parent;
    QtDialogs dialogs(&parent);
    answer([](QWidget& dialog) {
        auto* edit = dialog.findChild<QLineEdit*>(u("answer"));
        REQUIRE(edit != nullptr);
        CHECK(edit->text() == u("Ravi"));
        CHECK(edit->selectedText() == u("Ravi"));
        CHECK_FALSE(edit->accessibleName().isEmpty());
        QTest::keyClicks(edit, u("Meena"));
        key(dialog, Qt::Key_Return);
    });
    CHECK(dialogs.askText(u("Hold"), u("Under which name?"), u("Ravi")) == u("Meena"));
}

TEST_CASE("no text is no answer, and Esc goes back") {
    QWidget parent;
    QtDialogs dialogs(&parent);
    answer([](QWidget& dialog) {
        key(dialog, Qt::Key_Return); // nothing typed: the button is not to be pressed
        CHECK(dialog.isVisible());
        QTest::keyClicks(dialog.findChild<QLineEdit*>(u("answer")), u("   "));
        key(dialog, Qt::Key_Return);
        CHECK(dialog.isVisible());
        key(dialog, Qt::Key_Escape);
    });
    CHECK_FALSE(dialogs.askText(u("Discard"), u("Why?"), {}));
}

TEST_CASE("a row is chosen with the arrows") {
    QWidget parent;
    QtDialogs dialogs(&parent);
    answer([](QWidget& dialog) {
        key(dialog, Qt::Key_Down);
        key(dialog, Qt::Key_Return);
    });
    CHECK(dialogs.choose(u("Recall"), {u("Ravi"), u("Meena")}) == 1);
    answer([](QWidget& dialog) { key(dialog, Qt::Key_Escape); });
    CHECK_FALSE(dialogs.choose(u("Recall"), {u("Ravi"), u("Meena")}));
}

TEST_CASE("a question is answered yes by Enter and no by Esc") {
    QWidget parent;
    QtDialogs dialogs(&parent);
    answer([](QWidget& dialog) { key(dialog, Qt::Key_Return); });
    CHECK(dialogs.confirm(u("Clear"), u("Really?"), u("Clear")));
    answer([](QWidget& dialog) { key(dialog, Qt::Key_Escape); });
    CHECK_FALSE(dialogs.confirm(u("Clear"), u("Really?"), u("Clear")));
}
