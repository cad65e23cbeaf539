// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/booking/articlerequest.h"

#include "tests/support/smalldirectory.h"
#include "tests/support/trainingcounter.h"

#include <catch2/catch.hpp>

#include <map>

using namespace dak;
using namespace dak::test;

namespace {

using Change = void (*)(ArticleRequest&);

// Everything a clerk can say of an article, each changed by itself.
const std::pair<const char*, Change> kChanges[] = {
    {"nothing", [](ArticleRequest&) {}},
    {"product", [](ArticleRequest& r) { r.product = *Product::parse("india-post-parcel"); }},
    {"to", [](ArticleRequest& r) { r.to = Pincode::of(110001); }},
    {"from", [](ArticleRequest& r) { r.from = Pincode::of(110001); }},
    {"sender's PIN", [](ArticleRequest& r) { r.senderPin = Pincode::of(110001); }},
    {"weight", [](ArticleRequest& r) { r.weight = Weight::fromGrams(1241); }},
    {"weight from a scale", [](ArticleRequest& r) { r.weightTyped = false; }},
    {"size", [](ArticleRequest& r) { r.size = Dimensions::fromCentimetres(30, 20, 11); }},
    {"size not measured", [](ArticleRequest& r) { r.size.reset(); }},
    {"a roll beside the size", [](ArticleRequest& r) { r.roll = Roll::fromCentimetres(60, 8); }},
    {"contents", [](ArticleRequest& r) { r.contents = "book"; }},
    {"contents in words", [](ArticleRequest& r) { r.contentsText = "sarees"; }},
    {"value", [](ArticleRequest& r) { r.value = Money::fromPaise(1); }},
    {"a value of nothing", [](ArticleRequest& r) { r.value = Money(); }},
    {"by contract", [](ArticleRequest& r) { r.contractual = true; }},
    {"merchandise", [](ArticleRequest& r) { r.merchandise = true; }},
    {"on postal service", [](ArticleRequest& r) { r.onPostalService = true; }},
    {"GeM", [](ArticleRequest& r) { r.gem = true; }},
    {"customer", [](ArticleRequest& r) { r.customer = *Gstin::parse("27AAAGM0289C1ZJ"); }},
    {"zone", [](ArticleRequest& r) { r.zone = Zone::Local; }},
    {"another zone", [](ArticleRequest& r) { r.zone = Zone::OtherStates; }},
    {"km", [](ArticleRequest& r) { r.km = 200; }},
    {"registration", [](ArticleRequest& r) { r.addOns.registration = true; }},
    {"OTP", [](ArticleRequest& r) { r.addOns.otp = true; }},
    {"acknowledgement", [](ArticleRequest& r) { r.addOns.ack = true; }},
    {"proof of delivery", [](ArticleRequest& r) { r.addOns.pod = true; }},
    {"insured", [](ArticleRequest& r) { r.addOns.insured = Money::fromRupees(500); }},
    {"COD", [](ArticleRequest& r) { r.addOns.cod = Money::fromRupees(500); }},
    {"student",
     [](ArticleRequest& r) {
         r.student = Student{"1", "College", Date::of(2027, 5, 31)};
     }},
    {"another day of a student",
     [](ArticleRequest& r) { r.student = Student{"1", "College", Date::of(2027, 6, 1)}; }},
    {"rounding", [](ArticleRequest& r) { r.rounding = Rounding::None; }},
    {"receiver's name", [](ArticleRequest& r) { r.receiver.name += "n"; }},
    {"receiver's line", [](ArticleRequest& r) { r.receiver.lines.front() += "n"; }},
    {"one line as two", [](ArticleRequest& r) { r.receiver.lines = {"Flat 12", "Rose Gardens"}; }},
    {"receiver's mobile", [](ArticleRequest& r) { r.receiver.mobile = "9845012346"; }},
    {"receiver's locality", [](ArticleRequest& r) { r.receiver.locality = "Bengaluru"; }},
    {"receiver's state", [](ArticleRequest& r) { r.receiver.state = "Bengaluru"; }},
    {"sender's name", [](ArticleRequest& r) { r.sender.name += "n"; }},
    {"sender and receiver changed over", [](ArticleRequest& r) { std::swap(r.sender, r.receiver); }},
    {"a sticker", [](ArticleRequest& r) { r.number = ArticleNumber::issue("EM", 47312482); }},
    {"a sticker's reason", [](ArticleRequest& r) { r.numberReason = "worn"; }},
    {"reference", [](ArticleRequest& r) { r.reference = "worn"; }},
    {"one of one", [](ArticleRequest& r) { r.count = 1; }},
    {"one of eight", [](ArticleRequest& r) { r.count = 8; }}};

ArticleRequest plain() {
    ArticleRequest request = aParcel();
    request.addOns = {};
    return request;
}

} // namespace

TEST_CASE("whatever is said otherwise of an article makes another request") {
    std::map<std::string, const char*> seen;
    for (const auto& [what, change] : kChanges) {
        ArticleRequest request = plain();
        change(request);
        const std::string bytes = canonical(request);
        CHECK(canonical(request) == bytes);
        const auto [where, isNew] = seen.emplace(bytes, what);
        INFO(what << " and " << where->second);
        CHECK(isNew);
    }
}

TEST_CASE("a request of before articles were counted has the bytes it had") {
    ArticleRequest request = plain();
    const std::string before = canonical(request);
    request.count = 2;
    const std::string counted = canonical(request);
    CHECK(counted == before.substr(0, before.size() - 1) + ",2]");
}

TEST_CASE("text that is no UTF-8 has bytes too, for the desk to refuse it") {
    ArticleRequest request = plain();
    request.receiver.name = "Meena \xFF\xC3";
    CHECK_FALSE(canonical(request).empty());
    CHECK(canonical(request) != canonical(plain()));
}

TEST_CASE("how many a sender brought is one to 999") {
    for (const auto& [text, count] : {std::pair{"1", 1}, std::pair{"8", 8}, std::pair{" 12 ", 12},
                                      std::pair{"007", 7}, std::pair{"999", 999}}) {
        INFO(text);
        CHECK(*parseArticleCount(text) == count);
    }
    for (const char* text :
         {"", " ", "0", "1000", "-1", "+1", "1.0", "1e2", "eight", "८", "8 8", "99999999999"}) {
        INFO(text);
        const auto count = parseArticleCount(text);
        REQUIRE_FALSE(count);
        CHECK(count.error().code() == "count_invalid");
        CHECK(count.error().fact("most") == "999");
    }
}

TEST_CASE("each text of an article has a greatest length and names its field") {
    struct Limit {
        ArticleText which;
        std::size_t most;
        const char* field;
    };
    for (const Limit& limit :
         {Limit{ArticleText::Contents, 80, "contents"}, Limit{ArticleText::Reference, 40, "reference"},
          Limit{ArticleText::NumberReason, 200, "number-reason"},
          Limit{ArticleText::StudentId, 40, "student-id"},
          Limit{ArticleText::StudentInstitution, 80, "student-institution"}}) {
        CHECK(checkArticleText(limit.which, std::string(limit.most, 'a')));
        const Status refused = checkArticleText(limit.which, std::string(limit.most + 1, 'a'));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code() == "text_too_long");
        CHECK(refused.error().fact("field") == limit.field);
        CHECK(refused.error().fact("most") == std::to_string(limit.most));
    }
}

TEST_CASE("the price is asked of what was said, at the day and the office") {
    ArticleRequest request = plain();
    request.roll = Roll::fromCentimetres(60, 8);
    request.value = Money::fromRupees(1500);
    request.contractual = request.merchandise = request.onPostalService = true;
    request.customer = *Gstin::parse("27AAAGM0289C1ZJ");
    request.zone = Zone::WithinState;
    request.km = 120;
    request.addOns.cod = Money::fromRupees(99);
    request.student = Student{"1", "College", Date::of(2027, 5, 31)};
    request.rounding = Rounding::Total;
    const Place from{Pincode::of(411001), "27", "PUNE", std::nullopt};
    const Place to{Pincode::of(560034), "29", "BENGALURU", std::nullopt};
    const QuoteRequest question = priceQuestion(request, from, to, Date::of(2026, 11, 20), "so-b");
    CHECK(question.product == request.product);
    CHECK(question.from.pin == from.pin);
    CHECK(question.to.pin == to.pin);
    CHECK(question.weight == request.weight);
    CHECK(question.size == request.size);
    CHECK(question.roll == request.roll);
    CHECK(question.contents == "clothes");
    CHECK(question.value == Money::fromRupees(1500));
    CHECK(question.contractual);
    CHECK(question.merchandise);
    CHECK(question.onPostalService);
    CHECK(question.customer == request.customer);
    CHECK(question.zone == Zone::WithinState);
    CHECK(question.km == 120);
    CHECK(question.addOns == request.addOns);
    CHECK(question.student);
    CHECK(question.on == Date::of(2026, 11, 20));
    CHECK(question.rounding == Rounding::Total);
    CHECK(question.officeKind == "so-b");
}

TEST_CASE("a PIN the directory does not know is a place only where zone or distance is said") {
    const SmallDirectory directory;
    ArticleRequest request = plain();
    CHECK(placeOf(directory, Pincode::of(560034), "to", request)->state == "29");
    const auto unknown = placeOf(directory, Pincode::of(560035), "sender-pin", request);
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code() == "pin_unknown");
    CHECK(unknown.error().fact("field") == "sender-pin");
    for (const bool byZone : {true, false}) {
        ArticleRequest said = plain();
        if (byZone)
            said.zone = Zone::Local;
        else
            said.km = 10;
        const auto place = placeOf(directory, Pincode::of(560035), "to", said);
        REQUIRE(place);
        CHECK(place->pin == Pincode::of(560035));
        CHECK(place->state.empty());
    }
}
