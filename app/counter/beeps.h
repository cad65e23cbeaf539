// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The three sounds on the computer's own beeper: one for ok, two for a duplicate, three for an error.
#pragma once

#include "ui/presenters/sound.h"

#include <QTimer>

namespace dak::counter {

class Beeps final : public ui::SoundPort {
public:
    Beeps();

    void play(ui::Sound sound) override;

private:
    void beep();

    QTimer m_next;
    int m_left = 0;
};

} // namespace dak::counter
