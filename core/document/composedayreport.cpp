// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/document/compose.h"

#include "core/document/layouts.h"
#include "core/document/paperfields.h"
#include "core/document/typesetter.h"

namespace dak {

namespace {

void putAccounts(Fields& fields, const DayClosed& closed, const Words& words) {
    Money debits;
    Money credits;
    for (const Posting& posting : closed.totals) {
        const std::string_view code = accountCode(posting.account);
        const bool debit = !posting.amount.isNegative();
        const Money amount = debit ? posting.amount : posting.amount.negated();
        (debit ? debits : credits) += amount;
        Fields& row = fields.append("accounts");
        row.set("account", words.ofCode("account", code, false));
        const std::string head = "head." + std::string(code);
        row.set("head", words.has(head) ? words.word(head, false) : std::string());
        row.set("debit", debit ? amount.text() : std::string());
        row.set("credit", debit ? std::string() : amount.text());
    }
    fields.set("debits", debits.text());
    fields.set("credits", credits.text());
}

// An entry of an older program says what remains and what was cancelled, not what was booked.
void putArticles(Fields& fields, const DayClosed& closed) {
    const std::uint64_t ofBooked =
        closed.booked && *closed.booked > closed.articles ? *closed.booked - closed.articles : 0;
    fields.set("articles_count", std::to_string(closed.articles));
    if (!closed.booked) {
        fields.set("cancelled_count", std::to_string(closed.cancelled));
        return;
    }
    fields.set("booked_count", std::to_string(*closed.booked));
    fields.set("of_them_cancelled", std::to_string(ofBooked));
    if (closed.cancelled > ofBooked)
        fields.set("cancelled_earlier", std::to_string(closed.cancelled - ofBooked));
}

void putCount(Fields& fields, const DayClosed& closed) {
    fields.set("expected", rupees(closed.expected));
    fields.set("counted", rupees(closed.counted));
    fields.set("difference", rupees(closed.difference));
    fields.mark("differs", !closed.difference.isZero());
    fields.mark("disputed", closed.disputed);
    fields.set("reason", closed.reason);
    fields.set("entries", std::to_string(closed.entries));
    putArticles(fields, closed);
}

} // namespace

Result<Page> composeDayReport(const Layouts& layouts, const Recorded& recorded, const DayClosed& closed) {
    DAK_TRY(const Layout* layout, layouts.find("day-report", "a4", recorded.entry.day));
    Fields fields;
    putOffice(fields, closed.office);
    putEntry(fields, recorded);
    putAccounts(fields, closed, layouts.words());
    putCount(fields, closed);
    for (const std::string& name : closed.heldBaskets)
        fields.append("held").set("held_name", name);
    fields.mark("any_held", !closed.heldBaskets.empty());
    fields.set("head_hash", spacedHex(recorded.hash));
    fields.set("seq", std::to_string(recorded.seq));
    return Typesetter(layouts, *layout, false)
        .set(fields, "day-report", "day-report " + recorded.entry.day.iso());
}

} // namespace dak
