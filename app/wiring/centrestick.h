// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The way to the centre without a line: batch files out on a stick, receipts back.
#pragma once

#include "app/wiring/counter.h"
#include "core/storage/sync/sqlitesyncbook.h"

#include <string>
#include <vector>

namespace dak {

struct ExportedBatch {
    SealedBatch batch;
    std::string receiptFile; // name of the receipt beside it; empty while there is none
};

class CentreStick {
public:
    explicit CentreStick(Counter& counter);

    // Seals, and writes every batch that is not archived into a new folder, with its receipt when it has one.
    // The folder is there whole or not at all. Errors output_exists {path}, output_unwritable {path, why},
    // those of SealBatches.
    [[nodiscard]] Result<std::vector<ExportedBatch>> exportTo(const std::string& folder);
    // All of them or, when one is refused, none. Errors centre_not_enrolled, receipt_unreadable {path, why},
    // message_malformed, receipt_signature, receipt_other_counter {path}, receipt_other_chain {batch}.
    [[nodiscard]] Result<std::vector<Receipt>> importReceipts(const std::vector<std::string>& files);

private:
    [[nodiscard]] Result<std::vector<ExportedBatch>> writeAll(const std::string& folder);
    [[nodiscard]] Status checkOurs(const Receipt& receipt, const std::string& file) const;

    Counter& m_counter;
    SqliteSyncBook m_book;
};

} // namespace dak
