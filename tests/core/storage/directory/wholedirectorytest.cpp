// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole official directory, imported once: what is promised of 165,627 offices.

#include "tests/support/wholedirectory.h"
#include "core/pincode/postalzone.h"
#include "core/pincode/state.h"
#include "core/storage/directory/importdirectory.h"
#include "core/storage/directory/sqlitedirectory.h"
#include "core/storage/sqlite/database.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

#include <set>

using namespace dak;
using namespace dak::test;

namespace {

struct Whole {
    TempFolder folder;
    std::string path = folder.file("pincode.db");
    Result<ImportReport> report = importDirectory(wholeDirectoryPath(), path);
    std::unique_ptr<SqliteDirectory> directory = SqliteDirectory::open(path).value();
};

const Whole& whole() {
    static const Whole instance;
    return instance;
}

std::vector<Pincode> allPins() {
    std::vector<Pincode> pins;
    auto database = Database::open(whole().path, OpenMode::ReadOnly);
    auto rows = database->prepare("SELECT pin FROM places ORDER BY pin");
    while (rows->step().value())
        pins.push_back(Pincode::of(static_cast<std::uint32_t>(rows->integer(0))));
    return pins;
}

} // namespace

TEST_CASE("the whole directory is read, and four rows are refused for a reason") {
    DAK_NEED_WHOLE_DIRECTORY();
    REQUIRE(whole().report);
    const ImportReport& report = *whole().report;
    CHECK(report.read == 165'627);
    CHECK(report.accepted == 165'623);
    CHECK(report.rejected == 4);
    CHECK(report.rejects == std::vector<RejectedRow>{
                                {33'266, "pin_army", "900099"},
                                {77'167, "duplicate", "423101 Talwade B.O"},
                                {98'379, "pin_army", "900056"},
                                {148'132, "duplicate", "464573 Bankhedi B.O"},
                            });
    CHECK(whole().directory->source() == "All India Pincode Directory, 165,623 offices");
    CHECK(std::filesystem::file_size(whole().path) < 20'000'000);
}

TEST_CASE("a PIN's delivery office is the right one") {
    DAK_NEED_WHOLE_DIRECTORY();
    struct Row {
        std::uint32_t pin;
        const char* name;
        OfficeType type;
        const char* district;
        const char* state;
    };
    const Row rows[] = {
        {110001, "New Delhi GPO", OfficeType::Head, "NEW DELHI", "07"},
        {110006, "Delhi GPO", OfficeType::Head, "NORTH", "07"},
        {110018, "Tilak Nagar S.O (West Delhi)", OfficeType::Sub, "WEST", "07"},
        {110069, "Union Public Service Commission SO", OfficeType::Sub, "NEW DELHI", "07"},
        {400001, "Mumbai GPO", OfficeType::Head, "MUMBAI", "27"},
        {411001, "Pune H.O", OfficeType::Head, "PUNE", "27"},
        {492001, "Raipur HO", OfficeType::Head, "RAIPUR", "22"},
        {500001, "Hyderabad G.P.O.", OfficeType::Head, "HYDERABAD", "36"},
        {533464, "Yanam S.O", OfficeType::Sub, "YANAM", "34"},
        {560001, "Bengaluru G.P.O.", OfficeType::Head, "BENGALURU URBAN", "29"},
        {560034, "Koramangala S.O", OfficeType::Sub, "BENGALURU URBAN", "29"},
        {600001, "Chennai G.P.O.", OfficeType::Head, "CHENNAI", "33"},
        {682001, "Kochi HO", OfficeType::Head, "ERNAKULAM", "32"},
        {682555, "Kavaratti H.O", OfficeType::Head, "LAKSHADWEEP DISTRICT", "31"},
        {700001, "KOLKATA GPO", OfficeType::Head, "KOLKATA", "19"},
        {799001, "Agartala H.O", OfficeType::Head, "", "16"}, // the file says Nirmal, Telangana
    };
    for (const Row& row : rows) {
        INFO(row.pin);
        const auto office = whole().directory->deliveryOffice(Pincode::of(row.pin));
        REQUIRE(office);
        CHECK(office->name == row.name);
        CHECK(office->type == row.type);
        CHECK(office->delivers);
        CHECK(office->district == row.district);
        CHECK(office->state == row.state);
        CHECK(whole().directory->find(std::to_string(row.pin), 1)->front() == *office);
    }
}

TEST_CASE("every PIN has its delivery office and, but for four, a state of its postal zone") {
    DAK_NEED_WHOLE_DIRECTORY();
    const std::vector<Pincode> pins = allPins();
    CHECK(pins.size() == 19'584);
    std::set<std::uint32_t> stateless;
    int pointless = 0;
    int branches = 0;
    int undelivered = 0;
    for (const Pincode pin : pins) {
        const PostOffice office = whole().directory->deliveryOffice(pin).value();
        const Place place = whole().directory->place(pin).value();
        REQUIRE(office.pin == pin);
        REQUIRE(place.state == office.state);
        REQUIRE(place.district == office.district);
        if (place.state.empty())
            stateless.insert(pin.number());
        else
            REQUIRE((isStateInZoneOf(pin, place.state) && stateByCode(place.state) != nullptr));
        pointless += place.median ? 0 : 1;
        branches += office.delivers && office.type == OfficeType::Branch ? 1 : 0;
        undelivered += office.delivers ? 0 : 1;
    }
    // Their divisions lie in two states each.
    CHECK(stateless == std::set<std::uint32_t>{504'300, 504'314, 605'012, 781'041});
    CHECK(pointless == 120);
    CHECK(branches == 45);
    CHECK(undelivered == 23);
}

TEST_CASE("a place is where the town is") {
    DAK_NEED_WHOLE_DIRECTORY();
    struct Row {
        std::uint32_t pin;
        GeoPoint town;
    };
    // General post offices and town halls, from public maps.
    const Row rows[] = {
        {110001, {28'632'000, 77'219'000}}, {400001, {18'939'000, 72'835'000}},
        {700001, {22'572'000, 88'349'000}}, {600001, {13'090'000, 80'287'000}},
        {560001, {12'976'000, 77'600'000}}, {500001, {17'385'000, 78'478'000}},
        {411001, {18'525'000, 73'875'000}}, {682001, {9'966'000, 76'242'000}},
        {380001, {23'027'000, 72'587'000}}, {302001, {26'920'000, 75'800'000}},
        {226001, {26'852'000, 80'940'000}}, {800001, {25'611'000, 85'130'000}},
        {781001, {26'185'000, 91'745'000}}, {751001, {20'270'000, 85'834'000}},
        {695001, {8'490'000, 76'950'000}},  {160017, {30'741'000, 76'783'000}},
        {201301, {28'580'000, 77'320'000}}, {140001, {30'967'000, 76'527'000}},
        {824102, {24'800'000, 84'500'000}}, {276202, {26'060'000, 83'190'000}},
        {194101, {34'160'000, 77'580'000}}, {744101, {11'670'000, 92'740'000}},
    };
    for (const Row& row : rows) {
        const auto median = whole().directory->place(Pincode::of(row.pin))->median;
        INFO(row.pin);
        // These PINs lie in the country around their town, and their offices have other towns' points.
        const bool rough = row.pin == 140'001 || row.pin == 824'102 || row.pin == 276'202;
        if (rough && !median)
            continue;
        REQUIRE(median);
        CHECK(metresBetween(*median, row.town) < (rough ? 60'000 : 4'000));
    }
}

TEST_CASE("the first hit of a well known name is the office people mean") {
    DAK_NEED_WHOLE_DIRECTORY();
    struct Row {
        const char* text;
        std::uint32_t pin;
    };
    const Row rows[] = {
        {"mumbai", 400001},
        {"delhi", 110006},
        {"new delhi", 110001},
        {"chennai", 600001},
        {"kolkata", 700001},
        {"bengaluru", 560001},
        {"hyderabad", 500001},
        {"pune", 411001},
        {"jaipur", 302001},
        {"lucknow", 226001},
        {"patna", 800001},
        {"guwahati", 781001},
        {"bhubaneswar", 751001},
        {"panaji", 403001},
        {"shimla", 171001},
        {"ranchi", 834001},
        {"bhopal", 462001},
        {"srinagar", 190001},
        {"leh", 194101},
        {"agartala", 799001},
        {"kochi", 682001},
        {"koramangala", 560034},
        {"nagpur", 440001},
        {"ernakulam", 682011},
        {"wayanad", 673121},
        {"andheri", 400069},
        {"whitefield", 560066},
        {"dadar", 400014},
        {"bangalore", 560001},
        {"bombay", 400001},
        {"trivandrum", 695001},
        {"calicut", 673001},
        {"puducherry", 605001},
        {"jp nagar", 560078},
        {"j.p. nagar", 560078},
        {"bandra w", 400050},
        {"union public", 110069},
        {"gomti nagar", 226010},
        {"Mumbai GPO", 400001},
        {"५६००३४", 560034},
        {"sector 15 chandigarh", 160015},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        const auto found = whole().directory->find(row.text, 20);
        REQUIRE(found);
        REQUIRE_FALSE(found->empty());
        CHECK(found->front().pin.number() == row.pin);
        CHECK(found->front().delivers);
    }
}

TEST_CASE("an office is found by its own name and PIN as it is shown") {
    DAK_NEED_WHOLE_DIRECTORY();
    auto database = Database::open(whole().path, OpenMode::ReadOnly);
    auto rows = database->prepare("SELECT name, pin FROM offices WHERE number % 331 = 0");
    std::size_t tried = 0;
    while (rows->step().value()) {
        const std::string name(rows->text(0));
        const auto found = whole().directory->find(name + " " + std::to_string(rows->integer(1)), 100);
        REQUIRE(found);
        INFO(name << " " << rows->integer(1));
        CHECK(std::any_of(found->begin(), found->end(),
                          [&](const auto& office) { return office.name == name; }));
        ++tried;
    }
    CHECK(tried == 500);
}

TEST_CASE("the army's two offices in the file are no places") {
    DAK_NEED_WHOLE_DIRECTORY();
    for (const char* text : {"900056", "900099", "9", "90", "1cbpo", "2cbpo", "cbpo"})
        CHECK(whole().directory->find(text, 50)->empty());
    for (const char* text : {"kushi nagar", "kolkata", "c", "aps"}) {
        const auto found = whole().directory->find(text, 500);
        for (const PostOffice& office : *found)
            REQUIRE_FALSE(office.pin.isArmy());
    }
}
