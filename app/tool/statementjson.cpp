// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tool/statementjson.h"

#include "app/commandline/commandoutput.h"

namespace dak::tool {

namespace {

std::string entriesText(const DayStatement& statement) {
    return "entries  counter " + std::to_string(statement.counterEntries) + "  centre " +
           std::to_string(statement.centreEntries) + "\n";
}

Json parkedJson(const ParkedEntry& parked) {
    return {{"epoch", hex(parked.epoch)}, {"seq", parked.seq}, {"code", parked.code}};
}

std::string rowText(const StatementRow& row) {
    const bool same = row.difference() == Money();
    return std::string(accountCode(row.account)) + "  counter \u20B9 " + row.counter.text() +
           "  centre \u20B9 " + row.centre.text() +
           (same ? "" : "  difference \u20B9 " + row.difference().text()) + "\n";
}

// "2 parked entries, 1 number that another booking has too"
std::string asksText(const DayStatement& statement) {
    const std::size_t parked = statement.parked.size();
    const std::size_t conflicts = statement.conflicts.size();
    std::string text;
    if (parked != 0)
        text = std::to_string(parked) + (parked == 1 ? " parked entry" : " parked entries");
    if (conflicts != 0)
        text += (text.empty() ? "" : ", ") + std::to_string(conflicts) +
                (conflicts == 1 ? " number" : " numbers") + " that another booking has too";
    return text;
}

std::string verdictText(const DayStatement& statement, const std::optional<ParkedEntry>& close) {
    if (statement.agrees())
        return "counter and centre agree to the paisa\n";
    if (close)
        return "the centre has the close of this day, entry " + std::to_string(close->seq) +
               ", and does not count it (" + close->code +
               "): show this to your supervisor, the centre has to settle it; nothing is lost here\n";
    if (!statement.closed)
        return "the centre does not have the close of this day yet\n";
    if (statement.missing != 0)
        return "the centre has not unpacked all of this day yet\n";
    if (!statement.isEqual())
        return "counter and centre do not agree\n";
    return "entries and sums agree to the paisa; the centre asks about " + asksText(statement) + "\n";
}

} // namespace

Answer statementAnswer(const DayStatement& statement, const std::optional<ParkedEntry>& close) {
    Answer answer;
    answer.status = statement.agrees() ? 0 : 1;
    answer.json = {{"day", statement.day.iso()},
                   {"agrees", statement.agrees()},
                   {"equal", statement.isEqual()},
                   {"closed", statement.closed},
                   {"entries", {{"counter", statement.counterEntries}, {"centre", statement.centreEntries}}},
                   {"accounts", Json::array()},
                   {"parked", Json::array()},
                   {"parked_close", close ? parkedJson(*close) : Json(nullptr)},
                   {"conflicts", statement.conflicts},
                   {"missing", statement.missing},
                   {"generation", statement.generation},
                   {"at", statement.at.time_since_epoch().count()}};
    answer.text = "business day " + statement.day.printed() + "\n" + entriesText(statement);
    for (const StatementRow& row : statement.accounts) {
        answer.json["accounts"].push_back({{"account", accountCode(row.account)},
                                           {"counter_paise", row.counter.paise()},
                                           {"centre_paise", row.centre.paise()},
                                           {"difference_paise", row.difference().paise()}});
        answer.text += rowText(row);
    }
    for (const ParkedEntry& parked : statement.parked) {
        answer.json["parked"].push_back(parkedJson(parked));
        answer.text += "parked  entry " + std::to_string(parked.seq) + "  " + parked.code + "\n";
    }
    for (const std::string& article : statement.conflicts)
        answer.text += "conflict  " + article + "  another booking has this number too\n";
    answer.text += verdictText(statement, close);
    return answer;
}

Json problemJson(const std::optional<Error>& problem) {
    return problem ? errorJson(*problem) : Json(nullptr);
}

} // namespace dak::tool
