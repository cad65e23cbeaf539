// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Latin character of a key, also when a Hindi layout is active: a scanner and a code field mean the key,
// not the letter that the layout puts on it.
#pragma once

#include <QChar>

class QKeyEvent;

namespace dak::ui {

// Null when the key types no ASCII character on an Indian (US) keyboard.
[[nodiscard]] QChar latinCharacter(const QKeyEvent& event);

} // namespace dak::ui
