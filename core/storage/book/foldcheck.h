// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Folds every entry again into temporary tables of a connection of its own and compares them with the read
// models, row by row. The papers are composed again and compared with what was issued.
#pragma once

#include "core/storage/book/chaincheck.h"
#include "core/storage/projection/pagesource.h"
#include "core/storage/sqlite/connection.h"

namespace dak {

// `connection` is used for nothing else afterwards: its temporary tables hide the real ones.
// what: read_model {detail: table}, document_hash, document_missing, document_differs {detail: name},
// fold {detail: the error code}.
[[nodiscard]] Status checkFold(Connection& connection, const PageSource& pages,
                               const ReportVerifyProblem& report);

} // namespace dak
