// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/queue/printbatch.h"

#include <algorithm>

namespace dak {

Result<PrintBatch::Treat> PrintBatch::treatmentOf(const std::string& document, std::size_t place) {
    DAK_TRY(const auto job, m_jobs.newestOf(document));
    if (!job)
        return Error::refused("document_unknown", {{"field", "number"}, {"document", document}});
    if (!job->mayBeOut())
        return Treat::Print;
    const bool askedFor = m_request.from > 0 && place >= m_request.from && !job->printing;
    return askedFor ? Treat::Duplicate : Treat::Skip;
}

Result<BatchOutlook> PrintBatch::begin(BatchRequest request) {
    m_request = std::move(request);
    m_treatments.clear();
    m_report = {};
    m_place = std::max<std::size_t>(1, m_request.from);
    BatchOutlook outlook{m_request.documents.size(), 0, 0, 0};
    for (const std::string& document : m_request.documents) {
        const std::size_t place = m_treatments.size() + 1;
        DAK_TRY(const Treat treat, treatmentOf(document, place));
        m_treatments.push_back(treat);
        if (place < m_place)
            continue;
        if (treat == Treat::Print)
            ++outlook.originals;
        else
            ++(treat == Treat::Duplicate ? outlook.duplicates : outlook.skipped);
    }
    return outlook;
}

Result<bool> PrintBatch::step(const PrintWatch& watch) {
    if (m_place > m_request.documents.size() || m_report.stopped)
        return false;
    if (watch.goOn && !watch.goOn()) {
        m_report.stopped = m_place;
        m_report.cancelled = true;
        return false;
    }
    DAK_TRY(const auto outcome, printNext(watch));
    if (outcome && outcome->state != PrintState::Printed && outcome->state != PrintState::Sent) {
        m_report.stopped = m_place;
        m_report.cancelled = watch.goOn && !watch.goOn();
        m_report.error = outcome->error;
        return false;
    }
    ++(outcome ? m_report.printed : m_report.skipped);
    ++m_place;
    return m_place <= m_request.documents.size();
}

Result<BatchReport> PrintBatch::run(const BatchRequest& request, const PrintWatch& watch,
                                    const Progress& progress) {
    DAK_TRY([[maybe_unused]] const BatchOutlook outlook, begin(request));
    for (bool more = m_place <= request.documents.size(); more;) {
        if (progress)
            progress(m_place, request.documents.size());
        DAK_TRY(more, step(watch));
    }
    return m_report;
}

Result<std::optional<PrintOutcome>> PrintBatch::printNext(const PrintWatch& watch) {
    const std::string& document = m_request.documents[m_place - 1];
    const Treat treat = m_treatments[m_place - 1];
    if (treat == Treat::Skip)
        return std::optional<PrintOutcome>();
    if (treat == Treat::Duplicate) {
        DAK_TRY(const std::int64_t copy, m_duplicate(document));
        DAK_TRY(const auto outcome, print(copy, watch));
        if (outcome && outcome->state != PrintState::Failed && outcome->state != PrintState::Unknown)
            ++m_report.duplicates;
        return outcome;
    }
    DAK_TRY(const auto job, m_jobs.newestOf(document));
    if (!job || job->mayBeOut()) // by another way, since this batch began
        return std::optional<PrintOutcome>();
    return print(job->id, watch);
}

// A paper that another program took in hand this moment is its affair.
Result<std::optional<PrintOutcome>> PrintBatch::print(std::int64_t job, const PrintWatch& watch) {
    const Result<PrintOutcome> outcome = m_queue.print(job, m_request.printer, watch);
    if (outcome)
        return std::optional(*outcome);
    if (outcome.error().code() == "print_job_taken")
        return std::optional<PrintOutcome>();
    return outcome.error();
}

} // namespace dak
