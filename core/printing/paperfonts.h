// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The fonts of the papers: Noto Sans and its Indian sisters, named one by one so that no other font ever
// stands in for a missing one.
#pragma once

#include "core/base/result.h"

#include <QFont>
#include <QStringList>

namespace dak {

[[nodiscard]] const QStringList& paperFamilies();
// All families are installed. Errors font_missing {family}, display_missing without a QGuiApplication.
[[nodiscard]] Status ensureFonts();
// Whole dots high, without grey edges.
[[nodiscard]] QFont paperFont(int pixelSize, bool bold);

} // namespace dak
