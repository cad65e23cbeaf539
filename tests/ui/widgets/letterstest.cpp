// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/letters.h"

#include <catch2/catch.hpp>

using dak::ui::firstLetters;

TEST_CASE("a letter keeps its vowel sign") {
    const QString name = QString::fromUtf8("किरण");
    CHECK(firstLetters(name, 1) == QString::fromUtf8("कि"));
    CHECK(firstLetters(name, 2) == QString::fromUtf8("किर"));
    CHECK(firstLetters(name, 3) == name);
    CHECK(firstLetters(name, 99) == name);
    CHECK(firstLetters(name, 0).isEmpty());
    CHECK(firstLetters(QString(), 5).isEmpty());
}
