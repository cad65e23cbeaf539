// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/paperfonts.h"

#include <QFontDatabase>
#include <QGuiApplication>

namespace dak {

const QStringList& paperFamilies() {
    // Noto Sans first: digits and the rupee sign are its own whatever the script around them.
    static const QStringList kFamilies{QStringLiteral("Noto Sans"),
                                       QStringLiteral("Noto Sans Devanagari"),
                                       QStringLiteral("Noto Sans Bengali"),
                                       QStringLiteral("Noto Sans Gujarati"),
                                       QStringLiteral("Noto Sans Gurmukhi"),
                                       QStringLiteral("Noto Sans Kannada"),
                                       QStringLiteral("Noto Sans Malayalam"),
                                       QStringLiteral("Noto Sans Oriya"),
                                       QStringLiteral("Noto Sans Tamil"),
                                       QStringLiteral("Noto Sans Telugu"),
                                       QStringLiteral("Noto Sans Arabic"),
                                       QStringLiteral("Noto Sans Ol Chiki"),
                                       QStringLiteral("Noto Sans Meetei Mayek")};
    return kFamilies;
}

Status ensureFonts() {
    if (qGuiApp == nullptr)
        return Error::machine("display_missing");
    for (const QString& family : paperFamilies())
        if (!QFontDatabase::hasFamily(family))
            return Error::machine("font_missing", {{"family", family.toStdString()}});
    return {};
}

QFont paperFont(int pixelSize, bool bold) {
    QFont font;
    font.setFamilies(paperFamilies());
    font.setPixelSize(pixelSize);
    font.setBold(bold);
    font.setStyleStrategy(QFont::NoAntialias);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

} // namespace dak
