// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Qt application of a program that has no window.
#pragma once

namespace dak {

// Whoever draws or asks the network needs one: made once, offscreen, unless the program has its own. It costs
// a few milliseconds.
void ensureApplication();

} // namespace dak
