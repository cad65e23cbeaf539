// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/day.h"

#include "core/record/fields.h"

namespace dak {

using fields::Json;

namespace {

Json totalsJson(const std::vector<Posting>& totals) {
    Json out = Json::array();
    for (const Posting& total : totals)
        out.push_back(Json::array({accountCode(total.account), total.amount.paise()}));
    return out;
}

std::vector<Posting> totalsOf(const Json& json) {
    std::vector<Posting> totals;
    for (const Json& item : json)
        totals.push_back({fields::must(parseAccount(item.at(0).get<std::string>())),
                          Money::fromPaise(fields::integer(item.at(1)))});
    return totals;
}

} // namespace

std::string encode(const DayOpened& record) {
    return Json{{"office", fields::json(record.office)}, {"float_paise", record.openingFloat.paise()}}.dump();
}

Result<DayOpened> decodeDayOpened(std::string_view body) {
    return fields::decodeWith<DayOpened>(body, [](const Json& json) {
        return DayOpened{fields::office(json.at("office")), fields::money(json, "float_paise")};
    });
}

std::string encode(const DayClosed& record) {
    Json out{{"office", fields::json(record.office)},
             {"expected_paise", record.expected.paise()},
             {"counted_paise", record.counted.paise()},
             {"difference_paise", record.difference.paise()}};
    fields::put(out, "disputed", record.disputed);
    fields::put(out, "reason", record.reason);
    out["entries"] = record.entries;
    out["articles"] = record.articles;
    out["cancelled"] = record.cancelled;
    out["totals"] = totalsJson(record.totals);
    if (!record.heldBaskets.empty())
        out["held"] = record.heldBaskets;
    return out.dump();
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
        if (json.contains("held"))
            record.heldBaskets = json.at("held").get<std::vector<std::string>>();
        return record;
    });
}

std::string encode(const DocumentReprinted& record) {
    return Json{{"document", record.document}, {"hash", record.hash}, {"copy", record.copy}}.dump();
}

Result<DocumentReprinted> decodeDocumentReprinted(std::string_view body) {
    return fields::decodeWith<DocumentReprinted>(body, [](const Json& json) {
        return DocumentReprinted{fields::text(json, "document"), fields::text(json, "hash"),
                                 fields::whole<int>(json, "copy")};
    });
}

std::string encode(const BookRestored& record) {
    Json out{{"backup_head", record.backupHead}, {"entries", record.entries}};
    fields::put(out, "numbers_void", record.numbersVoid);
    return out.dump();
}

Result<BookRestored> decodeBookRestored(std::string_view body) {
    return fields::decodeWith<BookRestored>(body, [](const Json& json) {
        return BookRestored{fields::text(json, "backup_head"), fields::whole<std::uint64_t>(json, "entries"),
                            fields::flag(json, "numbers_void")};
    });
}

} // namespace dak
