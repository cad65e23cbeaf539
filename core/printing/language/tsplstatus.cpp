// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/language/tsplstatus.h"

namespace dak {

std::optional<TsplStatus> parseTsplStatus(std::string_view bytes) {
    if (bytes.empty())
        return std::nullopt;
    const auto byte = static_cast<unsigned char>(bytes.back());
    const auto has = [byte](unsigned bit) { return (byte & bit) != 0; };
    return TsplStatus{has(0x01), has(0x02), has(0x04), has(0x08), has(0x10), has(0x20), has(0x80)};
}

} // namespace dak
