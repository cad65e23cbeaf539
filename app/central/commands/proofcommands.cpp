// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dak-central status | verify | import
#include "app/central/session.h"

#include "core/central/storage/centralcounts.h"
#include "core/central/storage/centralverify.h"
#include "core/files/files.h"
#include "core/outbox/batch.h"
#include "core/protocol/receipt.h"
#include "ui/text/errortext.h"

#include <filesystem>

namespace dak::central {

namespace {

Result<Answer> status(Session& session) {
    DAK_TRY_STATUS(session.openToLook());
    DAK_TRY_STATUS(session.unpackAll());
    DAK_TRY(const CentralCounts counts, countCentral(session.pool()));
    Answer answer;
    answer.json = {
        {"offices", counts.offices},   {"devices", counts.devices},     {"entries", counts.entries},
        {"articles", counts.articles}, {"batches", counts.batches},     {"unpacking", counts.unpacking},
        {"parked", counts.parked},     {"conflicts", counts.conflicts}, {"quarantined", counts.quarantined}};
    for (const auto& [name, count] : answer.json.items())
        answer.text += name + ": " + count.dump() + "\n";
    return answer;
}

Result<Answer> verify(Session& session) {
    DAK_TRY_STATUS(session.openToLook());
    DAK_TRY_STATUS(session.unpackAll());
    DAK_TRY(const CentralReport report, verifyCentral(session.pool(), session.identity()));
    Answer answer;
    answer.status = report.problems.empty() ? 0 : 1;
    answer.json = {{"ok", report.problems.empty()},
                   {"batches", report.batches},
                   {"entries", report.entries},
                   {"parked_by_older", report.parkedByOlder},
                   {"problems", Json::array()}};
    answer.text = std::to_string(report.batches) + " batches and " + std::to_string(report.entries) +
                  (report.problems.empty() ? " entries: whole\n" : " entries:\n");
    if (report.parkedByOlder != 0)
        answer.text += "parked by an older program that did not understand them, and count for nothing: " +
                       std::to_string(report.parkedByOlder) + "\n";
    for (const CentralProblem& problem : report.problems) {
        answer.json["problems"].push_back({{"row", problem.row}, {"what", problem.what}});
        answer.text += problem.row + ": " + problem.what + "\n";
    }
    return answer;
}

struct ImportOptions {
    std::vector<std::string> files;
    std::string receipts;
};

// The receipt for a stick: beside nothing else of its name, as `dakctl outbox import-receipt` takes it.
Status writeReceipt(const ImportOptions& options, const std::string& file, const SignedText& receipt) {
    if (options.receipts.empty())
        return {};
    DAK_TRY_STATUS(makeFolder(options.receipts));
    const std::string name = std::filesystem::path(file).stem().string() + ".dakreceipt";
    return replaceFile((std::filesystem::path(options.receipts) / name).string(), encode(receipt), 0644);
}

Result<SignedText> importFile(Session& session, const ImportOptions& options, const std::string& file) {
    DAK_TRY(const std::string frame, readFile(file, kMostBatchBytes));
    DAK_TRY(SignedText receipt, session.centre().import(frame));
    DAK_TRY_STATUS(writeReceipt(options, file, receipt));
    return receipt;
}

void tell(const std::string& file, const SignedText& receipt, Answer& answer) {
    answer.json["taken"].push_back({{"file", file}, {"receipt", Json::parse(receipt.text)}});
    answer.text += file + ": in custody\n";
}

void tell(const std::string& file, const Error& error, Answer& answer) {
    const std::string message = errorText(error).toStdString();
    answer.json["refused"].push_back({{"file", file}, {"code", error.code()}, {"message", message}});
    answer.text += file + ": " + message + "\n";
    answer.status = 1;
}

// In any order: a file whose predecessor is further back is tried again when another was taken.
Result<Answer> import(Session& session, const ImportOptions& options) {
    DAK_TRY_STATUS(session.open());
    Answer answer;
    answer.json = {{"taken", Json::array()}, {"refused", Json::array()}};
    std::vector<std::string> waiting = options.files;
    for (std::size_t before = 0; before != waiting.size();) {
        before = waiting.size();
        std::vector<std::string> later;
        for (const std::string& file : waiting) {
            const Result<SignedText> receipt = importFile(session, options, file);
            if (receipt)
                tell(file, *receipt, answer);
            else if (receipt.error().code() == "batch_gap")
                later.push_back(file);
            else if (receipt.error().kind() != ErrorKind::Refused)
                return receipt.error();
            else
                tell(file, receipt.error(), answer);
        }
        waiting = std::move(later);
    }
    for (const std::string& file : waiting) {
        const Result<SignedText> receipt = importFile(session, options, file);
        receipt ? tell(file, *receipt, answer) : tell(file, receipt.error(), answer);
    }
    return answer;
}

} // namespace

void addProofCommands(CLI::App& app, Session& session) {
    session.add(app, "status", "how much the centre holds")->callback([&session] {
        session.command = [&session] { return status(session); };
    });
    session.add(app, "verify", "proves the database, or names each row that is wrong")->callback([&session] {
        session.command = [&session] { return verify(session); };
    });
    auto options = std::make_shared<ImportOptions>();
    CLI::App* importing = session.add(app, "import", "takes batch files that came on a stick");
    importing->add_option("FILE", options->files, "files *.dakbatch")->required();
    importing->add_option("--receipts", options->receipts, "a folder for the receipts");
    importing->callback(
        [&session, options] { session.command = [&session, options] { return import(session, *options); }; });
}

} // namespace dak::central
