// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dakctl day open | close | report | statement
#include "app/tool/quotejson.h"
#include "app/tool/session.h"
#include "app/tool/statementjson.h"

namespace dak::tool {

namespace {

struct OpenOptions {
    std::string openingFloat, reason, key;
};

Result<Answer> open(Session& session, const OpenOptions& options) {
    Money openingFloat;
    if (!options.openingFloat.empty()) {
        auto parsed = Money::parse(options.openingFloat);
        if (!parsed)
            return parsed.error().with("field", "float");
        openingFloat = *parsed;
    }
    DAK_TRY(const Uuid operation, session.key(options.key));
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY(const OpenedDay opened, counter->tillDay().open(operation, openingFloat, options.reason));
    return Answer{{{"day", opened.day.iso()},
                   {"float_paise", opened.openingFloat.paise()},
                   {"already_open", opened.already}},
                  "business day " + opened.day.printed() +
                      (opened.already ? " is open already" : " is open") + ", float \u20B9 " +
                      opened.openingFloat.text() + "\n",
                  0};
}

Json totalsJson(const std::vector<Posting>& totals) {
    Json out = Json::object();
    for (const Posting& total : totals)
        out[std::string(accountCode(total.account)) + "_paise"] = total.amount.paise();
    return out;
}

struct CloseOptions {
    std::string counted, reason, key;
    bool dispute = false;
};

Result<Answer> close(Session& session, const CloseOptions& options) {
    auto counted = Money::parse(options.counted);
    if (!counted)
        return counted.error().with("field", "counted");
    DAK_TRY(const Uuid operation, session.key(options.key));
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY(const ClosedDay done,
            counter->tillDay().close(operation, *counted, options.reason, options.dispute));
    // The day is closed whatever becomes of its batch files: they can be sealed again from the book.
    std::vector<Notice> warnings;
    if (const auto sealed = counter->sealBatches(); !sealed)
        warnings.push_back({"batches_not_sealed", sealed.error().facts()});
    std::vector<std::string> batches;
    std::size_t waiting = 0;
    if (const auto stored = counter->book().outbox().batches()) {
        for (const SealedBatch& batch : *stored) {
            if (batch.day != done.recorded.entry.day)
                continue;
            batches.push_back(batch.id);
            const bool isThere = batch.state == BatchState::Custody || batch.state == BatchState::Archived ||
                                 batch.state == BatchState::Parked;
            waiting += isThere ? 0 : 1;
        }
    }
    const DayClosed& closed = done.closed;
    Answer answer;
    answer.json = {{"day", done.recorded.entry.day.iso()},
                   {"expected_paise", closed.expected.paise()},
                   {"counted_paise", closed.counted.paise()},
                   {"difference_paise", closed.difference.paise()},
                   {"disputed", closed.disputed},
                   {"booked", closed.booked ? Json(*closed.booked) : Json(nullptr)},
                   {"articles", closed.articles},
                   {"cancelled", closed.cancelled},
                   {"entries", closed.entries},
                   {"head", hex(done.recorded.hash)},
                   {"batches", batches},
                   {"key", operation.text()},
                   {"warnings", noticesJson(warnings)}};
    answer.text = "business day " + done.recorded.entry.day.printed() + " is closed: expected \u20B9 " +
                  closed.expected.text() + ", counted \u20B9 " + closed.counted.text() +
                  ", difference \u20B9 " + closed.difference.text() + (closed.disputed ? " (disputed)" : "") +
                  "\n" + std::to_string(waiting) + " sealed batch(es) wait for the centre\n" +
                  noticesText(warnings);
    return answer;
}

// The day that is named, else the latest one.
Result<Date> dayOf(Counter& counter, const std::string& date) {
    if (!date.empty()) {
        auto parsed = Date::parse(date);
        return parsed ? parsed : parsed.error().with("field", "date");
    }
    DAK_TRY(const auto last, counter.tillQueries().lastDay());
    return last ? Result<Date>(*last) : Error::refused("day_unknown", {{"field", "date"}});
}

Result<Answer> statement(Session& session, const std::string& date) {
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY(const Date day, dayOf(*counter, date));
    DAK_TRY(const auto kept, keptStatement(*counter, day));
    if (!kept)
        return Error::refused("statement_missing", {{"day", day.printed()}});
    DAK_TRY(const auto close, parkedClose(*counter, *kept));
    return statementAnswer(*kept, close);
}

std::string articlesText(const DayTotals& totals) {
    std::string text = "articles booked " + std::to_string(totals.booked) + ", of them cancelled " +
                       std::to_string(totals.cancelledOfBooked()) + ", remaining " +
                       std::to_string(totals.articles) + "\n";
    if (totals.cancelledEarlier != 0)
        text += "articles of earlier days cancelled on this day " + std::to_string(totals.cancelledEarlier) +
                "\n";
    return text;
}

Result<Answer> report(Session& session, const std::string& date, const std::string& output) {
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY(const Date day, dayOf(*counter, date));
    DAK_TRY(const auto opening, counter->tillQueries().opening(day));
    if (!opening)
        return Error::refused("day_unknown", {{"field", "date"}, {"day", day.printed()}});
    DAK_TRY(const DayTotals totals, counter->tillQueries().totals(day));
    DAK_TRY(const auto closing, counter->tillQueries().closing(day));
    Answer answer;
    answer.json = {{"day", day.iso()},
                   {"closed", closing.has_value()},
                   {"float_paise", totals.openingFloat.paise()},
                   {"expected_cash_paise", totals.expectedCash.paise()},
                   {"entries", totals.entries},
                   {"booked", totals.booked},
                   {"articles", totals.articles},
                   {"cancelled", totals.cancelled},
                   {"first_entry", totals.firstNo},
                   {"last_entry", totals.lastNo},
                   {"totals", totalsJson(totals.perAccount)}};
    answer.text =
        "business day " + day.printed() + (closing ? ", closed\n" : ", open\n") + articlesText(totals);
    for (const Posting& total : totals.perAccount)
        answer.text += std::string(accountCode(total.account)) + "  \u20B9 " + total.amount.text() + "\n";
    if (!closing && !output.empty())
        return Error::refused("day_not_closed", {{"field", "date"}, {"day", day.printed()}});
    if (closing) {
        answer.json["head"] = hex(closing->hash);
        answer.text += "book " + shortForm(closing->hash) + "\n";
    }
    if (!output.empty()) {
        DAK_TRY_STATUS(counter->papers().writeDayReport(day, output));
        answer.json["output"] = output;
    }
    return answer;
}

} // namespace

void addDayCommands(CLI::App& app, Session& session) {
    auto* day = app.add_subcommand("day", "the till's business day")->require_subcommand(1);
    auto opening = std::make_shared<OpenOptions>();
    auto* openCommand = day->add_subcommand("open", "open today's business day");
    openCommand->add_option("--float", opening->openingFloat, "cash in the drawer, rupees");
    openCommand->add_option("--reason", opening->reason,
                            "supervisor: open today though a wrong clock has opened a later day");
    openCommand->add_option("--key", opening->key);
    openCommand->callback(
        [&session, opening] { session.command = [&session, opening] { return open(session, *opening); }; });
    auto closing = std::make_shared<CloseOptions>();
    auto* closeCommand = day->add_subcommand("close", "count the cash and close the day");
    closeCommand->add_option("--counted", closing->counted, "cash counted, rupees")->required();
    closeCommand->add_option("--reason", closing->reason, "for a difference");
    closeCommand->add_flag("--dispute", closing->dispute, "the difference is disputed");
    closeCommand->add_option("--key", closing->key);
    closeCommand->callback(
        [&session, closing] { session.command = [&session, closing] { return close(session, *closing); }; });
    struct ReportOptions {
        std::string date, output;
    };
    auto reported = std::make_shared<ReportOptions>();
    auto* reportCommand = day->add_subcommand("report", "totals of a day");
    reportCommand->add_option("--date", reported->date, "ISO date (default: the latest day)");
    reportCommand->add_option("--output", reported->output, "write the closed day's report as PDF");
    reportCommand->callback([&session, reported] {
        session.command = [&session, reported] { return report(session, reported->date, reported->output); };
    });
    auto stated = std::make_shared<std::string>();
    auto* statementCommand = day->add_subcommand("statement", "the day as the centre has it");
    statementCommand->add_option("--date", *stated, "ISO date (default: the latest day)");
    statementCommand->callback(
        [&session, stated] { session.command = [&session, stated] { return statement(session, *stated); }; });
}

} // namespace dak::tool
