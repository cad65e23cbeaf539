// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A secret under a key: libsodium's secretbox (XSalsa20-Poly1305), a fresh nonce before what is sealed.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dak {

using BoxKey = std::array<std::uint8_t, 32>;

[[nodiscard]] std::string sealBox(std::string_view secret, const BoxKey& key);
// Absent when the key is another one or a bit was changed.
[[nodiscard]] std::optional<std::string> openBox(std::string_view box, const BoxKey& key);

} // namespace dak
