// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows of print_jobs: how a job is read, and how the papers of new entries become jobs.
#pragma once

#include "core/printing/job/printjobs.h"
#include "core/storage/sqlite/connection.h"

namespace dak {

// The columns of readPrintJob, of print_jobs p with its document d.
inline constexpr std::string_view kPrintColumns =
    "SELECT p.id, p.document, d.kind, p.entry, p.copy, p.printer, p.state, p.owner <> '', p.reason, p.facts, "
    "p.attempts, p.changed_at_utc FROM print_jobs p JOIN documents d ON d.name = p.document AND d.entry = "
    "p.entry ";
[[nodiscard]] PrintJob readPrintJob(const Statement& row);
// Facts as one JSON object.
[[nodiscard]] std::string printFacts(const std::vector<Fact>& facts);

// Whether entries have come since the last intake.
[[nodiscard]] Result<bool> hasNewEntries(Connection& connection);
// Inside a transaction: their papers and duplicates become waiting jobs, and what they make needless is
// settled.
[[nodiscard]] Status takeInEntries(Connection& connection, UtcMillis now);
// The same of entries that came back from the centre, when those before them were taken in: their papers were
// given out when they were booked, so none waits and the next one of each is a DUPLICATE.
[[nodiscard]] Status takeInRecovered(Connection& connection, UtcMillis now);

} // namespace dak
