// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/queue/printbatch.h"

namespace dak {

Result<std::vector<PrintJob>> PrintBatch::jobsOf(const BatchRequest& request) {
    std::vector<PrintJob> jobs;
    for (const std::string& document : request.documents) {
        DAK_TRY(auto job, m_jobs.newestOf(document));
        if (!job)
            return Error::refused("document_unknown", {{"field", "number"}, {"document", document}});
        jobs.push_back(*std::move(job));
    }
    return jobs;
}

Result<BatchReport> PrintBatch::run(const BatchRequest& request, const PrintWatch& watch,
                                    const Progress& progress) {
    DAK_TRY(const std::vector<PrintJob> jobs, jobsOf(request));
    BatchReport report;
    const std::size_t first = request.from == 0 ? 1 : request.from;
    for (std::size_t place = first; place <= jobs.size(); ++place) {
        if (progress)
            progress(place, jobs.size());
        if (watch.goOn && !watch.goOn()) {
            report.stopped = place;
            report.cancelled = true;
            return report;
        }
        DAK_TRY(const auto outcome, printOne(jobs[place - 1], request, watch, report));
        if (!outcome)
            continue;
        if (outcome->state != PrintState::Printed && outcome->state != PrintState::Sent) {
            report.stopped = place;
            report.cancelled = watch.goOn && !watch.goOn();
            report.error = outcome->error;
            return report;
        }
        ++report.printed;
    }
    return report;
}

Result<std::optional<PrintOutcome>> PrintBatch::printOne(const PrintJob& job, const BatchRequest& request,
                                                         const PrintWatch& watch, BatchReport& report) {
    std::int64_t id = job.id;
    if (job.mayBeOut()) {
        if (request.from == 0 || job.printing) {
            ++report.skipped;
            return std::optional<PrintOutcome>();
        }
        DAK_TRY(id, m_duplicate(job.document));
    }
    DAK_TRY(const PrintOutcome outcome, m_queue.print(id, request.printer, watch));
    if (id != job.id && outcome.state != PrintState::Failed && outcome.state != PrintState::Unknown)
        ++report.duplicates;
    return std::optional(outcome);
}

} // namespace dak
