// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/linesedit.h"
#include "tests/support/qtstrings.h"

#include <QApplication>
#include <QTest>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace dak::test;
using dak::ui::LinesEdit;

namespace {

struct ShownLines {
    ShownLines() {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(edit);
        column->addWidget(after);
        window.show();
        QApplication::setActiveWindow(&window);
        edit->setFocus();
        QApplication::processEvents();
    }
    QWidget window;
    LinesEdit* edit = new LinesEdit("lines", &window);
    QLineEdit* after = new QLineEdit(&window);
};

} // namespace

TEST_CASE("lines are typed with Enter, and Tab leaves the list") {
    ShownLines shown;
    QTest::keyClicks(shown.edit, u("ZT1"));
    QTest::keyClick(shown.edit, Qt::Key_Return);
    QTest::keyClicks(shown.edit, u("ZT2"));
    CHECK(shown.edit->toPlainText() == u("ZT1\nZT2"));
    QTest::keyClick(shown.edit, Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == shown.after);
}

TEST_CASE("a letter of a Hindi layout is the letter of its key, and a read-only list takes none") {
    ShownLines shown;
    const auto press = [&] {
        QKeyEvent key(QEvent::KeyPress, 0x915, Qt::ShiftModifier, 30 + 8, 0, 0, u("ओ"));
        QApplication::sendEvent(shown.edit, &key);
    };
    press();
    CHECK(shown.edit->toPlainText() == u("A"));
    shown.edit->setReadOnly(true);
    press();
    CHECK(shown.edit->toPlainText() == u("A"));
}

TEST_CASE("a line is marked by its number, and one that is not there marks nothing") {
    ShownLines shown;
    shown.edit->setLines(u("ZT1\nZT2\nZT3"));
    shown.edit->markLine(2);
    CHECK(shown.edit->textCursor().selectedText() == u("ZT2"));
    shown.edit->markLine(9);
    shown.edit->markLine(0);
    CHECK(shown.edit->textCursor().selectedText() == u("ZT2"));
}

TEST_CASE("the same text leaves the cursor where it stands; another one puts it at the end") {
    ShownLines shown;
    shown.edit->setLines(u("ZT1\nZT2"));
    CHECK(shown.edit->textCursor().atEnd());
    shown.edit->markLine(1);
    shown.edit->setLines(u("ZT1\nZT2"));
    CHECK(shown.edit->textCursor().blockNumber() == 0);
}

TEST_CASE("the numbers of the lines have their room, also of five digits") {
    ShownLines shown;
    const int narrow = shown.edit->viewport()->x();
    CHECK(narrow > 3 * shown.edit->fontMetrics().horizontalAdvance(u'9'));
    shown.edit->setLines(QString(12'000, u'\n'));
    QApplication::processEvents();
    CHECK(shown.edit->viewport()->x() > narrow);
}
