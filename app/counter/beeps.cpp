// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/counter/beeps.h"

#include <QApplication>

namespace dak::counter {

namespace {

constexpr int kGapMilliseconds = 180;

int beepsOf(ui::Sound sound) {
    switch (sound) {
    case ui::Sound::Ok:
        return 1;
    case ui::Sound::Duplicate:
        return 2;
    default:
        return 3;
    }
}

} // namespace

Beeps::Beeps() {
    m_next.setInterval(kGapMilliseconds);
    QObject::connect(&m_next, &QTimer::timeout, &m_next, [this] { beep(); });
}

void Beeps::play(ui::Sound sound) {
    m_left = beepsOf(sound);
    m_next.start();
    beep();
}

void Beeps::beep() {
    QApplication::beep();
    if (--m_left <= 0)
        m_next.stop();
}

} // namespace dak::counter
