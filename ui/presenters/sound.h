// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The three sounds of the desk. Each has a visual twin on the screen; none is the only sign of anything.
#pragma once

namespace dak::ui {

enum class Sound { Ok, Error, Duplicate };

class SoundPort {
public:
    virtual ~SoundPort() = default;
    virtual void play(Sound sound) = 0;
};

} // namespace dak::ui
