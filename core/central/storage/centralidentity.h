// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What makes a centre the one it is, in its database: signing key, mode, generation, the pin of its TLS key.
// The signing key is sealed when the centre has a wrapping key, which lies in a file outside the database.
#pragma once

#include "core/central/centre.h"
#include "core/central/storage/postgres/pgpool.h"
#include "core/crypto/secretbox.h"

#include <optional>
#include <string>

namespace dak {

using WrappingKey = std::optional<BoxKey>;

// The content of a key file: 64 hexadecimal digits. Errors centre_key_file {path}, those of readFile().
[[nodiscard]] Result<BoxKey> readWrappingKey(const std::string& path);

// Makes the key of a database that has none; seals one that is not sealed yet when there is a wrapping key.
// True when it was made now. Errors centre_mode {training} (it is of the other mode), centre_key_wrong.
[[nodiscard]] Result<bool> makeCentralIdentity(PgPool& pool, bool training, const WrappingKey& wrapping);

// Errors centre_missing, centre_key_locked (sealed, and no wrapping key), centre_key_wrong.
[[nodiscard]] Result<CentreIdentity> readCentralIdentity(PgPool& pool, const WrappingKey& wrapping);

// A counter that is enrolled believes one TLS key alone. Error tls_key_changed {devices}: it is another one,
// counters are enrolled, and `replace` is not set.
[[nodiscard]] Status setTlsPin(PgPool& pool, const TlsPin& pin, bool replace);

} // namespace dak
