// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dakctl verify | audit export | audit verify | backup | restore
#include "app/tool/session.h"
#include "core/audit/auditexport.h"
#include "core/audit/auditverify.h"
#include "core/storage/book/bookbackup.h"
#include "core/storage/book/bookverify.h"

namespace dak::tool {

namespace {

Result<Answer> verify(Session& session) {
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY(const VerifyReport report, verifyBook(counter->book()));
    Answer answer;
    answer.status = report.ok ? 0 : 1;
    answer.json = {{"ok", report.ok},
                   {"entries", report.entries},
                   {"head", report.head},
                   {"problem_count", report.problemCount},
                   {"problems", Json::array()}};
    answer.text = std::to_string(report.entries) + " entries, head " + report.head + "\n" +
                  (report.ok ? "the book is whole\n" : std::to_string(report.problemCount) + " problem(s)\n");
    for (const VerifyProblem& problem : report.problems) {
        answer.json["problems"].push_back(
            {{"entry", problem.entry}, {"what", problem.what}, {"detail", problem.detail}});
        answer.text +=
            "entry " + std::to_string(problem.entry) + ": " + problem.what + " " + problem.detail + "\n";
    }
    return answer;
}

Status checkOutput(const std::string& output) {
    if (output.empty())
        return Error::usage("option_missing", {{"field", "output"}});
    return {};
}

Result<Answer> exportRecords(Session& session, const std::string& output) {
    DAK_TRY_STATUS(checkOutput(output));
    DAK_TRY(Counter * counter, session.counter());
    Book& book = counter->book();
    DAK_TRY(const AuditExported done, exportAudit(book.chain(), book.key(), book.isTraining(), output));
    return Answer{{{"entries", done.entries},
                   {"epochs", done.epochs},
                   {"head", hex(done.head)},
                   {"fingerprint", counter->deviceText()},
                   {"output", output}},
                  std::to_string(done.entries) + " entries are in " + output + "\nhead " + hex(done.head) +
                      "\nfingerprint " + counter->deviceText() + "\n",
                  0};
}

std::string problemText(const AuditProblem& problem) {
    std::string text = "line " + std::to_string(problem.line) + ": " + problem.what;
    if (problem.seq > 0)
        text += ", entry " + std::to_string(problem.seq);
    if (problem.toSeq > problem.seq)
        text += " to " + std::to_string(problem.toSeq);
    return text + "\n";
}

Result<Answer> verifyRecords(const std::string& file, const AuditExpectation& expected) {
    DAK_TRY(const AuditReport report, verifyAudit(file, expected));
    Answer answer;
    answer.status = report.ok ? 0 : 1;
    answer.json = {{"ok", report.ok},
                   {"identity_checked", report.identityChecked},
                   {"training", report.training},
                   {"fingerprint", report.fingerprint},
                   {"entries", report.entries},
                   {"epochs", report.epochs},
                   {"head", report.head},
                   {"problem_count", report.problemCount},
                   {"problems", Json::array()}};
    answer.text = std::to_string(report.entries) + " entries, head " + report.head + "\n";
    if (report.ok)
        answer.text +=
            report.identityChecked ? "whole, and the one expected\n" : "whole, but identity not checked\n";
    for (const AuditProblem& problem : report.problems) {
        answer.json["problems"].push_back({{"what", problem.what},
                                           {"line", problem.line},
                                           {"seq", problem.seq},
                                           {"to_seq", problem.toSeq}});
        answer.text += problemText(problem);
    }
    return answer;
}

Result<Answer> backup(Session& session, const std::string& output) {
    DAK_TRY_STATUS(checkOutput(output));
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY(const BackupMade made, backupBook(counter->book(), output));
    return Answer{{{"entries", made.entries}, {"head", hex(made.head)}, {"output", output}},
                  std::to_string(made.entries) + " entries are copied to " + output + "\n",
                  0};
}

Result<Answer> restore(Session& session, const std::string& file) {
    DAK_TRY(const Restored restored,
            Counter::restore(session.dataFolder, file, session.clock(), session.ids()));
    return Answer{
        {{"entries", restored.entries}, {"numbers_void", restored.numbersVoid}, {"aside", restored.aside}},
        std::to_string(restored.entries) + " entries are back; the former book is kept as " + restored.aside +
            "\n" + (restored.numbersVoid ? "every number range is void until one is loaded or leased\n" : ""),
        0};
}

} // namespace

void addProofCommands(CLI::App& app, Session& session) {
    app.add_subcommand("verify", "prove the book: database, sums, chain, outbox, papers")
        ->callback([&session] { session.command = [&session] { return verify(session); }; });
    struct Options {
        std::string file, output;
        AuditExpectation expected;
    };
    auto options = std::make_shared<Options>();
    auto* audit = app.add_subcommand("audit", "the clerk's own records")->require_subcommand(1);
    auto* exported = audit->add_subcommand("export", "write the whole chain as a signed file");
    exported->add_option("--output", options->output)->required();
    exported->callback([&session, options] {
        session.command = [&session, options] { return exportRecords(session, options->output); };
    });
    auto* verified = audit->add_subcommand("verify", "check such a file on any machine");
    verified->add_option("file", options->file)->required();
    verified->add_option("--head", options->expected.head, "head from a day report, whole or short");
    verified->add_option("--key", options->expected.key, "fingerprint of the counter's key");
    verified->callback([&session, options] {
        session.command = [options] { return verifyRecords(options->file, options->expected); };
    });
    auto* backupCommand = app.add_subcommand("backup", "a consistent copy of the open book");
    backupCommand->add_option("--output", options->output)->required();
    backupCommand->callback([&session, options] {
        session.command = [&session, options] { return backup(session, options->output); };
    });
    auto* restoreCommand = app.add_subcommand("restore", "put a backup back; nothing is deleted");
    restoreCommand->add_option("file", options->file)->required();
    restoreCommand->callback([&session, options] {
        session.command = [&session, options] { return restore(session, options->file); };
    });
}

} // namespace dak::tool
