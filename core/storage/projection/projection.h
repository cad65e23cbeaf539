// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A read model: tables that are nothing but the fold of the entries through apply().
#pragma once

#include "core/ledger/books.h"
#include "core/record/anyrecord.h"
#include "core/storage/sqlite/connection.h"

#include <string_view>
#include <vector>

namespace dak {

// The payment that ends the action which is being folded, known beforehand: what it settles is written as it
// will stand, in one go. A fold that does not know it comes to the same rows in two.
struct Settlement {
    std::uint64_t no; // its entry
    BasketPaid paid;
};

class Projection {
public:
    virtual ~Projection() = default;

    // Its tables, those with references to others of its own last.
    virtual std::vector<std::string_view> tables() const = 0;
    // The only writer of those tables. `record` is the decoded body of the entry.
    virtual Status apply(const Recorded& recorded, const AnyRecord& record) = 0;
    // True when it may fold an entry that the others could not: it says nothing of any other table.
    virtual bool standsAlone() const { return false; }
    // Forgets what is kept in memory between the entries of one action.
    virtual void startAction() {}
    // Before the first entry of the action; it lives until the next startAction().
    virtual void settleAhead(const Settlement& /*settlement*/) {}
};

// A number as the tables hold it.
inline std::int64_t sqlNumber(std::uint64_t number) {
    return static_cast<std::int64_t>(number);
}

inline std::string_view sqlBytes(const Uuid& id) {
    return {reinterpret_cast<const char*>(id.bytes().data()), id.bytes().size()};
}

// The sum of an entry's legs on one account.
[[nodiscard]] Money postedOn(const Entry& entry, Account account);

} // namespace dak
