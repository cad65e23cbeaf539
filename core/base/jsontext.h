// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Compact JSON written straight as text: for what is written with every booking and hashed. The same bytes as
// a JSON library's compact dump of the same values; text must be UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dak {

class JsonText {
public:
    explicit JsonText(std::size_t about = kUsualBytes) { m_out.reserve(about); }

    // Brackets and braces; a comma comes by itself.
    JsonText& open(char bracket);
    JsonText& close(char bracket);
    JsonText& key(std::string_view name); // of our own: nothing in it needs a backslash
    JsonText& text(std::string_view value);
    JsonText& number(std::int64_t value);
    JsonText& boolean(bool value);
    JsonText& null();
    JsonText& json(std::string_view value); // a whole value that is compact JSON already

    [[nodiscard]] std::string take() && { return std::move(m_out); }

private:
    static constexpr std::size_t kUsualBytes = 2048; // an entry of a sale

    void separate();
    void quote(std::string_view value);

    std::string m_out;
    bool m_first = true; // nothing stands before it in its bracket
};

} // namespace dak
