// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The printers of a counter and its print queue over the open book. What a job is in bytes is made here: the
// stored page of its version, with its overlay, for the printer it goes to. One thread.
#pragma once

#include "core/printing/queue/printqueue.h"

#include <string>
#include <vector>

namespace dak {

class Counter;
struct StoredDocument;

class Printing {
public:
    explicit Printing(Counter& counter) : m_counter(counter) {}

    // printers.json beside the book; for roles that none of it has, printers that write files. Errors of
    // readPrinters.
    [[nodiscard]] Result<std::vector<PrinterProfile>> printers() const;
    // Whether printers.json is there.
    bool isSetUp() const;
    [[nodiscard]] Status setPrinters(const std::vector<PrinterProfile>& printers) const;
    std::string papersFolder() const;

    // The queue for this thread; it refers to the counter.
    PrintQueue queue() const;
    // What the queue prints of a job.
    PrintQueue::Compose storedPages() const;

    // The job of the next DUPLICATE of a paper, recorded in the book. Errors document_unknown {document},
    // those of Books::record.
    [[nodiscard]] Result<std::int64_t> duplicate(const std::string& document);
    // The same for a page composed in another size; `hash` is that page's.
    [[nodiscard]] Result<std::int64_t> duplicate(const StoredDocument& document, const std::string& hash);
    // The job to print a paper again: itself while it surely is not out, else a DUPLICATE, which needs a yes.
    // Errors print_may_be_out {document}, print_job_unknown {job}, print_job_taken {job}.
    [[nodiscard]] Result<std::int64_t> retry(std::int64_t job, bool agreed);

private:
    Counter& m_counter;
};

} // namespace dak
