// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/deskdrafts.h"

#include "core/files/files.h"
#include "core/files/folderlock.h"
#include "core/storage/book/bookverify.h"
#include "core/storage/migrations/migrations.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace dak;
using namespace dak::test;

TEST_CASE("a new office has its key, its file of reserved numbers and its first entry") {
    Desk desk;
    Book& book = desk.create();
    CHECK(book.isTraining());
    CHECK(book.office().name == "Training Post Office");
    CHECK(book.device() == deviceIdOf(book.key().publicKey()));
    const auto mode = std::filesystem::status(desk.path + "/device.key").permissions();
    CHECK(mode == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    CHECK(std::filesystem::exists(desk.path + "/numbers.reserved"));
    CHECK_FALSE(std::filesystem::exists(desk.path + "/book.db.new"));
    const auto heads = must(book.chain().heads());
    REQUIRE(heads.size() == 1);
    CHECK(heads[0].seq == 2);
    CHECK(must(book.numbers().left(Desk::product())) == 200);
}

TEST_CASE("a used folder is refused and left as it is") {
    Desk desk;
    desk.create();
    desk.openDay();
    const ChainHead before = must(desk.book->head());
    desk.book.reset();
    CHECK(codeOf(desk.folder().create(aOffice(), kAsha)) == "folder_used");
    CHECK(must(desk.open().head()).hash == before.hash);
    desk.book.reset();
    std::filesystem::remove(desk.path + "/book.db");
    CHECK(codeOf(desk.folder().create(aOffice(), kAsha)) == "folder_used"); // its key is worth a restore
}

TEST_CASE("a folder in use is not made into an office") {
    Desk desk;
    desk.create();
    CHECK(codeOf(desk.folder().create(aOffice(), kAsha)) == "folder_busy");
}

TEST_CASE("an office that was cut off while being made can be made again") {
    Desk desk;
    desk.create();
    desk.book.reset();
    std::filesystem::rename(desk.path + "/book.db", desk.path + "/book.db.new");
    CHECK(desk.folder().create(aOffice(), kAsha));
    CHECK(must(desk.open().head()).seq == 1);
}

TEST_CASE("a folder without an office says so") {
    Desk desk;
    CHECK(codeOf(desk.folder().open()) == "office_missing");
}

TEST_CASE("the book opens again where it stood") {
    Desk desk;
    desk.create();
    desk.openDay();
    must(desk.bookArticle());
    const ChainHead before = must(desk.book->head());
    const ChainHead after = must(desk.open().head());
    CHECK(after.hash == before.hash);
    CHECK(after.seq == 5);
    CHECK(numberOf(must(desk.bookArticle())).serial() == 20000002);
}

TEST_CASE("two desks on one folder see each other's bookings and never share a number") {
    Desk first;
    first.create();
    first.openDay();
    Desk second(first.path, 7);
    CHECK(numberOf(must(first.bookArticle())).serial() == 20000001);
    CHECK(numberOf(must(second.bookArticle())).serial() == 20000002);
    CHECK(numberOf(must(first.bookArticle())).serial() == 20000003);
    CHECK(must(first.book->head()).hash == must(second.book->head()).hash);
}

TEST_CASE("a key that is missing, damaged or of another device is named") {
    Desk desk;
    desk.create();
    desk.book.reset();
    const std::string key = desk.path + "/device.key";
    const std::string seed = must(readFile(key, 1000));
    std::filesystem::remove(key);
    CHECK(codeOf(desk.folder().open()) == "key_missing");
    must(replaceFile(key, "not a key\n", 0600));
    CHECK(codeOf(desk.folder().open()) == "key_damaged");
    must(replaceFile(key, std::string(64, 'a') + "\n", 0600));
    CHECK(codeOf(desk.folder().open()) == "key_foreign");
    must(replaceFile(key, seed, 0600));
    CHECK(desk.folder().open());
}

TEST_CASE("a missing file of reserved numbers is renewed by a program that is alone") {
    Desk first;
    first.create();
    std::filesystem::remove(first.path + "/numbers.reserved");
    CHECK(codeOf(first.folder().open()) == "folder_busy"); // the first desk still books
    CHECK(must(first.book->chain().heads()).size() == 1);
    CHECK_FALSE(std::filesystem::exists(first.path + "/numbers.reserved"));
    first.book.reset();
    CHECK(must(first.open().chain().heads()).size() == 2);
    Desk second(first.path, 7); // finds the new file and changes nothing
    CHECK(must(second.book->chain().heads()).size() == 2);
}

TEST_CASE("a book of an older program is brought up to date by a program that is alone") {
    Desk desk;
    desk.create();
    desk.openDay();
    desk.book.reset();
    {
        Database database = must(Database::open(desk.path + "/book.db", OpenMode::ReadWrite));
        must(database.execute("DROP VIEW day_spans; DROP TABLE day_runs;"
                              "CREATE INDEX entries_by_day ON entries (day, no);"
                              "UPDATE schema_version SET version = 8, compatible = 8"));
    }
    {
        const FolderLock older =
            must(FolderLock::take(desk.path + "/folder.lock", FolderLock::Share::Shared));
        const auto refused = desk.folder().open();
        CHECK(codeOf(refused) == "book_step_waits");
        CHECK(refused.error().fact("path") == desk.path);
        Database database = must(Database::open(desk.path + "/book.db", OpenMode::ReadOnly));
        CHECK(must(schemaVersion(database)).version == 8);
    }
    Book book = must(desk.folder().open());
    CHECK(must(verifyBook(book)).ok);
    CHECK(must(book.tillQueries().totals(Date::of(2026, 11, 20))).entries == 3);
}
