// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A counter that can be set back and copied: its folder, the open book, its desks and its side of the wire.
#pragma once

#include "core/storage/book/bookbackup.h"
#include "core/storage/book/bookparts.h"
#include "core/storage/book/bookverify.h"
#include "tests/support/plaincentre.h"
#include "tests/support/tempfolder.h"
#include "tests/support/testcounter.h"

#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace dak::test {

class CloneCounter {
public:
    explicit CloneCounter(std::uint32_t ids = 1) : m_ids(ids) { start(); }
    // The whole folder as it is now, key and reservation file too.
    CloneCounter(const CloneCounter& other, std::uint32_t ids) : m_ids(ids) {
        std::filesystem::copy(other.path(), path(), std::filesystem::copy_options::recursive);
        start();
        world->clock.set(other.world->clock.now());
    }

    std::string path() const { return m_folder.path() + "/counter"; }
    std::string file(const std::string& name) const { return m_folder.file(name); }

    void create(std::uint32_t numbers = 1000) { use(got(world->create(numbers))); }
    void open() {
        close();
        use(got(world->open()));
    }
    void close() {
        sync.reset();
        book.reset();
    }
    // A copy of a counter that is closed meanwhile.
    std::unique_ptr<CloneCounter> clone(std::uint32_t ids) {
        close();
        auto copy = std::make_unique<CloneCounter>(*this, ids);
        open();
        copy->open();
        return copy;
    }
    // Puts the backup back; the reservation file stays.
    void restore(const std::string& backup) {
        close();
        BookFolder folder(path(), world->clock, world->ids, world->pages);
        got(folder.restore(backup));
        open();
    }

    // Books article n and pays it; its number.
    std::string sell(std::uint32_t n) {
        return got(TestDesk(*world, *book).book(n)).accepted.article.number.text();
    }
    void openDay() { got(TestDesk(*world, *book).openDay()); }
    void closeDay() {
        const Date day = got(book->tillQueries().openDay()).value();
        const Money counted = got(book->tillQueries().totals(day)).expectedCash;
        const TillDay till(book->books(), book->tillQueries(), world->clock, world->office, world->actor);
        got(till.close(world->ids.next(), counted, "", false));
    }
    void nextDay() { world->clock.advance(std::chrono::hours(24)); }

    // The book as it must be, or what is wrong with it.
    std::string whatIsWrong() {
        const VerifyReport report = got(verifyBook(*book));
        return report.ok ? "" : report.problems.at(0).what + " " + report.problems.at(0).detail;
    }
    std::map<std::pair<Uuid, int>, std::string> entries() {
        std::map<std::pair<Uuid, int>, std::string> all;
        for (const ChainHead& head : got(book->chain().heads())) {
            got(book->chain().eachLink(head.ordinal, 1, head.seq, [&](const ChainRow& row) -> Status {
                const Entry entry = got(decodeEntry(row.bytes));
                all.try_emplace({entry.operation, entry.part}, row.bytes);
                return {};
            }));
        }
        return all;
    }
    // Sums of the postings as the table of the book has them.
    std::map<std::string, std::int64_t> sums() {
        Statement row = got(database().prepare("SELECT account, SUM(paise) FROM postings GROUP BY account "
                                               "HAVING SUM(paise) <> 0"));
        std::map<std::string, std::int64_t> out;
        while (got(row.step()))
            out.emplace(row.text(0), row.integer(1));
        return out;
    }
    std::int64_t count(const std::string& what) {
        Statement row = got(database().prepare("SELECT COUNT(*) FROM " + what));
        got(row.step());
        return row.integer(0);
    }
    std::set<std::string> notices() const {
        std::set<std::string> codes;
        for (const Notice& notice : book->notices())
            codes.insert(notice.code);
        return codes;
    }

    std::unique_ptr<TestWorld> world;
    std::optional<Book> book;
    std::optional<SqliteSyncBook> sync;

    // The tariff that comes with the program.
    static std::string sharedTariff() { return std::string(std::getenv("DAK_SOURCE")) + "/resources/tariff"; }

private:
    Database& database() { return book->parts().connection->database(); }
    void start() { world = std::make_unique<TestWorld>(path(), BookOptions{}, m_ids); }
    void use(Book opened) {
        book.emplace(std::move(opened));
        sync.emplace(*book, world->ids, sharedTariff());
    }

    TempFolder m_folder;
    std::uint32_t m_ids;
};

inline std::map<std::string, std::int64_t>
sumsOf(const std::map<std::pair<Uuid, int>, std::string>& entries) {
    std::map<std::string, std::int64_t> out;
    for (const auto& [key, bytes] : entries) {
        for (const Posting& posting : got(decodeEntry(bytes)).postings)
            out[std::string(accountCode(posting.account))] += posting.amount.paise();
    }
    std::erase_if(out, [](const auto& sum) { return sum.second == 0; });
    return out;
}

} // namespace dak::test
