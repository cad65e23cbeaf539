// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiring/printing.h"

#include "app/wiring/counter.h"
#include "app/wiring/offscreen.h"

#include "core/files/files.h"
#include "core/printing/printerjobs.h"
#include "core/printing/profile/printerfile.h"
#include "core/printing/queue/defaultprinters.h"
#include "core/record/day.h"

#include <algorithm>
#include <filesystem>
#include <memory>

namespace dak {

namespace {

std::string printersFile(const Counter& counter) {
    return counter.dataFolder() + "/printers.json";
}

} // namespace

std::string Printing::papersFolder() const {
    std::error_code failed;
    const auto folder = std::filesystem::absolute(m_counter.dataFolder(), failed);
    return (failed ? std::filesystem::path(m_counter.dataFolder()) : folder).lexically_normal().string() +
           "/papers";
}

bool Printing::isSetUp() const {
    return fileExists(printersFile(m_counter));
}

Result<std::vector<PrinterProfile>> Printing::printers() const {
    if (!isSetUp())
        return filePrinters(papersFolder());
    DAK_TRY(std::vector<PrinterProfile> printers, readPrinters(printersFile(m_counter)));
    for (const PrinterProfile& file : filePrinters(papersFolder())) {
        const PrinterRole role = file.roles.front();
        const bool covered = std::any_of(printers.begin(), printers.end(),
                                         [&](const PrinterProfile& each) { return each.has(role); });
        if (!covered)
            printers.push_back(file);
    }
    return printers;
}

Status Printing::setPrinters(const std::vector<PrinterProfile>& printers) const {
    return writePrinters(printersFile(m_counter), printers);
}

PrintQueue::Compose Printing::storedPages() const {
    const auto renderer = std::make_shared<std::optional<Renderer>>();
    return [&counter = m_counter,
            renderer](const PrintJob& job, const PrinterProfile& printer) -> Result<std::vector<PrintBytes>> {
        DAK_TRY(const auto stored, counter.book().documents().version(job.document, job.entry));
        if (!stored)
            return Error::refused("document_unknown", {{"field", "number"}, {"document", job.document}});
        DAK_TRY(const Page page, decodePage(stored->bytes));
        if (!*renderer) {
            ensureApplication();
            DAK_TRY(*renderer, Renderer::make());
        }
        return printerJobs(**renderer, {page, overlayOf(page, job.copy)}, printer);
    };
}

PrintQueue Printing::queue() const {
    return PrintQueue(m_counter.book().prints(), storedPages(), openPrinterPort);
}

Result<std::int64_t> Printing::duplicate(const std::string& document) {
    DAK_TRY(const auto stored, m_counter.book().documents().latest(document));
    if (!stored)
        return Error::refused("document_unknown", {{"field", "number"}, {"document", document}});
    return duplicate(*stored, hex(stored->hash));
}

Result<std::int64_t> Printing::duplicate(const StoredDocument& document, const std::string& hash) {
    const Decide decision = [&]() -> Result<std::vector<EntryDraft>> {
        // Counted inside the transaction: two programs never give out the same copy.
        DAK_TRY(const auto now, m_counter.book().documents().latest(document.name));
        const DocumentReprinted reprint{document.name, hash, (now ? now->copies : document.copies) + 1};
        return std::vector<EntryDraft>{
            {std::string(DocumentReprinted::kKind), m_counter.desk().actor, encode(reprint), {}}};
    };
    DAK_TRY(const Outcome outcome, m_counter.book().books().record(
                                       m_counter.ids().next(), sha256("reprint|" + document.name), decision));
    DAK_TRY(const DocumentReprinted reprinted, decodeDocumentReprinted(outcome.entries.at(0).entry.body));
    DAK_TRY(const PrintJob job,
            m_counter.book().prints().jobFor(document.name, document.entry, reprinted.copy));
    return job.id;
}

Result<std::int64_t> Printing::retry(std::int64_t id, bool agreed) {
    DAK_TRY(const auto job, m_counter.book().prints().job(id));
    if (!job)
        return Error::refused("print_job_unknown", {{"field", "job"}, {"job", std::to_string(id)}});
    if (job->printing)
        return Error::refused("print_job_taken", {{"field", "job"}, {"job", std::to_string(id)}});
    if (!job->mayBeOut())
        return id;
    if (!agreed)
        return Error::refused("print_may_be_out", {{"field", "job"}, {"document", job->document}});
    return duplicate(job->document);
}

} // namespace dak
