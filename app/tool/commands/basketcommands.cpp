// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dakctl basket new | add | remove | hold | recall | show | pay
#include "app/tool/articleoptions.h"
#include "app/tool/paperafter.h"
#include "app/tool/quotejson.h"
#include "app/tool/session.h"
#include "app/tool/tenders.h"
#include "core/booking/acceptarticle.h"
#include "core/booking/changebasket.h"
#include "core/booking/paybasket.h"

namespace dak::tool {

namespace {

struct BasketOptions {
    ArticleOptions article;
    std::string basket, key, label, receipt, tender, name, reason, number;
    bool labelReturned = false;
};

Result<Uuid> basketId(const std::string& text) {
    auto id = Uuid::parse(text);
    return id ? id : Result<Uuid>(id.error().with("field", "basket"));
}

Result<BasketView> existing(Counter& counter, const Uuid& id) {
    DAK_TRY(auto view, counter.bookingQueries().basket(id));
    if (!view)
        return Error::refused("basket_unknown", {{"field", "basket"}, {"basket", id.text()}});
    return *std::move(view);
}

Answer shown(const BasketView& view) {
    Answer answer;
    answer.json = {{"basket", view.id.text()},
                   {"state", basketStateCode(view.state)},
                   {"held_as", view.heldAs},
                   {"sender", view.senderName},
                   {"total_paise", view.total.paise()},
                   {"receipt", view.receipt ? Json(*view.receipt) : Json(nullptr)},
                   {"lines", Json::array()}};
    answer.text = "basket " + view.id.text() + ", " + std::string(basketStateCode(view.state)) +
                  (view.heldAs.empty() ? "" : " as " + view.heldAs) + "\n";
    for (const BasketLine& line : view.lines) {
        answer.json["lines"].push_back(
            {{"line", line.line},
             {"article", line.article ? Json(line.article->text()) : Json(nullptr)},
             {"what", line.label},
             {"destination", line.destination},
             {"chargeable_g", line.chargeableGrams},
             {"amount_paise", line.amount.paise()},
             {"removed", line.removed},
             {"cancelled", line.cancelled}});
        answer.text += std::to_string(line.line) + "  " +
                       (line.article ? line.article->grouped() : line.label) + "  " + line.destination +
                       "  \u20B9 " + line.amount.text() +
                       (line.removed     ? "  (removed)"
                        : line.cancelled ? "  (cancelled)"
                                         : "") +
                       "\n";
    }
    answer.text += "total \u20B9 " + view.total.text() + "\n";
    return answer;
}

Result<Answer> showAfter(Counter& counter, const Uuid& id) {
    DAK_TRY(const BasketView view, existing(counter, id));
    return shown(view);
}

Result<Answer> add(Session& session, const BasketOptions& options) {
    DAK_TRY(const Uuid id, basketId(options.basket));
    DAK_TRY(const ArticleRequest request, parseBooking(options.article));
    DAK_TRY(const Uuid operation, session.key(options.key));
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY(const BasketView known, existing(*counter, id));
    DAK_TRY_STATUS(counter->papers().checkBefore(options.label));
    DAK_TRY(const AcceptedArticle accepted, AcceptArticle(counter->desk()).run(operation, known.id, request));
    std::vector<Notice> warnings = accepted.warnings;
    Papers papers = counter->papers();
    paperAfter(
        options.label, accepted.replayed,
        [&] { return papers.writeLabel(accepted.article.number, {}, options.label); }, warnings);
    return Answer{{{"article", accepted.article.number.text()},
                   {"basket", id.text()},
                   {"line", accepted.article.line},
                   {"total_paise", accepted.article.quote.total.paise()},
                   {"entry", accepted.recorded.no},
                   {"key", operation.text()},
                   {"warnings", noticesJson(warnings)}},
                  accepted.article.number.grouped() + " accepted, \u20B9 " +
                      amountDue(accepted.article).text() + " to pay\n" + noticesText(warnings),
                  0};
}

Result<Answer> pay(Session& session, const BasketOptions& options) {
    DAK_TRY(const Uuid id, basketId(options.basket));
    DAK_TRY(const std::vector<Tender> tenders, parseTenders(options.tender));
    DAK_TRY(const Uuid operation, session.key(options.key));
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY_STATUS(counter->papers().checkBefore(options.receipt));
    DAK_TRY(const PaidBasket done, PayBasket(counter->desk()).run(operation, id, tenders));
    std::vector<Notice> warnings;
    Papers papers = counter->papers();
    paperAfter(
        options.receipt, done.replayed,
        [&] { return papers.writeReceipt(done.paid.receipt, {}, options.receipt); }, warnings);
    return Answer{{{"basket", id.text()},
                   {"receipt", done.paid.receipt},
                   {"invoice", done.paid.invoiceSerial},
                   {"total_paise", done.paid.total.paise()},
                   {"rounding_paise", done.paid.rounding.paise()},
                   {"due_paise", done.paid.due.paise()},
                   {"change_paise", done.paid.change.paise()},
                   {"entry", done.recorded.no},
                   {"key", operation.text()},
                   {"warnings", noticesJson(warnings)}},
                  "receipt " + done.paid.receipt + ": due \u20B9 " + done.paid.due.text() +
                      ", change \u20B9 " + done.paid.change.text() + "\n",
                  0};
}

Result<Answer> open(Session& session, const BasketOptions& options) {
    DAK_TRY(const Uuid operation, session.key(options.key));
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY(const Uuid id, ChangeBasket(counter->desk()).open(operation));
    return Answer{{{"basket", id.text()}}, id.text() + "\n", 0};
}

Result<Answer> removeLine(Session& session, const BasketOptions& options) {
    DAK_TRY(const ArticleNumber number, ArticleNumber::parseScanned(options.number));
    DAK_TRY(const Uuid operation, session.key(options.key));
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY(const auto article, counter->bookingQueries().article(number));
    DAK_TRY_STATUS(
        ChangeBasket(counter->desk()).remove(operation, number, options.labelReturned, options.reason));
    check(article.has_value(), "an article was removed that is not in the book");
    return showAfter(*counter, article->accepted.basket);
}

Result<Answer> hold(Session& session, const BasketOptions& options) {
    DAK_TRY(const Uuid id, basketId(options.basket));
    DAK_TRY(const Uuid operation, session.key(options.key));
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY_STATUS(ChangeBasket(counter->desk()).hold(operation, id, options.name));
    return showAfter(*counter, id);
}

// By id, or by the name it is held under.
Result<Answer> recall(Session& session, const BasketOptions& options) {
    DAK_TRY(const Uuid operation, session.key(options.key));
    DAK_TRY(Counter * counter, session.counter());
    const ChangeBasket change(counter->desk());
    if (const auto id = Uuid::parse(options.basket)) {
        DAK_TRY_STATUS(change.recall(operation, *id));
        return showAfter(*counter, *id);
    }
    DAK_TRY(const Uuid id, change.recallNamed(operation, options.basket));
    return showAfter(*counter, id);
}

Result<Answer> show(Session& session, const BasketOptions& options) {
    DAK_TRY(Counter * counter, session.counter());
    if (!options.basket.empty()) {
        DAK_TRY(const Uuid id, basketId(options.basket));
        return showAfter(*counter, id);
    }
    DAK_TRY(const auto unpaid, counter->bookingQueries().unpaidBaskets());
    Answer answer;
    answer.json = Json::array();
    for (const BasketView& view : unpaid) {
        const Answer one = shown(view);
        answer.json.push_back(one.json);
        answer.text += one.text;
    }
    if (unpaid.empty())
        answer.text = "no basket waits for payment\n";
    return answer;
}

using Run = Result<Answer> (*)(Session&, const BasketOptions&);

std::function<void()> runs(Session& session, const std::shared_ptr<BasketOptions>& options, Run run) {
    return [&session, options, run] {
        session.command = [&session, options, run] { return run(session, *options); };
    };
}

} // namespace

void addBasketCommands(CLI::App& app, Session& session) {
    auto* basket = app.add_subcommand("basket", "several articles, one payment")->require_subcommand(1);
    auto options = std::make_shared<BasketOptions>();
    const auto command = [&](const char* name, const char* about, Run run) {
        auto* sub = basket->add_subcommand(name, about);
        sub->add_option("--key", options->key, "UUID of this intention");
        sub->callback(runs(session, options, run));
        return sub;
    };
    command("new", "open an empty basket", open);
    auto* addCommand = command("add", "accept an article into a basket, unpaid", add);
    addCommand->add_option("basket", options->basket)->required();
    addQuoteOptions(*addCommand, options->article, true);
    addBookingOptions(*addCommand, options->article);
    addCommand->add_option("--label", options->label, "write the label to this file");
    auto* removeCommand = command("remove", "take an unpaid article out", removeLine);
    removeCommand->add_option("number", options->number)->required();
    removeCommand->add_flag("--label-returned", options->labelReturned, "its label was scanned back");
    removeCommand->add_option("--reason", options->reason, "why the label is not there");
    auto* holdCommand = command("hold", "put a basket aside under a name", hold);
    holdCommand->add_option("basket", options->basket)->required();
    holdCommand->add_option("--name", options->name)->required();
    command("recall", "take a held basket up again", recall)
        ->add_option("basket", options->basket, "id or name")
        ->required();
    command("show", "a basket, or all that wait for payment", show)->add_option("basket", options->basket);
    auto* payCommand = command("pay", "settle a basket", pay);
    payCommand->add_option("basket", options->basket)->required();
    payCommand->add_option("--tender", options->tender, "cash=RUPEES (default: exact cash)");
    payCommand->add_option("--receipt", options->receipt, "write the receipt to this file");
}

} // namespace dak::tool
