// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/crypto/crypto.h"

#include <nettle/sha2.h>
#include <sodium.h>

#include <new>

namespace dak {

namespace {

void ensureSodium() {
    static const bool ready = sodium_init() >= 0;
    check(ready, "libsodium did not start");
}

const unsigned char* ubytes(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

} // namespace

Sha256 sha256(std::string_view bytes) {
    return Sha256Stream().add(bytes).finish();
}

static_assert(sizeof(sha256_ctx) <= 128);

Sha256Stream::Sha256Stream() : m_state{} {
    sha256_init(new (m_state.data()) sha256_ctx);
}

Sha256Stream& Sha256Stream::add(const std::uint8_t* bytes, std::size_t size) {
    sha256_update(reinterpret_cast<sha256_ctx*>(m_state.data()), size, bytes);
    return *this;
}

Sha256Stream& Sha256Stream::add(std::string_view bytes) {
    return add(ubytes(bytes), bytes.size());
}

Sha256 Sha256Stream::finish() {
    Sha256 out{};
    sha256_digest(reinterpret_cast<sha256_ctx*>(m_state.data()), out.size(), out.data());
    return out;
}

std::string hex(const std::uint8_t* bytes, std::size_t size) {
    static constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out;
    out.reserve(size * 2);
    for (std::size_t i = 0; i < size; ++i) {
        out += kDigits[bytes[i] >> 4U];
        out += kDigits[bytes[i] & 15U];
    }
    return out;
}

bool unhex(std::string_view text, std::uint8_t* bytes, std::size_t size) {
    if (text.size() != size * 2)
        return false;
    std::size_t written = 0;
    const char* end = nullptr;
    const int code = sodium_hex2bin(bytes, size, text.data(), text.size(), nullptr, &written, &end);
    return code == 0 && written == size && end == text.data() + text.size();
}

std::string base64(std::string_view bytes) {
    std::string out(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(out.data(), out.size(), ubytes(bytes), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    out.pop_back(); // the terminating NUL
    return out;
}

Result<std::string> unbase64(std::string_view text) {
    std::string out(text.size() / 4 * 3 + 3, '\0');
    std::size_t written = 0;
    const char* end = nullptr;
    const int code = sodium_base642bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), text.data(),
                                       text.size(), nullptr, &written, &end, sodium_base64_VARIANT_ORIGINAL);
    if (code != 0 || end != text.data() + text.size())
        return Error::refused("base64_invalid");
    out.resize(written);
    return out;
}

SigningKey SigningKey::generate() {
    ensureSodium();
    SigningKey key;
    crypto_sign_keypair(key.m_public.data(), key.m_secret.data());
    return key;
}

SigningKey SigningKey::fromSeed(const Seed& seed) {
    ensureSodium();
    SigningKey key;
    crypto_sign_seed_keypair(key.m_public.data(), key.m_secret.data(), seed.data());
    return key;
}

SigningKey::~SigningKey() {
    sodium_memzero(m_secret.data(), m_secret.size());
}

SigningKey::Seed SigningKey::seed() const {
    Seed seed{};
    crypto_sign_ed25519_sk_to_seed(seed.data(), m_secret.data());
    return seed;
}

Signature SigningKey::sign(std::string_view bytes) const {
    Signature signature{};
    crypto_sign_detached(signature.data(), nullptr, ubytes(bytes), bytes.size(), m_secret.data());
    return signature;
}

bool verifySignature(const PublicKey& key, std::string_view bytes, const Signature& signature) {
    ensureSodium();
    return crypto_sign_verify_detached(signature.data(), ubytes(bytes), bytes.size(), key.data()) == 0;
}

} // namespace dak
