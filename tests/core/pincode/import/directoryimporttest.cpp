// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/import/directoryimport.h"
#include "tests/core/pincode/import/gzip.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <sys/resource.h>

using namespace dak;
using namespace dak::test;

namespace {

const std::string kHeading = "circlename,regionname,divisionname,officename,pincode,officetype,delivery,"
                             "district,statename,latitude,longitude\n";

std::string line(const std::string& name, const std::string& pin) {
    return "Karnataka Circle,BG HQ Region,Bengaluru South Division," + name + "," + pin +
           ",PO,Delivery,BENGALURU URBAN,KARNATAKA,12.9271,77.6266\n";
}

std::string object(const std::string& name, const std::string& pin) {
    return R"({"c":"Karnataka Circle","r":"R","v":"V","o":")" + name + R"(","p":")" + pin +
           R"(","t":"PO","d":1,"i":"BENGALURU URBAN","s":"KARNATAKA","a":12.9271,"n":77.6266})";
}

Result<DirectoryContents> read(const std::string& bytes) {
    const TempFolder folder;
    return readDirectory(folder.write("directory", bytes));
}

// "row reason" of each refused row.
std::vector<std::string> refused(const Result<DirectoryContents>& contents) {
    REQUIRE(contents);
    std::vector<std::string> out;
    for (const RejectedRow& row : contents->report.rejects)
        out.push_back(std::to_string(row.row) + " " + row.reason);
    CHECK(contents->report.read == contents->report.accepted + contents->report.rejected);
    CHECK(contents->report.accepted == contents->offices.size());
    return out;
}

std::string errorOf(const std::string& bytes) {
    const auto contents = read(bytes);
    REQUIRE_FALSE(contents);
    CHECK(contents.error().kind() == ErrorKind::Refused);
    CHECK_FALSE(contents.error().fact("path").empty());
    return contents.error().code();
}

long peakMemoryKb() {
    struct rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

using Refused = std::vector<std::string>;

} // namespace

TEST_CASE("the official CSV is read") {
    const auto contents = read(kHeading + line("Koramangala S.O", "560034") + line("Adugodi S.O", "560030"));
    CHECK(refused(contents) == Refused{});
    REQUIRE(contents->offices.size() == 2);
    CHECK(contents->offices[0].office.name == "Koramangala S.O");
    CHECK(contents->offices[0].office.state == "29");
    CHECK(contents->offices[1].office.pin == Pincode::of(560030));
    CHECK(contents->offices[1].division == "Bengaluru South Division");
}

TEST_CASE("columns are found by their headings in any order, case and spelling") {
    for (const char* heading :
         {"pincode,officename,statename,district,delivery,officetype\n",
          "PINCODE,OfficeName,StateName,District,Delivery,OfficeType\r\n",
          "\xEF\xBB\xBFPincode,Office Name,state_name,DISTRICT,delivery,office type\r",
          "\n\n\"pincode\",\"officename\",\"statename\",\"district\",\"delivery\",\"officetype\"\n"}) {
        INFO(heading);
        const auto contents =
            read(heading + std::string("560034,Koramangala S.O,KARNATAKA,BENGALURU,Delivery,PO"));
        CHECK(refused(contents) == Refused{});
        REQUIRE(contents->offices.size() == 1);
        CHECK(contents->offices[0].office.name == "Koramangala S.O");
        CHECK_FALSE(contents->offices[0].office.at);
    }
}

TEST_CASE("quotes, commas in quotes, line ends and further columns are taken as CSV has them") {
    const auto contents =
        read("pincode,officename,statename,district,delivery,officetype,taluk\r\n"
             "560034,\"Rose \"\"R\"\" Gardens, S.O\",KARNATAKA,\"BENGALURU, URBAN\",Delivery,PO,x\r\n"
             "\r\n"
             "560030, Adugodi S.O ,KARNATAKA,B,Non Delivery,PO,\r"
             "560029,Dharmaram College S.O,KARNATAKA,B,Delivery,PO,y");
    CHECK(refused(contents) == Refused{});
    REQUIRE(contents->offices.size() == 3);
    CHECK(contents->offices[0].office.name == "Rose \"R\" Gardens, S.O");
    CHECK(contents->offices[0].office.district == "BENGALURU, URBAN");
    CHECK(contents->offices[1].office.name == "Adugodi S.O");
    CHECK_FALSE(contents->offices[1].office.delivers);
}

TEST_CASE("every bad row of a CSV is told by its line and none stops the rest") {
    const std::string bytes = kHeading +                                 // 1
                              line("Good S.O", "560034") +               // 2
                              line("Bad pin", "056003") +                // 3
                              line("", "560034") +                       // 4
                              line("Nul" + std::string(1, '\0'), "1") +  // 5
                              line("Latin \xE9", "560034") +             // 6
                              line("Army", "900056") +                   // 7
                              line("\"open, quote", "560034") +          // 8
                              line("a\" b", "560034") +                  // 9
                              "too,few,cells\n" +                        // 10
                              line("x,y", "560034") +                    // 11: one too many
                              line(std::string(20'000, 'x'), "560034") + // 12
                              line("Good S.O", "560034") +               // 13: again
                              "\n" +                                     // 14: nothing, not counted
                              line("Tab\tS.O", "560034") +               // 15
                              line("Good also S.O", "560035");           // 16
    const auto contents = read(bytes);
    CHECK(refused(contents) == Refused{"3 pin_invalid", "4 name_missing", "5 nul_byte", "6 not_utf8",
                                       "7 pin_army", "8 quotes_unbalanced", "9 quotes_unbalanced",
                                       "10 cells_wrong_count", "11 cells_wrong_count", "12 row_too_long",
                                       "13 duplicate", "15 control_character"});
    CHECK(contents->report.read == 14);
    CHECK(contents->offices.size() == 2);
    CHECK(contents->report.rejects[0].given == "056003");
    CHECK(contents->report.rejects[4].given == "900056");
}

TEST_CASE("a lost quote spoils its own line only") {
    const auto contents = read(kHeading + line("\"Lost S.O", "560034") + line("\"Kept S.O\"", "560035") +
                               line("Lost S.O\"", "560036") + line("Last S.O", "560037"));
    CHECK(refused(contents) == Refused{"2 quotes_unbalanced", "4 quotes_unbalanced"});
    CHECK(contents->offices.size() == 2);
}

TEST_CASE("only a row that says the same in every field is a duplicate") {
    const auto contents = read(kHeading + line("Luchi", "791122") + line("LUCHI", "791122") +
                               line("Luchi", "791123") + line("Luchi", "791122"));
    CHECK(refused(contents) == Refused{"5 duplicate"});
}

TEST_CASE("a file that is no directory is refused as a whole") {
    CHECK(errorOf("") == "import_format_unknown");
    CHECK(errorOf("\xEF\xBB\xBF") == "import_format_unknown");
    CHECK(errorOf("{\"a\":1}") == "import_format_unknown");
    CHECK(errorOf("\xFF\xFEp\0i\0n\0") == "import_format_unknown");
    CHECK(errorOf(std::string(100, '\0')) == "import_format_unknown");
    CHECK(errorOf("hello world") == "import_columns_missing");
    CHECK(errorOf("pincode,officename,statename,district,delivery\n1,2,3,4,5\n") == "import_columns_missing");
    CHECK(errorOf("pincode,officename,statename,district,delivery,officetype,PinCode\n") ==
          "import_columns_repeated");
    CHECK(errorOf(kHeading) == "import_empty");
    CHECK(errorOf(kHeading + line("x", "0")) == "import_empty");
    CHECK(errorOf("[]") == "import_empty");
    CHECK(errorOf("PK\x03\x04 a zip file") == "import_columns_missing");
}

TEST_CASE("missing columns are named") {
    const auto contents = read("officename,pincode,officetype\nA,560034,PO\n");
    REQUIRE_FALSE(contents);
    CHECK(contents.error().fact("columns") == "delivery, district, statename");
}

TEST_CASE("the packaged JSON is read, plain and gzip") {
    const std::string list =
        "[" + object("Koramangala S.O", "560034") + ",\n" + object("Adugodi S.O", "560030") + "]\n";
    for (const std::string& bytes : {list, gzipped(list), "\xEF\xBB\xBF \n" + list}) {
        const auto contents = read(bytes);
        CHECK(refused(contents) == Refused{});
        REQUIRE(contents->offices.size() == 2);
        CHECK(contents->offices[0].office.name == "Koramangala S.O");
        CHECK(contents->offices[0].office.delivers);
        CHECK(contents->offices[0].office.at == GeoPoint{12'927'100, 77'626'600});
        CHECK(contents->offices[1].office.pin == Pincode::of(560030));
    }
}

TEST_CASE("JSON values may be numbers, booleans, null and escapes; other keys are passed over") {
    const auto contents =
        read(R"([{"p":560034,"o":"Caf\u00e9 \"S.O\" \\","t":"HO","d":true,"i":null,"s":"KERALA","z":1.5},
                                   {"s":"KERALA","i":"X","d":0,"t":"BO","o":"कोच्चि","p":"682001","a":0,"n":0}])");
    CHECK(refused(contents) == Refused{});
    REQUIRE(contents->offices.size() == 2);
    CHECK(contents->offices[0].office.name == "Café \"S.O\" \\");
    CHECK(contents->offices[0].office.district.empty());
    CHECK(contents->offices[1].office.name == "कोच्चि");
    CHECK_FALSE(contents->offices[1].office.delivers);
    CHECK_FALSE(contents->offices[1].office.at);
}

TEST_CASE("every bad row of a JSON list is told by its place and none stops the rest") {
    const std::string good = object("Good S.O", "560034");
    const std::vector<std::string> rows{
        good,                                       // 1
        object("Bad pin", "99"),                    // 2
        object("a\"b", "560034"),                   // 3: a quote not escaped
        object("Good 2", "560035"),                 // 4
        object("open { brace", "560034"),           // 5 and 6: the brace begins a row
        object("Latin \xE9", "560034"),             // 7
        object(std::string("N\0", 2), "560034"),    // 8
        object("\\u0000", "560034"),                // 9
        object("\\ud800", "560034"),                // 10
        "null",                                     // 11
        "{}",                                       // 12
        R"({"p":["560034"],"o":"x"})",              // 13
        object(std::string(20'000, 'x'), "560034"), // 14
        object("Army", "900099"),                   // 15
        good,                                       // 16
        object("Good 3", "560036"),                 // 17
    };
    std::string list;
    for (const std::string& row : rows)
        list += (list.empty() ? "[" : ", ") + row;
    const auto contents = read(list + "]");
    CHECK(refused(contents) == Refused{"2 pin_invalid", "3 json_invalid", "5 json_invalid", "6 json_invalid",
                                       "7 not_utf8", "8 nul_byte", "9 control_character", "10 json_invalid",
                                       "11 json_invalid", "12 pin_invalid", "13 json_invalid",
                                       "14 row_too_long", "15 pin_army", "16 duplicate"});
    CHECK(contents->offices.size() == 3);
}

TEST_CASE("half a list is no directory: it would replace a whole one") {
    const std::string list =
        "[" + object("Koramangala S.O", "560034") + "," + object("Adugodi S.O", "560030") + "]";
    for (const std::size_t length : {list.size() - 1, list.size() - 2, list.size() / 2, std::size_t{1}})
        CHECK(errorOf(list.substr(0, length)) == "import_damaged");
    const std::string packed = gzipped(list);
    CHECK(errorOf(packed.substr(0, packed.size() - 4)) == "import_damaged");
}

TEST_CASE("refused rows are listed up to a limit, all are counted") {
    std::string bytes = kHeading + line("Good S.O", "560034");
    const std::size_t bad = ImportReport::kMostListed + 500;
    for (std::size_t i = 0; i < bad; ++i)
        bytes += line("Bad S.O", "0");
    const auto contents = read(bytes);
    REQUIRE(contents);
    CHECK(contents->report.rejected == bad);
    CHECK(contents->report.rejects.size() == ImportReport::kMostListed);
}

TEST_CASE("a line of 100 MB costs no memory and spoils nothing else") {
    const TempFolder folder;
    const std::string path = folder.file("long.csv");
    {
        std::ofstream out(path, std::ios::binary);
        out << kHeading << line("Good S.O", "560034");
        const std::string piece(1'000'000, 'x');
        for (int i = 0; i < 100; ++i)
            out << piece;
        out << "\n" << line("Good also S.O", "560035");
    }
    const long before = peakMemoryKb();
    const auto contents = readDirectory(path);
    CHECK(refused(contents) == Refused{"3 row_too_long"});
    CHECK(contents->offices.size() == 2);
    CHECK(peakMemoryKb() - before < 20'000);
}

TEST_CASE("a line of 2 GB in quotes costs no memory", "[long]") {
    const char* wanted = std::getenv("DAK_LONG");
    if (wanted == nullptr || std::string(wanted) != "1")
        return;
    const TempFolder folder;
    const std::string path = folder.write("huge.csv", kHeading + line("Good S.O", "560034") + "\"");
    std::filesystem::resize_file(path, 2'200'000'000); // a hole reads as NUL bytes
    const long before = peakMemoryKb();
    const auto contents = readDirectory(path);
    CHECK(refused(contents) == Refused{"3 row_too_long"});
    CHECK(peakMemoryKb() - before < 20'000);
}

TEST_CASE("a gzip bomb of one line is stopped and costs no memory") {
    const TempFolder folder;
    const std::string member = gzipped(std::string(16'000'000, 'x'));
    std::string bomb = gzipped(kHeading);
    for (int i = 0; i < 17; ++i)
        bomb += member;
    const std::string path = folder.write("bomb.gz", bomb);
    const long before = peakMemoryKb();
    const auto contents = readDirectory(path);
    REQUIRE_FALSE(contents);
    CHECK(contents.error().code() == "import_too_large");
    CHECK(peakMemoryKb() - before < 20'000);
}

TEST_CASE("progress grows to the size of the file") {
    const TempFolder folder;
    std::string bytes = kHeading;
    for (int i = 0; i < 20'000; ++i)
        bytes += line("Office " + std::to_string(i), "560034");
    std::vector<std::uint64_t> seen;
    const auto contents =
        readDirectory(folder.write("many.csv", bytes), [&](std::uint64_t taken, std::uint64_t total) {
            CHECK(taken <= total);
            CHECK(total == bytes.size());
            CHECK((seen.empty() || seen.back() <= taken));
            seen.push_back(taken);
        });
    CHECK(contents->offices.size() == 20'000);
    CHECK(seen.size() >= 3);
}
