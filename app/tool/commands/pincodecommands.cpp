// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dakctl pincode find | import
#include "app/tool/quotejson.h"
#include "app/tool/session.h"
#include "core/pincode/state.h"
#include "core/storage/directory/importdirectory.h"
#include "core/storage/directory/sqlitedirectory.h"
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

struct ImportOptions {
    std::string file, output;
    bool replace = false;
};

// A counter's own import stands in for the directory that came with the program, also when it is smaller.
std::vector<Notice> smallerThanOurs(const ImportOptions& options, const ImportReport& report) {
    const auto ours = SqliteDirectory::open(shareFolder() + "/pincode.db");
    if (!options.output.empty() || !ours || report.accepted >= (*ours)->offices())
        return {};
    return {{"directory_small",
             {{"offices", std::to_string(report.accepted)}, {"had", std::to_string((*ours)->offices())}}}};
}

Result<Answer> importFile(Session& session, const ImportOptions& options) {
    const std::string target = options.output.empty() ? directoryFile(session.dataFolder) : options.output;
    const DirectoryOrigin origin{{}, istDate(session.clock().now()).iso()};
    DAK_TRY(const ImportReport report,
            importDirectory(options.file, target, {}, origin,
                            options.replace ? OfficeLoss::Allowed : OfficeLoss::Refused));
    const std::vector<Notice> warnings = smallerThanOurs(options, report);
    Answer answer;
    answer.json = {{"read", report.read},
                   {"accepted", report.accepted},
                   {"rejected", report.rejected},
                   {"rejects", Json::array()},
                   {"warnings", noticesJson(warnings)}};
    answer.text = std::to_string(report.read) + " rows read, " + std::to_string(report.accepted) +
                  " accepted, " + std::to_string(report.rejected) + " rejected\n";
    for (const RejectedRow& row : report.rejects) {
        answer.json["rejects"].push_back({{"row", row.row}, {"reason", row.reason}});
        answer.text +=
            "row " + std::to_string(row.row) + ": " + rowReasonText(row.reason).toStdString() + "\n";
    }
    answer.text += noticesText(warnings);
    return answer;
}

} // namespace

void addPincodeCommands(CLI::App& app, Session& session) {
    struct FindOptions {
        std::string text;
        std::size_t most = 20;
    };
    auto* pincode = app.add_subcommand("pincode", "the PIN directory")->require_subcommand(1);
    auto found = std::make_shared<FindOptions>();
    auto* findCommand = pincode->add_subcommand("find", "offices by PIN, PIN prefix or name");
    findCommand->add_option("text", found->text)->required();
    findCommand->add_option("--most", found->most, "rows at the most")->check(CLI::Range(1, 1000));
    findCommand->callback([&session, found] {
        session.command = [&session, found] { return find(session, found->text, found->most); };
    });
    auto options = std::make_shared<ImportOptions>();
    auto* importCommand = pincode->add_subcommand("import", "the official directory: CSV, JSON or gzip JSON");
    importCommand->add_option("file", options->file)->required();
    importCommand->add_option("--output", options->output,
                              "write the directory here, not into the counter's folder");
    importCommand->add_flag("--replace", options->replace, "also when the one there has many more offices");
    importCommand->callback([&session, options] {
        session.command = [&session, options] { return importFile(session, *options); };
    });
}

} // namespace dak::tool
