// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sets fields into a layout: bands get their height, lists their lines, the page its sheets.
#pragma once

#include "core/document/fields.h"
#include "core/document/layouts.h"
#include "core/document/page.h"

#include <deque>
#include <string>
#include <vector>

namespace dak {

class Typesetter {
public:
    Typesetter(const Layouts& layouts, const Layout& layout, bool hindi)
        : m_words(layouts.words()), m_measure(layouts.measure()), m_layout(layout), m_hindi(hindi) {}

    // Errors character_not_printable {field, character}; text_does_not_fit {field} for a page of one sheet
    // whose bands are higher than it, and for a text that at its least size is higher than its box.
    [[nodiscard]] Result<Page> set(const Fields& fields, std::string kind, std::string name);

private:
    using Paragraphs = std::vector<PageParagraph>;

    struct SetBand {
        const LayoutBand* band = nullptr;
        const FieldScope* scope = nullptr;
        Tenths height = 0;
        std::vector<Paragraphs> measured; // of each element of an automatic band, where its text was needed
    };
    using Bands = std::vector<SetBand>;

    Status checkPrintable(const Fields& fields) const;
    Status checkFits(const Page& page) const;
    void collect(const std::vector<LayoutBand>& bands, const FieldScope& scope, Bands& out);
    void collectOne(const LayoutBand& band, const FieldScope& scope, Bands& out);
    Tenths automaticHeight(SetBand& set) const;
    Status grow(Bands& bands) const;
    void place(Bands& bands, Page& page) const;
    void emit(SetBand& set, Tenths top, Page& page) const;
    void emitElement(const LayoutElement& element, const FieldScope& scope, const PageRect& box,
                     Paragraphs measured, Page& page) const;
    Paragraphs paragraphs(const LayoutElement& element, const FieldScope& scope) const;
    PageRect area(const LayoutBand& band, Tenths top, Tenths height) const;
    Tenths room() const {
        return m_layout.mostHeight - m_layout.margins.y - m_layout.margins.height - m_layout.overlay;
    }

    const Words& m_words;
    const TextMeasure& m_measure;
    const Layout& m_layout;
    bool m_hindi;
    std::deque<FieldScope> m_scopes; // stay where they are while bands point at them
};

} // namespace dak
