// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dakctl: every feature of the counter on the command line. See README.md for the commands.
#include "app/tool/answer.h"
#include "app/tool/session.h"
#include "ui/text/errortext.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

namespace {

using dak::Error;
using dak::ErrorKind;
using dak::tool::Answer;
using dak::tool::Json;
using dak::tool::Session;

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
    std::cerr << "dakctl: " << message << "\n";
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

// CLI11 takes what follows "--option=" for its value; here an empty value stays one. Last first, as it wants.
std::vector<std::string> reversedArguments(int argc, char** argv) {
    std::vector<std::string> arguments;
    for (int i = argc - 1; i > 0; --i) {
        std::string argument = argv[i];
        if (argument.size() > 3 && argument.starts_with("--") && argument.find('=') == argument.size() - 1) {
            arguments.emplace_back();
            argument.pop_back();
        }
        arguments.push_back(std::move(argument));
    }
    return arguments;
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app{"Dak Counter on the command line", "dakctl"};
    app.require_subcommand(1);
    app.set_version_flag("--version", "dakctl " DAK_VERSION);
    Session session;
    session.dataFolder = dak::defaultDataFolder();
    app.add_option("--data", session.dataFolder, "the counter's folder");
    app.add_flag("--json", session.json, "one JSON document on standard output");
    dak::tool::addOfficeCommands(app, session);
    dak::tool::addNumberCommands(app, session);
    dak::tool::addPincodeCommands(app, session);
    dak::tool::addTariffCommands(app, session);
    dak::tool::addDayCommands(app, session);
    dak::tool::addBookCommands(app, session);
    dak::tool::addBasketCommands(app, session);
    dak::tool::addArticleCommands(app, session);
    dak::tool::addPaperCommands(app, session);
    dak::tool::addProofCommands(app, session);
    dak::tool::addDemoCommand(app, session);
    try {
        std::vector<std::string> arguments = reversedArguments(argc, argv);
        // Known before parsing: an error of usage is a document too.
        session.json = std::find(arguments.begin(), arguments.end(), "--json") != arguments.end();
        app.parse(arguments);
        return run(session);
    } catch (const CLI::Success& success) { // --help, --version
        return app.exit(success);
    } catch (const CLI::ParseError& error) {
        return fail(Error::usage("usage", {{"why", error.what()}}), session.json);
    } catch (const std::exception& exception) {
        return fail(Error::machine("program_fault", {{"why", exception.what()}}), session.json);
    }
}
