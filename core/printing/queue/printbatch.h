// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Many labels in a given order, each once. A batch stops at the first paper that did not surely come out and
// says where; begun again without a place it prints what is not out, from a place it prints everything after
// it, and what may have come out before as a DUPLICATE.
#pragma once

#include "core/printing/queue/printqueue.h"

#include <optional>

namespace dak {

struct BatchRequest {
    std::vector<std::string> documents; // "label EM473124829IN", in the order of printing
    std::size_t from = 0; // the place to go on from, counted from 1; 0: everything that is not out
    PrinterProfile printer;
};

struct BatchReport {
    std::size_t printed = 0;
    std::size_t duplicates = 0;         // of those
    std::size_t skipped = 0;            // out already
    std::optional<std::size_t> stopped; // the place, counted from 1, where it stopped
    bool cancelled = false;             // by the person, not by the printer
    std::optional<Error> error;         // why it stopped
};

class PrintBatch {
public:
    // Records a DUPLICATE of a paper; the number of its job.
    using Duplicate = std::function<Result<std::int64_t>(const std::string& document)>;
    // How far it is: the place that is next, of how many.
    using Progress = std::function<void(std::size_t place, std::size_t all)>;

    PrintBatch(PrintQueue& queue, PrintJobs& jobs, Duplicate duplicate)
        : m_queue(queue), m_jobs(jobs), m_duplicate(std::move(duplicate)) {}

    // watch.goOn is asked before each label too: false cancels between two labels. Errors document_unknown
    // {document} before anything is printed, and those of the jobs' storage.
    [[nodiscard]] Result<BatchReport> run(const BatchRequest& request, const PrintWatch& watch,
                                          const Progress& progress);

private:
    [[nodiscard]] Result<std::vector<PrintJob>> jobsOf(const BatchRequest& request);
    // Nothing when the paper is skipped.
    [[nodiscard]] Result<std::optional<PrintOutcome>>
    printOne(const PrintJob& job, const BatchRequest& request, const PrintWatch& watch, BatchReport& report);

    PrintQueue& m_queue;
    PrintJobs& m_jobs;
    Duplicate m_duplicate;
};

} // namespace dak
