// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/book/devicekey.h"

#include "core/base/text.h"
#include "core/files/files.h"

namespace dak {

Status writeDeviceKey(const std::string& path, const SigningKey& key) {
    return replaceFile(path, hex(key.seed()) + "\n", kPrivateFile);
}

Result<SigningKey> readDeviceKey(const std::string& path) {
    constexpr std::size_t kMostBytes = 1024;
    if (!fileExists(path))
        return Error::machine("key_missing", {{"path", path}});
    DAK_TRY(const std::string text, readFile(path, kMostBytes));
    SigningKey::Seed seed{};
    if (!unhex(trimmed(text), seed))
        return Error::machine("key_damaged", {{"path", path}});
    return SigningKey::fromSeed(seed);
}

} // namespace dak
