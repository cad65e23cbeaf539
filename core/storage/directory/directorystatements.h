// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The connection of a directory and its prepared statements.
#pragma once

#include "core/storage/sqlite/database.h"

namespace dak {

struct DirectoryStatements {
    [[nodiscard]] static Result<DirectoryStatements> prepare(Database database);

    Database database;
    Statement office;     // number -> an office
    Statement place;      // PIN -> its place
    Statement facts;      // all facts
    Statement runs;       // all runs
    Statement word;       // field, word -> offices
    Statement prefix;     // field, prefix -> offices
    Statement wordsUnder; // field, from, to -> words and their offices
};

} // namespace dak
