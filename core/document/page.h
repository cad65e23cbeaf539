// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A page as data: millimetres and words. No printer, no painter. The canonical bytes of a page are what is
// stored and hashed; PDF, PNG, raster and printer languages are made from it later and always alike.
#pragma once

#include "core/base/result.h"
#include "core/crypto/crypto.h"

#include <cstdint>
#include <optional>
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

    bool operator==(const PageRect&) const = default;
};

enum class Align { Left, Centre, Right };

// Text in a box: wrapped to its width and shrunk from `size` down to `leastSize` until it fits its height.
// Never cut in silence: what still does not fit is error text_does_not_fit at rendering.
struct PageText {
    PageRect box;
    std::string text;
    Tenths size = 30; // of the em, in tenths of a millimetre
    Tenths leastSize = 20;
    bool bold = false;
    bool inverse = false; // white on black, the box filled
    bool fixedWidth = false;
    Align align = Align::Left;

    bool operator==(const PageText&) const = default;
};

enum class Symbology { Code128, Code39, Qr };

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
    Tenths height = 0;
    std::vector<PageText> texts;
    std::vector<PageSymbol> symbols;
    std::vector<PageLine> lines;

    bool operator==(const Page&) const = default;
};

// Compact JSON with integers only, keys in a fixed order.
[[nodiscard]] std::string encodePage(const Page& page);
[[nodiscard]] Result<Page> decodePage(std::string_view bytes); // error page_malformed
// SHA-256 of the canonical bytes.
[[nodiscard]] Sha256 pageHash(std::string_view encoded);

// The same page with the overlay "DUPLICATE n" and the hash, outside the hash.
struct Overlay {
    int copy = 1;
    Sha256 hash{};
};

} // namespace dak
