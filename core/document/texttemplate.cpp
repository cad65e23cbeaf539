// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/document/texttemplate.h"

#include <stdexcept>

namespace dak {

namespace {

constexpr std::string_view kOpeners = "{[";

} // namespace

TextTemplate::Segment TextTemplate::parseSegment(std::string_view source, bool optional, const Words& words) {
    Segment segment{optional, {}};
    while (!source.empty()) {
        const std::size_t open = source.find_first_of(kOpeners);
        if (open != 0)
            segment.pieces.push_back({Kind::Literal, std::string(source.substr(0, open))});
        if (open == std::string_view::npos)
            break;
        const bool isField = source[open] == '{';
        const std::size_t close = source.find(isField ? '}' : ']', open);
        if (close == std::string_view::npos)
            throw std::invalid_argument("a bracket is not closed");
        const std::string name(source.substr(open + 1, close - open - 1));
        if (!isField && !words.has(name))
            throw std::invalid_argument("word " + name + " is not in words.json");
        segment.pieces.push_back({isField ? Kind::Field : Kind::Word, name});
        source.remove_prefix(close + 1);
    }
    return segment;
}

TextTemplate TextTemplate::parse(std::string_view source, const Words& words) {
    TextTemplate result;
    while (!source.empty()) {
        const std::size_t open = source.find('<');
        if (open != 0)
            result.m_segments.push_back(parseSegment(source.substr(0, open), false, words));
        if (open == std::string_view::npos)
            break;
        const std::size_t close = source.find('>', open);
        if (close == std::string_view::npos)
            throw std::invalid_argument("an optional part is not closed");
        result.m_segments.push_back(parseSegment(source.substr(open + 1, close - open - 1), true, words));
        source.remove_prefix(close + 1);
    }
    return result;
}

std::string TextTemplate::fill(const FieldScope& scope, const Words& words, bool hindi) const {
    std::string text;
    bool hasField = false;
    bool anyFilled = false;
    for (const Segment& segment : m_segments) {
        const std::size_t before = text.size();
        bool whole = true;
        for (const Piece& piece : segment.pieces) {
            if (piece.kind == Kind::Literal) {
                text += piece.text;
            } else if (piece.kind == Kind::Word) {
                text += words.word(piece.text, hindi);
            } else {
                const std::string_view value = scope.text(piece.text);
                hasField = true;
                anyFilled = anyFilled || !value.empty();
                whole = whole && !value.empty();
                text += value;
            }
        }
        if (segment.optional && !whole)
            text.resize(before);
    }
    const std::size_t first = text.find_first_not_of(' '); // a missing field leaves no room before the next
    if ((hasField && !anyFilled) || first == std::string::npos)
        return {};
    text.erase(text.find_last_not_of(' ') + 1);
    text.erase(0, first);
    return text;
}

std::vector<std::string> TextTemplate::fields() const {
    std::vector<std::string> names;
    for (const Segment& segment : m_segments)
        for (const Piece& piece : segment.pieces)
            if (piece.kind == Kind::Field)
                names.push_back(piece.text);
    return names;
}

Condition Condition::parse(const std::vector<std::string>& terms) {
    Condition condition;
    for (const std::string& term : terms) {
        const bool absent = !term.empty() && term.front() == '!';
        condition.m_terms.push_back({absent ? term.substr(1) : term, !absent});
    }
    return condition;
}

bool Condition::holds(const FieldScope& scope, bool hindi) const {
    for (const Term& term : m_terms) {
        const bool present = term.field == "hindi" ? hindi : !scope.text(term.field).empty();
        if (present != term.present)
            return false;
    }
    return true;
}

std::vector<std::string> Condition::fields() const {
    std::vector<std::string> names;
    for (const Term& term : m_terms)
        names.push_back(term.field);
    return names;
}

} // namespace dak
