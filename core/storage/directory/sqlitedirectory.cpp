// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/directory/sqlitedirectory.h"

#include "core/base/text.h"
#include "core/storage/directory/directoryfile.h"
#include "core/storage/directory/directorystatements.h"
#include "core/storage/directory/officesearch.h"

#include <unistd.h>

namespace dak {

namespace {

// The file never changes under us (an import renames another over it), so its lock is taken once.
constexpr std::string_view kReadSettings = "PRAGMA locking_mode=EXCLUSIVE; PRAGMA mmap_size=67108864; "
                                           "PRAGMA query_only=ON";

Result<std::int64_t> pragma(Database& database, const char* name) {
    DAK_TRY(Statement statement, database.prepare(std::string("PRAGMA ") + name));
    DAK_TRY(const bool row, statement.step());
    return row ? statement.integer(0) : 0;
}

Status checkFormat(Database& database) {
    DAK_TRY(const std::int64_t application, pragma(database, "application_id"));
    DAK_TRY(const std::int64_t format, pragma(database, "user_version"));
    if (application != kDirectoryApplicationId)
        return Error::machine("directory_unusable", {{"why", "not a directory"}});
    if (format != kDirectoryFormat)
        return Error::machine("directory_unusable", {{"why", "format " + std::to_string(format)}});
    return {};
}

Result<DirectoryStatements> openStatements(const std::string& path) {
    DAK_TRY(Database database, Database::open(path, OpenMode::ReadOnly));
    DAK_TRY_STATUS(checkFormat(database));
    DAK_TRY_STATUS(database.execute(kReadSettings));
    return DirectoryStatements::prepare(std::move(database));
}

std::optional<GeoPoint> pointAt(const Statement& row, int column) {
    if (row.isNull(column))
        return std::nullopt;
    return GeoPoint{static_cast<std::int32_t>(row.integer(column)),
                    static_cast<std::int32_t>(row.integer(column + 1))};
}

// False only in a damaged file.
bool isListedPin(std::int64_t number) {
    return number >= 100'000 && number < 900'000;
}

// 165627 -> "165,627"
std::string grouped(std::size_t count) {
    std::string text = std::to_string(count);
    for (std::size_t at = text.size(); at > 3; at -= 3)
        text.insert(at - 3, ",");
    return text;
}

Error pinUnknown(Pincode pin) {
    return Error::refused("pin_unknown", {{"field", "pin"}, {"given", pin.text()}});
}

// What the statements say in words of a database, said of the directory.
Error asUnusable(const Error& error, const std::string& path) {
    if (error.code() == "database_corrupt" || error.code() == "database_error")
        return Error::machine("directory_unusable",
                              {{"path", path}, {"why", std::string(error.fact("why"))}});
    return error.with("path", path);
}

} // namespace

SqliteDirectory::SqliteDirectory() = default;
SqliteDirectory::~SqliteDirectory() = default;

Result<std::unique_ptr<SqliteDirectory>> SqliteDirectory::open(const std::string& path) {
    if (::access(path.c_str(), F_OK) != 0)
        return Error::machine("directory_missing", {{"path", path}});
    auto statements = openStatements(path);
    if (!statements)
        return asUnusable(statements.error(), path);
    std::unique_ptr<SqliteDirectory> directory(new SqliteDirectory());
    directory->m_statements = std::make_unique<DirectoryStatements>(*std::move(statements));
    if (auto facts = directory->readFacts(); !facts)
        return asUnusable(facts.error(), path);
    auto search = OfficeSearch::over(*directory->m_statements, directory->m_offices);
    if (!search)
        return asUnusable(search.error(), path);
    directory->m_search = std::make_unique<OfficeSearch>(*std::move(search));
    return directory;
}

Status SqliteDirectory::readFacts() {
    Statement& facts = m_statements->facts;
    for (;;) {
        DAK_TRY(const bool row, facts.step());
        if (!row)
            break;
        const std::string_view name = facts.text(0);
        if (name == "title")
            m_title = facts.text(1);
        else if (name == "date")
            m_date = facts.text(1);
        else if (name == "offices")
            m_offices = static_cast<std::size_t>(parseDigits(facts.text(1)).value_or(0));
    }
    facts.reset();
    if (m_offices == 0)
        return Error::machine("directory_unusable", {{"why", "no offices"}});
    return {};
}

Result<PostOffice> SqliteDirectory::officeNumbered(std::int64_t number) const {
    Statement& row = m_statements->office;
    DAK_TRY(const bool there, row.bind(1, number).step());
    if (!there || !isListedPin(row.integer(0))) {
        row.reset();
        return Error::machine("directory_unusable", {{"why", "office " + std::to_string(number)}});
    }
    PostOffice office{
        .pin = Pincode::of(static_cast<std::uint32_t>(row.integer(0))),
        .name = std::string(row.text(1)),
        .type = static_cast<OfficeType>(row.integer(2)),
        .delivers = row.integer(3) != 0,
        .district = std::string(row.text(4)),
        .state = std::string(row.text(5)),
        .circle = std::string(row.text(6)),
        .at = pointAt(row, 7),
    };
    row.reset();
    return office;
}

Result<std::vector<PostOffice>> SqliteDirectory::find(std::string_view text, std::size_t most) const {
    DAK_TRY(const std::vector<OfficeNumber> numbers, m_search->find(text, most));
    std::vector<PostOffice> found;
    found.reserve(numbers.size());
    for (const OfficeNumber number : numbers) {
        DAK_TRY(PostOffice office, officeNumbered(number));
        found.push_back(std::move(office));
    }
    return found;
}

Result<PostOffice> SqliteDirectory::deliveryOffice(Pincode pin) const {
    if (pin.isArmy())
        return Error::refused("pin_army", {{"field", "pin"}, {"given", pin.text()}});
    Statement& row = m_statements->place;
    DAK_TRY(const bool there, row.bind(1, std::int64_t{pin.number()}).step());
    const std::int64_t number = there ? row.integer(0) : 0;
    row.reset();
    if (!there)
        return pinUnknown(pin);
    return officeNumbered(number);
}

Result<Place> SqliteDirectory::place(Pincode pin) const {
    if (pin.isArmy())
        return Place{.pin = pin, .state = {}, .district = {}, .median = {}};
    DAK_TRY(const PostOffice office, deliveryOffice(pin));
    Statement& row = m_statements->place;
    DAK_TRY(const bool there, row.bind(1, std::int64_t{pin.number()}).step());
    const auto point = there ? pointAt(row, 1) : std::nullopt;
    row.reset();
    return Place{.pin = pin, .state = office.state, .district = office.district, .median = point};
}

std::string SqliteDirectory::source() const {
    return m_title + ", " + grouped(m_offices) + (m_offices == 1 ? " office" : " offices");
}

} // namespace dak
