// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Hashes and signatures of the book: SHA-256 of nettle, Ed25519 of libsodium, hex and base64.
// Thread-safe.
#pragma once

#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace dak {

using Sha256 = std::array<std::uint8_t, 32>;
using PublicKey = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;

[[nodiscard]] Sha256 sha256(std::string_view bytes);

// SHA-256 over pieces, without joining them first.
class Sha256Stream {
public:
    Sha256Stream();
    Sha256Stream& add(std::string_view bytes);
    Sha256Stream& add(const std::uint8_t* bytes, std::size_t size);
    [[nodiscard]] Sha256 finish();

private:
    alignas(64) std::array<std::uint8_t, 128> m_state;
};

[[nodiscard]] std::string hex(const std::uint8_t* bytes, std::size_t size);
template <std::size_t N>
[[nodiscard]] std::string hex(const std::array<std::uint8_t, N>& bytes) {
    return hex(bytes.data(), N);
}
// Exactly 2*N hexadecimal digits; false otherwise.
[[nodiscard]] bool unhex(std::string_view text, std::uint8_t* bytes, std::size_t size);
template <std::size_t N>
[[nodiscard]] bool unhex(std::string_view text, std::array<std::uint8_t, N>& bytes) {
    return unhex(text, bytes.data(), N);
}
[[nodiscard]] std::string base64(std::string_view bytes);
[[nodiscard]] Result<std::string> unbase64(std::string_view text); // error base64_invalid

// The device's signing key. The secret half never leaves the process but as the 0600 file of storage.
class SigningKey {
public:
    using Seed = std::array<std::uint8_t, 32>;

    [[nodiscard]] static SigningKey generate();
    [[nodiscard]] static SigningKey fromSeed(const Seed& seed);
    ~SigningKey();
    SigningKey(const SigningKey&) = default;
    SigningKey& operator=(const SigningKey&) = default;

    const PublicKey& publicKey() const { return m_public; }
    Seed seed() const;
    [[nodiscard]] Signature sign(std::string_view bytes) const;

private:
    SigningKey() = default;

    PublicKey m_public{};
    std::array<std::uint8_t, 64> m_secret{};
};

[[nodiscard]] bool verifySignature(const PublicKey& key, std::string_view bytes, const Signature& signature);

} // namespace dak
