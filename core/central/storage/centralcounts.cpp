// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/storage/centralcounts.h"

namespace dak {

Result<CentralCounts> countCentral(PgPool& pool) {
    DAK_TRY(
        const PgRows rows,
        pool.read({"SELECT (SELECT COUNT(DISTINCT office_id) FROM devices), (SELECT COUNT(*) FROM devices), "
                   "(SELECT COUNT(*) FROM entries WHERE NOT is_alias), (SELECT COUNT(*) FROM articles), "
                   "(SELECT COUNT(*) FROM batches), (SELECT COUNT(*) FROM heads AS h JOIN batches AS b "
                   "ON b.office_id = h.office_id AND b.device = h.device AND b.epoch = h.epoch "
                   "AND b.first_seq > h.unpacked_seq WHERE h.unpacked_seq < h.seq), "
                   "(SELECT COUNT(*) FROM entries WHERE NOT is_alias AND parked IS NOT NULL), "
                   "(SELECT COUNT(*) FROM article_conflicts), (SELECT COUNT(*) FROM quarantine)",
                   {}}));
    return CentralCounts{rows.number(0, 0), rows.number(0, 1), rows.number(0, 2),
                         rows.number(0, 3), rows.number(0, 4), rows.number(0, 5),
                         rows.number(0, 6), rows.number(0, 7), rows.number(0, 8)};
}

} // namespace dak
