// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Compares what stands beside the envelopes with the envelopes: the copied columns, the postings, the
// operations, the rows of the outbox.
#pragma once

#include "core/storage/book/chaincheck.h"
#include "core/storage/sqlite/connection.h"

namespace dak {

// what: entry_malformed, column {detail: its name}, postings, unbalanced, entry_gap, operation, unchained,
// day_run, outbox_missing, outbox_extra, foreign_key, integrity {detail: what SQLite says}.
[[nodiscard]] Result<std::uint64_t> checkEntries(Connection& connection, const ReportVerifyProblem& report);
[[nodiscard]] Status checkTables(Connection& connection, const ReportVerifyProblem& report);

} // namespace dak
