// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dakctl office init
#include "app/tool/session.h"
#include "app/wiring/newoffice.h"
#include "app/wiring/trainingoffice.h"

namespace dak::tool {

namespace {

struct InitOptions {
    bool training = false;
    NewOffice office;
};

Result<Answer> init(Session& session, const InitOptions& options) {
    if (options.training) {
        DAK_TRY_STATUS(createTrainingOffice(session.dataFolder, session.clock(), session.ids()));
    } else {
        DAK_TRY(const PincodeDirectory* directory, session.directory());
        DAK_TRY(const TariffBook* tariff, session.tariff());
        DAK_TRY(const Office office, officeOf(options.office, *directory, *tariff));
        DAK_TRY_STATUS(Counter::create(session.dataFolder, office, session.clock(), session.ids()));
    }
    DAK_TRY(Counter * counter, session.counter());
    const Office& office = counter->office();
    Answer answer;
    answer.json = {{"office", office.id},
                   {"name", office.name},
                   {"pin", office.pin.text()},
                   {"kind", office.kind},
                   {"counter", office.counter},
                   {"training", office.training},
                   {"device", counter->deviceText()},
                   {"data", session.dataFolder}};
    answer.text =
        office.name + " " + office.pin.text() + ", counter " + std::to_string(office.counter) +
        (office.training ? ", TRAINING" : "") + "\nbook in " + session.dataFolder + "\n" +
        (office.training ? "" : "load a number range before the first booking: dakctl number load\n");
    return answer;
}

} // namespace

void addOfficeCommands(CLI::App& app, Session& session) {
    auto* office = app.add_subcommand("office", "the office of this counter")->require_subcommand(1);
    auto options = std::make_shared<InitOptions>();
    auto* command = office->add_subcommand("init", "open a new book in the data folder");
    auto* training =
        command->add_flag("--training", options->training, "a sample office, all marked TRAINING");
    command->add_option("--office-id", options->office.id, "8 digits")->excludes(training);
    command->add_option("--name", options->office.name)->excludes(training);
    command->add_option("--pin", options->office.pin)->excludes(training);
    command->add_option("--counter", options->office.counter, "1 to 99")->excludes(training);
    command->add_option("--kind", options->office.kind, "ho, so-a, so-b, so-c, bo, single-handed, csc, dnk")
        ->excludes(training);
    command->add_option("--gstin", options->office.gstin, "the Department's GSTIN in this state")
        ->excludes(training);
    command->callback(
        [&session, options] { session.command = [&session, options] { return init(session, *options); }; });
}

} // namespace dak::tool
