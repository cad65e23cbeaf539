// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/simcounter.h"

#include <algorithm>
#include <map>

namespace dak::test {

namespace {

constexpr std::uint32_t kFewNumbers = 50;

Money rupees(std::int64_t of) {
    return Money::fromRupees(of);
}

} // namespace

std::string operationIn(std::string_view entry) {
    constexpr std::string_view kOperation = R"("op":")";
    constexpr std::string_view kPart = R"("part":)";
    const std::size_t operation = entry.find(kOperation) + kOperation.size();
    const std::size_t part = entry.find(kPart, operation) + kPart.size();
    return std::string(entry.substr(operation, 36)) + "/" +
           std::string(entry.substr(part, entry.find(',', part) - part));
}

// ---- the watched book

Result<std::vector<Product>> WatchedBook::wanted() const {
    if (m_book.numbersLeft() >= kFewNumbers)
        return std::vector<Product>();
    return std::vector{*Product::parse("speed-post-parcel")};
}

Status WatchedBook::keepReceipt(const Receipt& receipt, const SignedText& document) {
    onReceipt(receipt);
    return BookPort::keepReceipt(receipt, document);
}

void WatchedBook::count() {
    if (writesLeft >= 0 && writesLeft-- == 0)
        throw CounterCrash();
}

// ---- the counter

SimCounter::SimCounter(const CounterSeed& from, Dice& dice, const Mutant& mutant)
    : book(from.key, true, from.seed)
    , watched(book)
    , m_from(from)
    , m_device(deviceIdOf(from.key.publicKey()))
    , m_dice(dice)
    , m_mutant(mutant)
    , m_ids(dice) {
    if (m_mutant.book != nullptr)
        m_mutated = m_mutant.book(watched);
    restart();
}

void SimCounter::restart() {
    watched.writesLeft = -1;
    const CentreLink link{"https://centre.example", m_from.centre, {}, false};
    engine.emplace(
        port(), link, wall, m_ids, [this](std::uint64_t below) { return m_dice.below(below); }, "0.1.0");
    awaits = false;
    held.reset();
    mustAsk = true;
}

void SimCounter::restoreFile(const Backup& backup) {
    book.restoreFile(backup.state);
    has = backup.has;
    openDay = backup.openDay;
    troubled = true;
    restart();
}

void SimCounter::restore(const Backup& backup) {
    book.restore(backup.state);
    has = backup.has;
    openDay = backup.openDay;
    troubled = true;
    restart();
}

void SimCounter::becomeCloneOf(const SimCounter& other) {
    wall.set(other.wall.now());
    now = other.now;
    noted = other.noted;
    restoreFile(other.backup());
}

// ---- the desk

void SimCounter::record(std::string_view kind, const std::string& body,
                        const std::vector<Posting>& postings) {
    book.setDay(*openDay);
    book.record(std::string(kind), body, postings, wall.now());
    has.insert(operationIn(book.state().entries.back()));
    wall.advance(std::chrono::seconds(40));
}

// The day is a state of the book: a clock that is wrong opens a wrong day, and no closed one again.
bool SimCounter::open() {
    if (book.state().fenced)
        return false;
    const std::vector<Date>& closed = book.state().closedDays;
    const auto isClosed = [&](Date day) {
        return std::find(closed.begin(), closed.end(), day) != closed.end();
    };
    if (openDay && !isClosed(*openDay))
        return true;
    openDay = istDate(wall.now());
    while (isClosed(*openDay))
        openDay = openDay->plusDays(1);
    record(DayOpened::kKind, encode(DayOpened{office(), rupees(1000)}),
           {{Account::Cash, rupees(1000)}, {Account::Float, rupees(-1000)}});
    return true;
}

void SimCounter::sell() {
    if (!open())
        return;
    const Money price = Money::fromPaise(static_cast<std::int64_t>(100 + m_dice.below(100'000)));
    record(BasketOpened::kKind, encode(BasketOpened{m_ids.next()}),
           {{Account::Unpaid, price}, {Account::Postage, price.negated()}});
}

void SimCounter::accept(std::optional<std::uint32_t> foreignSerial) {
    if (!open())
        return;
    const auto given = foreignSerial ? MemorySyncBook::Given{"ZT", *foreignSerial} : book.giveNumber();
    if (!given)
        return;
    ArticleAccepted article = anArticle();
    article.office = office();
    article.number = ArticleNumber::issue(given->prefix, given->serial);
    record(ArticleAccepted::kKind, encode(article),
           {{Account::Unpaid, rupees(275)},
            {Account::Postage, rupees(-233)},
            {Account::CgstPayable, rupees(-21)},
            {Account::SgstPayable, rupees(-21)}});
}

void SimCounter::note() {
    if (!open())
        return;
    record("kind_of_tomorrow", R"({"x":1})");
    noted = true;
}

void SimCounter::burn(std::uint32_t numbers) {
    if (open() && book.numbersLeft() > numbers)
        (void)book.giveNumber(numbers);
}

void SimCounter::closeDay() {
    if (!open())
        return;
    DayClosed closed{.office = office()};
    std::map<Account, Money> sums;
    for (const std::string& bytes : book.state().entries) {
        const Entry entry = *decodeEntry(bytes);
        if (entry.day != *openDay || entry.kind == DayClosed::kKind)
            continue;
        ++closed.entries;
        for (const Posting& posting : entry.postings)
            sums[posting.account] += posting.amount;
    }
    for (const auto& [account, sum] : sums)
        closed.totals.push_back({account, sum});
    record(DayClosed::kKind, encode(closed),
           {{Account::HandedOver, rupees(1000)}, {Account::Cash, rupees(-1000)}});
    openDay.reset();
}

} // namespace dak::test
