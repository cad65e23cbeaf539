// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The fonts of the papers: Noto Sans and its Indian sisters, named one by one so that no other font ever
// stands in for a missing one. One per thread: it keeps the fonts it has made.
#pragma once

#include "core/base/result.h"

#include <QFont>
#include <QString>
#include <QStringList>

#include <map>
#include <tuple>

namespace dak {

[[nodiscard]] const QStringList& paperFamilies();
// All families are installed. Errors font_missing {family}, display_missing without a QGuiApplication.
[[nodiscard]] Status ensureFonts();

class PaperFonts {
public:
    // For this text, whole dots high, without grey edges. The family of its script comes first, as Qt asks
    // the first family for every script and says aloud which it has not.
    [[nodiscard]] QFont of(const QString& text, int pixelSize, bool bold);

private:
    std::map<std::tuple<int, int, bool>, QFont> m_fonts; // by first family, size, weight
};

} // namespace dak
