// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A symbol as modules: one cell is one module, without quiet zone. Whoever draws it multiplies each module
// by a whole number of dots.
#pragma once

#include "core/barcode/symbology.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace dak {

// Rows from the top; a linear symbol has one row. Never empty.
class ModuleMatrix {
public:
    ModuleMatrix(int width, int height)
        : m_width(width)
        , m_height(height)
        , m_cells(static_cast<std::size_t>(width) * static_cast<std::size_t>(height)) {}

    int width() const { return m_width; }
    int height() const { return m_height; }
    bool isDark(int x, int y) const { return m_cells[index(x, y)] != 0; }
    void setDark(int x, int y) { m_cells[index(x, y)] = 1; }

    bool operator==(const ModuleMatrix&) const = default;

private:
    std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) + static_cast<std::size_t>(x);
    }

    int m_width;
    int m_height;
    std::vector<std::uint8_t> m_cells;
};

// Content is UTF-8. Code 128: ASCII; Code 39: digits, capitals and -. $/+%; both 1 to 80 characters.
// QR: level Q, which a smudged or folded label survives. Error symbol_content {symbology, content}.
[[nodiscard]] Result<ModuleMatrix> encodeSymbol(Symbology symbology, std::string_view content);

} // namespace dak
