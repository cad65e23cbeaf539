// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/import/officecheck.h"

#include <catch2/catch.hpp>

using namespace dak;

namespace {

OfficeFields goodFields() {
    OfficeFields fields;
    fields[OfficeColumn::Circle] = "Karnataka Circle";
    fields[OfficeColumn::Division] = "Bengaluru South Division";
    fields[OfficeColumn::Office] = "  Koramangala   S.O ";
    fields[OfficeColumn::Pin] = "560034";
    fields[OfficeColumn::Type] = "PO";
    fields[OfficeColumn::Delivery] = "Delivery";
    fields[OfficeColumn::District] = "BENGALURU URBAN";
    fields[OfficeColumn::State] = "KARNATAKA";
    fields[OfficeColumn::Latitude] = "12.9271111";
    fields[OfficeColumn::Longitude] = "77.626605";
    return fields;
}

} // namespace

TEST_CASE("a row becomes an office") {
    REQUIRE_FALSE(faultOf(goodFields()));
    const ListedOffice listed = officeOf(goodFields());
    CHECK(listed.office.pin == Pincode::of(560034));
    CHECK(listed.office.name == "Koramangala S.O");
    CHECK(listed.office.type == OfficeType::Sub);
    CHECK(listed.office.delivers);
    CHECK(listed.office.district == "BENGALURU URBAN");
    CHECK(listed.office.state == "29");
    CHECK(listed.office.circle == "Karnataka Circle");
    CHECK(listed.office.at == GeoPoint{12'927'111, 77'626'605});
    CHECK(listed.division == "Bengaluru South Division");
}

TEST_CASE("a row that is no office says why") {
    struct Row {
        OfficeColumn column;
        std::string text;
        const char* reason;
    };
    const Row rows[] = {
        {OfficeColumn::Pin, "", "pin_invalid"},
        {OfficeColumn::Pin, "000000", "pin_invalid"},
        {OfficeColumn::Pin, "56003", "pin_invalid"},
        {OfficeColumn::Pin, "NA", "pin_invalid"},
        {OfficeColumn::Pin, "900056", "pin_army"},
        {OfficeColumn::Pin, "999999", "pin_army"},
        {OfficeColumn::Office, "", "name_missing"},
        {OfficeColumn::Office, " NA ", "name_missing"},
        {OfficeColumn::Type, "XO", "type_unknown"},
        {OfficeColumn::Type, "", "type_unknown"},
        {OfficeColumn::Delivery, "maybe", "delivery_unknown"},
        {OfficeColumn::Delivery, "2", "delivery_unknown"},
        {OfficeColumn::Office, "a\tb", "control_character"},
        {OfficeColumn::District, std::string("a\0b", 3), "control_character"},
        {OfficeColumn::Office, std::string(201, 'x'), "text_too_long"},
    };
    for (const Row& row : rows) {
        OfficeFields fields = goodFields();
        fields[row.column] = row.text;
        const auto fault = faultOf(fields);
        INFO(row.reason << " for " << row.text);
        REQUIRE(fault);
        CHECK(fault->reason == row.reason);
    }
}

TEST_CASE("types and delivery are read as either file writes them") {
    OfficeFields fields = goodFields();
    for (const auto& [text, type] : {std::pair("HO", OfficeType::Head), std::pair("so", OfficeType::Sub),
                                     std::pair(" Bo ", OfficeType::Branch)}) {
        fields[OfficeColumn::Type] = text;
        CHECK(officeOf(fields).office.type == type);
    }
    for (const auto& [text, delivers] :
         {std::pair("Non Delivery", false), std::pair("Non-Delivery", false), std::pair("0", false),
          std::pair("1", true), std::pair("DELIVERY", true)}) {
        fields[OfficeColumn::Delivery] = text;
        CHECK(officeOf(fields).office.delivers == delivers);
    }
}

TEST_CASE("what the file does not know stays empty") {
    OfficeFields fields = goodFields();
    fields[OfficeColumn::State] = "NA";
    fields[OfficeColumn::District] = "na";
    fields[OfficeColumn::Latitude] = "NA";
    REQUIRE_FALSE(faultOf(fields));
    const PostOffice office = officeOf(fields).office;
    CHECK(office.state.empty());
    CHECK(office.district.empty());
    CHECK_FALSE(office.at);
}

TEST_CASE("points are repaired or dropped") {
    struct Row {
        const char* latitude;
        const char* longitude;
        std::optional<GeoPoint> point;
    };
    const Row rows[] = {
        {"12.5", "77.25", GeoPoint{12'500'000, 77'250'000}},
        {"77.25", "12.5", GeoPoint{12'500'000, 77'250'000}}, // swapped
        {"6.5", "68", GeoPoint{6'500'000, 68'000'000}},
        {"37.5", "97.5", GeoPoint{37'500'000, 97'500'000}},
        {"6.499999", "68", std::nullopt},
        {"37.500001", "80", std::nullopt},
        {"0", "0", std::nullopt},
        {"1.22", "6.22", std::nullopt},
        {"12.5", "NA", std::nullopt},
        {"12.5", "", std::nullopt},
        {"12,5", "77.25", std::nullopt},
        {"12.5N", "77.25E", std::nullopt},
        {"nan", "77.25", std::nullopt},
        {"inf", "77.25", std::nullopt},
        {"1e300", "77.25", std::nullopt},
        {" 19.0565549681996 ", "72.8337818071241", GeoPoint{19'056'555, 72'833'782}},
    };
    for (const Row& row : rows) {
        INFO(row.latitude << " " << row.longitude);
        CHECK(repairedPoint(row.latitude, row.longitude) == row.point);
    }
}
