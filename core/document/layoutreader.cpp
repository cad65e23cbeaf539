// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads the layout files; their format stands in resources/labels/README.md. Any exception inside is a
// malformed file, named with what is wrong.
#include "core/document/layout.h"

#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <initializer_list>

namespace dak {

namespace {

using LayoutJson = nlohmann::json;

// An unknown key is a spelling mistake that would silently change a paper.
void onlyKeys(const LayoutJson& json, std::initializer_list<std::string_view> known) {
    for (const auto& [key, value] : json.items())
        if (std::find(known.begin(), known.end(), key) == known.end())
            throw std::invalid_argument("unknown key " + key);
}

Tenths tenths(const LayoutJson& millimetres) {
    return static_cast<Tenths>(std::lround(millimetres.get<double>() * 10));
}

Tenths tenthsOr(const LayoutJson& json, const char* key, Tenths otherwise) {
    return json.contains(key) ? tenths(json.at(key)) : otherwise;
}

PageRect rectOf(const LayoutJson& json) {
    return {tenths(json.at(0)), tenths(json.at(1)), tenths(json.at(2)), tenths(json.at(3))};
}

Condition conditionOf(const LayoutJson& json) {
    if (!json.contains("when"))
        return {};
    const LayoutJson& when = json.at("when");
    if (when.is_string())
        return Condition::parse({when.get<std::string>()});
    return Condition::parse(when.get<std::vector<std::string>>());
}

Align alignOf(const LayoutJson& json) {
    const std::string side = json.value("align", "left");
    if (side == "left")
        return Align::Left;
    if (side == "centre")
        return Align::Centre;
    if (side == "right")
        return Align::Right;
    throw std::invalid_argument("align " + side);
}

LayoutParagraph paragraphOf(const LayoutJson& json, const Words& words) {
    LayoutParagraph paragraph;
    paragraph.text = TextTemplate::parse(json.at("text").get<std::string>(), words);
    const LayoutJson& size = json.at("size");
    paragraph.size = tenths(size.is_array() ? size.at(0) : size);
    paragraph.leastSize = size.is_array() ? tenths(size.at(1)) : paragraph.size;
    if (paragraph.leastSize <= 0 || paragraph.leastSize > paragraph.size)
        throw std::invalid_argument("size of " + json.at("text").get<std::string>());
    paragraph.bold = json.value("bold", false);
    paragraph.caps = json.value("caps", false);
    return paragraph;
}

// What an error calls a text that has no name: its first field.
std::string fieldNameOf(const LayoutJson& json) {
    if (json.contains("name"))
        return json.at("name").get<std::string>();
    const auto text = json.at("text").get<std::string>();
    const std::size_t open = text.find('{');
    const std::size_t close = text.find('}');
    return open == std::string::npos ? text : text.substr(open + 1, close - open - 1);
}

LayoutElement textOf(const LayoutJson& json, const Words& words) {
    LayoutElement element;
    element.field = fieldNameOf(json);
    if (json.contains("flow")) {
        for (const LayoutJson& line : json.at("flow")) {
            onlyKeys(line, {"text", "size", "bold", "caps", "when"});
            element.paragraphs.push_back(paragraphOf(line, words));
            element.paragraphs.back().when = conditionOf(line);
        }
    } else {
        element.paragraphs.push_back(paragraphOf(json, words));
    }
    element.align = alignOf(json);
    element.middle = json.value("middle", false);
    element.inverse = json.value("inverse", false);
    return element;
}

LayoutElement elementOf(const LayoutJson& json, const Words& words) {
    onlyKeys(json, {"at", "when", "name", "text", "flow", "size", "bold", "caps", "align", "middle",
                    "inverse", "symbol", "content", "stroke"});
    LayoutElement element;
    if (json.contains("symbol")) {
        const auto symbology = parseSymbology(json.at("symbol").get<std::string>());
        if (!symbology)
            throw std::invalid_argument("symbol " + json.at("symbol").get<std::string>());
        element.kind = LayoutElement::Kind::Symbol;
        element.symbology = *symbology;
        element.content = TextTemplate::parse(json.at("content").get<std::string>(), words);
    } else if (json.contains("stroke")) {
        element.kind = LayoutElement::Kind::Line;
        element.stroke = tenths(json.at("stroke"));
    } else {
        element = textOf(json, words);
    }
    element.at = rectOf(json.at("at"));
    element.when = conditionOf(json);
    return element;
}

void readExtent(const LayoutJson& json, LayoutBand& band) {
    if (json.contains("grow"))
        band.extent = LayoutBand::Extent::Grow;
    else if (json.contains("height"))
        band.extent = LayoutBand::Extent::Fixed;
    band.height = tenthsOr(json, json.contains("grow") ? "grow" : "height", 0);
}

LayoutBand bandOf(const LayoutJson& json, const Words& words) {
    onlyKeys(json, {"height", "grow", "after", "frame", "pad", "when", "each", "elements", "bands", "note"});
    LayoutBand band;
    readExtent(json, band);
    band.after = tenthsOr(json, "after", 0);
    band.frame = tenthsOr(json, "frame", 0);
    band.pad = tenthsOr(json, "pad", 0);
    band.when = conditionOf(json);
    band.each = json.value("each", "");
    for (const LayoutJson& element : json.value("elements", LayoutJson::array()))
        band.elements.push_back(elementOf(element, words));
    for (const LayoutJson& inner : json.value("bands", LayoutJson::array()))
        band.bands.push_back(bandOf(inner, words));
    return band;
}

Layout layoutOf(const LayoutJson& json, const Words& words) {
    onlyKeys(json, {"document", "size", "edition", "from", "grade", "note", "page", "bands"});
    const auto from = Date::parse(json.at("from").get<std::string>());
    if (!from)
        throw std::invalid_argument("from is not a date");
    Layout layout{.document = json.at("document").get<std::string>(),
                  .size = json.at("size").get<std::string>(),
                  .edition = json.at("edition").get<std::string>(),
                  .from = *from,
                  .grade = json.at("grade").get<std::string>()};
    const LayoutJson& page = json.at("page");
    onlyKeys(page, {"width", "height", "most_height", "margins", "overlay"});
    layout.width = tenths(page.at("width"));
    layout.height = tenthsOr(page, "height", 0);
    layout.mostHeight = tenthsOr(page, "most_height", layout.height);
    layout.margins = rectOf(page.at("margins"));
    layout.overlay = tenths(page.at("overlay"));
    for (const LayoutJson& band : json.at("bands"))
        layout.bands.push_back(bandOf(band, words));
    if (layout.width <= 0 || layout.mostHeight <= 0 || layout.bands.empty())
        throw std::invalid_argument("a page needs a width, a height and bands");
    return layout;
}

} // namespace

Result<Layout> parseLayout(std::string_view json, std::string_view file, const Words& words) {
    try {
        return layoutOf(LayoutJson::parse(json), words);
    } catch (const std::exception& failure) {
        return Error::machine("layout_malformed",
                              {{"file", std::string(file)}, {"why", quotable(failure.what())}});
    }
}

} // namespace dak
