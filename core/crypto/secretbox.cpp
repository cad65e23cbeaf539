// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/crypto/secretbox.h"

#include "core/base/check.h"

#include <sodium.h>

namespace dak {

namespace {

const unsigned char* raw(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* raw(std::string& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

} // namespace

std::string sealBox(std::string_view secret, const BoxKey& key) {
    check(sodium_init() >= 0, "libsodium does not start");
    std::string box(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + secret.size(), '\0');
    randombytes_buf(raw(box), crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(raw(box) + crypto_secretbox_NONCEBYTES, raw(secret), secret.size(), raw(box),
                          key.data());
    return box;
}

std::optional<std::string> openBox(std::string_view box, const BoxKey& key) {
    check(sodium_init() >= 0, "libsodium does not start");
    constexpr std::size_t kAround = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    if (box.size() < kAround)
        return {};
    std::string secret(box.size() - kAround, '\0');
    if (crypto_secretbox_open_easy(raw(secret), raw(box) + crypto_secretbox_NONCEBYTES,
                                   box.size() - crypto_secretbox_NONCEBYTES, raw(box), key.data()) != 0)
        return {};
    return secret;
}

} // namespace dak
