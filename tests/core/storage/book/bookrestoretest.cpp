// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/files.h"
#include "core/storage/book/bookbackup.h"
#include "core/storage/book/bookverify.h"
#include "tests/support/deskdrafts.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <set>

using namespace dak;
using namespace dak::test;

namespace {

std::string receiptOf(const Outcome& outcome) {
    return must(decodeBasketPaid(outcome.entries.at(1).entry.body)).receipt;
}

// A book with two articles, its backup, and then three more that only the lost disk knows.
struct Lost {
    Lost() : backup(desk.own->file("backup.db")) {
        desk.create();
        desk.openDay();
        spend(2);
        must(backupBook(*desk.book, backup));
        spend(3);
    }
    void spend(int count) {
        for (int i = 0; i < count; ++i) {
            const Outcome outcome = must(desk.bookArticle());
            numbers.insert(numberOf(outcome).text());
            receipts.insert(receiptOf(outcome));
        }
    }
    void closeBook() { desk.book.reset(); }

    Desk desk;
    std::string backup;
    std::set<std::string> numbers;
    std::set<std::string> receipts;
};

} // namespace

TEST_CASE("a backup is one private file that says what the book says") {
    Lost lost;
    CHECK(std::filesystem::status(lost.backup).permissions() ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    CHECK_FALSE(std::filesystem::exists(lost.backup + "-wal"));
    CHECK_FALSE(std::filesystem::exists(lost.backup + ".new"));
    CHECK(codeOf(backupBook(*lost.desk.book, lost.backup)) == "file_exists");
    const BackupMade whole = must(backupBook(*lost.desk.book, lost.desk.own->file("second.db")));
    CHECK(whole.entries == 13);
    CHECK(whole.head == must(lost.desk.book->head()).hash);
}

TEST_CASE("a backup is of one moment while the book is written") {
    Lost lost;
    const ChainHead before = must(lost.desk.book->head());
    int steps = 0;
    const BackupMade made =
        must(backupBook(*lost.desk.book, lost.desk.own->file("second.db"), [&](int /*left*/, int /*all*/) {
            if (steps++ == 0)
                must(lost.desk.bookArticle());
        }));
    CHECK(steps > 0);
    CHECK(made.head == before.hash);
    CHECK(must(lost.desk.book->head()).seq == before.seq + 2);
}

TEST_CASE("a restored book goes on in a new epoch and gives nothing out twice") {
    Lost lost;
    lost.closeBook();
    const Restored restored = must(lost.desk.folder().restore(lost.backup));
    CHECK(restored.entries == 7);
    CHECK_FALSE(restored.numbersVoid);
    CHECK(std::filesystem::exists(restored.aside));
    Book& book = lost.desk.open();
    const auto heads = must(book.chain().heads());
    REQUIRE(heads.size() == 2);
    CHECK(heads[0].seq == 7);
    CHECK(heads[1].seq == 1);
    CHECK(heads[0].epoch != heads[1].epoch);
    for (int i = 0; i < 60; ++i) { // past the next reservation too
        const Outcome outcome = must(lost.desk.bookArticle());
        CHECK(lost.numbers.insert(numberOf(outcome).text()).second);
        CHECK(lost.receipts.insert(receiptOf(outcome)).second);
    }
    const VerifyReport report = must(verifyBook(book));
    CHECK(report.ok);
    CHECK(must(book.numbers().left(Desk::product())) == 200 - 50 - 60);
}

TEST_CASE("the book that stood there is set aside whole, with what was still in its log") {
    Lost lost;
    const Sha256 head = must(lost.desk.book->head()).hash;
    lost.closeBook();
    const Restored restored = must(lost.desk.folder().restore(lost.backup));
    Database aside = must(Database::open(restored.aside, OpenMode::ReadWrite));
    Statement row = must(aside.prepare("SELECT hash FROM chain ORDER BY seq DESC LIMIT 1"));
    REQUIRE(must(row.step()));
    CHECK(row.blob(0) == std::string_view(reinterpret_cast<const char*>(head.data()), head.size()));
}

TEST_CASE("a sticker of the lost time is refused after the restore") {
    Lost lost;
    Desk& desk = lost.desk;
    const ArticleNumber sticker = ArticleNumber::issue("ZT", 20000150);
    must(desk.record([&]() -> Result<std::vector<EntryDraft>> {
        DAK_TRY_STATUS(desk.book->numbers().use(Desk::product(), sticker));
        ArticleAccepted article = anArticle();
        article.number = sticker;
        article.numberSource = "sticker";
        return std::vector{Desk::acceptDraft(article)};
    }));
    lost.closeBook();
    must(desk.folder().restore(lost.backup));
    desk.open();
    const auto again = desk.record([&]() -> Result<std::vector<EntryDraft>> {
        DAK_TRY_STATUS(desk.book->numbers().use(Desk::product(), sticker));
        return std::vector<EntryDraft>();
    });
    CHECK(codeOf(again) == "number_lost");
}

TEST_CASE("without its reservation file a restored book has no numbers until a range is loaded") {
    Lost lost;
    lost.closeBook();
    std::filesystem::remove(lost.desk.path + "/numbers.reserved");
    const Restored restored = must(lost.desk.folder().restore(lost.backup));
    CHECK(restored.numbersVoid);
    Book& book = lost.desk.open();
    CHECK(must(book.chain().heads()).size() == 2);
    CHECK(codeOf(lost.desk.bookArticle()) == "numbers_void");
    CHECK(must(book.numbers().left(Desk::product())) == 0);
    REQUIRE(book.notices().size() == 1);
    CHECK(book.notices()[0].code == "numbers_void");
    must(lost.desk.recordOne(Desk::rangeDraft("ZT", 30000000, 10)));
    const Outcome outcome = must(lost.desk.bookArticle());
    CHECK(numberOf(outcome).serial() == 30000000);
    CHECK(lost.receipts.insert(receiptOf(outcome)).second);
    CHECK(must(verifyBook(book)).ok);
}

TEST_CASE("no serial of the day and the year of a restore on a new disk is given again") {
    Lost lost; // its backup is of an open 20 November
    lost.desk.closeDay();
    constexpr std::chrono::hours kDay(24);
    lost.desk.clock.advance(kDay * 132); // 1 April: a later day, and the next financial year
    lost.desk.openDay();
    const Date day = istDate(lost.desk.clock.now());
    lost.spend(2);
    const auto& queries = lost.desk.book->bookingQueries();
    const std::uint64_t receipt = must(queries.nextReceiptSerial(day));
    const std::uint64_t invoice = must(queries.nextInvoiceSerial(financialYear(day)));
    REQUIRE(receipt == 3);
    REQUIRE(invoice == 3);
    lost.closeBook();
    std::filesystem::remove(lost.desk.path + "/numbers.reserved");
    REQUIRE(must(lost.desk.folder().restore(lost.backup)).numbersVoid);
    const auto& after = lost.desk.open().bookingQueries();
    CHECK(must(after.nextReceiptSerial(day)) > 5000);
    CHECK(must(after.nextInvoiceSerial(financialYear(day))) > 5000);
    CHECK(must(after.nextReceiptSerial(Date::of(2026, 11, 20))) > 5000);
    CHECK(must(after.nextInvoiceSerial("2627")) > 5000);
}

TEST_CASE("a book whose reservation file is gone goes on in a new epoch without its numbers") {
    Desk desk;
    desk.create();
    desk.openDay();
    must(desk.bookArticle());
    desk.book.reset();
    const bool damaged = GENERATE(false, true);
    if (damaged)
        must(replaceFile(desk.path + "/numbers.reserved", "nonsense", kPrivateFile));
    else
        std::filesystem::remove(desk.path + "/numbers.reserved");
    Book& book = desk.open();
    CHECK(must(book.chain().heads()).size() == 2);
    CHECK(codeOf(desk.bookArticle()) == "numbers_void");
    CHECK(std::filesystem::exists(desk.path + "/numbers.reserved.damaged") == damaged);
    CHECK(must(desk.open().chain().heads()).size() == 2); // once
    CHECK(must(verifyBook(*desk.book)).ok);
}

TEST_CASE("a restore needs the folder alone") {
    Lost lost;
    CHECK(codeOf(lost.desk.folder().restore(lost.backup)) == "folder_busy");
    CHECK(must(lost.desk.book->head()).seq == 13);
}

TEST_CASE("what is not a whole backup of this device is refused and changes nothing") {
    Lost lost;
    Desk other;
    other.create();
    const std::string foreign = lost.desk.own->file("foreign.db");
    must(backupBook(*other.book, foreign));
    const Sha256 head = must(lost.desk.book->head()).hash;
    lost.closeBook();
    const std::string garbage = lost.desk.own->write("garbage.db", std::string(5000, 'x'));
    const std::string empty = lost.desk.own->write("empty.db", "");
    std::string bytes = must(readFile(lost.backup, 100'000'000));
    const std::size_t at = bytes.find("\"Meena Krishnan"); // in an envelope
    REQUIRE(at != std::string::npos);
    bytes[at + 1] = 'R';
    const std::string edited = lost.desk.own->write("edited.db", bytes);
    const std::string cut = lost.desk.own->write("cut.db", bytes.substr(0, bytes.size() / 2));
    CHECK(codeOf(lost.desk.folder().restore(lost.desk.own->file("none.db"))) == "backup_missing");
    CHECK(codeOf(lost.desk.folder().restore(foreign)) == "backup_foreign");
    CHECK(codeOf(lost.desk.folder().restore(garbage)) == "backup_damaged");
    CHECK(codeOf(lost.desk.folder().restore(empty)) == "backup_damaged");
    CHECK(codeOf(lost.desk.folder().restore(edited)) == "backup_damaged");
    CHECK(codeOf(lost.desk.folder().restore(cut)) == "backup_damaged");
    CHECK_FALSE(std::filesystem::exists(lost.desk.path + "/book.db.restoring"));
    Book& book = lost.desk.open();
    CHECK(must(book.head()).hash == head);
    CHECK(must(book.chain().heads()).size() == 1);
}

TEST_CASE("a backup whose chain is whole but whose copies or rules are not is refused") {
    struct Case {
        const char* sql;
        const char* why;
    };
    const auto edit = GENERATE(values<Case>({
        {"DROP TRIGGER entries_are_kept_update; UPDATE entries SET actor = 'ravi' WHERE no = 4; "
         "CREATE TRIGGER entries_are_kept_update BEFORE UPDATE ON entries\n"
         "BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END",
         "column 4"},
        {"DELETE FROM outbox WHERE place = 1 << 40 | 5", "outbox_missing 5"},
        {"DROP TRIGGER postings_are_kept_delete", "schema trigger postings_are_kept_delete"},
        {"DROP TABLE print_mark", "schema table print_mark"},
    }));
    Lost lost;
    const Sha256 head = must(lost.desk.book->head()).hash;
    lost.closeBook();
    must(must(Database::open(lost.backup, OpenMode::ReadWrite)).execute(edit.sql));
    const auto refused = lost.desk.folder().restore(lost.backup);
    REQUIRE(codeOf(refused) == "backup_damaged");
    CHECK(refused.error().fact("why") == edit.why);
    CHECK(must(lost.desk.open().head()).hash == head);
}

TEST_CASE("a restore that was cut off between its renames is finished by the next start") {
    Lost lost;
    lost.closeBook();
    const std::string database = lost.desk.path + "/book.db";
    const std::string aside = lost.desk.path + "/book-before-restore-1.db";
    std::filesystem::copy_file(lost.backup, database + ".restoring");
    must(replaceFile(lost.desk.path + "/restore.pending", aside, kPrivateFile));
    const int done = GENERATE(0, 1, 2); // renames before the power went
    if (done > 0)
        std::filesystem::rename(database + "-wal", aside + "-wal");
    if (done > 1)
        std::filesystem::rename(database, aside);
    Book& book = lost.desk.open();
    CHECK(must(book.head()).seq == 7);
    CHECK(std::filesystem::exists(aside));
    CHECK(std::filesystem::exists(aside + "-wal"));
    CHECK_FALSE(std::filesystem::exists(lost.desk.path + "/restore.pending"));
}

TEST_CASE("a book is restored where its file was lost") {
    Lost lost;
    lost.closeBook();
    for (const char* end : {"", "-wal", "-shm"})
        std::filesystem::remove(lost.desk.path + "/book.db" + end);
    CHECK(codeOf(lost.desk.folder().open()) == "book_missing"); // its key is there: it waits for a backup
    const Restored restored = must(lost.desk.folder().restore(lost.backup));
    CHECK(restored.aside.empty());
    CHECK(lost.numbers.insert(numberOf(must((lost.desk.open(), lost.desk.bookArticle()))).text()).second);
}

TEST_CASE("a restore says what is missing: the backup, or the folder with the key") {
    Lost lost;
    lost.closeBook();
    CHECK(codeOf(lost.desk.folder().restore(lost.desk.path)) == "backup_missing"); // a folder is no backup
    CHECK(codeOf(lost.desk.folder().restore(lost.backup + "-none")) == "backup_missing");
    std::filesystem::remove_all(lost.desk.path);
    const auto refused = lost.desk.folder().restore(lost.backup);
    CHECK(codeOf(refused) == "key_missing");
    CHECK_FALSE(std::filesystem::exists(lost.desk.path));
}

TEST_CASE("a cut-off restore is finished from wherever the folder is reached") {
    Lost lost;
    lost.closeBook();
    const std::string folder = lost.desk.path;
    std::filesystem::copy_file(lost.backup, folder + "/book.db.restoring");
    must(replaceFile(folder + "/restore.pending", "no/such/folder/book-before-restore-1.db", kPrivateFile));
    CHECK(must(lost.desk.open().head()).seq == 7);
    CHECK(std::filesystem::exists(folder + "/book-before-restore-1.db"));
}
