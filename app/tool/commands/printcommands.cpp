// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dakctl print queue | retry | confirm | dismiss | batch
#include "app/tool/session.h"
#include "app/wiring/labelplan.h"
#include "core/files/files.h"
#include "core/printing/queue/printbatch.h"
#include "ui/text/codetext.h"
#include "ui/text/errortext.h"

#include <csignal>
#include <iostream>

namespace dak::tool {

namespace {

volatile std::sig_atomic_t stopAsked = 0;

// What a printer waits for is said once; Ctrl+C ends between two papers; a second one ends the program.
PrintWatch stoppable(bool speaks) {
    std::signal(SIGINT, [](int) {
        stopAsked = 1;
        std::signal(SIGINT, SIG_DFL);
    });
    const auto tell = [speaks](const PrinterStatus& status) {
        if (speaks && !canPrint(status.condition))
            std::cerr << "\nthe printer waits: "
                      << conditionText(printerConditionCode(status.condition)).toStdString() << "\n";
    };
    return {tell, [] { return stopAsked == 0; }};
}

Json jobJson(const PrintJob& job) {
    Json facts = Json::object();
    for (const auto& [name, value] : job.reason.facts)
        facts[name] = value;
    return {{"job", job.id},
            {"document", job.document},
            {"entry", job.entry},
            {"copy", job.copy},
            {"printer", job.printer},
            {"state", job.printing ? "printing" : printStateCode(job.state)},
            {"reason", job.reason.code},
            {"facts", facts},
            {"attempts", job.attempts},
            {"changed_at", job.changedAt.time_since_epoch().count()}};
}

std::string jobText(const PrintJob& job) {
    std::string text = std::to_string(job.id) + "  " + job.document +
                       (job.copy > 0 ? "  DUPLICATE " + std::to_string(job.copy) : "") + "  " +
                       (job.printing ? "printing" : std::string(printStateCode(job.state)));
    if (!job.reason.code.empty())
        text += "  " + noticeText(job.reason).toStdString();
    return text + "\n";
}

Result<Answer> queue(Session& session) {
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY(const std::vector<PrintJob> jobs, counter->book().prints().open());
    Answer answer;
    answer.json = Json::array();
    for (const PrintJob& job : jobs) {
        answer.json.push_back(jobJson(job));
        answer.text += jobText(job);
    }
    if (jobs.empty())
        answer.text = "nothing waits for its paper\n";
    return answer;
}

struct RetryOptions {
    std::int64_t job = 0;
    std::string printer;
    bool duplicate = false;
};

Result<Answer> retry(Session& session, const RetryOptions& options) {
    DAK_TRY(Counter * counter, session.counter());
    Printing printing = counter->printing();
    DAK_TRY(const auto printers, printing.printers());
    DAK_TRY(const auto job, counter->book().prints().job(options.job));
    DAK_TRY(const PrinterProfile printer, printerFor(printers, job ? job->kind : "", options.printer));
    DAK_TRY(const std::int64_t again, printing.retry(options.job, options.duplicate));
    PrintQueue papers = printing.queue();
    DAK_TRY(const PrintOutcome outcome, papers.print(again, printer, {}));
    if (outcome.error)
        return *outcome.error;
    DAK_TRY(const auto done, counter->book().prints().job(again));
    return Answer{jobJson(*done), jobText(*done), 0};
}

Result<Answer> confirm(Session& session, const RetryOptions& options) {
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY_STATUS(counter->book().prints().confirm(options.job));
    DAK_TRY(const auto job, counter->book().prints().job(options.job));
    if (!job)
        return Error::refused("print_job_unknown", {{"field", "job"}, {"job", std::to_string(options.job)}});
    return Answer{jobJson(*job), jobText(*job), 0};
}

struct BatchOptions {
    std::string file, printer;
    std::size_t from = 0;
};

// The first line that is wrong refuses the list.
Result<std::vector<std::string>> labelsOf(const Counter& counter, const std::string& file) {
    DAK_TRY(const std::string text, readFile(file, kMostListBytes));
    DAK_TRY(const LabelPlan plan, planLabels(counter, text));
    if (plan.faults.empty())
        return plan.documents;
    const BatchFault& first = plan.faults.front();
    if (first.row.line == 0)
        return first.error;
    return first.error.with("line", std::to_string(first.row.line));
}

Answer batchAnswer(const BatchReport& report, std::size_t all) {
    Answer answer;
    answer.json = {{"labels", all},
                   {"printed", report.printed},
                   {"duplicates", report.duplicates},
                   {"skipped", report.skipped},
                   {"stopped_at", report.stopped ? Json(*report.stopped) : Json(nullptr)},
                   {"cancelled", report.cancelled},
                   {"reason", report.error ? Json(report.error->code()) : Json(nullptr)}};
    answer.text = std::to_string(report.printed) + " of " + std::to_string(all) + " labels printed" +
                  (report.duplicates > 0 ? ", " + std::to_string(report.duplicates) + " as DUPLICATE" : "") +
                  (report.skipped > 0 ? ", " + std::to_string(report.skipped) + " were out already" : "") +
                  "\n";
    if (report.stopped) {
        answer.status = 1;
        answer.text += "stopped at label " + std::to_string(*report.stopped) + ": go on with --from " +
                       std::to_string(*report.stopped) + "\n";
    }
    if (report.error)
        answer.text += errorText(*report.error).toStdString() + "\n";
    return answer;
}

Result<Answer> batch(Session& session, const BatchOptions& options) {
    DAK_TRY(Counter * counter, session.counter());
    Printing printing = counter->printing();
    DAK_TRY(const auto printers, printing.printers());
    BatchRequest request;
    DAK_TRY(request.documents, labelsOf(*counter, options.file));
    DAK_TRY(request.printer, printerFor(printers, "label", options.printer));
    request.from = options.from;
    PrintQueue papers = printing.queue();
    PrintBatch run(papers, counter->book().prints(),
                   [&](const std::string& document) { return printing.duplicate(document); });
    const auto progress = [&](std::size_t place, std::size_t all) {
        if (!session.json)
            std::cerr << "\rlabel " << place << " of " << all << std::flush;
    };
    DAK_TRY(const BatchReport report, run.run(request, stoppable(!session.json), progress));
    if (!session.json)
        std::cerr << "\n";
    return batchAnswer(report, request.documents.size());
}

} // namespace

void addPrintCommands(CLI::App& app, Session& session) {
    auto* group = app.add_subcommand("print", "papers that are not on paper yet");
    group->require_subcommand(1);
    auto* listing = group->add_subcommand("queue", "what waits, failed, or may be out, with the reason");
    listing->callback([&session] { session.command = [&session] { return queue(session); }; });
    auto options = std::make_shared<RetryOptions>();
    auto* trying = group->add_subcommand("retry", "print a paper again");
    trying->add_option("job", options->job)->required();
    trying->add_option("--printer", options->printer, "another printer than its role's");
    trying->add_flag("--duplicate", options->duplicate, "it may be out: print a recorded DUPLICATE");
    trying->callback(
        [&session, options] { session.command = [&session, options] { return retry(session, *options); }; });
    auto* seen = group->add_subcommand("confirm", "somebody looked: the paper is there");
    seen->add_option("job", options->job)->required();
    seen->callback([&session, options] {
        session.command = [&session, options] { return confirm(session, *options); };
    });
    auto many = std::make_shared<BatchOptions>();
    auto* list = group->add_subcommand("batch", "the labels of a list of articles, in its order, each once");
    list->add_option("file", many->file, "one article number a line")->required();
    list->add_option("--from", many->from, "go on from this label: what may be out is a DUPLICATE");
    list->add_option("--printer", many->printer, "another printer than that of labels");
    list->callback(
        [&session, many] { session.command = [&session, many] { return batch(session, *many); }; });
}

} // namespace dak::tool
