// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// UTF-8 text at the edge of the core: it is refused when it is not UTF-8 and never normalised, so that a
// name in any script comes back byte for byte.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dak {

// Well-formed UTF-8: no overlong forms, surrogates or values past U+10FFFF.
[[nodiscard]] bool isUtf8(std::string_view text);
// Number of code points; text must be UTF-8.
[[nodiscard]] std::size_t codePoints(std::string_view text);
// True when text holds a C0 control (NUL, tab, newline, ...), DEL, a C1 control, or a bidirectional override.
[[nodiscard]] bool hasControls(std::string_view text);
// Without white space (ASCII, U+00A0, U+3000, U+200B, BOM) at both ends.
[[nodiscard]] std::string trimmed(std::string_view text);
[[nodiscard]] bool isBlank(std::string_view text);
// Decimal digits of the Indian scripts, Arabic-Indic and full-width digits become 0-9; the rest is kept.
[[nodiscard]] std::string asciiDigits(std::string_view text);
// ASCII upper and lower case; other code points are kept.
[[nodiscard]] std::string upperAscii(std::string_view text);
[[nodiscard]] std::string lowerAscii(std::string_view text);
// One to eighteen ASCII digits and nothing else.
[[nodiscard]] std::optional<std::int64_t> parseDigits(std::string_view text);
// Text as an error may show it: invalid bytes as \xNN, controls escaped, at most 60 code points.
[[nodiscard]] std::string quotable(std::string_view text);
// Split at a separator; "a;;b" has three parts.
[[nodiscard]] std::vector<std::string> split(std::string_view text, char separator);

} // namespace dak
