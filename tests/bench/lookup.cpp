// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Looking one article up among a million: a real booking is put a million times into a real book, each with
// its own number, straight by SQL; then the desk's own query is asked in random order. About 3 GB in memory.
#include "core/storage/book/bookparts.h"
#include "tests/bench/figures.h"
#include "tests/support/crashfolder.h"
#include "tests/support/testcounter.h"

#include <cstdlib>
#include <random>

using namespace dak;
using namespace dak::bench;

namespace {

constexpr std::uint32_t kArticles = 1'000'000;
constexpr std::uint32_t kFirstSerial = 10'000'000;
constexpr int kLookUps = 40'000;
constexpr double kLimitMilliseconds = 1;

template <typename T>
T must(Result<T> result) {
    if (result)
        return *std::move(result);
    std::fprintf(stderr, "bench_lookup: %s %s\n", result.error().code().c_str(),
                 std::string(result.error().fact("why")).c_str());
    std::exit(2);
}
void must(const Status& status) {
    if (!status)
        must(Result<int>(status.error()));
}

// One statement, prepared once, that copies the rows of the first booking under another number.
class Copies {
public:
    Copies(Database& database, std::uint64_t entry, const ArticleNumber& original)
        : m_original(original.text()) {
        const std::string no = std::to_string(entry);
        must(database.execute(
            "CREATE TEMP TABLE one_entry AS SELECT * FROM entries WHERE no = " + no +
            "; CREATE TEMP TABLE one_link AS SELECT * FROM chain WHERE entry = " + no +
            "; CREATE TEMP TABLE one_basket AS SELECT * FROM baskets WHERE opened_by = " + no +
            "; CREATE TEMP TABLE one_line AS SELECT * FROM basket_lines WHERE entry = " + no +
            "; CREATE TEMP TABLE one_article AS SELECT * FROM articles WHERE entry = " + no));
        // Each knows all four parameters: the id, the entry, the number, the number that is replaced.
        for (const char* sql :
             {"INSERT INTO entries SELECT ?2, 1 << 40 | ?2, ?1, 0, kind, day, at_utc, actor, role, request,"
              " CAST(replace(CAST(bytes AS TEXT), ?4, ?3) AS BLOB) FROM one_entry",
              "INSERT INTO chain SELECT 1 << 40 | ?2, 1, ?2, ?2, previous, hash FROM one_link WHERE ?4 <> ?3",
              "INSERT INTO baskets SELECT ?1, ?2, state, held_as, sender_name, paid_by, receipt,"
              " rounding_left_paise FROM one_basket WHERE ?4 <> ?3",
              "INSERT INTO basket_lines SELECT ?1, 1, ?2, ?3, label, destination, chargeable_g, amount_paise,"
              " state FROM one_line WHERE ?4 <> ?3",
              "INSERT INTO articles SELECT ?2, ?3, ?1, 1, state, receiver_name, receiver_pin, weight_g,"
              " accepted_at_utc, 0, NULL, NULL FROM one_article WHERE ?4 <> ?3"})
            m_statements.push_back(must(database.prepare(sql)));
    }

    void copy(std::int64_t to, const ArticleNumber& number) {
        char id[17];
        std::snprintf(id, sizeof id, "%016lld", static_cast<long long>(to));
        for (Statement& statement : m_statements) {
            statement.bindBlob(1, {id, 16}).bind(2, to).bind(3, number.text()).bind(4, m_original);
            must(statement.run());
        }
    }

private:
    std::string m_original;
    std::vector<Statement> m_statements;
};

void fill(const std::string& path, const Recorded& recorded, const ArticleNumber& original) {
    Database database = must(Database::open(path, OpenMode::ReadWrite));
    must(database.execute("PRAGMA foreign_keys=OFF; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
                          "PRAGMA cache_size=-262144; BEGIN"));
    Copies copies(database, recorded.no, original);
    for (std::uint32_t i = 0; i < kArticles; ++i)
        copies.copy(1000 + i, ArticleNumber::issue("ZT", kFirstSerial + i));
    must(database.execute("COMMIT"));
}

} // namespace

int main() {
    const test::MemoryFolder folder("lookup");
    test::TestWorld world(folder.path());
    const AcceptedArticle original = [&] {
        Book book = must(world.create());
        Booked booked = must(test::TestDesk(world, book).book(1));
        must(book.parts().connection->checkpoint());
        return std::move(booked.accepted);
    }();
    fill(folder.path() / "book.db", original.recorded, original.article.number);
    Book book = must(world.open());
    std::mt19937 random(1);
    std::uniform_int_distribution<std::uint32_t> any(0, kArticles - 1);
    std::vector<double> found;
    std::vector<double> missed;
    for (int i = 0; i < kLookUps; ++i) {
        const ArticleNumber number = ArticleNumber::issue("ZT", kFirstSerial + any(random));
        const Stopwatch watch;
        const auto view = must(book.bookingQueries().article(number));
        found.push_back(watch.microseconds() / 1000);
        if (!view || view->accepted.number != number)
            return 2;
        const ArticleNumber other = ArticleNumber::issue("ZU", kFirstSerial + any(random));
        const Stopwatch missing;
        if (must(book.bookingQueries().article(other)))
            return 2;
        missed.push_back(missing.microseconds() / 1000);
    }
    std::printf(
        "# of %u articles: p50 %.3f ms, p99 %.3f ms, worst %.3f ms; one that is not there p99 %.3f ms\n",
        kArticles, median(found), quantile(found, 0.99), quantile(found, 1), quantile(missed, 0.99));
    Figures figures;
    figures.atMost("lookup_p99_ms", quantile(found, 0.99), kLimitMilliseconds);
    figures.atMost("lookup_missing_p99_ms", quantile(missed, 0.99), kLimitMilliseconds);
    return figures.status();
}
