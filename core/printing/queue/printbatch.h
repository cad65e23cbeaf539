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

// What a batch would do, before it does it.
struct BatchOutlook {
    std::size_t all = 0;
    std::size_t originals = 0;
    std::size_t duplicates = 0; // may be out, and are asked for again by the place
    std::size_t skipped = 0;    // may be out, and stay as they are
    bool operator==(const BatchOutlook&) const = default;
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

    // Takes a list up and prints nothing. Only what is a duplicate now will be one: a paper that comes out by
    // another way meanwhile is skipped. Errors document_unknown {document}, those of the jobs' storage.
    [[nodiscard]] Result<BatchOutlook> begin(BatchRequest request);
    // Brings the next label to the printer, so that other papers may go between two; false: it is over, see
    // the report. watch.goOn is asked before each label too: false cancels between two labels. Errors of the
    // jobs' storage and of recording a DUPLICATE.
    [[nodiscard]] Result<bool> step(const PrintWatch& watch);
    std::size_t place() const { return m_place; } // of the next label, counted from 1
    const BatchRequest& request() const { return m_request; }
    const BatchReport& report() const { return m_report; }

    // All of it at once; errors of begin and step.
    [[nodiscard]] Result<BatchReport> run(const BatchRequest& request, const PrintWatch& watch,
                                          const Progress& progress);

private:
    enum class Treat { Print, Duplicate, Skip };

    [[nodiscard]] Result<Treat> treatmentOf(const std::string& document, std::size_t place);
    // Nothing when the paper is skipped.
    [[nodiscard]] Result<std::optional<PrintOutcome>> printNext(const PrintWatch& watch);
    [[nodiscard]] Result<std::optional<PrintOutcome>> print(std::int64_t job, const PrintWatch& watch);

    PrintQueue& m_queue;
    PrintJobs& m_jobs;
    Duplicate m_duplicate;
    BatchRequest m_request;
    std::vector<Treat> m_treatments; // of each document
    std::size_t m_place = 1;
    BatchReport m_report;
};

} // namespace dak
