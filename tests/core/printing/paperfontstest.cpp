// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/paperfonts.h"

#include <QFile>
#include <QFontInfo>
#include <QRawFont>

#include <catch2/catch.hpp>

#include <cmath>
#include <utility>
#include <vector>

using namespace dak;

namespace {

// The blocks the papers may use: Latin, combining marks, Arabic, the Indian scripts, punctuation, currency.
const std::vector<std::pair<char32_t, char32_t>> kBlocks{
    {0x20, 0x7E},     {0xA0, 0x24F},    {0x300, 0x36F},   {0x600, 0x6FF},
    {0x750, 0x77F},   {0x900, 0xD7F},   {0x1C50, 0x1C7F}, {0x1CD0, 0x1CFF},
    {0x1E00, 0x1EFF}, {0x2000, 0x200F}, {0x2010, 0x2027}, {0x202F, 0x205E},
    {0x20A0, 0x20BF}, {0xA8E0, 0xA8FF}, {0xAAE0, 0xAAFF}, {0xABC0, 0xABFF}};

int advanceOf(const std::vector<QRawFont>& fonts, char32_t character) {
    if (character == 0x200B || character == 0x200C || character == 0x200D)
        return 0; // joiners shape, they take no room
    for (const QRawFont& font : fonts) {
        if (!font.supportsCharacter(static_cast<uint>(character)))
            continue;
        const QString text = QString::fromUcs4(&character, 1);
        const auto glyphs = font.glyphIndexesForString(text);
        const auto advances = font.advancesForGlyphIndexes(glyphs);
        return advances.isEmpty() ? 0 : static_cast<int>(std::lround(advances.first().x()));
    }
    return -1;
}

std::vector<QRawFont> thousandthFonts(bool bold) {
    std::vector<QRawFont> fonts;
    for (const QString& family : paperFamilies()) {
        QFont font(family);
        font.setPixelSize(1000);
        font.setBold(bold);
        font.setHintingPreference(QFont::PreferNoHinting);
        fonts.push_back(QRawFont::fromFont(font));
    }
    return fonts;
}

QByteArray widthsFile() {
    const auto regular = thousandthFonts(false);
    const auto bold = thousandthFonts(true);
    QByteArray text =
        "{\n  \"note\": \"Advance widths of the paper fonts in thousandths of the em, regular and "
        "bold, from a first code point on; -1: no paper font has it. Written by the test "
        "core.printing with DAK_WRITE_WIDTHS=1.\",\n  \"widths\": {\n";
    bool first = true;
    for (const auto& [from, to] : kBlocks)
        for (char32_t start = from; start <= to; start += 16) {
            text += first ? "    \"" : ",\n    \"";
            first = false;
            text += QByteArray::number(static_cast<uint>(start), 16).toUpper() + "\": [";
            for (char32_t c = start; c <= to && c < start + 16; ++c)
                text += (c == start ? "[" : ", [") + QByteArray::number(advanceOf(regular, c)) + ", " +
                        QByteArray::number(advanceOf(bold, c)) + "]";
            text += "]";
        }
    return text + "\n  }\n}\n";
}

} // namespace

TEST_CASE("the paper fonts are installed and none is replaced") {
    REQUIRE(ensureFonts());
    for (const QString& family : paperFamilies()) {
        const QFont font(family);
        CHECK(QFontInfo(font).family() == family);
    }
}

TEST_CASE("the widths of the layouts are those of the fonts") {
    const QString path = qEnvironmentVariable("DAK_SOURCE") + QStringLiteral("/resources/labels/widths.json");
    QFile file(path);
    const QByteArray measured = widthsFile();
    if (qEnvironmentVariableIsSet("DAK_WRITE_WIDTHS")) {
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(measured);
        file.close();
    }
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == measured);
}
