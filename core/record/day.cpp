// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/day.h"

#include "core/record/fields.h"

namespace dak {

using fields::Json;

namespace {

// A count of entries; the book's own numbers are no larger.
std::int64_t count(std::uint64_t number) {
    return static_cast<std::int64_t>(number);
}

void writeTotals(JsonText& out, const std::vector<Posting>& totals) {
    out.key("totals").open('[');
    for (const Posting& total : totals)
        out.open('[').text(accountCode(total.account)).number(total.amount.paise()).close(']');
    out.close(']');
}

std::vector<Posting> totalsOf(const Json& json) {
    std::vector<Posting> totals;
    for (const Json& item : json)
        totals.push_back(
            {fields::must(parseAccount(item.at(0).text())), Money::fromPaise(item.at(1).integer())});
    return totals;
}

} // namespace

std::string encode(const DayOpened& record) {
    JsonText out;
    out.open('{');
    fields::write(out, "office", record.office);
    out.key("float_paise").number(record.openingFloat.paise());
    fields::put(out, "reason", record.reason);
    out.close('}');
    return std::move(out).take();
}

Result<DayOpened> decodeDayOpened(std::string_view body) {
    return fields::decodeWith<DayOpened>(body, [](const Json& json) {
        return DayOpened{fields::office(json.at("office")), fields::money(json, "float_paise"),
                         fields::text(json, "reason")};
    });
}

std::string encode(const DayClosed& record) {
    JsonText out;
    out.open('{');
    fields::write(out, "office", record.office);
    out.key("expected_paise").number(record.expected.paise());
    out.key("counted_paise").number(record.counted.paise());
    out.key("difference_paise").number(record.difference.paise());
    fields::put(out, "disputed", record.disputed);
    fields::put(out, "reason", record.reason);
    out.key("entries").number(count(record.entries));
    if (record.booked)
        out.key("booked").number(count(*record.booked));
    out.key("articles").number(count(record.articles));
    out.key("cancelled").number(count(record.cancelled));
    writeTotals(out, record.totals);
    if (!record.heldBaskets.empty())
        fields::write(out, "held", record.heldBaskets);
    out.close('}');
    return std::move(out).take();
}

Result<DayClosed> decodeDayClosed(std::string_view body) {
    return fields::decodeWith<DayClosed>(body, [](const Json& json) {
        DayClosed record{.office = fields::office(json.at("office")),
                         .expected = fields::money(json, "expected_paise"),
                         .counted = fields::money(json, "counted_paise"),
                         .difference = fields::money(json, "difference_paise"),
                         .disputed = fields::flag(json, "disputed"),
                         .reason = fields::text(json, "reason"),
                         .entries = fields::whole<std::uint64_t>(json, "entries"),
                         .articles = fields::whole<std::uint64_t>(json, "articles"),
                         .cancelled = fields::whole<std::uint64_t>(json, "cancelled"),
                         .totals = totalsOf(json.at("totals")),
                         .heldBaskets = {}};
        if (json.contains("booked"))
            record.booked = fields::whole<std::uint64_t>(json, "booked");
        if (json.contains("held"))
            record.heldBaskets = json.at("held").texts();
        return record;
    });
}

std::string encode(const DocumentReprinted& record) {
    JsonText out;
    out.open('{').key("document").text(record.document).key("hash").text(record.hash);
    out.key("copy").number(record.copy).close('}');
    return std::move(out).take();
}

Result<DocumentReprinted> decodeDocumentReprinted(std::string_view body) {
    return fields::decodeWith<DocumentReprinted>(body, [](const Json& json) {
        return DocumentReprinted{fields::text(json, "document"), fields::text(json, "hash"),
                                 fields::whole<int>(json, "copy")};
    });
}

std::string encode(const BookRestored& record) {
    JsonText out;
    out.open('{').key("backup_head").text(record.backupHead);
    out.key("entries").number(count(record.entries));
    fields::put(out, "numbers_void", record.numbersVoid);
    if (record.recovered != 0)
        out.key("recovered").number(count(record.recovered));
    out.close('}');
    return std::move(out).take();
}

Result<BookRestored> decodeBookRestored(std::string_view body) {
    return fields::decodeWith<BookRestored>(body, [](const Json& json) {
        return BookRestored{fields::text(json, "backup_head"), fields::whole<std::uint64_t>(json, "entries"),
                            fields::flag(json, "numbers_void"),
                            fields::whole<std::uint64_t>(json, "recovered")};
    });
}

} // namespace dak
