// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/account.h"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include <set>

using dak::Account;
using dak::Money;
using dak::Posting;

namespace {

std::vector<Posting> anyPostings() {
    std::vector<Posting> postings;
    const auto legs = *rc::gen::inRange(0, 12);
    for (int i = 0; i < legs; ++i)
        postings.push_back({*rc::gen::elementOf(dak::allAccounts()),
                            Money::fromPaise(*rc::gen::inRange<std::int64_t>(-10'000'000, 10'000'000))});
    return postings;
}

} // namespace

TEST_CASE("every account has a code of its own and is read back") {
    std::set<std::string_view> codes;
    for (const Account account : dak::allAccounts()) {
        codes.insert(dak::accountCode(account));
        CHECK(*dak::parseAccount(dak::accountCode(account)) == account);
    }
    CHECK(codes.size() == dak::allAccounts().size());
    CHECK(codes.size() == 14);
    CHECK(dak::accountCode(Account::CgstPayable) == "cgst-payable");
    CHECK(dak::accountCode(Account::HandedOver) == "handed-over");
}

TEST_CASE("an account that does not exist is refused") {
    for (const char* bad : {"", "Cash", "cash ", "CASH", "bank", "cgst_payable", "\xFF"}) {
        INFO(bad);
        const auto account = dak::parseAccount(bad);
        REQUIRE_FALSE(account);
        CHECK(account.error().code() == "account_unknown");
    }
    CHECK_THROWS_AS(dak::accountCode(static_cast<Account>(99)), dak::CheckFailure);
}

TEST_CASE("postings balance when they sum to nothing") {
    CHECK(dak::balances({}));
    CHECK(dak::balances({{Account::Cash, Money::fromRupees(55)},
                         {Account::Postage, Money::fromPaise(-4700)},
                         {Account::CgstPayable, Money::fromPaise(-400)},
                         {Account::SgstPayable, Money::fromPaise(-400)}}));
    CHECK_FALSE(dak::balances({{Account::Cash, Money::fromPaise(1)}}));
    CHECK_FALSE(
        dak::balances({{Account::Cash, Money::fromPaise(100)}, {Account::Unpaid, Money::fromPaise(-99)}}));
}

TEST_CASE("a sum that would wrap is not taken for nothing") {
    const Money most = Money::fromPaise(INT64_MAX);
    const Money one = Money::fromPaise(1);
    // INT64_MAX + INT64_MAX + 2 is 0 in 64 bits.
    CHECK_FALSE(dak::balances(
        {{Account::Cash, most}, {Account::Cash, most}, {Account::Cash, one}, {Account::Cash, one}}));
    CHECK(dak::balances({{Account::Cash, most},
                         {Account::Cash, most},
                         {Account::Unpaid, Money::fromPaise(-INT64_MAX)},
                         {Account::Unpaid, Money::fromPaise(-INT64_MAX)}}));
}

TEST_CASE("negation is exact, leg by leg") {
    rc::prop("a reversal takes everything back", [] {
        const std::vector<Posting> postings = anyPostings();
        const std::vector<Posting> reversal = dak::negated(postings);
        RC_ASSERT(reversal.size() == postings.size());
        std::vector<Posting> both = postings;
        both.insert(both.end(), reversal.begin(), reversal.end());
        RC_ASSERT(dak::balances(both));
        for (std::size_t i = 0; i < postings.size(); ++i) {
            RC_ASSERT(reversal[i].account == postings[i].account);
            RC_ASSERT((reversal[i].amount + postings[i].amount).isZero());
        }
        RC_ASSERT(dak::negated(reversal) == postings);
        RC_ASSERT(dak::balances(postings) == dak::balances(reversal));
    });
    rc::prop("one missing leg unbalances", [] {
        std::vector<Posting> postings = anyPostings();
        RC_PRE(!postings.empty());
        const std::vector<Posting> reversal = dak::negated(postings);
        postings.insert(postings.end(), reversal.begin(), reversal.end());
        const auto lost = *rc::gen::inRange<std::size_t>(0, postings.size());
        RC_PRE(!postings[lost].amount.isZero());
        postings.erase(postings.begin() + static_cast<std::ptrdiff_t>(lost));
        RC_ASSERT(!dak::balances(postings));
    });
}

TEST_CASE("a leg of nothing is not posted") {
    std::vector<Posting> postings;
    dak::post(postings, Account::IgstPayable, Money());
    CHECK(postings.empty());
    dak::post(postings, Account::Cash, Money::fromPaise(1));
    dak::post(postings, Account::Unpaid, Money::fromPaise(-1));
    REQUIRE(postings.size() == 2);
    CHECK(postings[1] == Posting{Account::Unpaid, Money::fromPaise(-1)});
}
