// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/textblock.h"

#include <QImage>

#include <catch2/catch.hpp>

using namespace dak;

namespace {

PageText boxOf(const std::string& words, Tenths width, Tenths height, Tenths size = 40, Tenths least = 16) {
    PageText text{{100, 100, width, height}, "receiver", {{words, size, least}}};
    return text;
}

Result<TextBlock> fitted(const PageText& text, const DeviceDots& dots) {
    ParagraphSetter setter;
    return TextBlock::fit(text, dots, setter);
}

// Extent of the black dots a block draws.
QRect inkOf(const TextBlock& block) {
    QImage picture(900, 900, QImage::Format_Mono);
    picture.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    picture.fill(0);
    {
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::TextAntialiasing, false);
        block.draw(painter);
    }
    QRect ink;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (picture.pixelIndex(x, y) == 1)
                ink |= QRect(x, y, 1, 1);
    return ink;
}

} // namespace

TEST_CASE("text that has room keeps its size") {
    const auto block = fitted(boxOf("Meena Krishnan", 600, 60), DeviceDots(203));
    REQUIRE(block);
    CHECK(block->percent() == 100);
    CHECK(block->lineCount() == 1);
}

TEST_CASE("longer text wraps, then shrinks, then is refused") {
    const std::string words = "Flat No. 1204, Shree Gajanan Maharaj Co-operative Housing Society, Phase II";
    const auto wrapped = fitted(boxOf(words, 600, 200), DeviceDots(203));
    REQUIRE(wrapped);
    CHECK(wrapped->percent() == 100);
    CHECK(wrapped->lineCount() > 1);
    const auto shrunk = fitted(boxOf(words, 600, 70), DeviceDots(203));
    REQUIRE(shrunk);
    CHECK(shrunk->percent() < 100);
    const auto refused = fitted(boxOf(words, 400, 20), DeviceDots(203));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == "text_does_not_fit");
    CHECK(refused.error().fact("field") == "receiver");
}

TEST_CASE("ink keeps within the box in every script") {
    const DeviceDots dots(203);
    const struct {
        const char* script;
        const char* words;
    } cases[] = {{"Latin", "Ångström jpqgy (Wing)"},
                 {"Devanagari", "श्री ज्ञानेश्वर पाँचवाँ र्क द्ध्र"},
                 {"Bengali", "শ্রীযুক্ত কৃষ্ণচন্দ্র"},
                 {"Gujarati", "શ્રી કૃષ્ણ જ્ઞાતિ"},
                 {"Gurmukhi", "ਸ੍ਰੀ ਗੁਰੂ ਪ੍ਰੀਤ"},
                 {"Kannada", "ಶ್ರೀ ಕೃಷ್ಣಪ್ಪ ಕ್ಷೇತ್ರ"},
                 {"Malayalam", "ശ്രീകൃഷ്ണൻ ക്ഷേത്രം"},
                 {"Odia", "ଶ୍ରୀ କୃଷ୍ଣ କ୍ଷେତ୍ର"},
                 {"Tamil", "ஸ்ரீ கிருஷ்ணன் கூடலூர்"},
                 {"Telugu", "శ్రీ కృష్ణ క్షేత్రం"},
                 {"Ol Chiki", "ᱥᱟᱱᱛᱟᱲᱤ"},
                 {"Meetei Mayek", "ꯃꯅꯤꯄꯨꯔ"},
                 {"Urdu", "محمد اقبال"}};
    for (const auto& row : cases) {
        INFO(row.script);
        const PageText text = boxOf(row.words, 700, 120);
        const auto block = fitted(text, dots);
        REQUIRE(block);
        const QRect ink = inkOf(*block);
        CHECK_FALSE(ink.isEmpty());
        // a dot of overhang is what shaping and hinting may add
        CHECK(dots.of(text.box).adjusted(-2, -1, 2, 1).contains(ink));
    }
}

TEST_CASE("paragraphs shrink together, none below its least") {
    PageText text{
        {0, 0, 400, 100}, "receiver", {{"Meena Krishnan", 60, 30, true}, {"Flat 12, Rose Gardens", 40, 14}}};
    const auto block = fitted(text, DeviceDots(203));
    REQUIRE(block);
    CHECK(block->percent() < 100);
    text.paragraphs[0].leastSize = 60;
    text.paragraphs[1].leastSize = 40;
    CHECK_FALSE(fitted(text, DeviceDots(203)));
}

TEST_CASE("sides and middle put the ink where they say") {
    PageText text = boxOf("560034", 700, 300);
    const DeviceDots dots(203);
    const QRect box = dots.of(text.box);
    const QRect left = inkOf(*fitted(text, dots));
    text.align = Align::Right;
    const QRect right = inkOf(*fitted(text, dots));
    text.align = Align::Centre;
    text.middle = true;
    const QRect centre = inkOf(*fitted(text, dots));
    CHECK(left.left() - box.left() < 6);
    CHECK(box.right() - right.right() < 6);
    CHECK(std::abs(centre.center().x() - box.center().x()) < 6);
    CHECK(std::abs(centre.center().y() - box.center().y()) < 8);
    CHECK(left.top() == right.top());
}

TEST_CASE("inverse text fills its box") {
    PageText text = boxOf("COD", 300, 100);
    text.inverse = true;
    const DeviceDots dots(203);
    CHECK(inkOf(*fitted(text, dots)) == dots.of(text.box));
}

TEST_CASE("capitals need no room for what hangs below") {
    PageText text = boxOf("560034", 700, 126, 170, 160);
    CHECK_FALSE(fitted(text, DeviceDots(203)));
    text.paragraphs[0].caps = true;
    const auto block = fitted(text, DeviceDots(203));
    REQUIRE(block);
    CHECK(DeviceDots(203).of(text.box).contains(inkOf(*block)));
}
