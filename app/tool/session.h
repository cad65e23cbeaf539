// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One run of dakctl: where its data lies, and the parts of the counter it opens when a command asks.
#pragma once

#include "app/commandline/answer.h"
#include "app/wiring/centreline.h"
#include "app/wiring/counter.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>
#include <string>

namespace dak::tool {

class Session {
public:
    std::string dataFolder; // --data
    bool json = false;      // --json

    // What the chosen command does; set by the callback of its CLI::App.
    Command command;

    [[nodiscard]] Result<const TariffBook*> tariff();
    // The counter's own import, else the directory that came with the program.
    [[nodiscard]] Result<const PincodeDirectory*> directory();
    [[nodiscard]] Result<Counter*> counter();
    // The counter when the folder has one, else nullptr: for what needs no office. Other errors stay errors.
    [[nodiscard]] Result<Counter*> counterIfAny();

    const Clock& clock() const { return m_clock; }
    IdSource& ids() { return m_ids; }
    // The operation id of a command: the given --key, or a new one.
    [[nodiscard]] Result<Uuid> key(const std::string& given);

private:
    SystemClock m_clock;
    RandomIds m_ids{m_clock};
    std::optional<TariffBook> m_tariff;
    std::unique_ptr<PincodeDirectory> m_directory;
    std::unique_ptr<Counter> m_counter;
};

// Each adds its commands to the program.
void addOfficeCommands(CLI::App& app, Session& session);
void addNumberCommands(CLI::App& app, Session& session);
void addPincodeCommands(CLI::App& app, Session& session);
void addTariffCommands(CLI::App& app, Session& session);
void addDayCommands(CLI::App& app, Session& session);
void addBookCommands(CLI::App& app, Session& session);
void addBasketCommands(CLI::App& app, Session& session);
void addArticleCommands(CLI::App& app, Session& session);
void addPaperCommands(CLI::App& app, Session& session);
void addPrinterCommands(CLI::App& app, Session& session);
void addPrintCommands(CLI::App& app, Session& session);
void addProofCommands(CLI::App& app, Session& session);
void addCentreCommands(CLI::App& app, Session& session);
void addOutboxCommands(CLI::App& app, Session& session);
void addDemoCommand(CLI::App& app, Session& session);

} // namespace dak::tool
