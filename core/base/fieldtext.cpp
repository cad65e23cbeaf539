// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/fieldtext.h"

#include "core/base/text.h"

namespace dak {

Status checkFieldText(std::string_view field, std::string_view text, std::size_t most) {
    const auto error = [&](std::string code) {
        return Error::refused(std::move(code), {{"field", std::string(field)}, {"given", quotable(text)}});
    };
    if (!isUtf8(text))
        return error("text_not_utf8");
    if (hasControls(text))
        return error("text_has_controls");
    const std::size_t length = codePoints(text);
    if (length > most)
        return error("text_too_long")
            .with("length", std::to_string(length))
            .with("most", std::to_string(most));
    return {};
}

} // namespace dak
