// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// {"v":1,"kind","name","edition","size":[w,h],"sheets","overlay":[x,y,w,h],
//  "texts":[[[x,y,w,h],"field","flags",[[size,least,bold + 2 caps,"text"],...]],...],
//  "symbols":[[[x,y,w,h],"code128","content"],...],"lines":[[[x,y,w,h],stroke],...]}
// flags: l, c or r for the side, then m for middle and i for inverse.
#include "core/document/page.h"

#include "core/base/jsontext.h"
#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <limits>
#include <utility>

namespace dak {

namespace {

using PageJson = nlohmann::ordered_json;

constexpr int kPageVersion = 1;
constexpr std::int64_t kNoTenths = std::numeric_limits<std::int64_t>::max();
constexpr std::string_view kAlignCodes = "lcr";

void put(JsonText& json, const PageRect& rect) {
    json.open('[').number(rect.x).number(rect.y).number(rect.width).number(rect.height).close(']');
}

std::string flagsOf(const PageText& text) {
    std::string flags(1, kAlignCodes[static_cast<std::size_t>(text.align)]);
    if (text.middle)
        flags += 'm';
    if (text.inverse)
        flags += 'i';
    return flags;
}

int faceOf(const PageParagraph& paragraph) {
    return (paragraph.bold ? 1 : 0) + (paragraph.caps ? 2 : 0);
}

void put(JsonText& json, const PageText& text) {
    json.open('[');
    put(json, text.box);
    json.text(text.field).text(flagsOf(text)).open('[');
    for (const PageParagraph& paragraph : text.paragraphs) {
        json.open('[').number(paragraph.size).number(paragraph.leastSize);
        json.number(faceOf(paragraph)).text(paragraph.text).close(']');
    }
    json.close(']').close(']');
}

void put(JsonText& json, const PageSymbol& symbol) {
    json.open('[');
    put(json, symbol.box);
    json.text(symbologyCode(symbol.symbology)).text(symbol.content).close(']');
}

void put(JsonText& json, const PageLine& line) {
    json.open('[');
    put(json, line.box);
    json.number(line.stroke).close(']');
}

template <typename T>
void put(JsonText& json, std::string_view key, const std::vector<T>& parts) {
    json.key(key).open('[');
    for (const T& part : parts)
        put(json, part);
    json.close(']');
}

// An integer, checked before it is taken: what the library makes of a fraction or of more digits is not
// defined.
Tenths tenths(const PageJson& json) {
    const std::int64_t value = json.is_number_integer() ? json.get<std::int64_t>() : kNoTenths;
    if (!std::in_range<Tenths>(value))
        throw std::runtime_error("integer");
    return static_cast<Tenths>(value);
}

// Reading: any exception of the library is a malformed page.
PageRect readRect(const PageJson& json) {
    return {tenths(json.at(0)), tenths(json.at(1)), tenths(json.at(2)), tenths(json.at(3))};
}

PageText readText(const PageJson& json) {
    PageText text{readRect(json.at(0)), json.at(1).get<std::string>(), {}, Align::Left, false, false};
    const auto flags = json.at(2).get<std::string>();
    const std::size_t align = kAlignCodes.find(flags.at(0));
    text.align = align == std::string_view::npos ? Align::Left : static_cast<Align>(align);
    text.middle = flags.find('m') != std::string::npos;
    text.inverse = flags.find('i') != std::string::npos;
    for (const PageJson& paragraph : json.at(3)) {
        const int face = tenths(paragraph.at(2));
        text.paragraphs.push_back({paragraph.at(3).get<std::string>(), tenths(paragraph.at(0)),
                                   tenths(paragraph.at(1)), (face & 1) != 0, (face & 2) != 0});
    }
    return text;
}

PageSymbol readSymbol(const PageJson& json) {
    const auto symbology = parseSymbology(json.at(1).get<std::string>());
    if (!symbology)
        throw std::runtime_error("symbology");
    return {readRect(json.at(0)), *symbology, json.at(2).get<std::string>()};
}

Page readPage(const PageJson& json) {
    if (tenths(json.at("v")) != kPageVersion)
        throw std::runtime_error("version");
    Page page;
    page.kind = json.at("kind").get<std::string>();
    page.name = json.at("name").get<std::string>();
    page.edition = json.at("edition").get<std::string>();
    page.width = tenths(json.at("size").at(0));
    page.height = tenths(json.at("size").at(1));
    page.sheets = tenths(json.at("sheets"));
    page.overlay = readRect(json.at("overlay"));
    for (const PageJson& text : json.at("texts"))
        page.texts.push_back(readText(text));
    for (const PageJson& symbol : json.at("symbols"))
        page.symbols.push_back(readSymbol(symbol));
    for (const PageJson& line : json.at("lines"))
        page.lines.push_back({readRect(line.at(0)), tenths(line.at(1))});
    return page;
}

} // namespace

std::string encodePage(const Page& page) {
    JsonText json;
    json.open('{').key("v").number(kPageVersion);
    json.key("kind").text(page.kind).key("name").text(page.name).key("edition").text(page.edition);
    json.key("size").open('[').number(page.width).number(page.height).close(']');
    json.key("sheets").number(page.sheets).key("overlay");
    put(json, page.overlay);
    put(json, "texts", page.texts);
    put(json, "symbols", page.symbols);
    put(json, "lines", page.lines);
    json.close('}');
    return std::move(json).take();
}

Result<Page> decodePage(std::string_view bytes) {
    try {
        Page page = readPage(PageJson::parse(bytes));
        if (page.width <= 0 || page.height <= 0 || page.sheets < 1)
            return Error::refused("page_malformed", {{"why", "size"}});
        if (encodePage(page) != bytes)
            return Error::refused("page_malformed", {{"why", "not canonical"}});
        return page;
    } catch (const std::exception& failure) {
        return Error::refused("page_malformed", {{"why", quotable(failure.what())}});
    }
}

} // namespace dak
