// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one check of text that a person or a file gives for a field, before it comes near the book.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string_view>

namespace dak {

// UTF-8, no control characters, at most `most` code points; may be empty. Errors text_not_utf8,
// text_has_controls, text_too_long {length, most}, each with {field, given}.
[[nodiscard]] Status checkFieldText(std::string_view field, std::string_view text, std::size_t most);

} // namespace dak
