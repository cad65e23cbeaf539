// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/overlaytexts.h"

#include "core/base/text.h"

#include <string>

namespace dak {

namespace {

constexpr Tenths kHashSize = 21;
constexpr Tenths kDuplicateSize = 32;
constexpr Tenths kOverlayLeast = 14;
constexpr std::size_t kHashDigits = 16; // 64 bits tell pages apart; the whole hash is in the book

std::string hashText(const Sha256& hash) {
    const std::string digits = upperAscii(hex(hash)).substr(0, kHashDigits);
    std::string text = "#";
    for (std::size_t i = 0; i < digits.size(); i += 4)
        text += " " + digits.substr(i, 4);
    return text;
}

PageText overlayText(PageRect box, std::string text, Align align, bool strong) {
    const Tenths size = strong ? kDuplicateSize : kHashSize;
    return {box, "overlay", {{std::move(text), size, kOverlayLeast, strong}}, align, true, strong};
}

} // namespace

std::vector<PageText> overlayTexts(const Page& page, const Overlay& overlay) {
    std::vector<PageText> texts;
    if (page.overlay.height <= 0)
        return texts;
    for (int sheet = 0; sheet < page.sheets; ++sheet) {
        PageRect box = page.overlay;
        box.y += sheet * page.height;
        PageRect left = box;
        left.width = box.width * 2 / 5;
        std::string right = hashText(overlay.hash);
        if (page.sheets > 1)
            right = page.name + "  ·  " + right + "  ·  " + std::to_string(sheet + 1) + "/" +
                    std::to_string(page.sheets);
        if (overlay.copy > 0) {
            texts.push_back(
                overlayText(left, "DUPLICATE " + std::to_string(overlay.copy), Align::Centre, true));
            box.x += left.width;
            box.width -= left.width;
        }
        texts.push_back(overlayText(box, std::move(right), Align::Right, false));
    }
    return texts;
}

} // namespace dak
