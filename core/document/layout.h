// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A layout of a paper as data: bands from top to bottom, each with texts, symbols and rules in tenths of a
// millimetre. The file format stands in resources/labels/README.md.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/document/page.h"
#include "core/document/texttemplate.h"

#include <string>
#include <string_view>
#include <vector>

namespace dak {

struct LayoutParagraph {
    TextTemplate text;
    Tenths size = 30;
    Tenths leastSize = 20;
    bool bold = false;
    bool caps = false;
    Condition when;
};

struct LayoutElement {
    enum class Kind { Text, Symbol, Line };

    Kind kind = Kind::Text;
    // In the band; negative x and y count from its right and bottom edge. width <= 0: up to the right edge
    // less that much; height <= 0 likewise, and in a band of automatic height as much as the text needs.
    PageRect at;
    Condition when;
    std::string field;
    std::vector<LayoutParagraph> paragraphs; // of a text
    Align align = Align::Left;
    bool middle = false;
    bool inverse = false;
    Symbology symbology = Symbology::Code128;
    TextTemplate content; // of a symbol
    Tenths stroke = 0;    // of a line
};

struct LayoutBand {
    enum class Extent { Fixed, Auto, Grow };

    Extent extent = Extent::Auto;
    Tenths height = 0; // Grow: at least
    Tenths after = 0;  // white below it
    Tenths frame = 0;  // stroke of a frame around it
    Tenths pad = 0;    // white inside the frame, on all sides
    Condition when;
    std::string each; // a list: the band once for each of its lines
    std::vector<LayoutElement> elements;
    std::vector<LayoutBand> bands; // a group: set one below the other instead of elements
};

struct Layout {
    std::string document;  // label
    std::string size;      // 4x6
    std::string edition;   // label-4x6-2026-11
    Date from;             // first business day it is used on
    std::string grade;     // confirmed, or provisional: our own reading of an unpublished form
    bool ofOffice = false; // from the data folder
    Tenths width = 0;
    Tenths height = 0; // 0: follows the content
    Tenths mostHeight = 0;
    PageRect margins; // x left, y top, width right, height bottom
    Tenths overlay = 0;
    std::vector<LayoutBand> bands;
};

// Error layout_malformed {file, why}.
[[nodiscard]] Result<Layout> parseLayout(std::string_view json, std::string_view file, const Words& words);

} // namespace dak
