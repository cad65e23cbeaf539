// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/document/page.h"

namespace dak {

std::string PageText::text() const {
    std::string text;
    for (const PageParagraph& paragraph : paragraphs) {
        if (!text.empty())
            text += '\n';
        text += paragraph.text;
    }
    return text;
}

Sha256 pageHash(std::string_view encoded) {
    return sha256(encoded);
}

Overlay overlayOf(const Page& page, int copy) {
    return {copy, pageHash(encodePage(page))};
}

} // namespace dak
