// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/book/bookverify.h"

#include "core/files/files.h"
#include "core/outbox/batch.h"
#include "core/storage/book/bookparts.h"
#include "core/storage/book/columncheck.h"
#include "core/storage/book/foldcheck.h"
#include "core/storage/book/schemacheck.h"

#include <optional>

namespace dak {

namespace {

// A file that is missing is made again when it is needed; one that says something else is a problem.
void checkBatchFile(const BookParts& parts, const SealedBatch& batch, const ReportVerifyProblem& report) {
    const auto frame = readFile(parts.paths.outbox() + "/" + batch.fileName(), kMostBatchBytes);
    if (!frame)
        return;
    const auto decoded = decodeBatch(*frame, parts.key.publicKey());
    if (!decoded)
        report({0, "batch_damaged", batch.id + ": " + decoded.error().code()});
    else if (batchId(decoded->header) != batch.id || frame->size() != batch.bytes ||
             sha256(*frame) != batch.sha256)
        report({0, "batch_damaged", batch.id});
}

// The row of a batch is plain state: what it says of the chain must be what the chain says.
Status checkBatchRow(const BookParts& parts, const SealedBatch& batch, const ReportVerifyProblem& report) {
    BatchHeader header{.device = parts.identity.device, .firstSeq = batch.firstSeq, .lastSeq = batch.lastSeq};
    DAK_TRY(const auto epochs, parts.entries.heads());
    std::optional<Date> day;
    for (const ChainHead& epoch : epochs) {
        if (epoch.ordinal != batch.ordinal)
            continue;
        header.epoch = epoch.epoch;
        DAK_TRY_STATUS(parts.entries.eachLink(batch.ordinal, batch.lastSeq, batch.lastSeq,
                                              [&](const ChainRow& row) -> Status {
                                                  DAK_TRY(const Entry entry, decodeEntry(row.bytes));
                                                  header.headAfter = row.hash;
                                                  day = entry.day;
                                                  return {};
                                              }));
    }
    if (batchId(header) != batch.id || day != batch.day)
        report({0, "batch_row", batch.id});
    return {};
}

Status checkBatches(BookParts& parts, const ReportVerifyProblem& report) {
    DAK_TRY(const auto batches, parts.outbox.batches());
    for (const SealedBatch& batch : batches) {
        DAK_TRY_STATUS(checkBatchRow(parts, batch, report));
        checkBatchFile(parts, batch, report);
    }
    return {};
}

Status checkAll(BookParts& parts, VerifyReport& report, const ReportVerifyProblem& tell) {
    const ConnectionOptions options{OpenMode::ReadOnly, parts.vfs};
    DAK_TRY(auto connection, Connection::open(parts.paths.database(), options));
    DAK_TRY_STATUS(connection->database().execute("BEGIN; SELECT COUNT(*) FROM book"));
    const EntryTable entries(*connection);
    DAK_TRY_STATUS(checkSchema(connection->database(), tell));
    DAK_TRY_STATUS(checkTables(*connection, tell));
    DAK_TRY([[maybe_unused]] const std::uint64_t places, checkChain(entries, parts.identity, tell));
    DAK_TRY(report.entries, checkEntries(*connection, tell));
    DAK_TRY(const ChainHead head, entries.head());
    report.head = hex(head.hash);
    DAK_TRY_STATUS(connection->database().execute("COMMIT"));
    DAK_TRY_STATUS(checkFold(*connection, parts.pages, tell));
    return checkBatches(parts, tell);
}

} // namespace

Result<VerifyReport> verifyBook(Book& book) {
    VerifyReport report;
    const ReportVerifyProblem tell = [&report](VerifyProblem problem) {
        ++report.problemCount;
        if (report.problems.size() < VerifyReport::kMostProblems)
            report.problems.push_back(std::move(problem));
    };
    if (Status checked = checkAll(book.parts(), report, tell); !checked) {
        const Error& error = checked.error();
        if (error.code() != "database_corrupt" && error.kind() == ErrorKind::Machine)
            return error;
        tell({0, error.code(), std::string(error.fact("why"))});
    }
    report.ok = report.problemCount == 0;
    return report;
}

Status rebuildBook(Book& book) {
    BookParts& parts = book.parts();
    if (parts.books.readOnly())
        return *parts.books.readOnly();
    DAK_TRY(Transaction transaction, parts.connection->begin());
    DAK_TRY_STATUS(parts.projections.rebuild());
    return transaction.commit();
}

} // namespace dak
