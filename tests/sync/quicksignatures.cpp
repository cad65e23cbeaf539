// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Stands in for libsodium's Ed25519 in the simulation, by the linker's --wrap: a hash over key and bytes.
// A changed byte or another key fails as it does there; only who knows the public key could forge, and nobody
// in the simulation tries. Nearly all the time of a history would otherwise go into curve arithmetic.
#include <nettle/sha2.h>
#include <sodium.h>

#include <cstring>

extern "C" {

// Names of the linker: --wrap=NAME sends each call of NAME to __wrap_NAME.
// NOLINTBEGIN(bugprone-reserved-identifier)
int __wrap_crypto_sign_seed_keypair(unsigned char* publicKey, unsigned char* secretKey,
                                    const unsigned char* seed);
int __wrap_crypto_sign_detached(unsigned char* signature, unsigned long long* length,
                                const unsigned char* message, unsigned long long size,
                                const unsigned char* secretKey);
int __wrap_crypto_sign_verify_detached(const unsigned char* signature, const unsigned char* message,
                                       unsigned long long size, const unsigned char* publicKey);

namespace {

constexpr std::size_t kHalf = 32;

void tag(unsigned char* signature, const unsigned char* message, unsigned long long size,
         const unsigned char* publicKey) {
    sha256_ctx hash;
    sha256_init(&hash);
    sha256_update(&hash, kHalf, publicKey);
    sha256_update(&hash, size, message);
    sha256_digest(&hash, kHalf, signature);
    for (std::size_t i = 0; i < kHalf; ++i)
        signature[kHalf + i] = signature[i] ^ publicKey[i];
}

} // namespace

int __wrap_crypto_sign_seed_keypair(unsigned char* publicKey, unsigned char* secretKey,
                                    const unsigned char* seed) {
    sha256_ctx hash;
    sha256_init(&hash);
    sha256_update(&hash, kHalf, seed);
    sha256_digest(&hash, kHalf, publicKey);
    std::memcpy(secretKey, seed, kHalf);
    std::memcpy(secretKey + kHalf, publicKey, kHalf);
    return 0;
}

int __wrap_crypto_sign_detached(unsigned char* signature, unsigned long long* length,
                                const unsigned char* message, unsigned long long size,
                                const unsigned char* secretKey) {
    tag(signature, message, size, secretKey + kHalf);
    if (length != nullptr)
        *length = 2 * kHalf;
    return 0;
}

int __wrap_crypto_sign_verify_detached(const unsigned char* signature, const unsigned char* message,
                                       unsigned long long size, const unsigned char* publicKey) {
    unsigned char expected[2 * kHalf];
    tag(expected, message, size, publicKey);
    return std::memcmp(expected, signature, sizeof expected) == 0 ? 0 : -1;
}
// NOLINTEND(bugprone-reserved-identifier)

} // extern "C"
