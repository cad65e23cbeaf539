// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dak-central: the centre that takes the counters' books into custody. See README.md for the commands.
#include "app/central/session.h"
#include "ui/text/errortext.h"

#include <algorithm>
#include <iostream>

namespace {

using dak::Error;
using dak::ErrorKind;
using dak::central::Answer;
using dak::central::Json;
using dak::central::Session;

int statusOf(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::Refused:
        return 1;
    case ErrorKind::Usage:
        return 2;
    case ErrorKind::Machine:
    case ErrorKind::Unknown:
        return 3;
    }
    return 3;
}

std::string dump(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

int fail(const Error& error, bool json) {
    const std::string message = dak::errorText(error).toStdString();
    if (json) {
        Json details = Json::object();
        for (const auto& [name, value] : error.facts())
            details[name] = value;
        std::cout << dump({{"error", {{"code", error.code()}, {"message", message}, {"details", details}}}})
                  << "\n";
    }
    std::cerr << "dak-central: " << message << "\n";
    return statusOf(error.kind());
}

int run(const Session& session) {
    const dak::Result<Answer> answer = session.command();
    if (!answer)
        return fail(answer.error(), session.json);
    std::cout << (session.json ? dump(answer->json) + "\n" : answer->text) << std::flush;
    if (!std::cout)
        return fail(Error::machine("output_failed"), false);
    return answer->status;
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
        return run(session);
    } catch (const CLI::Success& success) { // --help, --version
        return app.exit(success);
    } catch (const CLI::ParseError& error) {
        return fail(Error::usage("usage", {{"why", error.what()}}), session.json);
    } catch (const std::exception& exception) {
        return fail(Error::machine("program_fault", {{"why", exception.what()}}), session.json);
    }
}
