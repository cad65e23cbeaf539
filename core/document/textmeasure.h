// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How much room text takes, from the advance widths of the paper fonts as data (resources/labels/
// widths.json): enough to give a table its height without a font engine, and to know which characters can be
// printed at all. An estimate from above; the renderer measures exactly.
#pragma once

#include "core/base/result.h"
#include "core/document/page.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dak {

class TextMeasure {
public:
    // Error layout_malformed {file, why}.
    [[nodiscard]] static Result<TextMeasure> parse(std::string_view json, std::string_view file);

    // The first character no paper font has, as "U+1F600".
    [[nodiscard]] std::optional<std::string> firstUnprintable(std::string_view text) const;
    // Lines the text wraps to in a width.
    [[nodiscard]] int lines(const PageParagraph& paragraph, Tenths width) const;
    // Height of all its lines.
    [[nodiscard]] Tenths height(const PageParagraph& paragraph, Tenths width) const;
    // Height at the least size, for a refusal before anything is sold: joined letters are narrower than each
    // alone.
    [[nodiscard]] Tenths leastHeight(const PageParagraph& paragraph, Tenths width) const;
    // From one baseline to the next: 1.36 em, what Noto Sans asks for, more in the tall Arabic script.
    [[nodiscard]] static Tenths lineHeight(Tenths size, bool tall);

private:
    static constexpr std::int16_t kUnlisted = -2;

    struct Advance {
        std::int16_t regular = kUnlisted; // thousandths of the em, -1: no glyph
        std::int16_t bold = kUnlisted;
    };

    void add(char32_t character, Advance advance);
    // nullptr: the widths do not list it.
    const Advance* find(char32_t character) const;
    int advance(char32_t character, bool bold) const;
    int linesOf(const PageParagraph& paragraph, Tenths width, bool atLeast) const;

    std::vector<std::vector<Advance>> m_blocks; // 256 characters each, empty where none is listed
};

} // namespace dak
