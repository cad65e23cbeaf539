// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// All layouts, words and font widths this program can set pages with: loaded once, immutable, shared between
// threads.
#pragma once

#include "core/document/layout.h"
#include "core/document/textmeasure.h"
#include "core/document/words.h"

#include <string>
#include <string_view>
#include <vector>

namespace dak {

class Layouts {
public:
    // Every *.json of a folder (resources/labels). Errors file_unreadable {file}, layout_malformed {file,
    // why}.
    [[nodiscard]] static Result<Layouts> load(const std::string& folder);

    // The edition of a business day: the latest that was in use. Error layout_missing {document, size, day}.
    [[nodiscard]] Result<const Layout*> find(std::string_view document, std::string_view size,
                                             Date day) const;
    const std::vector<Layout>& all() const { return m_layouts; }
    const Words& words() const { return m_words; }
    const TextMeasure& measure() const { return m_measure; }

private:
    Layouts(Words words, TextMeasure measure) : m_words(std::move(words)), m_measure(std::move(measure)) {}

    std::vector<Layout> m_layouts;
    Words m_words;
    TextMeasure m_measure;
};

} // namespace dak
