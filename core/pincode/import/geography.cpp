// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/import/geography.h"

#include "core/pincode/officeorder.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace dak {

namespace {

using PointKey = std::pair<std::int32_t, std::int32_t>;
using RegionKey = std::pair<std::string, std::uint32_t>; // state, leading digits of the PIN

PointKey keyOf(GeoPoint point) {
    return {point.latitude, point.longitude};
}

std::set<PointKey> sharedPoints(const std::vector<ListedOffice>& offices) {
    std::map<PointKey, std::set<Pincode>> pins;
    for (const ListedOffice& listed : offices) {
        if (auto& known = pins[keyOf(listed.office.at.value_or(GeoPoint{}))]; known.size() < kManyPins)
            known.insert(listed.office.pin);
    }
    std::set<PointKey> shared;
    for (const auto& [point, known] : pins) {
        if (known.size() == kManyPins)
            shared.insert(point);
    }
    return shared;
}

// The medians of the regions that share a state and so many leading digits, from points that stand for one
// office.
std::map<RegionKey, GeoPoint> regionMedians(const std::vector<ListedOffice>& offices,
                                            const std::set<PointKey>& shared, std::uint32_t divisor) {
    std::map<RegionKey, std::vector<GeoPoint>> points;
    for (const ListedOffice& listed : offices) {
        const PostOffice& office = listed.office;
        if (office.at && shared.count(keyOf(*office.at)) == 0)
            points[{office.state, office.pin.number() / divisor}].push_back(*office.at);
    }
    std::map<RegionKey, GeoPoint> medians;
    for (auto& [region, members] : points)
        medians.emplace(region, medianOf(std::move(members)));
    return medians;
}

constexpr std::uint32_t kSortingRegion = 1000;
constexpr std::uint32_t kSubZone = 10000;
constexpr std::int64_t kSubZoneRadiusMetres = 400'000; // Leh to Kargil, Jaisalmer to Barmer lie within

// Where an office should be, roughly: its sorting region's median, unless that lies far from the sub-zone's.
std::optional<GeoPoint> expectedPoint(const PostOffice& office, const std::map<RegionKey, GeoPoint>& regions,
                                      const std::map<RegionKey, GeoPoint>& zones) {
    const auto region = regions.find({office.state, office.pin.number() / kSortingRegion});
    const auto zone = zones.find({office.state, office.pin.number() / kSubZone});
    if (zone == zones.end())
        return std::nullopt;
    if (region == regions.end() || metresBetween(region->second, zone->second) > kSubZoneRadiusMetres)
        return zone->second;
    return region->second;
}

void dropFarPoints(std::vector<ListedOffice>& offices, const std::set<PointKey>& shared) {
    const auto regions = regionMedians(offices, shared, kSortingRegion);
    const auto zones = regionMedians(offices, shared, kSubZone);
    for (ListedOffice& listed : offices) {
        PostOffice& office = listed.office;
        if (!office.at)
            continue;
        const auto expected = expectedPoint(office, regions, zones);
        if (expected && metresBetween(*office.at, *expected) > kFarFromRegionMetres)
            office.at.reset();
    }
}

std::vector<GeoPoint> pointsOf(const std::vector<const PostOffice*>& offices,
                               const std::function<bool(const PostOffice&)>& counts) {
    std::vector<GeoPoint> points;
    for (const PostOffice* office : offices) {
        if (office->at && counts(*office))
            points.push_back(*office->at);
    }
    return points;
}

std::optional<GeoPoint> pointOfPin(const std::vector<const PostOffice*>& offices,
                                   const std::set<PointKey>& shared) {
    const auto own = [&](const PostOffice& office) { return shared.count(keyOf(*office.at)) == 0; };
    const auto main = [](const PostOffice& office) { return office.type != OfficeType::Branch; };
    std::vector<GeoPoint> points = pointsOf(offices, [&](const auto& o) { return own(o) && main(o); });
    if (points.empty())
        points = pointsOf(offices, own);
    if (points.empty())
        points = pointsOf(offices, [](const auto&) { return true; });
    if (points.empty())
        return std::nullopt;
    const GeoPoint median = medianOf(std::move(points));
    const PostOffice& best = **std::min_element(offices.begin(), offices.end(),
                                                [](auto* a, auto* b) { return orderOf(*a) < orderOf(*b); });
    const bool agrees = best.at && main(best) && metresBetween(*best.at, median) <= kNearMedianMetres;
    return agrees ? *best.at : median;
}

} // namespace

GeoPoint medianOf(std::vector<GeoPoint> points) {
    check(!points.empty(), "the median of no points");
    const auto middle = points.begin() + static_cast<std::ptrdiff_t>((points.size() - 1) / 2);
    const auto north = [](GeoPoint a, GeoPoint b) { return a.latitude < b.latitude; };
    const auto east = [](GeoPoint a, GeoPoint b) { return a.longitude < b.longitude; };
    std::nth_element(points.begin(), middle, points.end(), north);
    const std::int32_t latitude = middle->latitude;
    std::nth_element(points.begin(), middle, points.end(), east);
    return {latitude, middle->longitude};
}

std::map<Pincode, GeoPoint> settlePoints(std::vector<ListedOffice>& offices) {
    const std::set<PointKey> shared = sharedPoints(offices);
    dropFarPoints(offices, shared);
    std::map<Pincode, std::vector<const PostOffice*>> byPin;
    for (const ListedOffice& listed : offices)
        byPin[listed.office.pin].push_back(&listed.office);
    std::map<Pincode, GeoPoint> places;
    for (const auto& [pin, members] : byPin) {
        if (const auto point = pointOfPin(members, shared))
            places.emplace(pin, *point);
    }
    for (ListedOffice& listed : offices) {
        PostOffice& office = listed.office;
        if (office.at && metresBetween(*office.at, places.at(office.pin)) > kFarFromPinMetres)
            office.at.reset();
    }
    return places;
}

} // namespace dak
