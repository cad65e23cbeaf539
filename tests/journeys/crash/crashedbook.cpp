// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/crash/crashedbook.h"

#include "core/storage/book/bookparts.h"

#include <algorithm>

namespace dak::test {

namespace {

constexpr std::uint32_t kAfterTheCut = 900'000; // a booking that the day before the cut did not have

// Rows that an action left out, or made without the others. Every count must be zero.
constexpr std::string_view kHalves =
    "SELECT (SELECT COUNT(*) FROM entries e WHERE (part = 0) <> (request IS NOT NULL) OR part <> 0 AND"
    "          NOT EXISTS (SELECT 1 FROM entries p WHERE p.no = e.no - 1 AND p.operation = e.operation)),"
    " (SELECT COUNT(*) FROM entries e LEFT JOIN chain c ON c.place = e.place AND c.entry = e.no"
    "    LEFT JOIN outbox o ON o.place = c.place WHERE o.place IS NULL),"
    " (SELECT COUNT(*) FROM entries e WHERE kind = 'article_accepted' AND NOT ("
    "    EXISTS (SELECT 1 FROM articles a WHERE a.entry = e.no)"
    "    AND EXISTS (SELECT 1 FROM documents d WHERE d.page = e.no << 8)"
    "    AND EXISTS (SELECT 1 FROM postings p WHERE p.leg = e.no << 8))),"
    " (SELECT COUNT(*) FROM entries e WHERE kind = 'basket_paid' AND NOT ("
    "    EXISTS (SELECT 1 FROM documents d WHERE d.page = e.no << 8)"
    "    AND EXISTS (SELECT 1 FROM postings p WHERE p.leg = e.no << 8)"
    "    AND EXISTS (SELECT 1 FROM baskets b WHERE b.paid_by = e.no))),"
    " (SELECT COUNT(*) FROM articles) - (SELECT COUNT(*) FROM numbers WHERE state = 'used'),"
    " (SELECT COUNT(*) FROM articles) - (SELECT COUNT(*) FROM basket_lines WHERE article IS NOT NULL),"
    " (SELECT COUNT(*) - MAX(seq) FROM chain)";
constexpr int kHalvesColumns = 7;

std::string bytesOf(const Uuid& id) {
    return {id.bytes().begin(), id.bytes().end()};
}

struct Found {
    std::size_t entries = 0;
    std::set<std::string> numbers;
};

// The operations in the book.
std::map<std::string, Found> operationsOf(Database& database) {
    std::map<std::string, Found> found;
    auto operations = database.prepare("SELECT operation FROM entries");
    while (operations && *operations->step())
        ++found[std::string(operations->blob(0))].entries;
    auto articles =
        database.prepare("SELECT e.operation, a.number FROM articles a JOIN entries e ON e.no = a.entry");
    while (articles && *articles->step())
        found[std::string(articles->blob(0))].numbers.emplace(articles->text(1));
    return found;
}

Status chainHolds(const Book& book) {
    DAK_TRY(const ChainHead head, book.head());
    Sha256 previous{};
    std::uint64_t seq = 0;
    return book.chain().eachLink(head.ordinal, 1, head.seq, [&](const ChainRow& row) -> Status {
        const ChainLink link{book.device(), head.epoch, ++seq, previous};
        previous = row.hash;
        if (row.seq == seq && row.previous == link.previous &&
            chainHash(link, row.bytes, book.isTraining()) == row.hash)
            return {};
        return Error::machine("chain_broken", {{"seq", std::to_string(seq)}});
    });
}

} // namespace

void CrashedBook::find(std::size_t& kind, const CrashState& state, const std::string& what,
                       CrashFindings& findings) {
    ++kind;
    if (findings.first.empty())
        findings.first = state.how + ": " + what;
}

void CrashedBook::lookForTold(Database& database, const CrashState& state, CrashFindings& findings) {
    const auto there = operationsOf(database);
    for (const std::int64_t mark : state.marks) {
        const Told& told = m_told.at(mark < 0 ? -mark : mark);
        const auto found = there.find(bytesOf(told.operation));
        if (mark < 0 && found != there.end())
            find(findings.invented, state, "refused " + told.operation.text(), findings);
        if (mark >= 0 && found == there.end())
            find(findings.lost, state, "told " + told.operation.text(), findings);
        if (mark >= 0 && found != there.end() && found->second.numbers != told.numbers)
            find(findings.reused, state, "other numbers of " + told.operation.text(), findings);
    }
    for (const auto& [mark, told] : m_told) {
        const auto found = there.find(bytesOf(told.operation));
        if (told.entries != 0 && found != there.end() && found->second.entries != told.entries)
            find(findings.half, state, "entries of " + told.operation.text(), findings);
    }
}

void CrashedBook::lookForHalves(Database& database, const CrashState& state, CrashFindings& findings) {
    auto halves = database.prepare(kHalves);
    if (!halves || !*halves->step())
        return find(findings.broken, state, "cannot be read", findings);
    for (int i = 0; i < kHalvesColumns; ++i)
        if (halves->integer(i) != 0)
            find(findings.half, state, "rows of kind " + std::to_string(i), findings);
    auto sums = database.prepare("SELECT entry FROM postings GROUP BY entry HAVING SUM(paise) <> 0");
    if (!sums || *sums->step())
        find(findings.unbalanced, state, "postings", findings);
}

// A number that is in the book but not in the reservation file could be given again after a restore.
void CrashedBook::lookAtReservation(const Book& book, Database& database, const CrashState& state,
                                    CrashFindings& findings) {
    Reservation reservation((m_folder.path() / "numbers.reserved").string(), book.device());
    if (!reservation.refresh())
        return find(findings.reused, state, "no reservation", findings);
    auto numbers = database.prepare("SELECT prefix, serial FROM numbers");
    while (numbers && *numbers->step())
        if (!reservation.knows(std::string(numbers->text(0)),
                               static_cast<std::uint64_t>(numbers->integer(1))))
            return find(findings.reused, state, "a number is not reserved", findings);
}

void CrashedBook::look(const CrashState& state, CrashFindings& findings) {
    ++findings.states;
    TestWorld world(m_folder.path(), {}, 7);
    auto book = world.open();
    if (!book || book->readOnly())
        return find(findings.broken, state, book ? book->readOnly()->code() : book.error().code(), findings);
    Database& database = book->parts().connection->database(); // a second one would read the schema again
    lookForTold(database, state, findings);
    lookForHalves(database, state, findings);
    lookAtReservation(*book, database, state, findings);
}

void CrashedBook::bookOn(const CrashState& state, CrashFindings& findings) {
    ++findings.deep;
    TestWorld world(m_folder.path(), {}, 8);
    auto book = world.open();
    if (!book)
        return find(findings.broken, state, book.error().code(), findings);
    const TestDesk desk(world, *book);
    const auto next = desk.book(kAfterTheCut);
    if (!next)
        return find(findings.broken, state, "does not book on: " + next.error().code(), findings);
    const std::string number = next->accepted.article.number.text();
    for (const std::int64_t mark : state.marks)
        if (mark >= 0 && m_told.at(mark).numbers.contains(number))
            find(findings.reused, state, number + " is given again", findings);
    const Status chain = chainHolds(*book);
    if (!chain)
        find(findings.broken, state, chain.error().code(), findings);
}

} // namespace dak::test
