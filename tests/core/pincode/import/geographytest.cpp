// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/import/geography.h"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

using namespace dak;

namespace {

constexpr GeoPoint kBengaluru{12'970'000, 77'590'000};

GeoPoint near(GeoPoint point, std::int32_t micro) {
    return {point.latitude + micro, point.longitude + micro / 2};
}

ListedOffice at(std::uint32_t pin, OfficeType type, std::optional<GeoPoint> point) {
    return {.office = {.pin = Pincode::of(pin),
                       .name = "Office",
                       .type = type,
                       .delivers = true,
                       .district = {},
                       .state = "29",
                       .circle = {},
                       .at = point},
            .division = {}};
}

// Enough neighbours for a region's median to mean something.
std::vector<ListedOffice> neighbours() {
    std::vector<ListedOffice> offices;
    for (std::int32_t i = 0; i < 20; ++i)
        offices.push_back(
            at(560'001 + static_cast<std::uint32_t>(i), OfficeType::Sub, near(kBengaluru, 1000 * (i - 10))));
    return offices;
}

} // namespace

TEST_CASE("a median takes the middle of each coordinate") {
    CHECK(medianOf({{1, 9}}) == GeoPoint{1, 9});
    CHECK(medianOf({{1, 9}, {2, 8}}) == GeoPoint{1, 8});
    CHECK(medianOf({{1, 9}, {5, 5}, {3, 100}}) == GeoPoint{3, 9});
    CHECK_THROWS(medianOf({}));
}

TEST_CASE("a point in another part of the country is dropped, and the PIN's point is not moved by it") {
    std::vector<ListedOffice> offices = neighbours();
    offices.push_back(at(560034, OfficeType::Sub, kBengaluru));
    offices.push_back(at(560034, OfficeType::Branch, GeoPoint{26'000'000, 91'000'000}));
    const auto places = settlePoints(offices);
    CHECK(places.at(Pincode::of(560034)) == kBengaluru);
    CHECK_FALSE(offices.back().office.at);
}

TEST_CASE("the delivery office's own point is taken when it agrees with the median, else the median") {
    std::vector<ListedOffice> offices = neighbours();
    const GeoPoint head = near(kBengaluru, 200'000);
    const GeoPoint wrong = near(kBengaluru, 900'000); // 110 km off
    offices.push_back(at(560101, OfficeType::Head, head));
    offices.push_back(at(560102, OfficeType::Head, wrong));
    for (std::int32_t i = 0; i < 5; ++i) {
        offices.push_back(at(560101, OfficeType::Sub, near(kBengaluru, i)));
        offices.push_back(at(560102, OfficeType::Sub, near(kBengaluru, i + 100)));
    }
    const auto places = settlePoints(offices);
    CHECK(places.at(Pincode::of(560101)) == head);
    CHECK(metresBetween(places.at(Pincode::of(560102)), kBengaluru) < 1000);
}

TEST_CASE("head and sub offices outvote branch offices") {
    std::vector<ListedOffice> offices = neighbours();
    offices.push_back(at(560103, OfficeType::Sub, kBengaluru));
    for (std::int32_t i = 0; i < 9; ++i)
        offices.push_back(at(560103, OfficeType::Branch, near(kBengaluru, 400'000 + i)));
    CHECK(settlePoints(offices).at(Pincode::of(560103)) == kBengaluru);
}

TEST_CASE("one point given to many PINs counts only where there is no other") {
    std::vector<ListedOffice> offices = neighbours();
    const GeoPoint everywhere = near(kBengaluru, 300'000);
    for (std::uint32_t pin = 560'201; pin <= 560'206; ++pin)
        offices.push_back(at(pin, OfficeType::Sub, everywhere));
    offices.push_back(at(560'206, OfficeType::Branch, kBengaluru));
    const auto places = settlePoints(offices);
    CHECK(places.at(Pincode::of(560'201)) == everywhere);
    CHECK(metresBetween(places.at(Pincode::of(560'206)), kBengaluru) < kNearMedianMetres);
}

TEST_CASE("a PIN without a usable point has no place") {
    std::vector<ListedOffice> offices = neighbours();
    offices.push_back(at(560301, OfficeType::Sub, std::nullopt));
    CHECK(settlePoints(offices).count(Pincode::of(560301)) == 0);
}

TEST_CASE("the order of the rows does not change the outcome") {
    rc::prop("shuffled offices have the same places", [] {
        std::vector<ListedOffice> offices = neighbours();
        for (int i = 0; i < 30; ++i) {
            const auto pin = *rc::gen::inRange<std::uint32_t>(560'001, 560'010);
            const auto type = *rc::gen::element(OfficeType::Head, OfficeType::Sub, OfficeType::Branch);
            offices.push_back(at(pin, type, near(kBengaluru, *rc::gen::inRange(-2'000'000, 2'000'000))));
            offices.back().office.name = "Office " + std::to_string(i);
        }
        std::vector<ListedOffice> reversed(offices.rbegin(), offices.rend());
        RC_ASSERT(settlePoints(offices) == settlePoints(reversed));
    });
}
