// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The port of the book. One action, one transaction, one effect: see core/ledger/README.md.
#pragma once

#include "core/base/idsource.h"
#include "core/base/result.h"
#include "core/ledger/entry.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace dak {

// An entry as it stands in the book.
struct Recorded {
    std::uint64_t no = 0; // local number of the entry
    std::uint64_t seq = 0;
    Sha256 hash{}; // of its first place in the chain
    Entry entry;
    RecordAtHand record; // of an entry written just now; never of one that was read
};

struct Outcome {
    bool replayed = false; // the operation was already in the book: this is its stored result
    std::vector<Recorded> entries;
};

// Decides inside the transaction: queries see it, numbers may be taken. A refusal rolls everything back.
using Decide = std::function<Result<std::vector<EntryDraft>>()>;

// SHA-256 of what the caller asked, in canonical form: the same key with another request is key_reused.
using RequestHash = Sha256;

class Books {
public:
    virtual ~Books() = default;

    // Errors: whatever `decide` returns (nothing stored, the key stays free); key_reused; book_read_only;
    // machine errors; ErrorKind::Unknown outcome_unknown when a COMMIT failed and a look-up could not tell.
    virtual Result<Outcome> record(const Uuid& operation, const RequestHash& request,
                                   const Decide& decide) = 0;
};

} // namespace dak
