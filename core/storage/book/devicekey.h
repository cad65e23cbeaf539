// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The file of the device's signing key: its seed in hexadecimal, 0600, outside the book and its backups.
#pragma once

#include "core/crypto/crypto.h"

#include <string>

namespace dak {

[[nodiscard]] Status writeDeviceKey(const std::string& path, const SigningKey& key);
// Errors key_missing {path}, key_damaged {path}.
[[nodiscard]] Result<SigningKey> readDeviceKey(const std::string& path);

} // namespace dak
