// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/pricing.h"

#include "core/tariff/tariffbook.h"
#include "tests/support/tariffcases.h"

#include <rapidcheck/catch.h>

#include <algorithm>

using namespace dak;
using namespace dak::test;

namespace {

const std::vector<std::string> kPriced{"speed-post-document", "speed-post-parcel", "india-post-parcel",
                                       "gyan-post"};

Money sumOf(const Quote& quote) {
    Money sum;
    for (const QuoteLine& line : quote.lines)
        sum += line.amount;
    return sum;
}

Dimensions aBox() {
    return Dimensions::fromCentimetres(*rc::gen::inRange(14, 151), *rc::gen::inRange(9, 151),
                                       *rc::gen::inRange(1, 151));
}

// Any article; many are refused, which is the point.
QuoteRequest anyRequest() {
    QuoteRequest request = aParcel();
    request.product = *Product::parse(*rc::gen::elementOf(kPriced));
    request.weight = Weight::fromGrams(
        *rc::gen::weightedOneOf<int>({{3, rc::gen::inRange(1, 600)}, {3, rc::gen::inRange(600, 36'000)}}));
    request.contents = *rc::gen::elementOf(std::vector<std::string>{"document", "books", "clothes", ""});
    request.size = aBox();
    if (*rc::gen::arbitrary<bool>())
        request.size.reset();
    request.contractual = *rc::gen::arbitrary<bool>();
    request.student = *rc::gen::arbitrary<bool>();
    request.onPostalService = *rc::gen::weightedElement<bool>({{4, false}, {1, true}});
    request.addOns.registration = *rc::gen::arbitrary<bool>();
    request.addOns.otp = *rc::gen::arbitrary<bool>();
    request.addOns.pod = *rc::gen::arbitrary<bool>();
    request.addOns.ack = *rc::gen::arbitrary<bool>();
    if (*rc::gen::arbitrary<bool>())
        request.addOns.insured = Money::fromRupees(*rc::gen::inRange(1, 100'001));
    request.rounding = *rc::gen::element(Rounding::Component, Rounding::Total, Rounding::None);
    request.from.state = *rc::gen::element<std::string>("32", "27", "04", "07");
    if (*rc::gen::arbitrary<bool>())
        request.customer = *Gstin::parse("27AAPFU0939F1ZV");
    if (request.product.code() == "speed-post-document")
        request.km = *rc::gen::inRange(0, 4000);
    else
        request.zone = *rc::gen::element(Zone::Local, Zone::WithinState, Zone::ZoneMetro, Zone::OtherStates);
    return request;
}

// A request that the rules allow, of a zone product.
QuoteRequest aPricedParcel() {
    QuoteRequest request = aParcel();
    request.product =
        *Product::parse(*rc::gen::element<std::string>("speed-post-parcel", "india-post-parcel"));
    request.contractual = *rc::gen::arbitrary<bool>();
    request.weight = Weight::fromGrams(*rc::gen::inRange(1, 35'000));
    request.zone = *rc::gen::element(Zone::Local, Zone::WithinState, Zone::ZoneMetro, Zone::OtherStates);
    return request;
}

Quote mustQuote(const QuoteRequest& request) {
    const Result<Quote> quote = tariffBook().quote(request);
    if (!quote)
        throw std::runtime_error("refused: " + quote.error().code());
    return *quote;
}

std::vector<std::string> codesOf(const std::vector<Offer>& offers) {
    std::vector<std::string> codes;
    for (const Offer& offer : offers)
        codes.push_back(offer.product.product.code());
    return codes;
}

const Offer& offerOf(const std::vector<Offer>& offers, const std::string& product) {
    const auto found = std::find_if(offers.begin(), offers.end(), [&product](const Offer& offer) {
        return offer.product.product.code() == product;
    });
    REQUIRE(found != offers.end());
    return *found;
}

} // namespace

TEST_CASE("properties of a quote") {
    rc::prop("lines make the taxable sum, and with tax the total", [] {
        const Result<Quote> quote = tariffBook().quote(anyRequest());
        RC_PRE(static_cast<bool>(quote));
        RC_ASSERT(sumOf(*quote) == quote->taxable);
        RC_ASSERT(quote->taxable + quote->cgst + quote->sgst + quote->utgst + quote->igst == quote->total);
        RC_ASSERT(!quote->total.isNegative());
        RC_ASSERT(quote->igst.isZero() || (quote->cgst.isZero() && quote->sgst.isZero()));
        RC_ASSERT(quote->sgst.isZero() || quote->utgst.isZero());
    });
    rc::prop("the same question has the same answer", [] {
        const QuoteRequest request = anyRequest();
        const Result<Quote> one = tariffBook().quote(request);
        const Result<Quote> other = tariffBook().quote(request);
        RC_ASSERT(static_cast<bool>(one) == static_cast<bool>(other));
        if (one)
            RC_ASSERT(*one == *other);
        else
            RC_ASSERT(one.error() == other.error());
    });
    rc::prop("a refusal names a code and never a machine", [] {
        const Result<Quote> quote = tariffBook().quote(anyRequest());
        RC_PRE(!quote);
        RC_ASSERT(!quote.error().code().empty());
        RC_ASSERT(quote.error().kind() == ErrorKind::Refused);
    });
    rc::prop("a heavier parcel never costs less", [] {
        QuoteRequest request = aPricedParcel();
        const Money lighter = mustQuote(request).taxable;
        request.weight = Weight::fromGrams(*rc::gen::inRange<std::int64_t>(request.weight.grams(), 35'001));
        RC_ASSERT(mustQuote(request).taxable >= lighter);
    });
    rc::prop("a farther zone never costs less", [] {
        QuoteRequest request = aPricedParcel();
        Money nearer;
        for (const Zone zone : {Zone::Local, Zone::WithinState, Zone::ZoneMetro, Zone::OtherStates}) {
            request.zone = zone;
            const Money price = mustQuote(request).taxable;
            RC_ASSERT(price >= nearer);
            nearer = price;
        }
    });
    rc::prop("a heavier or farther document never costs less", [] {
        QuoteRequest request = aDocument();
        request.weight = Weight::fromGrams(*rc::gen::inRange(1, 500));
        request.km = *rc::gen::inRange(0, 3000);
        const Money before = mustQuote(request).taxable;
        request.weight = Weight::fromGrams(*rc::gen::inRange<std::int64_t>(request.weight.grams(), 501));
        request.km = *rc::gen::inRange(*request.km, 4000);
        RC_ASSERT(mustQuote(request).taxable >= before);
    });
    rc::prop("the student discount is a tenth of the postage and of nothing else", [] {
        QuoteRequest request = aPricedParcel();
        request.contractual = false;
        const Money postage = mustQuote(request).taxable;
        request.addOns = {true, true, true, true, Money::fromRupees(*rc::gen::inRange(1, 100'001)), {}};
        const Money before = mustQuote(request).taxable;
        request.student = true;
        const Quote after = mustQuote(request);
        RC_ASSERT(after.lines.back().code == "student-discount");
        RC_ASSERT(after.lines.back().amount.times(10) == postage.negated());
        RC_ASSERT(before - after.taxable == after.lines.back().amount.negated());
    });
    rc::prop("the charged weight is the larger of actual and volumetric", [] {
        QuoteRequest request = aPricedParcel();
        request.size = aBox();
        const Result<Quote> quote = tariffBook().quote(request);
        RC_PRE(static_cast<bool>(quote));
        RC_ASSERT(quote->volumetricGrams == request.size->volumetricGrams());
        RC_ASSERT(quote->chargeableGrams == std::max(request.weight.grams(), *quote->volumetricGrams));
        request.weight = Weight::fromGrams(std::min<std::int64_t>(quote->chargeableGrams, 35'000));
        if (quote->chargeableGrams <= 35'000)
            RC_ASSERT(mustQuote(request).taxable == quote->taxable);
    });
    rc::prop("on postal service nothing is charged", [] {
        QuoteRequest request = anyRequest();
        request.onPostalService = true;
        const Result<Quote> quote = tariffBook().quote(request);
        RC_PRE(static_cast<bool>(quote));
        RC_ASSERT(quote->total.isZero());
        RC_ASSERT(!quote->lines.empty());
    });
}

TEST_CASE("a quote names its edition, order, grade, SAC, place and rates") {
    const Quote quote = mustQuote(aParcel());
    CHECK(quote.edition == "speed-post-parcel-retail-2026-08-01");
    CHECK(quote.notification == "S.O. 4241(E), 31 Jul 2026");
    CHECK(quote.grade == "confirmed");
    CHECK(quote.sac == "996811");
    CHECK(quote.placeOfSupply == "32");
    CHECK(quote.cgstBasisPoints == 900);
    CHECK(quote.sgstBasisPoints == 900);
    CHECK(quote.igstBasisPoints == 0);
    CHECK(quote.transmission == "air");
    CHECK(quote.lines[0].rule == "up to 500 g, other-states");
    QuoteRequest surface = aParcel();
    surface.product = *Product::parse("india-post-parcel");
    CHECK(mustQuote(surface).transmission == "surface");
}

TEST_CASE("what of a price is provisional is named beside the grade of its edition") {
    QuoteRequest sameState = aParcel();
    sameState.to = sameState.from;
    CHECK(provisionalParts(mustQuote(sameState)).empty());
    const Quote far = mustQuote(aParcel()); // by the state table, which is our own reading
    CHECK(far.grade == "confirmed");
    CHECK(provisionalParts(far) == std::vector<std::string>{"zone"});
    QuoteRequest given = aParcel();
    given.zone = Zone::OtherStates;
    CHECK(provisionalParts(mustQuote(given)).empty());
    QuoteRequest acknowledged = aDocument();
    acknowledged.on = Date::of(2024, 1, 1);
    acknowledged.addOns.ack = true;
    CHECK(provisionalParts(mustQuote(acknowledged)) == std::vector<std::string>{"ack"});
}

TEST_CASE("a provisional discount, COD fee or tax is warned of and named") {
    const std::string provisional = "\"grade\": \"provisional\"";
    const auto partsOf = [&](const std::string& file, const std::string& grade, const QuoteRequest& request) {
        const auto book =
            TariffBook::load(tariffFilesWith(file, "\"grade\": \"" + grade + "\"", provisional));
        REQUIRE(book);
        const Result<Quote> quote = book->quote(request);
        REQUIRE(quote);
        return provisionalParts(*quote);
    };
    QuoteRequest student = aDocument();
    student.student = true;
    CHECK(partsOf("discounts.json", "published", student) == std::vector<std::string>{"discount"});
    QuoteRequest collect = aParcel();
    collect.zone = Zone::Local;
    collect.contractual = true;
    collect.addOns.cod = Money::fromRupees(1000);
    CHECK(partsOf("cod.json", "published", collect) == std::vector<std::string>{"cod"});
    CHECK(partsOf("tax.json", "confirmed", aDocument()) == std::vector<std::string>{"tax"});
}

TEST_CASE("on postal service the lines still say what was done") {
    QuoteRequest request = aDocument();
    request.onPostalService = true;
    request.addOns.registration = true;
    const Quote quote = mustQuote(request);
    CHECK(linesText(quote) == "base=0;registration=0");
    CHECK(quote.lines[0].rule == "on postal service: no price (up to 50 g, over 2000 km)");
}

TEST_CASE("compare offers the panel, cheapest first, refusals last in the panel's order") {
    QuoteRequest request = aParcel();
    request.weight = Weight::fromGrams(1240);
    const std::vector<Offer> offers = tariffBook().compare(request);
    CHECK(codesOf(offers) == std::vector<std::string>{"india-post-parcel", "speed-post-parcel",
                                                      "speed-post-document", "gyan-post"});
    CHECK(offers[0].quote()->total < offers[1].quote()->total);
    CHECK(offers[2].refusal()->code() == "document_is_merchandise");
    CHECK(offers[3].refusal()->code() == "contents_not_for_product");
    CHECK(offers[2].quote() == nullptr);
    CHECK(offers[0].refusal() == nullptr);
}

TEST_CASE("compare judges documents and parcels by the same request") {
    QuoteRequest request = aDocument();
    request.zone = Zone::ZoneMetro;
    request.km = 350;
    const std::vector<Offer> offers = tariffBook().compare(request);
    CHECK(offerOf(offers, "speed-post-document").quote()->basis.value == "201-500 km");
    CHECK(offerOf(offers, "speed-post-parcel").quote()->basis.value == "zone-metro");
    CHECK(offerOf(offers, "india-post-parcel").quote()->basis.value == "zone-metro");
    request.zone = Zone::Local;
    request.km.reset();
    CHECK(offerOf(tariffBook().compare(request), "speed-post-document").quote()->basis.value == "local");
    request.zone = Zone::OtherStates;
    request.from.median = GeoPoint{9'964'000, 76'243'000};
    request.to.median = GeoPoint{28'632'000, 77'219'000};
    CHECK(offerOf(tariffBook().compare(request), "speed-post-document").quote()->basis.source ==
          "estimate from directory");
}

TEST_CASE("compare sends books by Gyan Post when it is cheapest") {
    QuoteRequest request = aParcel();
    request.weight = Weight::fromGrams(900);
    request.contents = "books";
    const std::vector<Offer> offers = tariffBook().compare(request);
    CHECK(offers[0].product.product.code() == "gyan-post");
    CHECK(offers[0].quote()->taxable == Money::fromRupees(35));
}

TEST_CASE("compare sends air-prohibited goods by surface and says why not by air") {
    QuoteRequest request = aParcel();
    request.contents = "air-prohibited";
    const std::vector<Offer> offers = tariffBook().compare(request);
    CHECK(offers[0].product.product.code() == "india-post-parcel");
    CHECK(offerOf(offers, "speed-post-parcel").refusal()->code() == "contents_air_prohibited");
    CHECK(offerOf(offers, "speed-post-parcel").refusal()->fact("instead") == "india-post-parcel");
}

TEST_CASE("compare of what nobody carries is four reasons") {
    QuoteRequest request = aParcel();
    request.contents = "cloth-wrapped";
    for (const Offer& offer : tariffBook().compare(request)) {
        REQUIRE(offer.refusal());
        CHECK(offer.refusal()->code() == "cloth_wrapping_refused");
    }
    request.on = Date::of(2026, 3, 1);
    const std::vector<Offer> offers = tariffBook().compare(request);
    CHECK(offerOf(offers, "speed-post-parcel").refusal()->code() == "rates_not_found");
}

TEST_CASE("the army's parcel is always offered") {
    QuoteRequest request = aParcel();
    request.weight = Weight::fromGrams(2300);
    request.to = {Pincode::of(900056), "", "", std::nullopt};
    const std::vector<Offer> offers = tariffBook().compare(request);
    CHECK(offerOf(offers, "speed-post-parcel").quote() != nullptr);
    CHECK(offerOf(offers, "india-post-parcel").quote() != nullptr);
    request = aDocument();
    request.km.reset();
    request.to = {Pincode::of(900099), "", "", std::nullopt};
    CHECK(offerOf(tariffBook().compare(request), "speed-post-document").quote() != nullptr);
}
