// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/document/typesetter.h"

#include "core/base/check.h"

#include <algorithm>

namespace dak {

namespace {

PageRect resolved(const PageRect& at, const PageRect& area, Tenths neededHeight) {
    PageRect box{at.x < 0 ? area.right() + at.x : area.x + at.x,
                 at.y < 0 ? area.bottom() + at.y : area.y + at.y, at.width, at.height};
    if (at.width <= 0)
        box.width = area.right() - box.x + at.width;
    if (at.height <= 0)
        box.height = neededHeight > 0 ? neededHeight : area.bottom() - box.y + at.height;
    return box;
}

} // namespace

Status Typesetter::checkPrintable(const Fields& fields) const {
    for (const auto& [name, text] : fields.texts())
        if (const auto character = m_measure.firstUnprintable(text))
            return Error::refused("character_not_printable", {{"field", name}, {"character", *character}});
    for (const auto& [name, list] : fields.lists())
        for (const Fields& line : list)
            DAK_TRY_STATUS(checkPrintable(line));
    return {};
}

// By the widths of the fonts alone, so that a desk learns it before anything is sold; the renderer measures
// again, dot by dot.
Status Typesetter::checkFits(const Page& page) const {
    for (const PageText& text : page.texts) {
        Tenths needed = 0;
        for (const PageParagraph& paragraph : text.paragraphs)
            needed += m_measure.leastHeight(paragraph, text.box.width);
        if (needed > text.box.height + text.paragraphs.back().leastSize)
            return Error::refused("text_does_not_fit", {{"field", text.field}});
    }
    return {};
}

PageRect Typesetter::area(const LayoutBand& band, Tenths top, Tenths height) const {
    const PageRect& margins = m_layout.margins;
    return {margins.x + band.pad, top + band.pad, m_layout.width - margins.x - margins.width - 2 * band.pad,
            height - 2 * band.pad};
}

Typesetter::Paragraphs Typesetter::paragraphs(const LayoutElement& element, const FieldScope& scope) const {
    Paragraphs set;
    for (const LayoutParagraph& paragraph : element.paragraphs) {
        if (!paragraph.when.holds(scope, m_hindi))
            continue;
        std::string text = paragraph.text.fill(scope, m_words, m_hindi);
        if (!text.empty())
            set.push_back(
                {std::move(text), paragraph.size, paragraph.leastSize, paragraph.bold, paragraph.caps});
    }
    return set;
}

Tenths Typesetter::automaticHeight(SetBand& set) const {
    const LayoutBand& band = *set.band;
    const PageRect inner = area(band, 0, 0);
    Tenths height = 0;
    set.measured.resize(band.elements.size());
    for (std::size_t i = 0; i < band.elements.size(); ++i) {
        const LayoutElement& element = band.elements[i];
        if (element.at.y < 0 || !element.when.holds(*set.scope, m_hindi))
            continue;
        Tenths own = std::max(0, element.at.height);
        if (element.kind == LayoutElement::Kind::Text && element.at.height <= 0) {
            const Tenths width = resolved(element.at, inner, 1).width;
            set.measured[i] = paragraphs(element, *set.scope);
            for (const PageParagraph& paragraph : set.measured[i])
                own += m_measure.height(paragraph, width);
        }
        if (own > 0)
            height = std::max(height, element.at.y + own);
    }
    return height == 0 ? 0 : height + 2 * band.pad;
}

void Typesetter::collectOne(const LayoutBand& band, const FieldScope& scope, Bands& out) {
    if (!band.when.holds(scope, m_hindi))
        return;
    if (!band.bands.empty()) {
        collect(band.bands, scope, out);
        return;
    }
    const bool isAuto = band.extent == LayoutBand::Extent::Auto;
    SetBand set{&band, &scope, band.height, {}};
    if (isAuto)
        set.height = automaticHeight(set);
    if (set.height > 0)
        out.push_back(std::move(set));
}

void Typesetter::collect(const std::vector<LayoutBand>& bands, const FieldScope& scope, Bands& out) {
    for (const LayoutBand& band : bands) {
        if (band.each.empty()) {
            collectOne(band, scope, out);
            continue;
        }
        for (const FieldScope* holder = &scope; holder != nullptr; holder = holder->outer) {
            const std::vector<Fields>& list = holder->fields->list(band.each);
            for (const Fields& line : list)
                collectOne(band, m_scopes.emplace_back(FieldScope{&line, &scope}), out);
            if (!list.empty())
                break;
        }
    }
}

// Growing bands share what the others leave of the sheet.
Status Typesetter::grow(Bands& bands) const {
    Tenths used = 0;
    int growing = 0;
    for (const SetBand& set : bands) {
        used += set.height + set.band->after;
        growing += set.band->extent == LayoutBand::Extent::Grow ? 1 : 0;
    }
    if (growing == 0)
        return {};
    Tenths left = room() - used;
    if (left < 0)
        return Error::refused("text_does_not_fit", {{"field", "page"}});
    for (SetBand& set : bands) {
        if (set.band->extent != LayoutBand::Extent::Grow)
            continue;
        check(growing > 0, "more bands grow than were counted");
        const Tenths share = left / growing--;
        set.height += share;
        left -= share;
    }
    return {};
}

// `measured`: its paragraphs when they are known already.
void Typesetter::emitElement(const LayoutElement& element, const FieldScope& scope, const PageRect& box,
                             Paragraphs measured, Page& page) const {
    if (measured.empty() && !element.when.holds(scope, m_hindi))
        return;
    switch (element.kind) {
    case LayoutElement::Kind::Line:
        page.lines.push_back({box, element.stroke});
        return;
    case LayoutElement::Kind::Symbol: {
        std::string content = element.content.fill(scope, m_words, false);
        if (!content.empty())
            page.symbols.push_back({box, element.symbology, std::move(content)});
        return;
    }
    case LayoutElement::Kind::Text: {
        Paragraphs set = measured.empty() ? paragraphs(element, scope) : std::move(measured);
        if (!set.empty())
            page.texts.push_back(
                {box, element.field, std::move(set), element.align, element.middle, element.inverse});
        return;
    }
    }
}

void Typesetter::emit(SetBand& set, Tenths top, Page& page) const {
    if (set.band->frame > 0) {
        const PageRect& margins = m_layout.margins;
        page.lines.push_back(
            {{margins.x, top, m_layout.width - margins.x - margins.width, set.height}, set.band->frame});
    }
    const PageRect inner = area(*set.band, top, set.height);
    set.measured.resize(set.band->elements.size());
    for (std::size_t i = 0; i < set.measured.size(); ++i) {
        const LayoutElement& element = set.band->elements[i];
        emitElement(element, *set.scope, resolved(element.at, inner, 0), std::move(set.measured[i]), page);
    }
}

// A band that no longer fits opens the next sheet; it is never torn.
void Typesetter::place(Bands& bands, Page& page) const {
    const bool follows = m_layout.height == 0;
    Tenths y = 0; // in the room of the sheet
    Tenths sheetTop = 0;
    for (SetBand& set : bands) {
        if (y > 0 && y + set.height > room()) {
            ++page.sheets;
            sheetTop += m_layout.mostHeight;
            y = 0;
        }
        emit(set, sheetTop + m_layout.margins.y + y, page);
        y += set.height + set.band->after;
    }
    const Tenths needed = m_layout.margins.y + y + m_layout.overlay + m_layout.margins.height;
    page.height = follows && page.sheets == 1 ? needed : m_layout.mostHeight;
}

Result<Page> Typesetter::set(const Fields& fields, std::string kind, std::string name) {
    DAK_TRY_STATUS(checkPrintable(fields));
    const FieldScope scope{&fields, nullptr};
    Bands bands;
    collect(m_layout.bands, scope, bands);
    DAK_TRY_STATUS(grow(bands));
    Page page;
    page.kind = std::move(kind);
    page.name = std::move(name);
    page.edition = m_layout.edition;
    page.width = m_layout.width;
    place(bands, page);
    DAK_TRY_STATUS(checkFits(page));
    const PageRect& margins = m_layout.margins;
    page.overlay = {margins.x, page.height - margins.height - m_layout.overlay,
                    page.width - margins.x - margins.width, m_layout.overlay};
    return page;
}

} // namespace dak
