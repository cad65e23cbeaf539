// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A text of a layout with the places its fields and words go to, and the condition it stands under.
#pragma once

#include "core/document/fields.h"
#include "core/document/words.h"

#include <string>
#include <string_view>
#include <vector>

namespace dak {

// "{field}", "[word]", and "<...>", which is dropped when one of its fields is empty.
class TextTemplate {
public:
    // Throws std::invalid_argument on a bracket without its partner or a word that is not known.
    [[nodiscard]] static TextTemplate parse(std::string_view source, const Words& words);

    // Empty when every field in it is empty; a template without fields is always there.
    [[nodiscard]] std::string fill(const FieldScope& scope, const Words& words, bool hindi) const;
    std::vector<std::string> fields() const; // that it shows

private:
    enum class Kind { Literal, Field, Word };
    struct Piece {
        Kind kind;
        std::string text;
    };
    struct Segment {
        bool optional = false;
        std::vector<Piece> pieces;
    };

    static Segment parseSegment(std::string_view source, bool optional, const Words& words);

    std::vector<Segment> m_segments;
};

// Fields that must be there, or with "!" must not.
class Condition {
public:
    [[nodiscard]] static Condition parse(const std::vector<std::string>& terms);
    [[nodiscard]] bool holds(const FieldScope& scope, bool hindi) const; // "hindi" itself is a term
    std::vector<std::string> fields() const;                             // that it asks

private:
    struct Term {
        std::string field;
        bool present = true;
    };
    std::vector<Term> m_terms;
};

} // namespace dak
