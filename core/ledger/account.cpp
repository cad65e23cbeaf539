// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/account.h"

#include "core/base/text.h"

namespace dak {

namespace {

__extension__ using Wide = __int128;

struct Named {
    Account account;
    std::string_view code;
};

constexpr std::array<Named, 14> kAccounts{{
    {Account::Cash, "cash"},
    {Account::Float, "float"},
    {Account::Unpaid, "unpaid"},
    {Account::Postage, "postage"},
    {Account::AddOnFees, "add-on-fees"},
    {Account::Sales, "sales"},
    {Account::CgstPayable, "cgst-payable"},
    {Account::SgstPayable, "sgst-payable"},
    {Account::UtgstPayable, "utgst-payable"},
    {Account::IgstPayable, "igst-payable"},
    {Account::CashRounding, "cash-rounding"},
    {Account::CashDifference, "cash-difference"},
    {Account::Disputed, "disputed"},
    {Account::HandedOver, "handed-over"},
}};

} // namespace

std::string_view accountCode(Account account) {
    for (const Named& named : kAccounts) {
        if (named.account == account)
            return named.code;
    }
    failCheck("an account without a code");
}

Result<Account> parseAccount(std::string_view code) {
    for (const Named& named : kAccounts) {
        if (named.code == code)
            return named.account;
    }
    return Error::refused("account_unknown", {{"given", quotable(code)}});
}

const std::vector<Account>& allAccounts() {
    static const std::vector<Account> accounts = [] {
        std::vector<Account> all;
        all.reserve(kAccounts.size());
        for (const Named& named : kAccounts)
            all.push_back(named.account);
        return all;
    }();
    return accounts;
}

bool balances(const std::vector<Posting>& postings) {
    Wide sum = 0; // also of postings read from a hostile file
    for (const Posting& posting : postings)
        sum += posting.amount.paise();
    return sum == 0;
}

std::vector<Posting> negated(const std::vector<Posting>& postings) {
    std::vector<Posting> out;
    out.reserve(postings.size());
    for (const Posting& posting : postings)
        out.push_back({posting.account, posting.amount.negated()});
    return out;
}

void post(std::vector<Posting>& postings, Account account, Money amount) {
    if (!amount.isZero())
        postings.push_back({account, amount});
}

} // namespace dak
