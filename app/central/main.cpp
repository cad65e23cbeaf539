// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dak-central: the centre that takes the counters' books into custody. See README.md for the commands.
#include "app/central/session.h"
#include "app/commandline/commandoutput.h"

#include <algorithm>

namespace {

using dak::CommandOutput;
using dak::Error;
using dak::central::Session;

CommandOutput output(const Session& session) {
    return {"dak-central", session.json};
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app{"Dak Counter's centre", "dak-central"};
    app.require_subcommand(1);
    app.set_version_flag("--version", "dak-central " DAK_VERSION);
    Session session;
    app.add_flag("--json", session.json, "one JSON document on standard output");
    dak::central::addServeCommand(app, session);
    dak::central::addMigrateCommand(app, session);
    dak::central::addDeviceCommands(app, session);
    dak::central::addPublishCommand(app, session);
    dak::central::addProofCommands(app, session);
    try {
        // Known before parsing: an error of usage is a document too.
        session.json = std::any_of(argv + 1, argv + argc, [](const char* argument) {
            return std::string_view(argument) == "--json";
        });
        app.parse(argc, argv);
        return output(session).run(session.command);
    } catch (const CLI::Success& success) { // --help, --version
        return app.exit(success);
    } catch (const CLI::ParseError& error) {
        return output(session).fail(Error::usage("usage", {{"why", error.what()}}));
    } catch (const std::exception& exception) {
        return output(session).fail(Error::machine("program_fault", {{"why", exception.what()}}));
    }
}
