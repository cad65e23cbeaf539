// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/directory/importdirectory.h"
#include "core/storage/directory/sqlitedirectory.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

#include <csignal>
#include <sys/resource.h>

using namespace dak;
using namespace dak::test;

namespace {

const std::string kColumns = "officename,pincode,officetype,delivery,district,statename\n";

std::string offices(const std::string& name, int count) {
    std::string out = kColumns;
    for (int i = 0; i < count; ++i)
        out += name + " " + std::to_string(i) + " B.O,560034,BO,Delivery,BENGALURU URBAN,KARNATAKA\n";
    return out;
}

std::string sourceOf(const std::string& path) {
    return SqliteDirectory::open(path).value()->source();
}

} // namespace

TEST_CASE("an import reports and makes the directory") {
    const TempFolder folder;
    const std::string path = folder.file("pincode.db");
    const auto report = importDirectory(folder.write("a.csv", offices("Alpha", 3) + "bad row\n"), path, {},
                                        {.title = "Test offices", .date = "2026-11-20"});
    REQUIRE(report);
    CHECK(report->read == 4);
    CHECK(report->accepted == 3);
    CHECK(report->rejected == 1);
    CHECK(report->rejects == std::vector<RejectedRow>{{5, "cells_wrong_count", "bad row"}});
    CHECK(sourceOf(path) == "Test offices, 3 offices");
    CHECK(SqliteDirectory::open(path).value()->date() == "2026-11-20");
}

TEST_CASE("a second import replaces the first, and who has the first open goes on with it") {
    const TempFolder folder;
    const std::string path = folder.file("pincode.db");
    REQUIRE(importDirectory(folder.write("a.csv", offices("Alpha", 3)), path));
    const auto open = SqliteDirectory::open(path).value();
    REQUIRE(importDirectory(folder.write("b.csv", offices("Beta", 200)), path));
    CHECK(open->find("alpha", 20)->size() == 3);
    CHECK(open->find("beta", 20)->empty());
    CHECK(SqliteDirectory::open(path).value()->find("beta", 500)->size() == 200);
}

TEST_CASE("an import that fails leaves the old directory and nothing else") {
    const TempFolder folder;
    const std::string path = folder.file("pincode.db");
    REQUIRE(importDirectory(folder.write("a.csv", offices("Alpha", 3)), path));
    const std::string before = sourceOf(path);
    struct Row {
        std::string bytes;
        const char* code;
    };
    for (const Row& row : {Row{"", "import_format_unknown"}, Row{"[{}", "import_damaged"},
                           Row{kColumns, "import_empty"}, Row{"a,b,c\n", "import_columns_missing"}}) {
        const auto report = importDirectory(folder.write("bad", row.bytes), path);
        REQUIRE_FALSE(report);
        CHECK(report.error().code() == row.code);
        CHECK(sourceOf(path) == before);
        CHECK_FALSE(std::filesystem::exists(path + ".part"));
    }
    CHECK(importDirectory(folder.file("none"), path).error().code() == "import_file_unreadable");
    CHECK(importDirectory(folder.file("a.csv"), folder.file("no/where.db")).error().code() ==
          "file_write_failed");
}

TEST_CASE("a directory is not replaced by one that has lost more than a tenth of its offices") {
    const TempFolder folder;
    const std::string path = folder.file("pincode.db");
    REQUIRE(importDirectory(folder.write("a.csv", offices("Alpha", 100)), path));
    const std::string most = folder.write("b.csv", offices("Beta", 89));
    const auto refused = importDirectory(most, path);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == "import_loses_offices");
    CHECK(refused.error().fact("had") == "100");
    CHECK(refused.error().fact("offices") == "89");
    CHECK(sourceOf(path) == "Part of the All India Pincode Directory, 100 offices");
    CHECK_FALSE(std::filesystem::exists(path + ".part"));
    REQUIRE(importDirectory(most, path, {}, {}, OfficeLoss::Allowed));
    CHECK(sourceOf(path) == "Part of the All India Pincode Directory, 89 offices");
    REQUIRE(importDirectory(folder.write("c.csv", offices("Gamma", 81)), path)); // nine of ten are kept
    folder.write("pincode.db", "no directory");
    CHECK(importDirectory(folder.write("d.csv", offices("Delta", 1)), path)); // nothing was lost
}

TEST_CASE("a disk that is full in the middle leaves the old directory") {
    const TempFolder folder;
    const std::string path = folder.file("pincode.db");
    REQUIRE(importDirectory(folder.write("a.csv", offices("Alpha", 3)), path));
    const std::string large = folder.write("b.csv", offices("Beta", 20'000));
    struct rlimit old {};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &old) == 0);
    struct rlimit small = old;
    small.rlim_cur = 200'000; // the file would have 2 MB
    const auto ignored = signal(SIGXFSZ, SIG_IGN);
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    const auto report = importDirectory(large, path);
    REQUIRE(setrlimit(RLIMIT_FSIZE, &old) == 0);
    signal(SIGXFSZ, ignored);
    REQUIRE_FALSE(report);
    CHECK(report.error().kind() == ErrorKind::Machine);
    CHECK(sourceOf(path) == "Part of the All India Pincode Directory, 3 offices");
    CHECK_FALSE(std::filesystem::exists(path + ".part"));
}

TEST_CASE("the same file makes the same database, byte for byte") {
    const TempFolder folder;
    const std::string input = folder.write("a.csv", offices("Alpha", 500));
    const auto bytes = [](const std::string& path) {
        std::ifstream in(path, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(in), {});
    };
    REQUIRE(importDirectory(input, folder.file("one.db")));
    REQUIRE(importDirectory(input, folder.file("two.db")));
    CHECK(bytes(folder.file("one.db")) == bytes(folder.file("two.db")));
}
