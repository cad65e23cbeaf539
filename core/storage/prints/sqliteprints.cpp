// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/prints/sqliteprints.h"

namespace dak {

// In a transaction of its own: one whose commit failed is made whole before the next, like a booking.
Result<std::int64_t> SqlitePrints::run(std::string_view sql, std::string_view document, std::uint64_t entry) {
    DAK_TRY(Transaction transaction, m_connection.begin());
    std::int64_t changed = 0;
    {
        DAK_TRY(Prepared row, m_connection.prepared(sql));
        row->bind(1, document).bind(2, static_cast<std::int64_t>(entry));
        DAK_TRY_STATUS(row->run());
        changed = m_connection.database().changes();
    }
    DAK_TRY_STATUS(transaction.commit());
    return changed;
}

Result<bool> SqlitePrints::begin(std::string_view document, std::uint64_t entry) {
    DAK_TRY(const std::int64_t added, run("INSERT INTO prints (document, entry, state) "
                                          "VALUES (?1, ?2, 'unknown') "
                                          "ON CONFLICT (document, entry) DO NOTHING",
                                          document, entry));
    return added == 1;
}

Status SqlitePrints::given(std::string_view document, std::uint64_t entry) {
    DAK_TRY([[maybe_unused]] const std::int64_t changed,
            run("UPDATE prints SET state = 'given' WHERE document = ?1 AND entry = ?2", document, entry));
    return {};
}

Status SqlitePrints::withdraw(std::string_view document, std::uint64_t entry) {
    DAK_TRY(
        [[maybe_unused]] const std::int64_t changed,
        run("DELETE FROM prints WHERE document = ?1 AND entry = ?2 AND state = 'unknown'", document, entry));
    return {};
}

} // namespace dak
