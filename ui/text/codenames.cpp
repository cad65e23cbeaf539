// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/codenames.h"

#include <algorithm>

namespace dak {

QString plain(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString named(std::span<const CodeName> names, std::string_view code) {
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const CodeName& name) { return name.code == code; });
    return found == names.end() ? plain(code) : QCoreApplication::translate("Names", found->text);
}

} // namespace dak
