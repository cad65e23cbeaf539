// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dakctl: every feature of the counter on the command line. See README.md for the commands.
#include "app/commandline/commandoutput.h"
#include "app/tool/session.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using dak::CommandOutput;
using dak::Error;
using dak::tool::Session;

CommandOutput output(const Session& session) {
    return {"dakctl", session.json};
}

// --json and --data hold for every command, so they may stand behind it too: they are brought to the front.
// CLI11 takes what follows "--option=" for its value; here an empty value stays one.
std::vector<std::string> orderedArguments(int argc, char** argv) {
    std::vector<std::string> common;
    std::vector<std::string> own;
    bool optionsEnded = false;
    for (int i = 1; i < argc; ++i) {
        std::string argument = argv[i];
        optionsEnded = optionsEnded || argument == "--";
        const bool isData = argument == "--data" || argument.starts_with("--data=");
        auto& target = !optionsEnded && (isData || argument == "--json") ? common : own;
        const bool emptyValue = !optionsEnded && argument.size() > 3 && argument.starts_with("--") &&
                                argument.find('=') == argument.size() - 1;
        if (emptyValue)
            argument.pop_back();
        target.push_back(argument);
        if (emptyValue)
            target.emplace_back();
        else if (!optionsEnded && argument == "--data" && i + 1 < argc)
            target.emplace_back(argv[++i]);
    }
    common.insert(common.end(), own.begin(), own.end());
    return common;
}

// What the person wrote where a command was expected, when there is no such command.
std::string unknownCommand(const CLI::App& app, const std::vector<std::string>& arguments) {
    const CLI::App* at = &app;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& word = arguments[i];
        if (word == "--data")
            ++i;
        if (word.starts_with("--"))
            continue;
        const auto commands = at->get_subcommands([](const CLI::App*) { return true; });
        const auto found = std::find_if(commands.begin(), commands.end(),
                                        [&](const CLI::App* sub) { return sub->get_name() == word; });
        if (found == commands.end())
            return commands.empty() ? std::string() : word;
        at = *found;
    }
    return {};
}

Error usageError(const CLI::App& app, const std::vector<std::string>& arguments, const char* why) {
    const std::string unknown = unknownCommand(app, arguments);
    return unknown.empty() ? Error::usage("usage", {{"why", why}})
                           : Error::usage("command_unknown", {{"given", dak::quotable(unknown)}});
}

void addCommands(CLI::App& app, Session& session) {
    app.require_subcommand(1);
    app.set_version_flag("--version", "dakctl " DAK_VERSION);
    app.add_option("--data", session.dataFolder, "the counter's folder (the last one given)")->take_last();
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
    dak::tool::addPrinterCommands(app, session);
    dak::tool::addPrintCommands(app, session);
    dak::tool::addProofCommands(app, session);
    dak::tool::addCentreCommands(app, session);
    dak::tool::addOutboxCommands(app, session);
    dak::tool::addDemoCommand(app, session);
}

int answer(const std::vector<std::string>& arguments, Session& session) {
    CLI::App app{"Dak Counter on the command line", "dakctl"};
    addCommands(app, session);
    try {
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend())); // last first, as it wants
    } catch (const CLI::Success& success) {                                        // --help, --version
        return app.exit(success);
    } catch (const CLI::ParseError& error) {
        return output(session).fail(usageError(app, arguments, error.what()));
    }
    if (session.dataFolder.empty())
        return output(session).fail(Error::usage("option_missing", {{"field", "data"}}));
    return output(session).run(session.command);
}

} // namespace

// NOLINTNEXTLINE(bugprone-exception-escape): what fails while a failure is told ends the program
int main(int argc, char** argv) {
    bool json = false;
    try {
        const std::vector<std::string> arguments = orderedArguments(argc, argv);
        // Known before parsing: an error of usage is a document too.
        json = std::find(arguments.begin(), arguments.end(), "--json") != arguments.end();
        Session session;
        session.dataFolder = dak::defaultDataFolder();
        session.json = json;
        return answer(arguments, session);
    } catch (const std::exception& exception) {
        return CommandOutput("dakctl", json)
            .fail(Error::machine("program_fault", {{"why", exception.what()}}));
    }
}
