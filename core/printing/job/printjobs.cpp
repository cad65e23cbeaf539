// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/job/printjobs.h"

#include <algorithm>
#include <array>

namespace dak {

namespace {

constexpr std::array<std::string_view, 5> kStateCodes{"waiting", "sent", "printed", "unknown", "failed"};

} // namespace

std::string_view printStateCode(PrintState state) {
    return kStateCodes.at(static_cast<std::size_t>(state));
}

std::optional<PrintState> printStateOf(std::string_view code) {
    const auto* const found = std::find(kStateCodes.begin(), kStateCodes.end(), code);
    if (found == kStateCodes.end())
        return std::nullopt;
    return static_cast<PrintState>(found - kStateCodes.begin());
}

} // namespace dak
