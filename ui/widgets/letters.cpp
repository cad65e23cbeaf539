// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/letters.h"

#include <QTextBoundaryFinder>

namespace dak::ui {

QString firstLetters(const QString& text, int letters) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype end = 0;
    for (int i = 0; i < letters && end >= 0; ++i)
        end = finder.toNextBoundary();
    return end < 0 ? text : text.first(end);
}

} // namespace dak::ui
