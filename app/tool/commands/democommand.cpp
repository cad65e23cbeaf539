// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dakctl demo: the whole main job without a person. Prints each step as it does it.
#include "app/tool/session.h"
#include "app/tool/statementjson.h"
#include "app/wiring/trainingoffice.h"
#include "core/booking/bookarticle.h"
#include "core/booking/changearticle.h"
#include "core/booking/changebasket.h"
#include "core/storage/book/bookverify.h"

#include <filesystem>
#include <iostream>
#include <thread>

namespace dak::tool {

namespace {

// How long the demo waits for the centre's statement of its day.
constexpr int kMostAsked = 40;
constexpr std::chrono::milliseconds kBetween{250};

class Demo {
public:
    Demo(Session& session, std::string folder, EnrolAsk centre)
        : m_session(session), m_folder(std::move(folder)), m_centre(std::move(centre)) {}

    Result<Answer> run();

private:
    Status openOffice();
    Status bookOne(const ArticleRequest& request, const std::string& what);
    Status bookBasket();
    Status cancelLast();
    Status closeDay();
    Status syncDay();
    Result<std::optional<DayStatement>> syncUntilAgreed(CentreLine& line);
    void step(const std::string& text, Json json);
    Result<ArticleRequest> request(const std::string& product, std::uint32_t pin, std::int64_t grams) const;
    std::string file(const std::string& name) const { return m_folder + "/papers/" + name; }

    Session& m_session;
    std::string m_folder;
    EnrolAsk m_centre; // without a server: the day stays here
    std::unique_ptr<Counter> m_counter;
    std::optional<ArticleNumber> m_last;
    Answer m_answer;
};

void Demo::step(const std::string& text, Json json) {
    if (!m_session.json)
        std::cout << text << std::endl;
    json["step"] = text;
    m_answer.json["steps"].push_back(std::move(json));
}

Result<ArticleRequest> Demo::request(const std::string& product, std::uint32_t pin,
                                     std::int64_t grams) const {
    DAK_TRY(const Product parsed, Product::parse(product));
    return ArticleRequest{.product = parsed, .to = Pincode::of(pin), .weight = Weight::fromGrams(grams)};
}

Status Demo::openOffice() {
    if (m_folder.empty())
        return Error::usage("option_missing", {{"field", "output"}});
    const std::string data = m_folder + "/counter";
    std::error_code failed;
    std::filesystem::create_directories(m_folder + "/papers", failed);
    if (failed)
        return Error::machine("output_unwritable", {{"path", m_folder}, {"why", failed.message()}});
    DAK_TRY_STATUS(createTrainingOffice(data, m_session.clock(), m_session.ids()));
    DAK_TRY(m_counter, Counter::open(data, m_session.clock(), m_session.ids()));
    step("training office opened in " + data, {{"data", data}});
    DAK_TRY(const OpenedDay day, m_counter->tillDay().open(m_session.ids().next(), Money::fromRupees(2000)));
    step("business day " + day.day.printed() + " opened with \u20B9 2,000", {{"day", day.day.iso()}});
    return {};
}

Status Demo::bookOne(const ArticleRequest& request, const std::string& what) {
    DAK_TRY(const Booked booked,
            BookArticle(m_counter->desk())
                .run(m_session.ids().next(), request, {{"cash", Money::fromRupees(1000), {}}}));
    const ArticleNumber& number = booked.accepted.article.number;
    const std::string label = file("label-" + number.text() + ".pdf");
    const std::string receipt = file("receipt-" + number.text() + ".pdf");
    DAK_TRY_STATUS(m_counter->papers().writeLabel(number, {}, label));
    DAK_TRY_STATUS(m_counter->papers().writeReceipt(booked.payment.paid.receipt, {}, receipt));
    if (!booked.accepted.article.isDocument)
        DAK_TRY_STATUS(
            m_counter->papers().writeDeclaration(number, {}, file("cdf1-" + number.text() + ".pdf")));
    m_last = number;
    step("booked " + number.grouped() + ": " + what + ", \u20B9 " + booked.payment.paid.due.text(),
         {{"article", number.text()}, {"label", label}, {"receipt", receipt}});
    return {};
}

Status Demo::bookBasket() {
    const Uuid basket = m_session.ids().next();
    for (const std::uint32_t pin : {400001U, 600001U, 110001U}) {
        DAK_TRY(ArticleRequest parcel, request("india-post-parcel", pin, 900));
        parcel.size = Dimensions::fromCentimetres(20, 15, 10);
        parcel.contents = "books";
        parcel.receiver = {"Readers' Circle", {"Library Road"}, "9812345670", {}, {}};
        parcel.sender = {"Anand Jadhav", {"8 Laxmi Road"}, "9822054321", {}, {}};
        DAK_TRY(const AcceptedArticle accepted,
                AcceptArticle(m_counter->desk()).run(m_session.ids().next(), basket, parcel));
        const ArticleNumber& number = accepted.article.number;
        DAK_TRY_STATUS(m_counter->papers().writeLabel(number, {}, file("label-" + number.text() + ".pdf")));
        m_last = number;
    }
    DAK_TRY(const PaidBasket paid,
            PayBasket(m_counter->desk())
                .run(m_session.ids().next(), basket, {{"cash", Money::fromRupees(2000), {}}}));
    DAK_TRY_STATUS(m_counter->papers().writeReceipt(paid.paid.receipt, {},
                                                    file("receipt-" + paid.paid.receipt + ".pdf")));
    step("a basket of three articles paid: \u20B9 " + paid.paid.due.text() + ", change \u20B9 " +
             paid.paid.change.text(),
         {{"receipt", paid.paid.receipt}});
    return {};
}

Status Demo::cancelLast() {
    DAK_TRY(const Cancellation done,
            ChangeArticle(m_counter->desk())
                .cancel(m_session.ids().next(), *m_last, {}, "sender changed the plan"));
    const std::string paper = file("cancelled-" + m_last->text() + ".pdf");
    DAK_TRY_STATUS(m_counter->papers().writeCancellation(*m_last, {}, paper));
    step("cancelled " + m_last->grouped() + ", \u20B9 " + done.cancelled.refund.text() + " given back",
         {{"article", m_last->text()}, {"paper", paper}});
    return {};
}

Status Demo::closeDay() {
    DAK_TRY(const auto day, m_counter->tillQueries().openDay());
    check(day.has_value(), "the demo's day is open");
    DAK_TRY(const DayTotals totals, m_counter->tillQueries().totals(*day));
    DAK_TRY(const ClosedDay closed,
            m_counter->tillDay().close(m_session.ids().next(), totals.expectedCash, {}, false));
    DAK_TRY(const auto batches, m_counter->sealBatches());
    const std::string report = file("day-" + day->iso() + ".pdf");
    DAK_TRY_STATUS(m_counter->papers().writeDayReport(*day, report));
    step("day closed: \u20B9 " + closed.closed.counted.text() + " counted, nothing missing; book " +
             shortForm(closed.recorded.hash),
         {{"report", report}, {"head", hex(closed.recorded.hash)}, {"batches", batches}});
    DAK_TRY(const VerifyReport verdict, verifyBook(m_counter->book()));
    step(verdict.ok ? "the book verifies: every entry, sum and hash" : "the book does not verify",
         {{"verified", verdict.ok}});
    return {};
}

// The centre unpacks beside what it takes in: asked again until its statement is there and agrees.
Result<std::optional<DayStatement>> Demo::syncUntilAgreed(CentreLine& line) {
    DAK_TRY(const auto day, m_counter->tillQueries().lastDay());
    std::optional<DayStatement> statement;
    for (int asked = 0; asked < kMostAsked; ++asked) {
        if (asked > 0)
            std::this_thread::sleep_for(kBetween);
        DAK_TRY(const SyncState state, line.sendAll());
        if (state.problem)
            return *state.problem;
        DAK_TRY(statement, keptStatement(*m_counter, day.value()));
        if (statement && statement->agrees())
            break;
    }
    return statement;
}

Status Demo::syncDay() {
    if (m_centre.server.empty())
        return {};
    DAK_TRY(const CentreLink link, enrolCounter(*m_counter, m_centre));
    step("enrolled at " + link.server + ", centre " + hex(fingerprintOf(link.centre)),
         {{"server", link.server}, {"centre", hex(fingerprintOf(link.centre))}});
    DAK_TRY(const auto line, CentreLine::open(*m_counter, {}, m_centre.app));
    DAK_TRY(const auto statement, syncUntilAgreed(*line));
    DAK_TRY(const OutboxStatus outbox, m_counter->book().outbox().status());
    step("synced: " + std::to_string(outbox.waiting) + " entries wait for the centre",
         {{"waiting", outbox.waiting}});
    if (!statement)
        return Error::refused("statement_missing", {{"day", istDate(m_session.clock().now()).printed()}});
    DAK_TRY(const auto close, parkedClose(*m_counter, *statement));
    const Answer told = statementAnswer(*statement, close);
    m_answer.status = told.status;
    step("the centre's statement of the day\n" + told.text, {{"statement", told.json}});
    return {};
}

Result<Answer> Demo::run() {
    if (m_centre.server.empty() != m_centre.code.empty())
        return Error::usage("option_missing", {{"field", m_centre.server.empty() ? "server" : "code"}});
    DAK_TRY_STATUS(openOffice());
    DAK_TRY(ArticleRequest parcel, request("speed-post-parcel", 560034, 1240));
    parcel.size = Dimensions::fromCentimetres(30, 20, 10);
    parcel.contents = "clothes";
    parcel.addOns.registration = true;
    parcel.receiver = {"Meena Krishnan", {"Flat 12 Rose Gardens"}, "9845012345", {}, {}};
    parcel.sender = {"Anand Jadhav", {"8 Laxmi Road"}, "9822054321", {}, {}};
    DAK_TRY_STATUS(bookOne(parcel, "a parcel to Bengaluru"));
    DAK_TRY(ArticleRequest document, request("speed-post-document", 110069, 45));
    document.contents = "document";
    document.receiver = {"Secretary UPSC", {"Dholpur House"}, {}, {}, {}};
    document.sender = {"Asha Patil", {"12 FC Road"}, "9822054321", {}, {}};
    DAK_TRY_STATUS(bookOne(document, "a document to Delhi"));
    DAK_TRY(ArticleRequest army, request("speed-post-parcel", 900056, 2300));
    army.size = Dimensions::fromCentimetres(25, 20, 15);
    army.contents = "food";
    army.receiver = {"Nk Ramesh Yadav", {"101 Field Regt", "C/o 56 APO"}, {}, {}, {}};
    army.sender = {"Sunita Yadav", {"House 44 Ward 6"}, {}, {}, {}};
    DAK_TRY_STATUS(bookOne(army, "a parcel to the Army Postal Service"));
    DAK_TRY_STATUS(bookBasket());
    DAK_TRY_STATUS(cancelLast());
    DAK_TRY_STATUS(closeDay());
    DAK_TRY_STATUS(syncDay());
    step("the papers are in " + m_folder + "/papers", {{"papers", m_folder + "/papers"}});
    return std::move(m_answer);
}

} // namespace

void addDemoCommand(CLI::App& app, Session& session) {
    auto folder = std::make_shared<std::string>();
    auto centre = std::make_shared<EnrolAsk>();
    centre->app = DAK_VERSION;
    auto* command = app.add_subcommand("demo", "the whole main job without a person");
    command->add_option("--output", *folder, "a new folder for the training office and its papers")
        ->required();
    command->add_option("--server", centre->server, "enrol at this centre, sync the day");
    command->add_option("--code", centre->code, "as dak-central enrol prints it");
    command->add_flag("--insecure-loopback", centre->insecureLoopback,
                      "plain HTTP, to a centre on this machine only");
    command->callback([&session, folder, centre] {
        session.command = [&session, folder, centre] { return Demo(session, *folder, *centre).run(); };
    });
}

} // namespace dak::tool
