// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/prints/sqliteprints.h"

namespace dak {

Status SqlitePrints::run(std::string_view sql, std::string_view document, std::uint64_t entry) {
    DAK_TRY(Prepared row, m_connection.prepared(sql));
    row->bind(1, document).bind(2, static_cast<std::int64_t>(entry));
    return row->run();
}

Result<bool> SqlitePrints::begin(std::string_view document, std::uint64_t entry) {
    DAK_TRY_STATUS(run("INSERT INTO prints (document, entry, state) VALUES (?1, ?2, 'unknown') "
                       "ON CONFLICT (document, entry) DO NOTHING",
                       document, entry));
    return m_connection.database().changes() == 1;
}

Status SqlitePrints::given(std::string_view document, std::uint64_t entry) {
    return run("UPDATE prints SET state = 'given' WHERE document = ?1 AND entry = ?2", document, entry);
}

Status SqlitePrints::withdraw(std::string_view document, std::uint64_t entry) {
    return run("DELETE FROM prints WHERE document = ?1 AND entry = ?2 AND state = 'unknown'", document,
               entry);
}

} // namespace dak
