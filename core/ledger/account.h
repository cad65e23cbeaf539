// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The accounts of a counter. Which postings each action makes stands in core/ledger/README.md.
#pragma once

#include "core/base/result.h"
#include "core/money/money.h"

#include <array>
#include <string_view>
#include <vector>

namespace dak {

enum class Account {
    Cash,      // in the drawer
    Float,     // cash received from the treasury at day open (contra)
    Unpaid,    // accepted articles that are not paid yet, owed by the person at the desk
    Postage,   // revenue of postage, net of discount
    AddOnFees, // revenue of registration, OTP, POD, acknowledgement, insurance
    Sales,     // packing boxes and other things sold
    CgstPayable,
    SgstPayable,
    UtgstPayable,
    IgstPayable,
    CashRounding,   // what coins cannot pay
    CashDifference, // counted minus expected, accepted by the clerk
    Disputed,       // counted minus expected, disputed by the clerk
    HandedOver,     // cash given back to the treasury at day close (contra)
};

[[nodiscard]] std::string_view accountCode(Account account); // "cash", "cgst-payable"
[[nodiscard]] Result<Account> parseAccount(std::string_view code);
[[nodiscard]] const std::vector<Account>& allAccounts();

// One leg: debit positive, credit negative. The postings of an entry sum to zero paise.
struct Posting {
    Account account;
    Money amount;

    bool operator==(const Posting&) const = default;
};

[[nodiscard]] bool balances(const std::vector<Posting>& postings);
// The exact negation, leg by leg.
[[nodiscard]] std::vector<Posting> negated(const std::vector<Posting>& postings);
// Adds a leg unless the amount is zero.
void post(std::vector<Posting>& postings, Account account, Money amount);

} // namespace dak
