// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dakctl pincode find | import
#include "app/tool/session.h"
#include "core/pincode/state.h"
#include "core/storage/directory/importdirectory.h"
#include "ui/text/codetext.h"

namespace dak::tool {

namespace {

std::string degrees(std::int32_t micro) {
    const bool negative = micro < 0;
    const auto size = static_cast<std::uint32_t>(negative ? -micro : micro);
    std::string fraction = std::to_string(size % 1'000'000);
    fraction.insert(0, 6 - fraction.size(), '0');
    return (negative ? "-" : "") + std::to_string(size / 1'000'000) + "." + fraction;
}

std::string_view typeCode(OfficeType type) {
    switch (type) {
    case OfficeType::Head:
        return "HO";
    case OfficeType::Sub:
        return "SO";
    case OfficeType::Branch:
        return "BO";
    }
    return "";
}

Json coordinate(const std::optional<GeoPoint>& at, bool latitude) {
    if (!at)
        return nullptr;
    return Json::parse(degrees(latitude ? at->latitude : at->longitude));
}

Result<Answer> find(Session& session, const std::string& text, std::size_t most) {
    DAK_TRY(const PincodeDirectory* directory, session.directory());
    DAK_TRY(const auto offices, directory->find(text, most));
    Answer answer;
    answer.json = Json::array();
    for (const PostOffice& office : offices) {
        const State* state = stateByCode(office.state);
        const std::string stateName = state == nullptr ? "" : std::string(state->name);
        answer.json.push_back({{"pin", office.pin.text()},
                               {"office", office.name},
                               {"type", typeCode(office.type)},
                               {"delivers", office.delivers},
                               {"district", office.district},
                               {"state", stateName},
                               {"circle", office.circle},
                               {"latitude", coordinate(office.at, true)},
                               {"longitude", coordinate(office.at, false)}});
        answer.text += office.pin.text() + "  " + office.name + "  " + std::string(typeCode(office.type)) +
                       "  " + (office.delivers ? "delivers" : "does not deliver") + "  " + office.district +
                       ", " + stateName + "\n";
    }
    if (offices.empty())
        answer.text = "no office fits\n";
    return answer;
}

} // namespace

void addPincodeCommands(CLI::App& app, Session& session) {
    struct Options {
        std::string text, file, output;
        std::size_t most = 20;
    };
    auto* pincode = app.add_subcommand("pincode", "the PIN directory")->require_subcommand(1);
    auto options = std::make_shared<Options>();
    auto* findCommand = pincode->add_subcommand("find", "offices by PIN, PIN prefix or name");
    findCommand->add_option("text", options->text)->required();
    findCommand->add_option("--most", options->most, "rows at the most")->check(CLI::Range(1, 1000));
    findCommand->callback([&session, options] {
        session.command = [&session, options] { return find(session, options->text, options->most); };
    });
    auto* importCommand = pincode->add_subcommand("import", "the official directory: CSV, JSON or gzip JSON");
    importCommand->add_option("file", options->file)->required();
    importCommand->add_option("--output", options->output,
                              "write the directory here, not into the counter's folder");
    importCommand->callback([&session, options] {
        session.command = [&session, options]() -> Result<Answer> {
            const std::string target =
                options->output.empty() ? directoryFile(session.dataFolder) : options->output;
            DAK_TRY(const ImportReport report,
                    importDirectory(options->file, target, {}, {{}, istDate(session.clock().now()).iso()}));
            Answer answer;
            answer.json = {{"read", report.read},
                           {"accepted", report.accepted},
                           {"rejected", report.rejected},
                           {"rejects", Json::array()}};
            answer.text = std::to_string(report.read) + " rows read, " + std::to_string(report.accepted) +
                          " accepted, " + std::to_string(report.rejected) + " rejected\n";
            for (const RejectedRow& row : report.rejects) {
                answer.json["rejects"].push_back({{"row", row.row}, {"reason", row.reason}});
                answer.text +=
                    "row " + std::to_string(row.row) + ": " + rowReasonText(row.reason).toStdString() + "\n";
            }
            return answer;
        };
    });
}

} // namespace dak::tool
