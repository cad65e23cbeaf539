// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/directory/sqlitedirectory.h"
#include "core/storage/directory/importdirectory.h"
#include "core/storage/sqlite/database.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

constexpr std::string_view kDeskOffices =
    "officename,pincode,officetype,delivery,district,statename,circlename,latitude,longitude\n"
    "Koramangala S.O,560034,PO,Delivery,BENGALURU URBAN,KARNATAKA,Karnataka Circle,12.9271,77.6266\n"
    "St. John's Medical College S.O,560034,PO,Non Delivery,BENGALURU URBAN,KARNATAKA,Karnataka Circle,NA,NA\n"
    "Koramangala I Block S.O,560034,PO,Non Delivery,BENGALURU URBAN,KARNATAKA,Karnataka Circle,NA,NA\n"
    "R T Nagar H.O,560032,HO,Delivery,BENGALURU URBAN,KARNATAKA,Karnataka Circle,13.0213,77.5952\n"
    "Pune City H.O,411002,HO,Delivery,PUNE,MAHARASHTRA,Maharashtra Circle,18.5154,73.8568\n"
    "Pune H.O,411001,HO,Delivery,PUNE,MAHARASHTRA,Maharashtra Circle,18.5232,73.8759\n"
    "Punewadi B.O,412001,BO,Delivery,SATARA,MAHARASHTRA,Maharashtra Circle,NA,NA\n"
    "Arvi S.O (Pune),412401,PO,Delivery,PUNE,MAHARASHTRA,Maharashtra Circle,NA,NA\n"
    "Kothrud S.O,411038,PO,Delivery,PUNE,MAHARASHTRA,Maharashtra Circle,NA,NA\n"
    "NDC Tilak Nagar,110018,PO,Delivery,WEST,DELHI,Delhi Circle,NA,NA\n"
    "Tilak Nagar S.O,110018,PO,Delivery,WEST,DELHI,Delhi Circle,NA,NA\n"
    "Only Branch B.O,504273,BO,Delivery,ADILABAD,TELANGANA,Telangana Circle,NA,NA\n"
    "Only Counter S.O,504273,PO,Non Delivery,ADILABAD,TELANGANA,Telangana Circle,NA,NA\n"
    "1CBPO,900056,PO,Delivery,NEW DELHI,DELHI,APS CIRCLE,28.6,77.2\n";

struct Desk {
    TempFolder folder;
    std::string path = folder.file("pincode.db");
    Result<ImportReport> report = importDirectory(folder.write("offices.csv", kDeskOffices), path, {},
                                                  {.title = "", .date = "2025-11-27"});
    std::unique_ptr<SqliteDirectory> directory = SqliteDirectory::open(path).value();

    std::vector<std::string> names(std::string_view text, std::size_t most = 20) const {
        std::vector<std::string> out;
        const auto found = directory->find(text, most);
        for (const PostOffice& office : *found)
            out.push_back(office.name);
        return out;
    }
};

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("a PIN lists its offices, the one that delivers first") {
    const Desk desk;
    const Names koramangala{"Koramangala S.O", "Koramangala I Block S.O", "St. John's Medical College S.O"};
    for (const char* text : {"560034", "560 034", " ५६००३४ ", "೫೬೦೦೩೪"})
        CHECK(desk.names(text) == koramangala);
    CHECK(desk.names("56003") == Names{"R T Nagar H.O", "Koramangala S.O", "Koramangala I Block S.O",
                                       "St. John's Medical College S.O"});
    CHECK(desk.names("110018") == Names{"Tilak Nagar S.O", "NDC Tilak Nagar"});
    CHECK(desk.names("504273") == Names{"Only Branch B.O", "Only Counter S.O"});
}

TEST_CASE("an office is found by the beginning of any of its words, in any case") {
    const Desk desk;
    CHECK(desk.names("koramang").front() == "Koramangala S.O");
    CHECK(desk.names("MEDICAL") == Names{"St. John's Medical College S.O"});
    CHECK(desk.names("johns") == Names{"St. John's Medical College S.O"});
    CHECK(desk.names("st john's") == Names{"St. John's Medical College S.O"});
    CHECK(desk.names("rt nagar") == Names{"R T Nagar H.O"});
    CHECK(desk.names("r.t.nagar") == Names{"R T Nagar H.O"});
    CHECK(desk.names("nagar r") == Names{"R T Nagar H.O"});
    CHECK(desk.names("koramangala block").size() == 1);
    CHECK(desk.names("koramangala s.o").front() == "Koramangala S.O");
    CHECK(desk.names("only bo") == Names{"Only Branch B.O"});
    CHECK(desk.names("tilak so").front() == "Tilak Nagar S.O");
    CHECK(desk.names("koramangala 560034").size() == 2);
    CHECK(desk.names("koramangala beng").size() == 2);
}

TEST_CASE("names go before districts, whole words before beginnings, in each band of the order") {
    const Desk desk;
    CHECK(desk.names("pune") ==
          Names{"Pune H.O", "Pune City H.O", "Arvi S.O (Pune)", "Kothrud S.O", "Punewadi B.O"});
    CHECK(desk.names("satara") == Names{"Punewadi B.O"});
    CHECK(desk.names("pune", 2) == Names{"Pune H.O", "Pune City H.O"});
}

TEST_CASE("what fits nothing finds nothing, without an error") {
    const Desk desk;
    for (const char* text :
         {"", " ", ".,", "zzzz", "999999", "000000", "0", "56003456", "koramangala zzz", "900056", "9",
          "9000", "1cbpo", "aps", "a b c d e f g h i j k l m n", "\xE0\xA4\x95"})
        CHECK(desk.names(text).empty());
    CHECK(desk.names("pune", 0).empty());
    CHECK(desk.names(std::string(100'000, 'a')).empty());
    CHECK(desk.names(std::string("pune\0", 5)) == desk.names("pune"));
}

TEST_CASE("text that is not UTF-8 is refused") {
    const Desk desk;
    const auto found = desk.directory->find("pune\xFF", 20);
    REQUIRE_FALSE(found);
    CHECK(found.error().code() == "search_not_utf8");
    CHECK(found.error().fact("given") == "pune\\xFF");
}

TEST_CASE("a PIN has its delivery office and its place") {
    const Desk desk;
    const PostOffice office = desk.directory->deliveryOffice(Pincode::of(560034)).value();
    CHECK(office.name == "Koramangala S.O");
    CHECK(office.pin == Pincode::of(560034));
    CHECK(office.type == OfficeType::Sub);
    CHECK(office.delivers);
    CHECK(office.district == "BENGALURU URBAN");
    CHECK(office.state == "29");
    CHECK(office.circle == "Karnataka Circle");
    CHECK(office.at == GeoPoint{12'927'100, 77'626'600});

    const Place place = desk.directory->place(Pincode::of(560034)).value();
    CHECK(place.pin == Pincode::of(560034));
    CHECK(place.state == "29");
    CHECK(place.district == "BENGALURU URBAN");
    CHECK(place.median == GeoPoint{12'927'100, 77'626'600});
    CHECK_FALSE(desk.directory->place(Pincode::of(411038))->median);
}

TEST_CASE("an unknown PIN is told, an army PIN has no office and a place without anything") {
    const Desk desk;
    CHECK(desk.directory->deliveryOffice(Pincode::of(560035)).error().code() == "pin_unknown");
    CHECK(desk.directory->place(Pincode::of(560035)).error().code() == "pin_unknown");
    CHECK(desk.directory->place(Pincode::of(560035)).error().fact("given") == "560035");
    for (const std::uint32_t army : {900056U, 900099U, 900000U, 999999U}) {
        const Pincode pin = Pincode::of(army);
        CHECK(desk.directory->deliveryOffice(pin).error().code() == "pin_army");
        const Place place = desk.directory->place(pin).value();
        CHECK(place.pin == pin);
        CHECK(place.state.empty());
        CHECK(place.district.empty());
        CHECK_FALSE(place.median);
    }
}

TEST_CASE("the source is told with its count and day") {
    const Desk desk;
    CHECK(desk.directory->source() == "Part of the All India Pincode Directory, 13 offices");
    CHECK(desk.directory->offices() == 13);
    CHECK(desk.directory->date() == "2025-11-27");
}

TEST_CASE("a file that is no directory is refused and left as it is") {
    const TempFolder folder;
    CHECK(SqliteDirectory::open(folder.file("none")).error().code() == "directory_missing");
    CHECK(SqliteDirectory::open(folder.path()).error().kind() == ErrorKind::Machine);
    CHECK(SqliteDirectory::open(folder.write("text", "no database at all, but long enough to be looked at"))
              .error()
              .code() == "directory_unusable");
    CHECK(SqliteDirectory::open(folder.write("empty", "")).error().code() == "directory_unusable");
    CHECK_FALSE(std::filesystem::exists(folder.file("none")));

    Desk desk;
    desk.directory.reset();
    REQUIRE(Database::open(desk.path, OpenMode::ReadWrite)->execute("PRAGMA user_version=99"));
    const auto newer = SqliteDirectory::open(desk.path);
    CHECK(newer.error().code() == "directory_unusable");
    CHECK(newer.error().fact("path") == desk.path);
    CHECK(newer.error().fact("why") == "format 99");
}

TEST_CASE("a directory in a folder that cannot be written is read") {
    const Desk desk;
    std::filesystem::permissions(desk.path, std::filesystem::perms::owner_read);
    std::filesystem::permissions(desk.folder.path(),
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    CHECK(SqliteDirectory::open(desk.path).value()->offices() == 13);
}

TEST_CASE("every single damaged page gives an error or an answer, never more") {
    const Desk desk;
    constexpr std::uintmax_t kPage = 4096;
    const std::uintmax_t size = std::filesystem::file_size(desk.path);
    for (std::uintmax_t page = 0; page < size / kPage; ++page) {
        const std::string copy = desk.folder.file("damaged.db");
        std::filesystem::copy_file(desk.path, copy, std::filesystem::copy_options::overwrite_existing);
        {
            std::fstream file(copy, std::ios::binary | std::ios::in | std::ios::out);
            file.seekp(static_cast<std::streamoff>(page * kPage));
            file << std::string(kPage, '\x5A');
        }
        const auto directory = SqliteDirectory::open(copy);
        if (!directory)
            continue;
        for (const char* text : {"pune", "560034", "5", "koramangala s.o"}) {
            const auto found = (*directory)->find(text, 20);
            CHECK((found || found.error().kind() == ErrorKind::Machine));
        }
        CHECK_NOTHROW((*directory)->place(Pincode::of(560034)));
    }
}
