// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/central/session.h"

#include "core/central/storage/centralrestore.h"
#include "core/central/storage/migrations/centralmigrations.h"

#include <cstdlib>
#include <filesystem>

namespace dak::central {

namespace {

constexpr std::size_t kConnections = 16; // of each program: PostgreSQL's own bound is 100
constexpr std::size_t kUnpackedAtOnce = 16;

} // namespace

std::string Session::shareFolder() {
    std::error_code failed;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", failed);
    return (program.parent_path().parent_path() / "share" / "dak-counter").string();
}

Result<WrappingKey> Session::wrappingKey() {
    const char* path = std::getenv("DAK_CENTRAL_KEY_FILE");
    if (path == nullptr || *path == '\0')
        return WrappingKey();
    DAK_TRY(const BoxKey key, readWrappingKey(path));
    return WrappingKey(key);
}

PgPool& Session::pool() {
    if (!m_pool)
        m_pool.emplace(database, kConnections);
    return *m_pool;
}

// Nothing is given a second time because a backup was put back without a word.
Status Session::open() {
    DAK_TRY(const std::optional<Given> known, openChecked());
    return known ? given()->cover(*known) : Status();
}

Status Session::openToLook() {
    DAK_TRY([[maybe_unused]] const auto known, openChecked());
    return {};
}

Result<std::optional<Given>> Session::openChecked() {
    DAK_TRY_STATUS(openAsItIs());
    std::optional<Given> known;
    if (given() == nullptr)
        return known;
    DAK_TRY(known, givenBy(pool()));
    if (given()->exists())
        DAK_TRY_STATUS(checkNotOlder(*known, *given()));
    return known;
}

Status Session::openAsItIs() {
    DAK_TRY(const auto connection, PgConnection::open(database));
    DAK_TRY_STATUS(checkCentralSchema(*connection));
    DAK_TRY(const WrappingKey wrapping, wrappingKey());
    DAK_TRY(CentreIdentity identity, readCentralIdentity(pool(), wrapping));
    m_identity = std::move(identity);
    const char* path = std::getenv("DAK_CENTRAL_GIVEN_FILE");
    if (path != nullptr && *path != '\0')
        m_given.emplace(path, m_identity->key.publicKey());
    m_store = std::make_unique<PostgresStore>(pool(), given());
    m_centre = std::make_unique<Centre>(*m_store, *m_identity, m_clock);
    return {};
}

Status Session::unpackAll() {
    while (true) {
        DAK_TRY(const std::size_t done, centre().unpack(kUnpackedAtOnce));
        if (done == 0)
            return {};
    }
}

CLI::App* Session::add(CLI::App& app, const std::string& name, const std::string& what) {
    CLI::App* added = app.add_subcommand(name, what)->fallthrough();
    added->add_option("--database", database, "PostgreSQL: \"dbname=dak\" or postgresql://host/dak")
        ->required();
    return added;
}

} // namespace dak::central
