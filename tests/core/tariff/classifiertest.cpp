// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/classifier.h"

#include "core/pincode/state.h"
#include "core/tariff/edition.h"
#include "tests/support/tariffcases.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace dak;
using namespace dak::test;

namespace {

constexpr GeoPoint kKochi{9'964'000, 76'243'000};
constexpr GeoPoint kMumbai{18'940'000, 72'836'000};
constexpr GeoPoint kDelhi{28'632'000, 77'219'000};
constexpr GeoPoint kPune{18'520'000, 73'856'000};
constexpr GeoPoint kKolkata{22'572'000, 88'363'000};

QuoteRequest aLetter(unsigned from, GeoPoint a, unsigned to, GeoPoint b) {
    QuoteRequest request = aDocument();
    request.km.reset();
    request.weight = Weight::fromGrams(250);
    request.from = {Pincode::of(from), "27", "", a};
    request.to = {Pincode::of(to), "07", "", b};
    return request;
}

Quote quoted(const TariffBook& book, const QuoteRequest& request) {
    const Result<Quote> quote = book.quote(request);
    INFO((quote ? "" : quote.error().code()));
    REQUIRE(quote);
    return *quote;
}

bool warned(const Quote& quote, std::string_view code) {
    return std::any_of(quote.warnings.begin(), quote.warnings.end(),
                       [code](const Notice& warning) { return warning.code == code; });
}

// The tariff with the slab table of a Mumbai office in its own folder.
const TariffBook& mumbaiBook() {
    static const TariffBook book = [] {
        std::vector<TariffFile> files = tariffFiles();
        files.push_back({"mumbai-slabs.json", tariffFixture("mumbai-slabs.json")});
        Result<TariffBook> loaded = TariffBook::load(files);
        REQUIRE(loaded);
        return *std::move(loaded);
    }();
    return book;
}

Classifier estimating(int numerator, int denominator) {
    Classifier classifier;
    classifier.zones.push_back(
        {{Date::of(2020, 1, 1), std::nullopt}, "published", {}, {}, {}, {}, numerator, denominator});
    return classifier;
}

} // namespace

TEST_CASE("a distance is estimated from the medians times 1.4 and marked as an estimate") {
    const Quote quote = quoted(tariffBook(), aLetter(400001, kMumbai, 411001, kPune));
    const std::int64_t metres = metresBetween(kMumbai, kPune);
    CHECK(quote.basis.source == "estimate from directory");
    REQUIRE(quote.basis.km);
    CHECK(*quote.basis.km == (metres * 14 + 9'999) / 10'000);
    CHECK(quote.basis.value == "up to 200 km");
    CHECK(warned(quote, "distance_estimated"));
    CHECK(quoted(tariffBook(), aLetter(400001, kMumbai, 226001, kDelhi)).basis.value == "1001-2000 km");
    CHECK(quoted(tariffBook(), aLetter(682001, kKochi, 110001, kDelhi)).basis.value == "over 2000 km");
}

TEST_CASE("an estimate is a whole number of km, rounded up") {
    // One micro-degree of latitude is about 11 cm: a few metres are a kilometre begun.
    QuoteRequest request = aLetter(400001, {0, 0}, 411001, {100, 0});
    CHECK(classifyKm(estimating(14, 10), request)->km == 1);
    request.to.median = GeoPoint{0, 0};
    CHECK(classifyKm(estimating(14, 10), request)->km == 0);
    // 1 degree is 111,195 m: times 1.4 is 155.67 km.
    request.to.median = GeoPoint{1'000'000, 0};
    CHECK(metresBetween({0, 0}, {1'000'000, 0}) == 111'195);
    CHECK(classifyKm(estimating(14, 10), request)->km == 156);
    CHECK(classifyKm(estimating(1, 1), request)->km == 112);
    CHECK(classifyKm(estimating(1000, 111'195 / 1000), request)->km > 156);
}

TEST_CASE("without a median the distance is asked for, not invented") {
    QuoteRequest request = aLetter(400001, kMumbai, 411001, kPune);
    request.to.median.reset();
    const Result<Quote> quote = tariffBook().quote(request);
    REQUIRE_FALSE(quote);
    CHECK(quote.error().code() == "distance_unknown");
    CHECK(quote.error().fact("field") == "to");
    CHECK(quote.error().fact("given") == "411001");
}

TEST_CASE("an office's own slab table stands over the estimate") {
    const auto slabTo = [](unsigned to) {
        const Quote quote = quoted(mumbaiBook(), aLetter(400001, kMumbai, to, kKolkata));
        CHECK(quote.basis.source == "office slab table");
        CHECK_FALSE(quote.basis.km);
        CHECK_FALSE(warned(quote, "distance_estimated"));
        return quote.basis.value;
    };
    CHECK(slabTo(400601) == "local");
    CHECK(slabTo(400703) == "local");
    CHECK(slabTo(401105) == "local");
    CHECK(slabTo(411001) == "up to 200 km");
    CHECK(slabTo(422001) == "up to 200 km");
    CHECK(slabTo(410206) == "up to 200 km");
    CHECK(slabTo(380001) == "501-1000 km");
    CHECK(slabTo(440001) == "501-1000 km");
    CHECK(slabTo(403001) == "501-1000 km");
    CHECK(slabTo(560001) == "501-1000 km");
    CHECK(slabTo(110001) == "1001-2000 km");
    CHECK(slabTo(302001) == "1001-2000 km");
    CHECK(slabTo(570001) == "1001-2000 km");
    CHECK(slabTo(700001) == "over 2000 km");
    CHECK(slabTo(781001) == "over 2000 km");
    CHECK(slabTo(190001) == "over 2000 km");
}

TEST_CASE("a slab table is of its office, its days and its PINs only") {
    QuoteRequest request = aLetter(400002, kMumbai, 560001, kKolkata);
    CHECK(quoted(mumbaiBook(), request).basis.source == "estimate from directory");
    request.from.pin = Pincode::of(400001);
    request.on = Date::of(2026, 3, 31);
    CHECK(quoted(mumbaiBook(), request).basis.source == "estimate from directory");
    request.on = Date::of(2026, 4, 1);
    CHECK(quoted(mumbaiBook(), request).basis.source == "office slab table");
    request.to.pin = Pincode::of(560002);
    CHECK(quoted(mumbaiBook(), request).basis.source == "estimate from directory");
}

TEST_CASE("the office's word of local holds for parcels too, and of not local against a PIN set") {
    QuoteRequest request = aParcel();
    request.from = {Pincode::of(400001), "27", "", kMumbai};
    request.to = {Pincode::of(400601), "27", "", std::nullopt};
    CHECK(quoted(mumbaiBook(), request).basis.source == "office slab table");
    CHECK(quoted(mumbaiBook(), request).basis.value == "local");
    std::vector<TariffFile> files = tariffFiles();
    files.push_back({"slabs", R"({"format":"dak-tariff-1","kind":"office-slabs","valid_from":"2026-01-01",
        "from":["400001"],"slabs":[{"slab":200,"pins":["400601"]}]})"});
    const Result<TariffBook> book = TariffBook::load(files);
    REQUIRE(book);
    CHECK(quoted(*book, request).basis.value == "within-state");
}

TEST_CASE("every state has the same zone both ways, and itself within") {
    for (const State& one : allStates()) {
        for (const State& other : allStates()) {
            QuoteRequest there = aParcel();
            there.from = {Pincode::of(800001), std::string(one.code), "", std::nullopt};
            there.to = {Pincode::of(800002), std::string(other.code), "", std::nullopt};
            QuoteRequest back = there;
            std::swap(back.from, back.to);
            INFO(one.name << " and " << other.name);
            const Quote quote = quoted(tariffBook(), there);
            CHECK(quote.basis.value == quoted(tariffBook(), back).basis.value);
            CHECK((quote.basis.value == "within-state") == (one.code == other.code));
            CHECK(warned(quote, "zone_provisional") == (one.code != other.code));
        }
    }
}

TEST_CASE("the army has a price from any state and for every product of the panel") {
    for (const State& state : allStates()) {
        for (const char* pin : {"900056", "900099", "901234", "999999"}) {
            QuoteRequest request = aParcel();
            request.from.state = std::string(state.code);
            request.to = {*Pincode::parse(pin), "", "", std::nullopt};
            for (const char* product : {"speed-post-parcel", "india-post-parcel"}) {
                request.product = *Product::parse(product);
                const Quote quote = quoted(tariffBook(), request);
                CHECK(quote.basis.source == "army");
                CHECK(quote.basis.value == "other-states");
                CHECK(warned(quote, "army_rate_provisional"));
            }
        }
    }
}

TEST_CASE("an article from the army to a state is priced by the same row") {
    QuoteRequest request = aParcel();
    request.to = {Pincode::of(900056), "", "", std::nullopt};
    std::swap(request.from, request.to);
    const Result<ZoneAnswer> zone = classifyZone(
        Classifier{
            {}, {{{Date::of(2020, 1, 1), std::nullopt}, "provisional", Zone::OtherStates, kBeyondKm}}, {}},
        request);
    REQUIRE(zone);
    CHECK(zone->source == "army");
}

TEST_CASE("a day without a zone table is said so") {
    const Classifier later = [] {
        Classifier classifier = estimating(14, 10);
        classifier.zones[0].period.from = Date::of(2030, 1, 1);
        return classifier;
    }();
    CHECK(classifyZone(later, aParcel()).error().code() == "zones_not_found");
    CHECK(classifyKm(later, aLetter(400001, kMumbai, 110001, kDelhi)).error().code() == "zones_not_found");
    CHECK(classifyKm(later, aLetter(400001, kMumbai, 110001, kDelhi)).error().fact("on") == "2026-11-20");
}

TEST_CASE("a zone table that is published warns of nothing") {
    Classifier classifier = estimating(14, 10);
    const Result<ZoneAnswer> zone = classifyZone(classifier, aParcel());
    REQUIRE(zone);
    CHECK(zone->zone == Zone::OtherStates);
    CHECK(zone->warnings.empty());
    classifier.zones[0].grade = "provisional";
    CHECK(classifyZone(classifier, aParcel())->warnings.size() == 1);
}
