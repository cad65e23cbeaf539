// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/deskwindow.h"

#include <QApplication>
#include <QLineEdit>

namespace dak::test {

namespace {

QString sheetPath() {
    return qEnvironmentVariable("DAK_SOURCE", QStringLiteral(".")) +
           QStringLiteral("/resources/styles/counter.qss");
}

} // namespace

DeskWindow::DeskWindow(FakeDesk& desk)
    : presenter(ui::BookingParts{desk, desk, desk, desk, clock, ids, desk.office})
    , window(desk.office, status, {[](bool) {}, [this](int percent) { theme.apply(percent); }})
    , theme(*ui::Theme::load(sheetPath())) {
    theme.apply(100);
    status.status.now = clock.now();
    window.addDesk(ui::CommandId::DeskBook, [this, &desk]() -> ui::Page* {
        return new ui::BookPage(presenter, desk, desk.office, dialogs, &window);
    });
    window.resize(1366, 768);
    window.show();
    window.showDesk(ui::CommandId::DeskBook);
    QApplication::setActiveWindow(&window);
    window.activateWindow();
    QApplication::processEvents();
}

void DeskWindow::type(const QString& text) {
    for (const QChar c : text) {
        clock.advance(std::chrono::milliseconds(150));
        QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
    }
}

void DeskWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    clock.advance(std::chrono::milliseconds(600));
    QWidget* target = QApplication::focusWidget() ? QApplication::focusWidget() : &window;
    QTest::keyClick(target, key, modifiers);
}

QString DeskWindow::textOf(const char* objectName) {
    return find<QLineEdit>(objectName).text();
}

QString DeskWindow::focused() const {
    return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
}

} // namespace dak::test
