// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes jobs in hand and brings them to a printer, each once: claimed before its first byte, its outcome kept
// after its last. One queue for one thread; several, and several programs, share the jobs of a folder.
#pragma once

#include "core/printing/job/printjobs.h"
#include "core/printing/port/printerport.h"
#include "core/printing/profile/printerprofile.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dak {

struct PrintOutcome {
    std::int64_t job = 0;
    PrintState state = PrintState::Waiting;
    std::optional<Error> error; // of Unknown and Failed
};

// How a job is watched while it prints; both may be empty.
struct PrintWatch {
    std::function<void(const PrinterStatus&)> condition;
    std::function<bool()> goOn; // asked while the printer waits for a person; empty: nobody waits
};

class PrintQueue {
public:
    // What a job is for a printer, page by page.
    using Compose = std::function<Result<std::vector<PrintBytes>>(const PrintJob&, const PrinterProfile&)>;
    using OpenPort = std::function<Result<std::unique_ptr<PrinterPort>>(const PrinterProfile&)>;

    // The same of jobs that share their sheets, in the order they were asked for.
    using ComposeTogether =
        std::function<Result<std::vector<PrintBytes>>(std::span<const PrintJob>, const PrinterProfile&)>;

    // An empty compose is enough where only printTogether is called.
    PrintQueue(PrintJobs& jobs, Compose compose, OpenPort openPort);
    ~PrintQueue();
    PrintQueue(const PrintQueue&) = delete;
    PrintQueue& operator=(const PrintQueue&) = delete;

    // Prints a waiting or failed job. Errors: print_job_taken {job} (another program has it, or it may be out
    // by now), print_job_unknown {job}, those of the jobs' storage. What becomes of the paper is the outcome.
    [[nodiscard]] Result<PrintOutcome> print(std::int64_t job, const PrinterProfile& printer,
                                             const PrintWatch& watch = {});
    // Prints several that share their sheets, each named once: all are claimed before the first byte or none
    // is printed, and the outcome is that of each of them; its job is the first. Errors as of print.
    [[nodiscard]] Result<PrintOutcome> printTogether(std::span<const std::int64_t> jobs,
                                                     const ComposeTogether& compose,
                                                     const PrinterProfile& printer);
    // What could not be written down is written down now: called before each job, and when there is time.
    [[nodiscard]] Status settle();
    bool isUnsettled() const { return !m_unsettled.empty(); }

private:
    [[nodiscard]] Result<PrintJob> take(std::int64_t job, const PrinterProfile& printer);
    [[nodiscard]] PrintOutcome send(const Result<std::vector<PrintBytes>>& sheets,
                                    const PrinterProfile& printer, const PrintWatch& watch);

    PrintJobs& m_jobs;
    Compose m_compose;
    OpenPort m_openPort;
    std::string m_owner;
    std::vector<PrintOutcome> m_unsettled; // the disk failed when they were to be kept
};

// The printer of a paper: the one named, else the first with the role of its kind. Errors printer_unknown
// {printer}, printer_role_missing {role}.
[[nodiscard]] Result<PrinterProfile> printerFor(const std::vector<PrinterProfile>& printers,
                                                std::string_view kind, std::string_view named = {});
[[nodiscard]] PrinterRole roleOfPaper(std::string_view kind);

} // namespace dak
