// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// All layouts, words and font widths this program can set pages with: loaded once, immutable, shared between
// threads.
#pragma once

#include "core/document/layout.h"
#include "core/document/lockedfields.h"
#include "core/document/textmeasure.h"
#include "core/document/words.h"

#include <string>
#include <string_view>
#include <vector>

namespace dak {

class Layouts {
public:
    // Every *.json of a folder (resources/labels), and an office's own layouts when it has that folder; the
    // office's words and fonts are those of the program. Each layout is held to locked.json. Errors
    // file_unreadable {file}, layout_malformed {file, why}, office_layout_malformed {file, why},
    // layout_field_locked {file, field[, least]}.
    [[nodiscard]] static Result<Layouts> load(const std::string& folder,
                                              const std::string& officeFolder = {});

    // The edition of a business day: the latest that was in use, the office's own before a shipped one. Error
    // layout_missing {document, size, day}.
    [[nodiscard]] Result<const Layout*> find(std::string_view document, std::string_view size,
                                             Date day) const;
    const std::vector<Layout>& all() const { return m_layouts; }
    const Words& words() const { return m_words; }
    const TextMeasure& measure() const { return m_measure; }

private:
    Layouts(Words words, TextMeasure measure, LockedFields locked)
        : m_words(std::move(words)), m_measure(std::move(measure)), m_locked(std::move(locked)) {}

    [[nodiscard]] Status addFolder(const std::string& folder, bool ofOffice);
    [[nodiscard]] Status add(Layout layout, const std::string& file);

    std::vector<Layout> m_layouts;
    Words m_words;
    TextMeasure m_measure;
    LockedFields m_locked;
};

} // namespace dak
