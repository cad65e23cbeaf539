// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/book/book.h"

#include "core/storage/book/bookparts.h"

#include <algorithm>

namespace dak {

namespace {

// A log of this length is folded in at the next idle moment, and at the end: a start reads it in a few
// milliseconds.
constexpr std::int64_t kIdleLogBytes = 4'000'000;

// What came back from the centre and contradicts this book, until a business day begins after that.
Result<std::int64_t> contradictions(Connection& connection) {
    DAK_TRY(Prepared row,
            connection.prepared(
                "SELECT (SELECT COUNT(*) FROM unfolded WHERE entry > c.entry) + "
                "(SELECT COUNT(*) FROM differing_entries WHERE noted_at_utc >= p.opened_at_utc) "
                "FROM epochs p JOIN chain c ON c.place = p.ordinal << 40 | 1 "
                "WHERE p.ordinal = (SELECT MAX(ordinal) FROM epochs) AND p.opened_at_utc >= COALESCE("
                "(SELECT e.at_utc FROM days d JOIN entries e ON e.no = d.opened_by "
                "ORDER BY d.day DESC LIMIT 1), 0)"));
    DAK_TRY(const bool found, row->step());
    return found ? row->integer(0) : 0;
}

} // namespace

BookParts::BookParts(std::unique_ptr<Connection> open, BookPaths where, const BookOptions& options,
                     const Clock& time, const PageSource& papers, const SigningKey& signer, FolderLock held)
    : lock(std::move(held))
    , paths(std::move(where))
    , clock(time)
    , pages(papers)
    , vfs(options.vfs)
    , space(options.freeSpace)
    , key(signer)
    , connection(std::move(open))
    , entries(*connection)
    , reservation(paths.reservation(), deviceIdOf(key.publicKey()))
    , numbers(*connection, reservation)
    , projections(*connection, entries, pages)
    , books(*connection, entries, projections, numbers, clock, space)
    , bookingQueries(*connection, entries, numbers)
    , tillQueries(*connection, entries)
    , documents(*connection, entries)
    , prints(*connection, clock)
    , outbox(*connection) {}

BookParts::~BookParts() {
    if (connection->isOpen() && !books.readOnly() && connection->logBytes() >= kIdleLogBytes)
        static_cast<void>(connection->checkpoint()); // the log is whole without it
}

Status readIdentity(BookParts& parts) {
    DAK_TRY(parts.identity, parts.entries.identity());
    if (parts.identity.device != deviceIdOf(parts.key.publicKey()))
        return Error::refused("key_foreign",
                              {{"device", hex(parts.identity.device)}, {"path", parts.paths.key()}});
    DAK_TRY(const auto first, parts.entries.byNo(1));
    if (!first || first->entry.kind != OfficeOpened::kKind)
        return Error::machine("book_damaged", {{"path", parts.paths.database()}, {"why", "no office"}});
    DAK_TRY(OfficeOpened opened, decodeOfficeOpened(first->entry.body));
    parts.office = std::move(opened.office);
    return {};
}

Book::Book(std::unique_ptr<BookParts> parts) : m_parts(std::move(parts)) {}
Book::Book(Book&&) noexcept = default;
Book& Book::operator=(Book&&) noexcept = default;
Book::~Book() = default;

Books& Book::books() {
    return m_parts->books;
}

SqliteNumberSeries& Book::numbers() {
    return m_parts->numbers;
}

const BookingQueries& Book::bookingQueries() const {
    return m_parts->bookingQueries;
}

const TillQueries& Book::tillQueries() const {
    return m_parts->tillQueries;
}

const SqliteDocuments& Book::documents() const {
    return m_parts->documents;
}

SqlitePrints& Book::prints() {
    return m_parts->prints;
}

OutboxStore& Book::outbox() {
    return m_parts->outbox;
}

std::string Book::outboxFolder() const {
    return m_parts->paths.outbox();
}

const ChainSource& Book::chain() const {
    return m_parts->entries;
}

Result<ChainHead> Book::head() const {
    return m_parts->entries.head();
}

const Office& Book::office() const {
    return *m_parts->office;
}

bool Book::isTraining() const {
    return m_parts->identity.training;
}

const DeviceId& Book::device() const {
    return m_parts->identity.device;
}

const SigningKey& Book::key() const {
    return m_parts->key;
}

const std::string& Book::folder() const {
    return m_parts->paths.folder;
}

const std::optional<Error>& Book::readOnly() const {
    return m_parts->books.readOnly();
}

std::vector<Notice> Book::notices() const {
    std::vector<Notice> notices;
    const auto free = m_parts->space();
    if (free && *free < kLowFreeBytes)
        notices.push_back({"disk_low", {{"free_mb", std::to_string(*free / 1'000'000)}}});
    const auto ranges = m_parts->numbers.ranges();
    if (ranges && !ranges->empty() &&
        std::all_of(ranges->begin(), ranges->end(), [](const NumberRange& range) { return range.isVoid; }))
        notices.push_back({"numbers_void", {}});
    if (!m_parts->connection->isOpen())
        return notices;
    const auto contradicting = contradictions(*m_parts->connection);
    if (contradicting && *contradicting > 0)
        notices.push_back({"recovered_differs", {{"count", std::to_string(*contradicting)}}});
    return notices;
}

Status Book::idle() {
    if (readOnly() || !m_parts->connection->isOpen() || m_parts->connection->logBytes() < kIdleLogBytes)
        return {};
    return m_parts->connection->checkpoint();
}

} // namespace dak
