// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dakctl article check | track | cancel | amend
#include "app/tool/quotejson.h"
#include "app/tool/session.h"
#include "core/booking/changearticle.h"
#include "ui/text/codetext.h"
#include "ui/text/errortext.h"

namespace dak::tool {

namespace {

Result<Answer> checkNumber(const std::string& text) {
    const auto number = ArticleNumber::parse(text);
    Answer answer;
    if (number) {
        answer.json = {{"number", number->text()},
                       {"valid", true},
                       {"expected_check_digit", ArticleNumber::checkDigit(number->serial())},
                       {"reason", nullptr}};
        answer.text = number->grouped() + " is a valid article number\n";
        return answer;
    }
    const Error& error = number.error();
    const std::string expected(error.fact("expected"));
    const std::string reason = errorText(error).toStdString();
    answer.status = 1;
    answer.json = {{"number", text},
                   {"valid", false},
                   {"expected_check_digit", expected.empty() ? Json(nullptr) : Json(std::stoi(expected))},
                   {"reason", reason}};
    answer.text = reason + "\n";
    return answer;
}

Result<ArticleNumber> numberOf(const std::string& text) {
    return ArticleNumber::parseScanned(text);
}

Result<Answer> cancel(Session& session, const std::string& text, const std::string& receipt,
                      const std::string& reason, const std::string& key) {
    DAK_TRY(const ArticleNumber number, numberOf(text));
    DAK_TRY(const Uuid operation, session.key(key));
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY(const Cancellation done,
            ChangeArticle(counter->desk()).cancel(operation, number, receipt, reason));
    return Answer{{{"article", number.text()},
                   {"receipt", done.cancelled.receipt},
                   {"cancel_receipt", done.cancelled.cancelReceipt},
                   {"refund_paise", done.cancelled.refund.paise()},
                   {"entry", done.recorded.no},
                   {"key", operation.text()}},
                  number.grouped() + " is cancelled; give back \u20B9 " + done.cancelled.refund.text() + "\n",
                  0};
}

Result<Answer> amend(Session& session, const std::string& text, const AmendRequest& request,
                     const std::string& key) {
    DAK_TRY(const ArticleNumber number, numberOf(text));
    DAK_TRY(const Uuid operation, session.key(key));
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY(const Amendment done, ChangeArticle(counter->desk()).amend(operation, number, request));
    return Answer{{{"article", number.text()},
                   {"amendment", done.amended.amendment},
                   {"receiver", done.amended.after.name()},
                   {"entry", done.recorded.no},
                   {"key", operation.text()}},
                  number.grouped() + " is amended; print the new label" +
                      (request.oldLabelDestroyed ? "\n" : " and destroy the old one\n"),
                  0};
}

void addChangeCommands(CLI::App& app, Session& session) {
    struct Options {
        std::string number, receipt, reason, name, line1, mobile, key;
        bool destroyed = false;
    };
    auto options = std::make_shared<Options>();
    auto* cancelCommand = app.add_subcommand("cancel", "cancel a paid article before dispatch");
    cancelCommand->add_option("number", options->number)->required();
    cancelCommand->add_option("--reason", options->reason)->required();
    cancelCommand->add_option("--receipt", options->receipt, "number of the original receipt, as shown");
    cancelCommand->add_option("--key", options->key);
    cancelCommand->callback([&session, options] {
        session.command = [&session, options] {
            return cancel(session, options->number, options->receipt, options->reason, options->key);
        };
    });
    auto* amendCommand = app.add_subcommand("amend", "change name, first line or mobile before dispatch");
    amendCommand->add_option("number", options->number)->required();
    auto* name = amendCommand->add_option("--name", options->name);
    auto* line1 = amendCommand->add_option("--line1", options->line1);
    auto* mobile = amendCommand->add_option("--mobile", options->mobile);
    amendCommand->add_flag("--old-label-destroyed", options->destroyed,
                           "state that the old label is destroyed");
    amendCommand->add_option("--key", options->key);
    amendCommand->callback([&session, options, name, line1, mobile] {
        AmendRequest request;
        if (name->count() > 0)
            request.name = options->name;
        if (line1->count() > 0)
            request.line1 = options->line1;
        if (mobile->count() > 0)
            request.mobile = options->mobile;
        request.oldLabelDestroyed = options->destroyed;
        session.command = [&session, options, request] {
            return amend(session, options->number, request, options->key);
        };
    });
}

void addCentreEvents(Answer& answer, const TrackAnswer& known) {
    answer.json["conflict"] = known.conflict;
    if (known.conflict)
        answer.text += "conflict  another booking has this number too\n";
    answer.json["centre_events"] = Json::array();
    for (const TrackEvent& event : known.events) {
        answer.json["centre_events"].push_back({{"kind", event.kind},
                                                {"office", event.office},
                                                {"day", event.day.iso()},
                                                {"at", event.at.time_since_epoch().count()}});
        answer.text += event.day.printed() + " " + istTime(event.at, true) + "  " +
                       kindText(event.kind).toStdString() + "  " + event.office + "\n";
    }
}

// An article of another office: as the centre knows it now or, while the line is down, as it was kept.
Result<Answer> trackElsewhere(Counter& counter, const ArticleNumber& number) {
    DAK_TRY(const auto link, centreOf(counter));
    if (!link)
        return Error::refused("article_unknown", {{"field", "number"}, {"article", number.text()}});
    DAK_TRY(const auto line, CentreLine::open(counter, {}, DAK_VERSION));
    const auto fetched = line->track(number);
    DAK_TRY(const auto kept, keptTrack(counter, number));
    if (!fetched && (!kept || fetched.error().kind() != ErrorKind::Machine))
        return fetched.error();
    Answer answer;
    answer.json = {{"article", number.text()},
                   {"source", fetched ? "centre" : "kept"},
                   {"fetched_at", kept ? Json(kept->fetchedAt.time_since_epoch().count()) : Json(nullptr)}};
    answer.text = number.grouped() + "  " +
                  (fetched ? "as the centre knows it" : "as the centre knew it when it was last reached") +
                  "\n";
    addCentreEvents(answer, fetched ? *fetched : kept->answer);
    return answer;
}

Result<Answer> track(Session& session, const std::string& text) {
    DAK_TRY(const ArticleNumber number, numberOf(text));
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY(const auto view, counter->bookingQueries().article(number));
    if (!view)
        return trackElsewhere(*counter, number);
    DAK_TRY(const auto events, counter->book().documents().track(number));
    Answer answer;
    answer.json = {{"article", number.text()},
                   {"state", articleStateCode(view->state)},
                   {"product", view->accepted.quote.product.code()},
                   {"to", view->receiver.pin().text()},
                   {"receiver", view->receiver.name()},
                   {"receipt", view->receipt ? Json(*view->receipt) : Json(nullptr)},
                   {"total_paise", view->accepted.quote.total.paise()},
                   {"events", Json::array()}};
    answer.text = number.grouped() + "  " + std::string(articleStateCode(view->state)) + "\n";
    for (const Recorded& event : events) {
        const Entry& entry = event.entry;
        answer.json["events"].push_back({{"kind", entry.kind},
                                         {"at", entry.at.time_since_epoch().count()},
                                         {"day", entry.day.iso()},
                                         {"actor", entry.actor.id},
                                         {"role", roleCode(entry.actor.role)},
                                         {"entry", event.no},
                                         {"hash", hex(event.hash)}});
        answer.text += entry.day.printed() + " " + istTime(entry.at, true) + "  " +
                       kindText(entry.kind).toStdString() + "  " + entry.actor.id + "  " +
                       shortForm(event.hash) + "\n";
    }
    DAK_TRY(const auto kept, keptTrack(*counter, number));
    if (kept)
        addCentreEvents(answer, kept->answer);
    return answer;
}

} // namespace

void addArticleCommands(CLI::App& app, Session& session) {
    auto* article = app.add_subcommand("article", "article numbers")->require_subcommand(1);
    auto number = std::make_shared<std::string>();
    auto* check = article->add_subcommand("check", "shape, check digit and country of a number");
    check->add_option("number", *number)->required();
    check->callback([&session, number] { session.command = [number] { return checkNumber(*number); }; });
    auto* trackCommand = app.add_subcommand("track", "the whole life of an article");
    trackCommand->add_option("number", *number)->required();
    trackCommand->callback(
        [&session, number] { session.command = [&session, number] { return track(session, *number); }; });
    addChangeCommands(app, session);
}

} // namespace dak::tool
