// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/wholedirectory.h"
#include "core/storage/directory/importdirectory.h"
#include "core/storage/directory/sqlitedirectory.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <filesystem>

using namespace dak;
using namespace dak::test;

namespace {

// Imported once for all tests of this file.
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

[[maybe_unused]] std::string pinOf(const std::string& text) {
    const auto found = whole().directory->find(text, 20);
    REQUIRE(found);
    return found->empty() ? std::string() : found->front().pin.text();
}

} // namespace

TEST_CASE("the whole directory is read, and four rows are refused for a reason") {
    DAK_NEED_WHOLE_DIRECTORY();
    REQUIRE(whole().report);
    const ImportReport& report = *whole().report;
    CHECK(report.read == 165'627);
    CHECK(report.accepted == 165'623);
    CHECK(report.rejected == 4);
    for (auto& r : report.rejects)
        WARN(r.row << " " << r.reason << " " << r.given);
    WARN(std::filesystem::file_size(whole().path));
}
TEST_CASE("x") {
    for (const char* q : {"mumbai",
                          "kochi",
                          "koramangala",
                          "delhi",
                          "new delhi",
                          "chennai",
                          "kolkata",
                          "pune",
                          "bengaluru",
                          "bangalore",
                          "hyderabad",
                          "jaipur",
                          "lucknow",
                          "patna",
                          "guwahati",
                          "bhubaneswar",
                          "panaji",
                          "shimla",
                          "ranchi",
                          "bhopal",
                          "srinagar",
                          "leh",
                          "agartala",
                          "thiruvananthapuram",
                          "trivandrum",
                          "andheri",
                          "bandra w",
                          "gomti nagar",
                          "r.t. nagar",
                          "j p nagar",
                          "jp nagar",
                          "connaught",
                          "dharavi",
                          "wayanad",
                          "ernakulam",
                          "koramangala so",
                          "kora 560",
                          "५६००३४",
                          "560 034",
                          "5600",
                          "56",
                          "1",
                          "s",
                          "so",
                          "bo",
                          "ram n",
                          "n d",
                          "upsc",
                          "union public",
                          "agra",
                          "una",
                          "akola",
                          "kanpur",
                          "nagpur",
                          "vashi",
                          "noida",
                          "gurgaon",
                          "gurugram",
                          "dadar",
                          "whitefield",
                          "t nagar",
                          "apo",
                          "2cbpo",
                          "900056",
                          "9",
                          "sector 15"}) {
        const auto t = std::chrono::steady_clock::now();
        const auto f = whole().directory->find(q, 20);
        const auto us =
            std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - t)
                .count();
        std::string s;
        for (std::size_t i = 0; i < f->size() && i < 5; ++i)
            s += (*f)[i].pin.text() + " " + (*f)[i].name + " (" + (*f)[i].district + ") | ";
        std::printf("%-20s %5ldus %2zu %s\n", q, (long)us, f->size(), s.c_str());
    }
}
