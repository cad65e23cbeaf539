// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// {"v":1,"kind","name","edition","size":[w,h],"sheets","overlay":[x,y,w,h],
//  "texts":[[[x,y,w,h],"field","flags",[[size,least,bold + 2 caps,"text"],...]],...],
//  "symbols":[[[x,y,w,h],"code128","content"],...],"lines":[[[x,y,w,h],stroke],...]}
// flags: l, c or r for the side, then m for middle and i for inverse.
#include "core/document/page.h"

#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace dak {

namespace {

using PageJson = nlohmann::ordered_json;

constexpr int kPageVersion = 1;
constexpr std::string_view kAlignCodes = "lcr";

PageJson rectJson(const PageRect& rect) {
    return PageJson::array({rect.x, rect.y, rect.width, rect.height});
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

PageJson textJson(const PageText& text) {
    PageJson paragraphs = PageJson::array();
    for (const PageParagraph& paragraph : text.paragraphs)
        paragraphs.push_back(
            PageJson::array({paragraph.size, paragraph.leastSize, faceOf(paragraph), paragraph.text}));
    return PageJson::array({rectJson(text.box), text.field, flagsOf(text), std::move(paragraphs)});
}

// Reading: any exception of the library is a malformed page.
PageRect readRect(const PageJson& json) {
    return {json.at(0).get<Tenths>(), json.at(1).get<Tenths>(), json.at(2).get<Tenths>(),
            json.at(3).get<Tenths>()};
}

PageText readText(const PageJson& json) {
    PageText text{readRect(json.at(0)), json.at(1).get<std::string>(), {}, Align::Left, false, false};
    const auto flags = json.at(2).get<std::string>();
    const std::size_t align = kAlignCodes.find(flags.at(0));
    text.align = align == std::string_view::npos ? Align::Left : static_cast<Align>(align);
    text.middle = flags.find('m') != std::string::npos;
    text.inverse = flags.find('i') != std::string::npos;
    for (const PageJson& paragraph : json.at(3)) {
        const int face = paragraph.at(2).get<int>();
        text.paragraphs.push_back({paragraph.at(3).get<std::string>(), paragraph.at(0).get<Tenths>(),
                                   paragraph.at(1).get<Tenths>(), (face & 1) != 0, (face & 2) != 0});
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
    if (json.at("v").get<int>() != kPageVersion)
        throw std::runtime_error("version");
    Page page;
    page.kind = json.at("kind").get<std::string>();
    page.name = json.at("name").get<std::string>();
    page.edition = json.at("edition").get<std::string>();
    page.width = json.at("size").at(0).get<Tenths>();
    page.height = json.at("size").at(1).get<Tenths>();
    page.sheets = json.at("sheets").get<int>();
    page.overlay = readRect(json.at("overlay"));
    for (const PageJson& text : json.at("texts"))
        page.texts.push_back(readText(text));
    for (const PageJson& symbol : json.at("symbols"))
        page.symbols.push_back(readSymbol(symbol));
    for (const PageJson& line : json.at("lines"))
        page.lines.push_back({readRect(line.at(0)), line.at(1).get<Tenths>()});
    return page;
}

} // namespace

std::string encodePage(const Page& page) {
    PageJson texts = PageJson::array();
    for (const PageText& text : page.texts)
        texts.push_back(textJson(text));
    PageJson symbols = PageJson::array();
    for (const PageSymbol& symbol : page.symbols)
        symbols.push_back(
            PageJson::array({rectJson(symbol.box), symbologyCode(symbol.symbology), symbol.content}));
    PageJson lines = PageJson::array();
    for (const PageLine& line : page.lines)
        lines.push_back(PageJson::array({rectJson(line.box), line.stroke}));
    PageJson json;
    json["v"] = kPageVersion;
    json["kind"] = page.kind;
    json["name"] = page.name;
    json["edition"] = page.edition;
    json["size"] = PageJson::array({page.width, page.height});
    json["sheets"] = page.sheets;
    json["overlay"] = rectJson(page.overlay);
    json["texts"] = std::move(texts);
    json["symbols"] = std::move(symbols);
    json["lines"] = std::move(lines);
    return json.dump();
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
