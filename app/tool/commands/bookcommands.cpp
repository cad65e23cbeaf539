// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dakctl book: one article, accepted and paid in one transaction.
#include "app/tool/articleoptions.h"
#include "app/tool/paperafter.h"
#include "app/tool/quotejson.h"
#include "app/tool/session.h"
#include "app/tool/tenders.h"
#include "core/booking/bookarticle.h"

namespace dak::tool {

namespace {

struct BookOptions {
    ArticleOptions article;
    std::string key, tender, label, receipt;
};

Result<Answer> book(Session& session, const BookOptions& options) {
    DAK_TRY(const ArticleRequest request, parseBooking(options.article));
    DAK_TRY(const std::vector<Tender> tenders, parseTenders(options.tender));
    DAK_TRY(const Uuid operation, session.key(options.key));
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY_STATUS(counter->papers().checkBefore(options.label));
    DAK_TRY_STATUS(counter->papers().checkBefore(options.receipt));
    DAK_TRY(const Booked booked, BookArticle(counter->desk()).run(operation, request, tenders));
    const ArticleAccepted& article = booked.accepted.article;
    const BasketPaid& paid = booked.payment.paid;
    Papers papers = counter->papers();
    std::vector<Notice> warnings = booked.accepted.warnings;
    paperAfter(
        options.label, booked.accepted.replayed,
        [&] { return papers.writeLabel(article.number, {}, options.label); }, warnings);
    paperAfter(
        options.receipt, booked.accepted.replayed,
        [&] { return papers.writeReceipt(paid.receipt, {}, options.receipt); }, warnings);
    Answer answer;
    answer.json = {{"article", article.number.text()},     {"receipt", paid.receipt},
                   {"invoice", paid.invoiceSerial},        {"total_paise", article.quote.total.paise()},
                   {"due_paise", paid.due.paise()},        {"change_paise", paid.change.paise()},
                   {"entry", booked.accepted.recorded.no}, {"key", operation.text()},
                   {"warnings", noticesJson(warnings)}};
    answer.text = article.number.grouped() + " to " + article.receiver.pin().text() + ", receipt " +
                  paid.receipt + "\ntotal \u20B9 " + article.quote.total.text() + ", change \u20B9 " +
                  paid.change.text() + "\nkey " + operation.text() + "\n" + noticesText(warnings);
    return answer;
}

} // namespace

void addBookCommands(CLI::App& app, Session& session) {
    auto options = std::make_shared<BookOptions>();
    auto* command = app.add_subcommand("book", "book one article and take its money");
    addQuoteOptions(*command, options->article, true);
    addBookingOptions(*command, options->article);
    command->add_option("--key", options->key, "UUID of this intention: the same key, the same answer");
    command->add_option("--tender", options->tender, "cash=RUPEES (default: exact cash)");
    command->add_option("--label", options->label, "write the label to this file");
    command->add_option("--receipt", options->receipt, "write the receipt to this file");
    command->callback(
        [&session, options] { session.command = [&session, options] { return book(session, *options); }; });
}

} // namespace dak::tool
