// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a paper may never lose, whoever lays it out: resources/labels/locked.json. All other fields are the
// office's own to move or to leave out.
#pragma once

#include "core/document/layout.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dak {

class LockedFields {
public:
    // Error layout_malformed {file, why}.
    [[nodiscard]] static Result<LockedFields> parse(std::string_view json, std::string_view file,
                                                    const Words& words);

    // Whatever is absent or present beside it, each locked text and symbol of the document stands in the
    // layout, no smaller than its least size. Errors layout_field_locked {file, field[, least]}, least in
    // millimetres, and layout_malformed {file, why} for a document nobody composes.
    [[nodiscard]] Status check(const Layout& layout, std::string_view file, const Words& words) const;

private:
    struct Locked {
        std::string name;
        std::vector<TextTemplate> texts; // any one of them
        Condition when;
        Tenths least = 0;
        std::optional<bool> linear; // a symbol: bars or QR
    };
    // Where a text or symbol of a layout stands, with every condition on the way to it.
    struct Place {
        std::vector<const Condition*> conditions;
        const TextTemplate* text = nullptr;
        Tenths least = 0;
        std::optional<bool> linear;
    };

    static std::vector<Place> placesOf(const Layout& layout);
    static void collect(const LayoutBand& band, std::vector<const Condition*> conditions,
                        std::vector<Place>& places);
    static void collect(const LayoutElement& element, std::vector<const Condition*> conditions,
                        std::vector<Place>& places);
    static bool holds(const Locked& locked, const std::vector<Place>& places, const Words& words);
    static bool shown(const Locked& locked, const std::vector<Place>& places, const Words& words,
                      const Fields& present);

    std::map<std::string, std::vector<Locked>, std::less<>> m_documents;
};

} // namespace dak
