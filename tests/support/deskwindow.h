// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real window over the Book desk in memory: tests press keys and look at the screen and at the book.
#pragma once

#include "tests/support/fakedesk.h"
#include "tests/support/fakedialogs.h"
#include "tests/support/frozen.h"
#include "ui/pages/bookpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/theme.h"

#include <QTest>

namespace dak::test {

class FakeStatus final : public ui::StatusSource {
public:
    ui::CounterStatus status{.clerk = "R. Kulkarni", .day = Date::of(2026, 11, 20)};
    ui::CounterStatus read() const override { return status; }
};

class DeskWindow {
public:
    explicit DeskWindow(FakeDesk& desk);

    template <typename T>
    T& find(const char* objectName) {
        T* found = window.findChild<T*>(QLatin1StringView(objectName));
        check(found != nullptr, objectName);
        return *found;
    }
    // To the widget that has the keys, wherever that is.
    void type(const QString& text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    QString textOf(const char* objectName);
    QString labelOf(const char* objectName) { return find<QLabel>(objectName).text(); }
    QString focused() const;

    FrozenClock clock;
    CountingIds ids;
    FakeDialogs dialogs;
    FakeStatus status;
    ui::BookingPresenter presenter;
    ui::MainWindow window;
    ui::Theme theme;
};

} // namespace dak::test
