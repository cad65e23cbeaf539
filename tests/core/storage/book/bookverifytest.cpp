// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/book/bookverify.h"
#include "core/files/files.h"
#include "core/outbox/sealbatches.h"
#include "tests/support/reversals.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>

using namespace dak;
using namespace dak::test;

namespace {

// A day with everything in it: two articles in one basket, one alone, one cancelled, one amended.
void liveADay(Desk& desk) {
    desk.openDay();
    const Uuid basket = desk.ids.next();
    must(desk.accept(basket, 1));
    must(desk.accept(basket, 2));
    must(desk.pay(basket));
    must(desk.bookArticle());
    must(desk.bookArticle());
}

// Changes the file behind the program's back, as a person with a database tool would: the triggers are put
// back as they were.
void tamper(const std::string& path, const std::string& sql) {
    Database database = must(Database::open(path + "/book.db", OpenMode::ReadWrite));
    std::string drop;
    std::string again;
    {
        Statement row = must(database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"));
        while (must(row.step())) {
            drop += "DROP TRIGGER " + std::string(row.text(0)) + ";";
            again += std::string(row.text(1)) + ";";
        }
    }
    must(database.execute(drop));
    must(database.execute("PRAGMA foreign_keys=OFF"));
    must(database.execute(sql));
    must(database.execute(again));
}

bool has(const VerifyReport& report, const std::string& what, std::uint64_t entry) {
    return std::any_of(report.problems.begin(), report.problems.end(), [&](const VerifyProblem& problem) {
        return problem.what == what && problem.entry == entry;
    });
}

} // namespace

TEST_CASE("an honest book verifies") {
    Desk desk;
    Book& book = desk.create();
    liveADay(desk);
    const VerifyReport report = must(verifyBook(book));
    INFO((report.problems.empty() ? "" : report.problems[0].what + " " + report.problems[0].detail));
    CHECK(report.ok);
    CHECK(report.entries == 10);
    CHECK(report.head == hex(must(book.head()).hash));
}

TEST_CASE("verify names what was changed behind the book's back") {
    struct Case {
        const char* sql;
        const char* what;
        std::uint64_t entry;
    };
    const auto edit = GENERATE(values<Case>({
        {"UPDATE entries SET bytes = CAST(replace(CAST(bytes AS TEXT), '\"paise\":', '\"paise\": ') AS "
         "BLOB), "
         "actor = 'asha' WHERE no = 1; UPDATE entries SET actor = 'ravi' WHERE no = 5",
         "column", 5},
        {"UPDATE entries SET bytes = CAST(replace(CAST(bytes AS TEXT), 'Meena', 'Reena') AS BLOB) WHERE no = "
         "4",
         "chain_hash", 4},
        {"UPDATE entries SET day = '2026-11-19' WHERE no = 6", "column", 6},
        {"UPDATE entries SET kind = 'basket_held' WHERE no = 6", "column", 6},
        {"UPDATE entries SET at_utc = at_utc + 1 WHERE no = 2", "column", 2},
        {"DELETE FROM chain WHERE seq = 7", "unchained", 7},
        {"DELETE FROM entries WHERE no = 7", "entry_missing", 7},
        {"UPDATE chain SET previous = zeroblob(32) WHERE seq = 5", "chain_previous", 5},
        {"UPDATE chain SET hash = zeroblob(32) WHERE seq = 5", "chain_hash", 5},
        {"UPDATE postings SET paise = paise + 100 WHERE leg = 6 << 8", "postings", 6},
        {"DELETE FROM postings WHERE entry = 6", "postings", 6},
        {"UPDATE postings SET account = 'disputed' WHERE leg = 8 << 8 | 1", "postings", 8},
        {"DELETE FROM outbox WHERE place = 1 << 40 | 6", "outbox_missing", 6},
        {"UPDATE number_ranges SET loaded_by = 999 WHERE loaded_by = 2", "foreign_key", 0},
        {"UPDATE entries SET request = (SELECT request FROM entries WHERE no = 7) WHERE no = 8", "operation",
         8},
        {"UPDATE articles SET state = 'cancelled' WHERE entry = 4", "read_model", 0},
        {"DELETE FROM numbers WHERE serial = 20000001", "read_model", 0},
        {"UPDATE number_ranges SET next_serial = 20000002", "read_model", 0},
        {"INSERT INTO reversals VALUES ('00000000-0000-0000-0000-000000000000', 0, NULL, 4)", "read_model",
         0},
        {"UPDATE documents SET bytes = CAST('forged' AS BLOB) WHERE entry = 4", "document_hash", 4},
        {"DELETE FROM documents WHERE entry = 7", "document_missing", 7},
        {"DELETE FROM day_runs WHERE first_no = 1", "day_run", 1},
        {"UPDATE day_runs SET day = '2026-01-02' WHERE first_no = 1", "day_run", 1},
        {"INSERT INTO day_runs (first_no, day) SELECT no, day FROM entries WHERE no = 7", "day_run", 7},
        {"INSERT INTO day_runs (first_no, day) VALUES (9999, '2026-01-02')", "day_run", 9999},
        {"UPDATE documents SET name = 'label X' WHERE entry = 7 AND kind = 'label'", "document_differs", 7},
    }));
    Desk desk;
    desk.create();
    liveADay(desk);
    desk.book.reset();
    tamper(desk.path, edit.sql);
    Book book = must(desk.folder().open());
    const VerifyReport report = must(verifyBook(book));
    INFO(edit.sql);
    for (const VerifyProblem& problem : report.problems)
        UNSCOPED_INFO(problem.what << " " << problem.entry << " " << problem.detail);
    CHECK_FALSE(report.ok);
    CHECK(has(report, edit.what, edit.entry));
    CHECK(report.problemCount <= 30);
}

TEST_CASE("verify names a rule of the book that was taken out of its file") {
    struct Case {
        const char* sql;
        const char* detail;
    };
    const auto edit = GENERATE(values<Case>({
        {"DROP TRIGGER entries_are_kept_update", "trigger entries_are_kept_update"},
        {"DROP INDEX baskets_unpaid", "index baskets_unpaid"},
        {"DROP VIEW day_spans", "view day_spans"},
        {"CREATE TRIGGER extra AFTER INSERT ON days BEGIN SELECT 1; END", "trigger extra"},
        {"CREATE TABLE extra (x TEXT)", "table extra"},
        {"DROP TRIGGER chain_is_kept_delete; CREATE TRIGGER chain_is_kept_delete BEFORE DELETE ON chain "
         "BEGIN SELECT 1; END",
         "trigger chain_is_kept_delete"},
    }));
    Desk desk;
    desk.create();
    liveADay(desk);
    desk.book.reset();
    must(must(Database::open(desk.path + "/book.db", OpenMode::ReadWrite)).execute(edit.sql));
    const VerifyReport report = must(verifyBook(desk.open()));
    REQUIRE(report.problems.size() == 1);
    CHECK(report.problems[0] == VerifyProblem{0, "schema", edit.detail});
}

TEST_CASE("the book's own rules refuse to change or delete a row") {
    Desk desk;
    desk.create();
    liveADay(desk);
    desk.book.reset();
    Database database = must(Database::open(desk.path + "/book.db", OpenMode::ReadWrite));
    for (const std::string table : {"book", "epochs", "entries", "chain", "postings"}) {
        INFO(table);
        CHECK_FALSE(database.execute("DELETE FROM " + table));
        const std::string column = table == "book" || table == "epochs" ? "opened_at_utc"
                                   : table == "entries"                 ? "actor"
                                   : table == "chain"                   ? "seq"
                                                                        : "paise";
        CHECK_FALSE(database.execute("UPDATE " + table + " SET " + column + " = " + column));
    }
}

TEST_CASE("a rebuild makes the same read models, and mends damaged ones") {
    Desk desk;
    Book& book = desk.create();
    liveADay(desk);
    must(rebuildBook(book));
    CHECK(must(verifyBook(book)).ok);
    desk.book.reset();
    tamper(desk.path, "DELETE FROM articles; DELETE FROM customers; UPDATE serials SET last = 99; "
                      "DELETE FROM documents WHERE entry = 7");
    Book again = must(desk.folder().open());
    CHECK_FALSE(must(verifyBook(again)).ok);
    must(rebuildBook(again));
    CHECK(must(verifyBook(again)).ok);
    CHECK(must(again.documents().latest("label " + ArticleNumber::issue("ZT", 20000003).text())));
}

TEST_CASE("a rebuild never changes a paper that was issued") {
    Desk desk;
    Book& book = desk.create();
    liveADay(desk);
    const std::string name = "label " + ArticleNumber::issue("ZT", 20000001).text();
    const Sha256 before = must(book.documents().latest(name))->hash;
    desk.pages.edition = "plain-2"; // a newer program sets it another way
    must(rebuildBook(book));
    CHECK(must(book.documents().latest(name))->hash == before);
    CHECK(must(book.documents().latest(name))->edition == "plain-1");
    CHECK(must(verifyBook(book)).ok);
}

TEST_CASE("a sealed batch that was changed is found, a missing one is not a problem") {
    Desk desk;
    Book& book = desk.create();
    liveADay(desk);
    desk.closeDay();
    const auto sealed = must(SealBatches(book.chain(), book.outbox(), desk.clock,
                                         {book.key(), book.isTraining(), book.outboxFolder()})
                                 .run());
    REQUIRE(sealed.size() == 1);
    CHECK(must(verifyBook(book)).ok);
    const std::string file = book.outboxFolder() + "/" + sealed[0].fileName();
    std::string bytes = must(readFile(file, 1'000'000));
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    must(replaceFile(file, bytes, kPrivateFile));
    CHECK(has(must(verifyBook(book)), "batch_damaged", 0));
    std::filesystem::remove(file);
    CHECK(must(verifyBook(book)).ok);
}

TEST_CASE("verify names plain state beside the book that says what the book does not") {
    struct Case {
        const char* sql;
        const char* what;
        std::uint64_t entry;
    };
    const auto edit = GENERATE(values<Case>({
        {"UPDATE batches SET day = '2026-11-19'", "batch_row", 0},
        {"UPDATE batches SET last_seq = 5", "batch_row", 0},
        {"UPDATE batches SET id = replace(id, '/1-', '/2-')", "batch_row", 0},
        {"UPDATE batches SET bytes = bytes + 1", "batch_damaged", 0},
        {"UPDATE batches SET sha256 = zeroblob(32)", "batch_damaged", 0},
        {"INSERT INTO print_jobs VALUES (1, 'label XX000000000IN', 4, 0, '', 'printed', '', '{}', 1, '', 0, "
         "0)",
         "print_unknown", 4},
        {"INSERT INTO acknowledged VALUES (1, 99, 0); DELETE FROM outbox", "acknowledged_beyond", 0},
    }));
    Desk desk;
    Book& book = desk.create();
    liveADay(desk);
    desk.closeDay();
    REQUIRE(must(SealBatches(book.chain(), book.outbox(), desk.clock,
                             {book.key(), book.isTraining(), book.outboxFolder()})
                     .run())
                .size() == 1);
    desk.book.reset();
    tamper(desk.path, edit.sql);
    const VerifyReport report = must(verifyBook(desk.open()));
    INFO(edit.sql);
    for (const VerifyProblem& problem : report.problems)
        UNSCOPED_INFO(problem.what << " " << problem.entry << " " << problem.detail);
    CHECK(has(report, edit.what, edit.entry));
}

TEST_CASE("the book refuses a second reversal of one original") {
    Desk desk;
    Book& book = desk.create();
    desk.openDay();
    const Uuid basket = desk.ids.next();
    const Outcome unpaid = must(desk.accept(basket, 1));
    must(desk.recordOne(removeDraft(unpaid)));
    const Outcome paid = must(desk.bookArticle());
    must(desk.recordOne(cancelDraft(paid)));
    const ItemSold box{.office = aOffice(), .basket = basket, .line = 2, .code = "box-m", .name = "Box M"};
    const Outcome sold = must(desk.recordOne({std::string(ItemSold::kKind), kAsha, encode(box), {}}));
    const ItemRemoved back{refTo(sold.entries.at(0)), basket, 2, "changed mind"};
    const EntryDraft itemBack{std::string(ItemRemoved::kKind), kAsha, encode(back), {}};
    must(desk.recordOne(itemBack));
    const Sha256 head = must(book.head()).hash;
    CHECK(codeOf(desk.recordOne(removeDraft(unpaid))) == "database_constraint");
    CHECK(codeOf(desk.recordOne(cancelDraft(paid))) == "database_constraint");
    CHECK(codeOf(desk.recordOne(itemBack)) == "database_constraint");
    CHECK(must(book.head()).hash == head);
    CHECK(must(verifyBook(book)).ok);
}
