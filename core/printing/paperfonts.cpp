// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/paperfonts.h"

#include <QFontDatabase>
#include <QGuiApplication>

#include <array>

namespace dak {

namespace {

struct ScriptBlock {
    char16_t from;
    char16_t to;
    int family; // place in paperFamilies()
};
constexpr std::array<ScriptBlock, 16> kScriptBlocks{{{0x0900, 0x097F, 1},
                                                     {0xA8E0, 0xA8FF, 1},
                                                     {0x0980, 0x09FF, 2},
                                                     {0x0A80, 0x0AFF, 3},
                                                     {0x0A00, 0x0A7F, 4},
                                                     {0x0C80, 0x0CFF, 5},
                                                     {0x0D00, 0x0D7F, 6},
                                                     {0x0B00, 0x0B7F, 7},
                                                     {0x0B80, 0x0BFF, 8},
                                                     {0x0C00, 0x0C7F, 9},
                                                     {0x0600, 0x06FF, 10},
                                                     {0x0750, 0x077F, 10},
                                                     {0x1C50, 0x1C7F, 11},
                                                     {0xAAE0, 0xAAFF, 12},
                                                     {0xABC0, 0xABFF, 12},
                                                     {0x1CD0, 0x1CFF, 1}}};

// Of the first letter that is not Latin; Noto Sans when there is none.
int firstFamily(const QString& text) {
    for (const QChar letter : text) {
        if (letter.unicode() < kScriptBlocks[10].from)
            continue;
        for (const ScriptBlock& block : kScriptBlocks)
            if (letter.unicode() >= block.from && letter.unicode() <= block.to)
                return block.family;
    }
    return 0;
}

} // namespace

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

QFont PaperFonts::of(const QString& text, int pixelSize, bool bold) {
    const int first = firstFamily(text);
    const auto [entry, isNew] = m_fonts.try_emplace({first, pixelSize, bold});
    QFont& font = entry->second;
    if (!isNew)
        return font;
    QStringList families = paperFamilies();
    families.move(first, 0);
    font.setFamilies(families);
    font.setPixelSize(pixelSize);
    font.setBold(bold);
    font.setStyleStrategy(QFont::NoAntialias);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

} // namespace dak
