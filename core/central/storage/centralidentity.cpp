// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/storage/centralidentity.h"

#include "core/base/text.h"
#include "core/files/files.h"
#include "core/protocol/wire.h"

#include <algorithm>

namespace dak {

namespace {

constexpr std::size_t kMostKeyFileBytes = 1000;

std::string_view text(const SigningKey::Seed& seed) {
    return {reinterpret_cast<const char*>(seed.data()), seed.size()};
}

Result<SigningKey> keyOf(std::string_view stored, bool isWrapped, const WrappingKey& wrapping) {
    if (isWrapped && !wrapping)
        return Error::refused("centre_key_locked");
    const auto opened = isWrapped ? openBox(stored, *wrapping) : std::optional(std::string(stored));
    SigningKey::Seed seed{};
    if (!opened || opened->size() != seed.size())
        return Error::refused("centre_key_wrong");
    std::copy(opened->begin(), opened->end(), seed.begin());
    return SigningKey::fromSeed(seed);
}

PgCall keepIdentity(const SigningKey& key, bool training, const WrappingKey& wrapping) {
    PgArguments values;
    const SigningKey::Seed seed = key.seed();
    values.bytes(wrapping ? sealBox(text(seed), *wrapping) : std::string(text(seed)));
    values.flag(wrapping.has_value()).bytes(key.publicKey()).bytes(TlsPin{}).flag(training);
    return {
        "INSERT INTO centre (seed, is_wrapped, public_key, tls_pin, is_training, generation, common_version) "
        "VALUES ($1, $2, $3, $4, $5, 1, 0) ON CONFLICT DO NOTHING",
        values};
}

Status sealIdentity(PgPool& pool, const SigningKey& key, const BoxKey& wrapping) {
    const SigningKey::Seed seed = key.seed();
    DAK_TRY([[maybe_unused]] const auto rows,
            pool.write({{"UPDATE centre SET seed = $1, is_wrapped = true WHERE id = 1 AND NOT is_wrapped",
                         PgArguments().bytes(sealBox(text(seed), wrapping))}}));
    return {};
}

} // namespace

Result<BoxKey> readWrappingKey(const std::string& path) {
    DAK_TRY(const std::string content, readFile(path, kMostKeyFileBytes));
    BoxKey key{};
    if (!unhex(trimmed(content), key))
        return Error::refused("centre_key_file", {{"path", path}});
    return key;
}

Result<bool> makeCentralIdentity(PgPool& pool, bool training, const WrappingKey& wrapping) {
    DAK_TRY(const std::vector<PgRows> made,
            pool.write({keepIdentity(SigningKey::generate(), training, wrapping)}));
    DAK_TRY(const CentreIdentity identity, readCentralIdentity(pool, wrapping));
    if (identity.info.training != training)
        return Error::refused("centre_mode", {{"training", identity.info.training ? "1" : "0"}});
    if (wrapping)
        DAK_TRY_STATUS(sealIdentity(pool, identity.key, *wrapping));
    return made[0].affected() == 1;
}

Result<CentreIdentity> readCentralIdentity(PgPool& pool, const WrappingKey& wrapping) {
    DAK_TRY(const PgRows rows,
            pool.read({"SELECT seed, is_wrapped, public_key, tls_pin, is_training, generation "
                       "FROM centre WHERE id = 1",
                       {}}));
    if (rows.size() == 0)
        return Error::refused("centre_missing");
    DAK_TRY(SigningKey key, keyOf(rows.bytes(0, 0), rows.flag(0, 1), wrapping));
    if (key.publicKey() != rows.array<32>(0, 2))
        return Error::refused("centre_key_wrong");
    const CentreKeys info{key.publicKey(), rows.array<32>(0, 3), rows.flag(0, 4), wire::kSchema};
    return CentreIdentity{std::move(key), info, static_cast<std::uint64_t>(rows.number(0, 5))};
}

Status setTlsPin(PgPool& pool, const TlsPin& pin, bool replace) {
    DAK_TRY(const std::vector<PgRows> rows,
            pool.write({{"UPDATE centre SET tls_pin = $1 WHERE id = 1 AND (tls_pin = $1 OR $2 OR "
                         "NOT EXISTS (SELECT FROM devices))",
                         PgArguments().bytes(pin).flag(replace)},
                        {"SELECT COUNT(*) FROM devices", {}}}));
    if (rows[0].affected() == 0)
        return Error::refused("tls_key_changed", {{"devices", std::string(rows[1].text(0, 0))}});
    return {};
}

} // namespace dak
