// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The clerk's own records: the whole chain of a book as one signed file that any machine can check.
#pragma once

#include "core/ledger/chainsource.h"

#include <cstdint>
#include <string>

namespace dak {

struct AuditExported {
    std::uint64_t entries = 0; // places in the chain, of all epochs
    std::uint32_t epochs = 0;
    Sha256 head{}; // of the current epoch
};

// Errors file_exists {path}, book_damaged {seq, why}, file_*; machine errors of the book. Nothing is left at
// the path unless the file is whole.
[[nodiscard]] Result<AuditExported> exportAudit(const ChainSource& chain, const SigningKey& key,
                                                bool training, const std::string& path);

} // namespace dak
