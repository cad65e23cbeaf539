// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Letters as a reader counts them: "कि" is one, with its vowel sign.
#pragma once

#include <QString>

namespace dak::ui {

// The text itself when it has no more.
[[nodiscard]] QString firstLetters(const QString& text, int letters);

} // namespace dak::ui
