// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One run of dak-central: which database, and the centre over it when a command asks.
#pragma once

#include "app/commandline/answer.h"
#include "core/central/centre.h"
#include "core/central/storage/centralidentity.h"
#include "core/central/storage/givenfile.h"
#include "core/central/storage/postgres/pgpool.h"
#include "core/central/storage/postgresstore.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>
#include <string>

namespace dak::central {

class Session {
public:
    std::string database; // --database
    bool json = false;    // --json
    Command command;

    // Data that came with the program: ../share/dak-counter beside the folder of the running program.
    [[nodiscard]] static std::string shareFolder();

    // Of DAK_CENTRAL_KEY_FILE; absent when it is not set. Errors of readWrappingKey().
    [[nodiscard]] static Result<WrappingKey> wrappingKey();

    // Of DAK_CENTRAL_GIVEN_FILE, after open(); absent when it is not set.
    GivenFile* given() { return m_given ? &*m_given : nullptr; }

    // Connections, without a look at what is there: for migrate.
    PgPool& pool();
    // Opens the centre; errors of checkCentralSchema(), readCentralIdentity(), checkNotOlder(). The file of
    // what was given is there from then on.
    [[nodiscard]] Status open();
    // The same for commands that give nothing by themselves: no file is made or written for it.
    [[nodiscard]] Status openToLook();
    // Without the look at the file, for migrate, which may find a backup that was put back.
    [[nodiscard]] Status openAsItIs();
    // After open().
    CentreIdentity& identity() { return *m_identity; }
    PostgresStore& store() { return *m_store; }
    Centre& centre() { return *m_centre; }
    const Clock& clock() const { return m_clock; }
    // Unpacks all that is in custody.
    [[nodiscard]] Status unpackAll();

    // Creates a command with --database and --json.
    CLI::App* add(CLI::App& app, const std::string& name, const std::string& what);

private:
    // What the database knows to be given, when there is a file to compare it with.
    [[nodiscard]] Result<std::optional<Given>> openChecked();

    SystemClock m_clock;
    std::optional<PgPool> m_pool;
    std::optional<CentreIdentity> m_identity;
    std::optional<GivenFile> m_given;
    std::unique_ptr<PostgresStore> m_store;
    std::unique_ptr<Centre> m_centre;
};

// Each adds its commands to the program.
void addServeCommand(CLI::App& app, Session& session);
void addMigrateCommand(CLI::App& app, Session& session);
void addDeviceCommands(CLI::App& app, Session& session);
void addPublishCommand(CLI::App& app, Session& session);
void addProofCommands(CLI::App& app, Session& session);

} // namespace dak::central
