// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/cursor.h"

#include "core/base/text.h"

namespace dak {

std::string Cursor::text() const {
    return std::to_string(common) + "." + std::to_string(device);
}

Result<Cursor> Cursor::parse(std::string_view text) {
    constexpr std::int64_t kMost = 9'007'199'254'740'991;
    const auto parts = split(text.substr(0, 40), '.');
    const auto common = parseDigits(parts.front());
    const auto device = parseDigits(parts.back());
    if (parts.size() == 2 && common && device && *common <= kMost && *device <= kMost) {
        const Cursor cursor{static_cast<std::uint64_t>(*common), static_cast<std::uint64_t>(*device)};
        if (cursor.text() == text) // one spelling: no leading zeros
            return cursor;
    }
    return Error::refused("cursor_invalid", {{"given", quotable(text)}});
}

} // namespace dak
