// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/import/officecheck.h"

#include "core/base/text.h"
#include "core/pincode/state.h"

#include <charconv>
#include <cmath>

namespace dak {

namespace {

constexpr std::size_t kMostTextBytes = 200;

// Trimmed, single spaces; NA, which the official file writes for "unknown", is empty.
std::string cleaned(std::string_view text) {
    std::string out;
    for (const char c : trimmed(text)) {
        if (c != ' ' || out.empty() || out.back() != ' ')
            out += c;
    }
    return upperAscii(out) == "NA" ? std::string() : out;
}

std::optional<OfficeType> typeOf(std::string_view text) {
    const std::string type = upperAscii(trimmed(text));
    if (type == "HO" || type == "GPO")
        return OfficeType::Head;
    if (type == "PO" || type == "SO")
        return OfficeType::Sub;
    if (type == "BO")
        return OfficeType::Branch;
    return std::nullopt;
}

std::optional<bool> deliversOf(std::string_view text) {
    std::string plain;
    for (const char c : lowerAscii(trimmed(text))) {
        if (c != ' ' && c != '-')
            plain += c;
    }
    if (plain == "delivery" || plain == "1")
        return true;
    if (plain == "nondelivery" || plain == "0")
        return false;
    return std::nullopt;
}

// Millionths of a degree; nothing for NA, blanks and what is no number.
std::optional<std::int64_t> microDegrees(std::string_view text) {
    const std::string number = trimmed(text);
    double degrees = 0;
    const auto [end, fault] = std::from_chars(number.data(), number.data() + number.size(), degrees);
    if (fault != std::errc() || end != number.data() + number.size() || !(std::abs(degrees) <= 180))
        return std::nullopt;
    return std::llround(degrees * 1e6);
}

bool isIndia(std::int64_t latitude, std::int64_t longitude) {
    return latitude >= 6'500'000 && latitude <= 37'500'000 && longitude >= 68'000'000 &&
           longitude <= 97'500'000;
}

} // namespace

std::optional<RowFault> faultOf(const OfficeFields& fields) {
    for (const std::string& text : fields.texts) {
        if (hasControls(text))
            return RowFault{"control_character", quotable(text)};
        if (text.size() > kMostTextBytes)
            return RowFault{"text_too_long", quotable(text)};
    }
    const auto fault = [&](const char* reason, OfficeColumn column) {
        return RowFault{reason, quotable(fields[column])};
    };
    const auto pin = Pincode::parse(fields[OfficeColumn::Pin]);
    if (!pin)
        return fault("pin_invalid", OfficeColumn::Pin);
    if (pin->isArmy())
        return fault("pin_army", OfficeColumn::Pin);
    if (cleaned(fields[OfficeColumn::Office]).empty())
        return fault("name_missing", OfficeColumn::Office);
    if (!typeOf(fields[OfficeColumn::Type]))
        return fault("type_unknown", OfficeColumn::Type);
    if (!deliversOf(fields[OfficeColumn::Delivery]))
        return fault("delivery_unknown", OfficeColumn::Delivery);
    return std::nullopt;
}

ListedOffice officeOf(const OfficeFields& fields) {
    const State* state = stateByName(fields[OfficeColumn::State]);
    return ListedOffice{
        .office =
            PostOffice{
                .pin = *Pincode::parse(fields[OfficeColumn::Pin]),
                .name = cleaned(fields[OfficeColumn::Office]),
                .type = *typeOf(fields[OfficeColumn::Type]),
                .delivers = *deliversOf(fields[OfficeColumn::Delivery]),
                .district = cleaned(fields[OfficeColumn::District]),
                .state = state == nullptr ? std::string() : std::string(state->code),
                .circle = cleaned(fields[OfficeColumn::Circle]),
                .at = repairedPoint(fields[OfficeColumn::Latitude], fields[OfficeColumn::Longitude]),
            },
        .division = cleaned(fields[OfficeColumn::Division]),
    };
}

std::optional<GeoPoint> repairedPoint(std::string_view latitude, std::string_view longitude) {
    const auto north = microDegrees(latitude);
    const auto east = microDegrees(longitude);
    if (!north || !east)
        return std::nullopt;
    if (isIndia(*north, *east))
        return GeoPoint{static_cast<std::int32_t>(*north), static_cast<std::int32_t>(*east)};
    if (isIndia(*east, *north))
        return GeoPoint{static_cast<std::int32_t>(*east), static_cast<std::int32_t>(*north)};
    return std::nullopt;
}

} // namespace dak
