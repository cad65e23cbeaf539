// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dakctl tariff list | quote | compare
#include "app/tool/articleoptions.h"
#include "app/tool/quotejson.h"
#include "app/tool/session.h"
#include "ui/text/errortext.h"

namespace dak::tool {

namespace {

Result<Answer> list(Session& session) {
    DAK_TRY(const TariffBook* tariff, session.tariff());
    Answer answer;
    answer.json = Json::array();
    for (const EditionInfo& edition : tariff->editions()) {
        answer.json.push_back({{"edition", edition.id},
                               {"product", edition.product.code()},
                               {"valid_from", edition.validFrom.iso()},
                               {"valid_to", edition.validTo ? Json(edition.validTo->iso()) : Json(nullptr)},
                               {"notification", edition.notification},
                               {"grade", edition.grade},
                               {"rates_loaded", edition.ratesLoaded}});
        answer.text += edition.product.code() + "  " + edition.validFrom.iso() + " to " +
                       (edition.validTo ? edition.validTo->iso() : std::string("now")) + "  " +
                       edition.grade + "  " + edition.notification +
                       (edition.ratesLoaded ? "" : "  (rates not loaded)") + "\n";
    }
    return answer;
}

// The day a price is asked for: --on, else the open business day, else today.
Result<Date> dayOf(Session& session, const std::string& on) {
    if (!on.empty()) {
        auto day = Date::parse(on);
        return day ? day : Result<Date>(day.error().with("field", "on"));
    }
    DAK_TRY(Counter * counter, session.counterIfAny());
    if (counter != nullptr) {
        DAK_TRY(const auto open, counter->bookingQueries().openDay());
        if (open)
            return *open;
    }
    return istDate(session.clock().now());
}

Result<QuoteRequest> questionOf(Session& session, const ArticleOptions& options) {
    DAK_TRY(const ArticleRequest request, parseQuote(options));
    DAK_TRY(const Date day, dayOf(session, options.on));
    DAK_TRY(const PincodeDirectory* directory, session.directory());
    std::optional<Pincode> from = request.from;
    std::string officeKind;
    DAK_TRY(Counter * counter, session.counterIfAny());
    if (counter != nullptr) {
        officeKind = counter->office().kind;
        if (!from)
            from = counter->office().pin;
    }
    if (!from)
        return Error::usage("option_missing", {{"field", "from"}});
    DAK_TRY(Place fromPlace, placeOf(*directory, *from, "from", request));
    DAK_TRY(Place toPlace, placeOf(*directory, request.to, "to", request));
    QuoteRequest asked = priceQuestion(request, std::move(fromPlace), std::move(toPlace), day,
                                       request.from ? std::string() : officeKind);
    asked.student = options.student;
    return asked;
}

// When it leaves this office if it is accepted now; absent for another office or day, and when nothing is
// loaded. A price never fails by it.
struct Leaves {
    std::optional<Departure> departure;
    std::optional<Error> problem;

    void addTo(Json& quoted) const {
        quoted["leaves"] = leavesJson(departure);
        if (problem)
            quoted["leaves_error"] = {{"code", problem->code()},
                                      {"message", errorText(*problem).toStdString()}};
    }
    std::string text() const {
        return problem ? "note: " + errorText(*problem).toStdString() : leavesText(departure);
    }
};

Result<Leaves> leavesOf(Session& session, const ArticleOptions& options, const Product& product) {
    DAK_TRY(Counter * counter, session.counterIfAny());
    if (counter == nullptr || !options.from.empty() || !options.on.empty())
        return Leaves();
    const auto next = counter->nextDispatch(product);
    return next ? Leaves{*next, {}} : Leaves{{}, next.error()};
}

Result<Answer> quote(Session& session, const ArticleOptions& options) {
    DAK_TRY(const TariffBook* tariff, session.tariff());
    DAK_TRY(const QuoteRequest request, questionOf(session, options));
    DAK_TRY(const Quote quoted, tariff->quote(request));
    DAK_TRY(const Leaves leaves, leavesOf(session, options, quoted.product));
    Answer answer{quoteJson(quoted), quoteText(quoted) + leaves.text() + "\n", 0};
    leaves.addTo(answer.json);
    return answer;
}

Result<Answer> compare(Session& session, const ArticleOptions& options) {
    DAK_TRY(const TariffBook* tariff, session.tariff());
    DAK_TRY(const QuoteRequest request, questionOf(session, options));
    Answer answer;
    answer.json = Json::array();
    for (const Offer& offer : tariff->compare(request)) {
        if (const Quote* quoted = offer.quote()) {
            DAK_TRY(const Leaves leaves, leavesOf(session, options, quoted->product));
            answer.json.push_back(quoteJson(*quoted));
            leaves.addTo(answer.json.back());
            answer.text +=
                offer.product.name + "  \u20B9 " + quoted->total.text() + "  " + leaves.text() + "\n";
            continue;
        }
        const std::string reason = errorText(*offer.refusal()).toStdString();
        answer.json.push_back({{"product", offer.product.product.code()},
                               {"refused", {{"code", offer.refusal()->code()}, {"message", reason}}}});
        answer.text += offer.product.name + "  \u2013 " + reason + "\n";
    }
    return answer;
}

} // namespace

void addTariffCommands(CLI::App& app, Session& session) {
    auto* tariff = app.add_subcommand("tariff", "editions and prices")->require_subcommand(1);
    tariff->add_subcommand("list", "the editions and their grades")->callback([&session] {
        session.command = [&session] { return list(session); };
    });
    auto options = std::make_shared<ArticleOptions>();
    auto* quoteCommand = tariff->add_subcommand("quote", "a price, line by line");
    addQuoteOptions(*quoteCommand, *options, true);
    quoteCommand->add_option("--on", options->on, "day of the tariff, ISO date");
    quoteCommand->callback(
        [&session, options] { session.command = [&session, options] { return quote(session, *options); }; });
    auto* compareCommand = tariff->add_subcommand("compare", "every product for this article");
    addQuoteOptions(*compareCommand, *options, false);
    compareCommand->add_option("--on", options->on, "day of the tariff, ISO date");
    compareCommand->callback([&session, options] {
        session.command = [&session, options] { return compare(session, *options); };
    });
}

} // namespace dak::tool
