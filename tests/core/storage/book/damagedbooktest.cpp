// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the program does with a file that is not as it left it: it reads what can be read, keeps all, and says
// what is wrong.
#include "core/files/files.h"
#include "core/storage/book/bookparts.h"
#include "core/storage/book/bookverify.h"
#include "tests/support/deskdrafts.h"

#include <catch2/catch.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <functional>

using namespace dak;
using namespace dak::test;

namespace {

constexpr std::size_t kPage = kNewPageBytes;

// What `run` answers as a person who is not root: to root everything is writable.
int asNobody(const std::function<int()>& run) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        constexpr uid_t kNobody = 65534;
        ::_exit(::geteuid() == 0 && ::setuid(kNobody) != 0 ? 9 : run());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WIFEXITED(status));
    return WEXITSTATUS(status);
}

// A closed book whose whole content stands in the one file.
void folded(Desk& desk) {
    desk.create();
    desk.openDay();
    for (int i = 0; i < 20; ++i)
        must(desk.bookArticle());
    must(desk.book->parts().connection->checkpoint());
    desk.book.reset();
    for (const char* end : {"-wal", "-shm"})
        std::filesystem::remove(desk.path + "/book.db" + end);
}

void overwrite(const std::string& path, std::size_t at, const std::string& with) {
    std::string bytes = must(readFile(path, 100'000'000));
    REQUIRE(at + with.size() <= bytes.size());
    bytes.replace(at, with.size(), with);
    must(replaceFile(path, bytes, kPrivateFile));
}

} // namespace

TEST_CASE("a file without its header is refused, kept and named") {
    Desk desk;
    folded(desk);
    const std::string path = desk.path + "/book.db";
    overwrite(path, 0, std::string(100, '\0'));
    const std::string before = must(readFile(path, 100'000'000));
    const auto opened = desk.folder().open();
    REQUIRE(codeOf(opened) == "book_damaged");
    CHECK(opened.error().fact("path") == path);
    CHECK(opened.error().fact("kept") == path);
    CHECK(opened.error().kind() == ErrorKind::Machine);
    CHECK(must(readFile(path, 100'000'000)) == before);
}

TEST_CASE("an empty file in the place of the book is refused") {
    Desk desk;
    folded(desk);
    must(replaceFile(desk.path + "/book.db", "", kPrivateFile));
    CHECK(codeOf(desk.folder().open()) == "book_damaged");
}

TEST_CASE("a database of another program is refused") {
    Desk desk;
    folded(desk);
    std::filesystem::remove(desk.path + "/book.db");
    {
        Database other = must(Database::open(desk.path + "/book.db", OpenMode::Create));
        must(other.execute("CREATE TABLE recipes (name TEXT)"));
    }
    CHECK(codeOf(desk.folder().open()) == "book_foreign");
}

TEST_CASE("a book of a newer program is refused in words, an additive newer one is opened") {
    Desk desk;
    folded(desk);
    const auto set = [&](int version, int compatible) {
        Database database = must(Database::open(desk.path + "/book.db", OpenMode::ReadWrite));
        must(database.execute("UPDATE schema_version SET version = " + std::to_string(version) +
                              ", compatible = " + std::to_string(compatible)));
    };
    set(99, 99);
    const auto refused = desk.folder().open();
    REQUIRE(codeOf(refused) == "book_newer");
    CHECK(refused.error().fact("version") == "99");
    set(99, 2);
    CHECK(desk.folder().open());
}

TEST_CASE("a book whose last entry is damaged opens for reading only") {
    Desk desk;
    folded(desk);
    {
        Database database = must(Database::open(desk.path + "/book.db", OpenMode::ReadWrite));
        must(database.execute("DROP TRIGGER entries_are_kept_update"));
        must(database.execute(
            "UPDATE entries SET bytes = CAST(replace(CAST(bytes AS TEXT), 'cash', 'mash') AS "
            "BLOB) WHERE no = (SELECT MAX(no) FROM entries)"));
    }
    Book book = must(desk.folder().open());
    REQUIRE(book.readOnly());
    CHECK(book.readOnly()->code() == "book_damaged");
    CHECK(book.readOnly()->fact("kept") == desk.path + "/book.db");
    CHECK(must(book.bookingQueries().openDay()).has_value());
    const auto refused = book.books().record(desk.ids.next(), sha256("x"),
                                             []() -> Result<std::vector<EntryDraft>> { return {{}}; });
    CHECK(codeOf(refused) == "book_read_only");
    CHECK(refused.error().fact("reason") == "book_damaged");
    CHECK_FALSE(must(verifyBook(book)).ok);
}

// Every page of the file in turn is filled with noise. Whatever happens, it is an error with a code, or an
// answer of verify; and a book that still takes entries is one that SQLite found whole where it looked.
TEST_CASE("no damaged page crashes the program or passes for a whole book") {
    Desk desk;
    folded(desk);
    const std::string path = desk.path + "/book.db";
    const std::string whole = must(readFile(path, 100'000'000));
    const std::size_t pages = whole.size() / kPage;
    REQUIRE(pages > 20);
    std::size_t noticed = 0;
    for (std::size_t page = 0; page < pages; ++page) {
        INFO("page " << page);
        std::string bytes = whole;
        for (std::size_t i = 0; i < kPage; ++i)
            bytes[page * kPage + i] = static_cast<char>(static_cast<unsigned char>(i * 31 + page * 7 + 1));
        must(replaceFile(path, bytes, kPrivateFile));
        for (const char* end : {"-wal", "-shm"})
            std::filesystem::remove(path + end);
        auto opened = desk.folder().open();
        if (!opened) {
            CHECK(opened.error().code() == "book_damaged");
            ++noticed;
            continue;
        }
        const auto report = verifyBook(*opened);
        noticed += !report || !report->ok ? 1U : 0U;
    }
    // Free pages hold nothing: noise in them is no damage.
    CHECK(noticed + 3 >= pages);
}

TEST_CASE("a folder that cannot be written opens for reading only and loses nothing") {
    Desk desk;
    desk.create();
    desk.openDay();
    must(desk.bookArticle());
    const Sha256 head = must(desk.book->head()).hash;
    desk.book.reset();
    namespace fs = std::filesystem;
    fs::permissions(desk.own->path(), fs::perms::all);
    for (const auto& file : fs::directory_iterator(desk.path))
        fs::permissions(file.path(), static_cast<fs::perms>(0444));
    constexpr auto kReadable = static_cast<fs::perms>(0555);
    fs::permissions(desk.path, kReadable);
    const int answer = asNobody([&] {
        auto book = desk.folder().open();
        if (!book)
            return 1;
        if (!book->readOnly() || book->readOnly()->code() != "folder_read_only")
            return 2;
        if (book->readOnly()->fact("path") != desk.path)
            return 3;
        if (must(book->head()).hash != head)
            return 4;
        const auto refused = book->books().record(desk.ids.next(), sha256("x"),
                                                  []() -> Result<std::vector<EntryDraft>> { return {{}}; });
        return codeOf(refused) == "book_read_only" && refused.error().fact("reason") == "folder_read_only"
                   ? 0
                   : 5;
    });
    CHECK(answer == 0);
    fs::permissions(desk.path, fs::perms::owner_all);
    for (const auto& file : fs::directory_iterator(desk.path))
        fs::permissions(file.path(), fs::perms::owner_read | fs::perms::owner_write);
    CHECK(must(desk.open().head()).hash == head);
}

TEST_CASE("one file of the book that cannot be written is enough, and it is named") {
    namespace fs = std::filesystem;
    for (const char* file : {"/book.db", "/numbers.reserved", "/folder.lock"}) {
        Desk desk;
        desk.create();
        desk.openDay();
        desk.book.reset();
        fs::permissions(desk.own->path(), fs::perms::all);
        fs::permissions(desk.path, fs::perms::all);
        for (const auto& each : fs::directory_iterator(desk.path))
            fs::permissions(each.path(), fs::perms::all);
        fs::permissions(desk.path + file, static_cast<fs::perms>(0444));
        INFO(file);
        CHECK(asNobody([&] {
                  auto book = desk.folder().open();
                  return book && book->readOnly() && book->readOnly()->fact("path") == desk.path + file ? 0
                                                                                                        : 1;
              }) == 0);
    }
}
