// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A clerk's hands on the presenters, without a display: types key by key and counts. Shift is not counted.
#pragma once

#include "tests/support/fakedesk.h"
#include "tests/support/frozen.h"

#include <QObject>

namespace dak::test {

class DeskHand {
public:
    explicit DeskHand(FakeDesk& desk)
        : m_presenter(ui::BookingParts{desk, desk, desk, desk, clock, ids, desk.office}) {
        // As the window does: a field that gets the keys with its text marked is typed over.
        QObject::connect(&m_presenter, &ui::BookingPresenter::focusMoved, &m_presenter,
                         [this](ui::BookField, bool select) { m_overtype = select; });
    }

    ui::BookingPresenter& desk() { return m_presenter; }
    int keys() const { return m_keys; }

    DeskHand& type(const QString& text) {
        for (const QChar c : text)
            press(c);
        return *this;
    }
    DeskHand& enter() {
        key();
        m_presenter.enter();
        return *this;
    }
    DeskHand& f2() {
        key();
        m_presenter.acceptAndNext();
        return *this;
    }
    DeskHand& f3() {
        key();
        m_presenter.article().repeatSender();
        return *this;
    }
    DeskHand& f8() {
        key();
        m_presenter.acceptAndPay();
        return *this;
    }
    DeskHand& f9() {
        key();
        m_presenter.payExact();
        return *this;
    }
    bool tab() {
        key();
        return m_presenter.article().tab();
    }
    void count() { ++m_keys; }

    FrozenClock clock;
    CountingIds ids;

private:
    void key() {
        ++m_keys;
        clock.advance(std::chrono::milliseconds(150));
    }
    void press(QChar c) {
        key();
        const bool paying = m_presenter.mode() == ui::DeskMode::Paying;
        const ui::BookField field = paying ? ui::BookField::Cash : m_presenter.article().focus();
        const QString before = m_overtype ? QString()
                               : paying   ? m_presenter.cash()
                                          : m_presenter.article().form().text(field);
        m_overtype = false;
        m_presenter.type(field, before + c);
    }

    ui::BookingPresenter m_presenter;
    int m_keys = 0;
    bool m_overtype = false;
};

} // namespace dak::test
