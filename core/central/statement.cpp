// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/statement.h"

#include "core/record/day.h"

#include <optional>

namespace dak {

namespace {

// The sum of an account; absent when the side says nothing of it.
std::optional<Money> sumOf(const std::vector<Posting>& postings, Account account) {
    std::optional<Money> sum;
    for (const Posting& posting : postings) {
        if (posting.account == account)
            sum = sum.value_or(Money()) + posting.amount;
    }
    return sum;
}

} // namespace

DayStatement makeStatement(const DeviceId& device, Date day, const DayRows& rows) {
    DayStatement statement;
    statement.device = device;
    statement.day = day;
    statement.centreEntries = rows.entries;
    statement.parked = rows.parked;
    statement.conflicts = rows.conflicts;
    statement.missing = rows.waitingBatches;
    std::vector<Posting> claimed;
    const auto closed = decodeDayClosed(rows.closeBody);
    if (closed) {
        statement.closed = true;
        statement.counterEntries = closed->entries;
        claimed = closed->totals;
    }
    for (const Account account : allAccounts()) {
        const auto counter = sumOf(claimed, account);
        const auto centre = sumOf(rows.perAccount, account);
        if (counter || centre)
            statement.accounts.push_back({account, counter.value_or(Money()), centre.value_or(Money())});
    }
    return statement;
}

// GET /v1/days/{day}
Reply giveStatement(const CentreParts& centre, const Call& call) {
    const auto day = Date::parse(call.rest);
    if (!day)
        return malformedRequest("day");
    const DeviceId& device = call.caller().id;
    DAK_TRY(const DayRows rows, centre.store.dayRows(device, *day));
    DayStatement statement = makeStatement(device, *day, rows);
    statement.generation = centre.identity.generation;
    statement.at = centre.clock.now();
    statement.key = centre.key().publicKey();
    const SignedText document = signStatement(statement, centre.isTraining(), centre.key());
    if (const Status kept = centre.store.keepStatement(device, *day, document); !kept)
        return kept.error();
    return encode(document);
}

} // namespace dak
