// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/directory/directorystatements.h"

namespace dak {

Result<DirectoryStatements> DirectoryStatements::prepare(Database database) {
    DAK_TRY(Statement office, database.prepare(R"sql(
        SELECT pin, offices.name, type, delivers, districts.name, state, circles.name, latitude, longitude
        FROM offices
        JOIN districts ON districts.id = offices.district
        JOIN circles ON circles.id = offices.circle
        WHERE number = ?1)sql"));
    DAK_TRY(Statement place,
            database.prepare("SELECT office, latitude, longitude FROM places WHERE pin = ?1"));
    DAK_TRY(Statement facts, database.prepare("SELECT name, value FROM facts"));
    DAK_TRY(Statement runs, database.prepare("SELECT first, band, type FROM runs ORDER BY first"));
    DAK_TRY(Statement word, database.prepare("SELECT offices FROM words WHERE field = ?1 AND word = ?2"));
    DAK_TRY(Statement prefix,
            database.prepare("SELECT offices FROM prefixes WHERE field = ?1 AND prefix = ?2"));
    DAK_TRY(Statement wordsUnder,
            database.prepare("SELECT offices FROM words WHERE field = ?1 AND word >= ?2 AND word < ?3"));
    return DirectoryStatements{std::move(database), std::move(office),    std::move(place),
                               std::move(facts),    std::move(runs),      std::move(word),
                               std::move(prefix),   std::move(wordsUnder)};
}

} // namespace dak
