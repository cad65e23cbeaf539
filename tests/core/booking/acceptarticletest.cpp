// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/booking/acceptarticle.h"

#include "core/booking/bookarticle.h"
#include "tests/support/trainingcounter.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>

using namespace dak;
using test::aDocument;
using test::aParcel;
using test::TrainingCounter;

namespace {

bool has(const std::vector<Notice>& notices, std::string_view code) {
    return std::any_of(notices.begin(), notices.end(),
                       [&](const Notice& notice) { return notice.code == code; });
}

} // namespace

TEST_CASE("what the desk did not learn is listed with the article") {
    TrainingCounter counter;
    ArticleRequest request = aParcel();
    request.contents.clear();
    request.size.reset();
    request.zone = Zone::OtherStates;
    request.weightTyped = false;
    const auto accepted = AcceptArticle(counter.desk()).run(counter.id(), counter.id(), request);
    REQUIRE(accepted);
    CHECK(accepted->article.exceptions ==
          std::vector<std::string>{"contents_not_declared", "size_not_measured", "zone_given"});
}

TEST_CASE("a PIN that is not in the directory names the field it was given in") {
    TrainingCounter counter;
    for (const char* field : {"from", "to"}) {
        ArticleRequest request = aParcel();
        (std::string_view(field) == "to" ? request.to : request.from.emplace(request.to)) =
            Pincode::of(199999);
        const auto refused = AcceptArticle(counter.desk()).run(counter.id(), counter.id(), request);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code() == "pin_unknown");
        CHECK(refused.error().fact("field") == field);
    }
}

TEST_CASE("refusals name their field") {
    struct Case {
        const char* code;
        std::function<void(ArticleRequest&)> spoil;
    };
    const std::vector<Case> cases{
        {"name_missing", [](ArticleRequest& r) { r.receiver.name = "  "; }},
        {"text_too_long", [](ArticleRequest& r) { r.receiver.name = std::string(81, 'x'); }},
        {"text_not_utf8", [](ArticleRequest& r) { r.sender.name = "\xff"; }},
        {"text_has_controls", [](ArticleRequest& r) { r.receiver.lines = {std::string("a\0b", 3)}; }},
        {"too_many_lines",
         [](ArticleRequest& r) {
             r.receiver.lines = {"1", "2", "3", "4"};
         }},
        {"mobile_invalid", [](ArticleRequest& r) { r.receiver.mobile = "12345"; }},
        {"pin_unknown", [](ArticleRequest& r) { r.to = Pincode::of(199999); }},
        {"count_invalid", [](ArticleRequest& r) { r.count = 0; }},
        {"count_invalid", [](ArticleRequest& r) { r.count = kMostArticles + 1; }},
        {"product_unknown", [](ArticleRequest& r) { r.product = *Product::parse("pigeon-post"); }},
        {"student_incomplete",
         [](ArticleRequest& r) {
             r.student = Student{"", "IIT", Date::of(2027, 1, 1)};
         }},
        {"student_id_expired",
         [](ArticleRequest& r) {
             r.student = Student{"7", "IIT", Date::of(2026, 1, 1)};
         }},
    };
    TrainingCounter counter;
    for (const Case& each : cases) {
        ArticleRequest request = aParcel();
        each.spoil(request);
        const auto refused = AcceptArticle(counter.desk()).run(counter.id(), counter.id(), request);
        INFO(each.code);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code() == each.code);
        CHECK_FALSE(refused.error().fact("field").empty());
    }
    CHECK(counter.nothingPosted());
    CHECK(*counter->numberSeries().left(*Product::parse("speed-post-parcel")) == 5000);
}

TEST_CASE("names in any script come back byte for byte") {
    TrainingCounter counter;
    ArticleRequest request = aParcel();
    request.receiver.name = "मीना कृष्णन / மீனா";
    request.receiver.lines = {"फ्लैट १२, गुलाब बाग"};
    const Uuid basket = counter.id();
    const auto accepted = AcceptArticle(counter.desk()).run(counter.id(), basket, request);
    REQUIRE(accepted);
    counter.reopen();
    const auto view = counter->bookingQueries().article(accepted->article.number);
    REQUIRE(view->has_value());
    CHECK((*view)->accepted.receiver.name() == request.receiver.name);
    CHECK((*view)->accepted.receiver.lines() == request.receiver.lines);
}

TEST_CASE("a parcel to the Army Postal Service never has a place") {
    TrainingCounter counter;
    ArticleRequest request = aParcel();
    request.to = Pincode::of(900056);
    request.receiver = {"Nk Ramesh Yadav", {"101 Field Regt", "C/o 56 APO"}, {}, "Jaisalmer", "Rajasthan"};
    const auto accepted = AcceptArticle(counter.desk()).run(counter.id(), counter.id(), request);
    REQUIRE(accepted);
    CHECK(accepted->article.receiver.locality().empty());
    CHECK(accepted->article.receiver.state().empty());
    CHECK(accepted->article.deliveryOffice.empty());
    CHECK_FALSE(has(accepted->warnings, "apo_pin_disagrees"));

    SECTION("a PIN that disagrees with the APO warns") {
        request.to = Pincode::of(900099);
        const auto other = AcceptArticle(counter.desk()).run(counter.id(), counter.id(), request);
        REQUIRE(other);
        CHECK(has(other->warnings, "apo_pin_disagrees"));
    }
    SECTION("an APO without an army PIN warns") {
        request.to = Pincode::of(560034);
        const auto other = AcceptArticle(counter.desk()).run(counter.id(), counter.id(), request);
        REQUIRE(other);
        CHECK(has(other->warnings, "apo_without_army_pin"));
    }
}

TEST_CASE("the same addressee and weight within minutes is a question") {
    TrainingCounter counter;
    const AcceptArticle accept(counter.desk());
    REQUIRE(accept.run(counter.id(), counter.id(), aParcel()));
    const auto second = accept.run(counter.id(), counter.id(), aParcel());
    REQUIRE(second);
    CHECK(has(second->warnings, "duplicate_possible"));
    counter.clock.advance(std::chrono::minutes(11));
    CHECK_FALSE(has(accept.run(counter.id(), counter.id(), aParcel())->warnings, "duplicate_possible"));
    ArticleRequest heavier = aParcel();
    heavier.weight = Weight::fromGrams(1300);
    CHECK_FALSE(has(accept.run(counter.id(), counter.id(), heavier)->warnings, "duplicate_possible"));
}

TEST_CASE("a pre-printed sticker spends its own number") {
    TrainingCounter counter;
    const AcceptArticle accept(counter.desk());
    ArticleRequest request = aParcel();
    request.number = counter.numberOf("speed-post-parcel", 122);
    const auto accepted = accept.run(counter.id(), counter.id(), request);
    REQUIRE(accepted);
    CHECK(accepted->article.number == request.number);
    CHECK(accepted->article.numberSource == "sticker");

    CHECK(accept.run(counter.id(), counter.id(), request).error().code() == "number_used");
    request.number = ArticleNumber::issue("EM", 20000123);
    CHECK(accept.run(counter.id(), counter.id(), request).error().code() == "number_foreign");
    request.number = counter.numberOf("speed-post-document", 122);
    CHECK(accept.run(counter.id(), counter.id(), request).error().code() == "number_other_product");

    SECTION("a wrong check digit needs a reason, and the reason is kept") {
        const std::string right = counter.numberOf("speed-post-parcel", 199).text();
        std::string wrong = right;
        wrong[10] = right[10] == '0' ? '1' : '0';
        request.number = *ArticleNumber::parseScanned(wrong);
        const auto unexplained = accept.run(counter.id(), counter.id(), request);
        CHECK(unexplained.error().code() == "article_check_digit");
        CHECK(unexplained.error().fact("part") == "number-reason"); // the field that can explain it
        request.numberReason = "old roll, printed wrong";
        const auto taken = accept.run(counter.id(), counter.id(), request);
        REQUIRE(taken);
        CHECK(taken->article.numberReason == "old roll, printed wrong");
        CHECK(std::count(taken->article.exceptions.begin(), taken->article.exceptions.end(),
                         "check_digit_overridden") == 1);
    }
}

TEST_CASE("by contract or on postal service nothing is owed at the desk") {
    TrainingCounter counter;
    ArticleRequest request = aParcel();
    SECTION("contract") {
        request.contractual = true;
        request.addOns.cod = Money::fromRupees(1499);
    }
    SECTION("postal service") {
        request.onPostalService = true;
    }
    const auto booked = BookArticle(counter.desk()).run(counter.id(), request, {});
    REQUIRE(booked);
    CHECK(booked->payment.paid.due.isZero());
    CHECK(booked->accepted.recorded.entry.postings.empty());
    CHECK(counter.nothingPosted());
}

TEST_CASE("a student's document is ten per cent off its postage") {
    TrainingCounter counter;
    ArticleRequest request = aDocument();
    request.student = Student{"S-77", "Fergusson College", Date::of(2027, 5, 31)};
    const auto accepted = AcceptArticle(counter.desk()).run(counter.id(), counter.id(), request);
    REQUIRE(accepted);
    const auto& lines = accepted->article.quote.lines;
    const auto discount = std::find_if(lines.begin(), lines.end(),
                                       [](const QuoteLine& l) { return l.code == "student-discount"; });
    REQUIRE(discount != lines.end());
    CHECK(discount->amount == Money::fromPaise(-470));
    CHECK(balances(accepted->recorded.entry.postings));
    const auto known = counter->bookingQueries().customer(*Phone::parse("9822054321"), true);
    REQUIRE(known->has_value());
    CHECK((*known)->student == request.student);
}

TEST_CASE("a request is hashed by everything in it") {
    const std::string plain = canonical(aParcel());
    const std::vector<std::function<void(ArticleRequest&)>> changes{
        [](ArticleRequest& r) { r.product = *Product::parse("india-post-parcel"); },
        [](ArticleRequest& r) { r.to = Pincode::of(560035); },
        [](ArticleRequest& r) { r.from = Pincode::of(411001); },
        [](ArticleRequest& r) { r.senderPin = Pincode::of(411002); },
        [](ArticleRequest& r) { r.weight = Weight::fromGrams(1241); },
        [](ArticleRequest& r) { r.weightTyped = false; },
        [](ArticleRequest& r) { r.size.reset(); },
        [](ArticleRequest& r) { r.roll = Roll::fromCentimetres(60, 8); },
        [](ArticleRequest& r) { r.contents = "books"; },
        [](ArticleRequest& r) { r.contentsText = "x"; },
        [](ArticleRequest& r) { r.value = Money::fromRupees(1); },
        [](ArticleRequest& r) { r.contractual = true; },
        [](ArticleRequest& r) { r.merchandise = true; },
        [](ArticleRequest& r) { r.onPostalService = true; },
        [](ArticleRequest& r) { r.customer = *Gstin::parse("27AAPFU0939F1ZV"); },
        [](ArticleRequest& r) { r.zone = Zone::Local; },
        [](ArticleRequest& r) { r.km = 5; },
        [](ArticleRequest& r) { r.addOns.registration = true; },
        [](ArticleRequest& r) { r.addOns.otp = true; },
        [](ArticleRequest& r) { r.addOns.ack = true; },
        [](ArticleRequest& r) { r.addOns.pod = true; },
        [](ArticleRequest& r) { r.addOns.insured = Money::fromRupees(1); },
        [](ArticleRequest& r) { r.addOns.cod = Money::fromRupees(1); },
        [](ArticleRequest& r) {
            r.student = Student{"1", "2", Date::of(2027, 1, 1)};
        },
        [](ArticleRequest& r) { r.rounding = Rounding::None; },
        [](ArticleRequest& r) { r.receiver.lines.push_back("2"); },
        [](ArticleRequest& r) { r.sender.mobile = ""; },
        [](ArticleRequest& r) { r.number = ArticleNumber::issue("ZT", 1); },
        [](ArticleRequest& r) { r.numberReason = "x"; },
        [](ArticleRequest& r) { r.reference = "x"; },
        [](ArticleRequest& r) { r.count = 8; },
    };
    std::vector<std::string> seen{plain};
    for (const auto& change : changes) {
        ArticleRequest request = aParcel();
        change(request);
        const std::string bytes = canonical(request);
        CHECK(std::count(seen.begin(), seen.end(), bytes) == 0);
        seen.push_back(bytes);
    }
}

// A key that was used is answered by this hash for as long as its book is.
TEST_CASE("the canonical form of a request does not change") {
    ArticleRequest request{.product = *Product::parse("speed-post-parcel"),
                           .to = Pincode::of(560034),
                           .weight = Weight::fromGrams(1240)};
    request.contents = "clothes";
    request.size = Dimensions::fromCentimetres(30, 20, 10);
    request.receiver = {"Meena \"K\"", {"Flat 12", "Rose"}, "9845012345", "", ""};
    request.sender = {"आशा", {}, "", "Pune", "MH"};
    request.addOns.otp = true;
    request.addOns.cod = Money::fromRupees(1500);
    request.zone = Zone::Local;
    request.km = 5;
    request.count = 8;
    request.student = Student{"1", "2", Date::of(2027, 1, 1)};
    CHECK(canonical(request) ==
          R"(["speed-post-parcel",560034,null,null,1240,true,"30x20x10",null,"clothes","",null,)"
          R"([false,false,false,false],null,"local",5,[false,true,false,false],null,150000,)"
          R"(["1","2","2027-01-01"],"component",["Meena \"K\"",["Flat 12","Rose"],"9845012345","",""],)"
          R"(["आशा",[],"","Pune","MH"],null,"","",8])");
}

TEST_CASE("how many a sender brought is a whole number, 1 to 999") {
    CHECK(*parseArticleCount(" 8 ") == 8);
    CHECK(*parseArticleCount("999") == 999);
    for (const char* bad : {"", "0", "1000", "-1", "8x", "8.0", "99999999999999999999"}) {
        INFO(bad);
        const auto refused = parseArticleCount(bad);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code() == "count_invalid");
    }
}
