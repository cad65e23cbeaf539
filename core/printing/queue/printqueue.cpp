// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/queue/printqueue.h"

#include "core/base/text.h"
#include "core/printing/job/printowner.h"

#include <algorithm>

namespace dak {

namespace {

Notice reasonOf(const PrintOutcome& outcome) {
    return outcome.error ? Notice{outcome.error->code(), outcome.error->facts()} : Notice{};
}

// People know a printer by its name, not by where it is.
Error inItsName(const Error& error, const PrinterProfile& printer) {
    const bool isAddress = error.fact("printer") == printer.address.text() &&
                           printer.address.kind != PrinterAddress::Kind::Cups; // a queue is to be found
    return isAddress && !printer.name.empty() ? error.with("printer", printer.name) : error;
}

bool sameName(std::string_view a, std::string_view b) {
    return lowerAscii(a) == lowerAscii(b);
}

} // namespace

PrintQueue::PrintQueue(PrintJobs& jobs, Compose compose, OpenPort openPort)
    : m_jobs(jobs)
    , m_compose(std::move(compose))
    , m_openPort(std::move(openPort))
    , m_owner(newPrintOwner()) {}

PrintQueue::~PrintQueue() {
    static_cast<void>(settle()); // what is left shows as in hand, and as unknown once this program has ended
}

Status PrintQueue::settle() {
    while (!m_unsettled.empty()) {
        const PrintOutcome& outcome = m_unsettled.front();
        DAK_TRY_STATUS(m_jobs.finish(outcome.job, m_owner, outcome.state, reasonOf(outcome)));
        m_unsettled.erase(m_unsettled.begin());
    }
    return {};
}

Result<PrintJob> PrintQueue::take(std::int64_t id, const PrinterProfile& printer) {
    DAK_TRY(auto job, m_jobs.job(id));
    if (!job)
        return Error::refused("print_job_unknown", {{"field", "job"}, {"job", std::to_string(id)}});
    const Result<bool> claimed = m_jobs.claim(id, printer.name, m_owner);
    if (!claimed) { // it may be ours all the same: nothing was sent, so it waits again
        m_unsettled.push_back({id, PrintState::Waiting, {}});
        return claimed.error();
    }
    if (!*claimed)
        return Error::refused("print_job_taken", {{"field", "job"}, {"job", std::to_string(id)}});
    return *std::move(job);
}

Result<PrintOutcome> PrintQueue::print(std::int64_t id, const PrinterProfile& printer,
                                       const PrintWatch& watch) {
    DAK_TRY_STATUS(settle());
    DAK_TRY(const PrintJob job, take(id, printer));
    PrintOutcome outcome = send(m_compose(job, printer), printer, watch);
    outcome.job = id;
    m_unsettled.push_back(outcome);
    static_cast<void>(settle()); // the outcome is told also when the disk fails; it is kept as soon as it can
    return outcome;
}

Result<PrintOutcome> PrintQueue::printTogether(std::span<const std::int64_t> ids,
                                               const ComposeTogether& compose,
                                               const PrinterProfile& printer) {
    DAK_TRY_STATUS(settle());
    std::vector<PrintJob> taken;
    const auto end = [&](PrintOutcome outcome) {
        for (const PrintJob& job : taken) {
            outcome.job = job.id;
            m_unsettled.push_back(outcome);
        }
        static_cast<void>(settle()); // as of one job
    };
    for (const std::int64_t id : ids) {
        Result<PrintJob> job = take(id, printer);
        if (!job) {
            end({id, PrintState::Waiting, {}});
            return job.error();
        }
        taken.push_back(*std::move(job));
    }
    PrintOutcome outcome = send(compose(taken, printer), printer, {});
    outcome.job = ids.front();
    end(outcome);
    return outcome;
}

// Until the first sheet may have left, an error is a print that did not happen; after it nobody can say.
PrintOutcome PrintQueue::send(const Result<std::vector<PrintBytes>>& sheets, const PrinterProfile& printer,
                              const PrintWatch& watch) {
    if (!sheets)
        return {0, PrintState::Failed, sheets.error()};
    const auto port = m_openPort(printer);
    if (!port)
        return {0, PrintState::Failed, inItsName(port.error(), printer)};
    PrintOutcome outcome{0, PrintState::Printed, {}};
    const std::function<bool()> goOn = watch.goOn ? watch.goOn : [] { return false; };
    bool first = true;
    for (const PrintBytes& sheet : *sheets) {
        const Result<Delivery> delivery = (*port)->send(sheet, watch.condition, goOn);
        if (!delivery) {
            const bool mayBeOut = !first || delivery.error().kind() == ErrorKind::Unknown;
            return {0, mayBeOut ? PrintState::Unknown : PrintState::Failed,
                    inItsName(delivery.error(), printer)};
        }
        if (*delivery == Delivery::Sent)
            outcome.state = PrintState::Sent;
        first = false;
    }
    return outcome;
}

PrinterRole roleOfPaper(std::string_view kind) {
    if (kind == "label" || kind == "bag-label")
        return PrinterRole::Label;
    return kind == "receipt" || kind == "cancellation" ? PrinterRole::Receipt : PrinterRole::Sheet;
}

Result<PrinterProfile> printerFor(const std::vector<PrinterProfile>& printers, std::string_view kind,
                                  std::string_view named) {
    const PrinterRole role = roleOfPaper(kind);
    const auto found = std::find_if(printers.begin(), printers.end(), [&](const PrinterProfile& each) {
        return named.empty() ? each.has(role) : sameName(each.name, named);
    });
    if (found != printers.end())
        return *found;
    if (!named.empty())
        return Error::refused("printer_unknown", {{"field", "printer"}, {"printer", quotable(named)}});
    return Error::refused("printer_role_missing",
                          {{"field", "printer"}, {"role", std::string(printerRoleCode(role))}});
}

} // namespace dak
