// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/paragraphsetter.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace dak;

TEST_CASE("the same words are shaped once") {
    ParagraphSetter setter;
    const PageParagraph caption{"If undelivered, return to", 22, 15};
    const auto first = setter.set(caption, Align::Left, 400, 18);
    CHECK(setter.set(caption, Align::Left, 400, 18) == first);
    CHECK(setter.set(caption, Align::Right, 400, 18) != first);
    CHECK(setter.set(caption, Align::Left, 200, 18) != first);
    CHECK(setter.set(caption, Align::Left, 400, 19) != first);
    PageParagraph bold = caption;
    bold.bold = true;
    CHECK(setter.set(bold, Align::Left, 400, 18) != first);
}

TEST_CASE("what is on a page stays valid when the memory starts anew") {
    ParagraphSetter setter;
    const auto kept = setter.set({"Meena Krishnan", 40, 20}, Align::Left, 400, 30);
    for (int i = 0; i < 2500; ++i)
        (void)setter.set({std::to_string(i), 40, 20}, Align::Left, 400, 30);
    CHECK(kept->layout->lineCount() == 1);
    CHECK(setter.set({"Meena Krishnan", 40, 20}, Align::Left, 400, 30) != kept);
}

TEST_CASE("lines are as far apart as the script needs") {
    ParagraphSetter setter;
    const double one = setter.set({"Meena", 40, 20}, Align::Left, 400, 100)->height;
    CHECK(one == Approx(136));
    CHECK(setter.set({"Meena\nKrishnan", 40, 20}, Align::Left, 900, 100)->height == Approx(2 * one));
    CHECK(setter.set({"मीना", 40, 20}, Align::Left, 400, 100)->height == Approx(one));
    CHECK(setter.set({"اقبال", 40, 20}, Align::Left, 900, 100)->height > 1.9 * 100);
    CHECK(setter.set({"560034", 40, 20, true, true}, Align::Left, 900, 100)->height == Approx(74));
}

TEST_CASE("a line narrower than a letter is noticed") {
    ParagraphSetter setter;
    CHECK(setter.set({"WW", 40, 20}, Align::Left, 20, 100)->tooWide);
    CHECK_FALSE(setter.set({"WW", 40, 20}, Align::Left, 400, 100)->tooWide);
}

TEST_CASE("no line end parts the sign of the rupee from its figure") {
    ParagraphSetter setter;
    int lines = 0;
    for (int width = 200; width < 900; ++width) {
        const auto set =
            setter.set({"COD fee, billed monthly ₹ 184.99 in all", 40, 20}, Align::Left, width, 30);
        for (int i = 0; i < set->layout->lineCount(); ++i) {
            const QTextLine line = set->layout->lineAt(i);
            const QString text = set->layout->text().mid(line.textStart(), line.textLength());
            CHECK_FALSE(text.trimmed().endsWith(QChar(0x20B9)));
        }
        lines = std::max(lines, set->layout->lineCount());
    }
    CHECK(lines > 2); // each width breaks elsewhere
}
