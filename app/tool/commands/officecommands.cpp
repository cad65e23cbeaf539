// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dakctl office init
#include "app/tool/session.h"
#include "app/wiring/trainingoffice.h"

#include "core/base/text.h"

namespace dak::tool {

namespace {

struct InitOptions {
    bool training = false;
    std::string id, name, pin, counter = "1", kind = "so-b", gstin;
};

Result<Office> officeOf(Session& session, const InitOptions& options) {
    if (options.id.size() != 8 || !parseDigits(options.id))
        return Error::refused("office_id_invalid", {{"field", "office-id"}, {"given", quotable(options.id)}});
    const std::string name = trimmed(options.name);
    if (name.empty() || !isUtf8(name) || hasControls(name) || codePoints(name) > 60)
        return Error::refused("office_name_invalid", {{"field", "name"}, {"given", quotable(options.name)}});
    DAK_TRY(const Pincode pin, Pincode::parse(options.pin));
    const auto counter = parseDigits(asciiDigits(options.counter));
    if (!counter || *counter < 1 || *counter > 99)
        return Error::refused("counter_invalid",
                              {{"field", "counter"}, {"given", quotable(options.counter)}});
    DAK_TRY(const PincodeDirectory* directory, session.directory());
    DAK_TRY(const Place place, directory->place(pin));
    Office office{options.id, name, pin, place.state, options.kind, static_cast<int>(*counter), {}, false};
    if (!options.gstin.empty()) {
        DAK_TRY(office.gstin, Gstin::parse(options.gstin));
    }
    return office;
}

Result<Answer> init(Session& session, const InitOptions& options) {
    if (options.training) {
        DAK_TRY_STATUS(createTrainingOffice(session.dataFolder, session.clock(), session.ids()));
    } else {
        DAK_TRY(const Office office, officeOf(session, options));
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
    command->add_option("--office-id", options->id, "8 digits")->excludes(training);
    command->add_option("--name", options->name)->excludes(training);
    command->add_option("--pin", options->pin)->excludes(training);
    command->add_option("--counter", options->counter, "1 to 99")->excludes(training);
    command->add_option("--kind", options->kind, "ho, so-a, so-b, so-c, bo, single-handed, csc, dnk")
        ->excludes(training);
    command->add_option("--gstin", options->gstin, "the Department's GSTIN in this state")
        ->excludes(training);
    command->callback(
        [&session, options] { session.command = [&session, options] { return init(session, *options); }; });
}

} // namespace dak::tool
