// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A page as data: millimetres and words. No printer, no painter. The canonical bytes of a page are what is
// stored and hashed; PDF, PNG, raster and printer languages are made from it later and always alike.
#pragma once

#include "core/barcode/symbology.h"
#include "core/base/result.h"
#include "core/crypto/crypto.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dak {

// Tenths of a millimetre: 1016 = 101.6 mm = 4 in.
using Tenths = std::int32_t;

struct PageRect {
    Tenths x = 0;
    Tenths y = 0;
    Tenths width = 0;
    Tenths height = 0;

    Tenths right() const { return x + width; }
    Tenths bottom() const { return y + height; }
    bool operator==(const PageRect&) const = default;
};

enum class Align { Left, Centre, Right };

struct PageParagraph {
    std::string text;      // may hold line breaks
    Tenths size = 30;      // of the em, in tenths of a millimetre
    Tenths leastSize = 20; // never smaller on paper
    bool bold = false;
    bool caps = false; // only digits or capitals: set without room for what hangs below or rises above

    bool operator==(const PageParagraph&) const = default;
};

// Paragraphs in a box: wrapped to its width and shrunk together, each down to its least size, until they fit
// its height. Never cut in silence: what still does not fit is error text_does_not_fit at rendering.
struct PageText {
    PageRect box;
    std::string field; // what an error calls it: "receiver"
    std::vector<PageParagraph> paragraphs;
    Align align = Align::Left;
    bool middle = false;  // centred in its height; else from the top
    bool inverse = false; // white on black, the box filled

    std::string text() const; // the paragraphs, one a line
    bool operator==(const PageText&) const = default;
};

// A symbol with its quiet zone inside the box; whole dots at the printer's own resolution, decoded back.
struct PageSymbol {
    PageRect box;
    Symbology symbology = Symbology::Code128;
    std::string content;

    bool operator==(const PageSymbol&) const = default;
};

struct PageLine { // a filled rectangle, or a frame when `stroke` is not zero
    PageRect box;
    Tenths stroke = 0;

    bool operator==(const PageLine&) const = default;
};

struct Page {
    std::string kind;    // label, receipt, cdf1, acknowledgement, cancellation, day-report
    std::string name;    // "label EM473124829IN": what a job and a reprint are called
    std::string edition; // of the layout
    Tenths width = 0;
    Tenths height = 0; // of one sheet
    int sheets = 1;    // y runs on over the sheets: the second begins at `height`
    PageRect overlay;  // on the first sheet: white room for what is printed outside the hash
    std::vector<PageText> texts;
    std::vector<PageSymbol> symbols;
    std::vector<PageLine> lines;

    bool operator==(const Page&) const = default;
};

// Compact JSON with integers only, keys in a fixed order. Texts must be UTF-8 (check()ed).
[[nodiscard]] std::string encodePage(const Page& page);
[[nodiscard]] Result<Page> decodePage(std::string_view bytes); // error page_malformed {why}
// SHA-256 of the canonical bytes.
[[nodiscard]] Sha256 pageHash(std::string_view encoded);

// What a print adds outside the hash: the page's hash, and for a reprint "DUPLICATE n".
struct Overlay {
    int copy = 0; // 0: the original, 1: the first duplicate
    Sha256 hash{};
};

// The overlay of the n-th copy of a page.
[[nodiscard]] Overlay overlayOf(const Page& page, int copy = 0);

} // namespace dak
