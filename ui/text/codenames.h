// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tables of codes and their names. The names are marked QT_TRANSLATE_NOOP("Names", ...) where they stand.
#pragma once

#include <QCoreApplication>
#include <QString>

#include <span>
#include <string_view>

namespace dak {

struct CodeName {
    std::string_view code;
    const char* text;
};

[[nodiscard]] QString plain(std::string_view text);
// In the language of the window; a code without a name as it stands.
[[nodiscard]] QString named(std::span<const CodeName> names, std::string_view code);

} // namespace dak
