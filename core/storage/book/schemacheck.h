// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Compares the tables, indexes and triggers of a book with those this program makes in a new one.
#pragma once

#include "core/storage/book/chaincheck.h"
#include "core/storage/sqlite/database.h"

namespace dak {

// what: schema {detail: "trigger entries_are_kept_update"}. A file of a newer version is not compared.
[[nodiscard]] Status checkSchema(Database& database, const ReportVerifyProblem& report);

} // namespace dak
