// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The centre's own account of a counter's business day, computed from what it has unpacked, beside what the
// counter claimed when it closed. A difference is shown, never hidden and never settled by the centre.
//
//   text = {"device":HEX,"day":"2026-11-20","closed":true,"entries":{"counter":N,"centre":N},
//           "accounts":[{"account":CODE,"counter_paise":N,"centre_paise":N}],"parked":[{"epoch":HEX,"seq":N,
//           "code":TEXT}],"conflicts":[ARTICLE],"missing":N,"generation":N,"at_ms":N,"key":HEX}
#pragma once

#include "core/base/clock.h"
#include "core/ledger/account.h"
#include "core/ledger/entry.h"
#include "core/protocol/signedtext.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dak {

struct StatementRow {
    Account account;
    Money counter; // as the close entry says
    Money centre;  // as the centre sums it

    Money difference() const { return counter - centre; }
    bool operator==(const StatementRow&) const = default;
};

// An entry the centre keeps and has a question about.
struct ParkedEntry {
    EpochId epoch{};
    std::uint64_t seq = 0;
    std::string code; // kind_unknown, record_malformed, entry_malformed, unbalanced, ...

    bool operator==(const ParkedEntry&) const = default;
};

struct DayStatement {
    DeviceId device{};
    Date day = Date::of(2000, 1, 1);
    bool closed = false;              // the close entry has arrived; without it the counter's column is empty
    std::uint64_t counterEntries = 0; // of the day before its close entry, as that entry says
    std::uint64_t centreEntries = 0;
    std::vector<StatementRow> accounts; // every account that either side has, in the order of accounts
    std::vector<ParkedEntry> parked;
    std::vector<std::string> conflicts; // article numbers of the day that another booking has too
    std::uint64_t missing = 0;          // batches in custody that are not unpacked yet
    std::uint64_t generation = 1;
    UtcMillis at{};
    PublicKey key{};

    // Closed, complete, and both columns equal to the paisa.
    bool isEqual() const;
    // The same, and the centre has no question: nothing parked, no number that two bookings have.
    bool agrees() const;
    bool operator==(const DayStatement&) const = default;
};

[[nodiscard]] SignedText signStatement(const DayStatement& statement, bool training, const SigningKey& key);
// Errors message_malformed {message, why}, statement_signature {day}.
[[nodiscard]] Result<DayStatement> readStatement(const SignedText& document, bool training,
                                                 const PublicKey& key);

} // namespace dak
