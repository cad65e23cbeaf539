// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sets a paragraph into lines of a width, shaped by Qt. The words that come back on every paper (captions,
// office, sender) are shaped once. One per thread.
#pragma once

#include "core/document/page.h"
#include "core/printing/paperfonts.h"

#include <QTextLayout>

#include <map>
#include <memory>
#include <string>
#include <tuple>

namespace dak {

struct SetParagraph {
    std::unique_ptr<QTextLayout> layout; // its lines stand from y = 0
    double height = 0;
    bool tooWide = false; // a single letter is wider than the line
};

class ParagraphSetter {
public:
    [[nodiscard]] std::shared_ptr<const SetParagraph> set(const PageParagraph& paragraph, Align align,
                                                          int width, int pixelSize);

private:
    using Key = std::tuple<std::string, int, int, Align, bool, bool>;

    PaperFonts m_fonts;
    std::map<Key, std::shared_ptr<const SetParagraph>> m_known;
};

} // namespace dak
