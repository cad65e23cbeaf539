// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/directory/directorywriter.h"

#include "core/pincode/officeorder.h"
#include "core/pincode/officewords.h"
#include "core/pincode/othernames.h"
#include "core/storage/directory/directoryfile.h"
#include "core/storage/directory/wordlists.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace dak {

namespace {

constexpr std::size_t kWholeDirectory = 100'000;

std::vector<const PostOffice*> bestFirst(const std::vector<ListedOffice>& offices) {
    std::vector<OfficeOrder> orders;
    orders.reserve(offices.size());
    for (const ListedOffice& listed : offices)
        orders.push_back(orderOf(listed.office));
    std::vector<std::size_t> places(offices.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t a, std::size_t b) { return orders[a] < orders[b]; });
    std::vector<const PostOffice*> ranked;
    ranked.reserve(places.size());
    for (const std::size_t place : places)
        ranked.push_back(&offices[place].office);
    return ranked;
}

void bindPoint(Statement& statement, int index, const std::optional<GeoPoint>& point) {
    if (point)
        statement.bind(index, std::int64_t{point->latitude}).bind(index + 1, std::int64_t{point->longitude});
    else
        statement.bindNull(index).bindNull(index + 1);
}

using FieldLists = std::array<WordLists, 4>;

void addWord(WordLists& list, const std::string& word, OfficeNumber number) {
    list.add(word, number);
    for (const std::string_view other : otherNamesOf(word))
        list.add(std::string(other), number);
}

void addWords(FieldLists& lists, const PostOffice& office, OfficeNumber number) {
    const auto list = [&](WordField field) -> WordLists& { return lists[static_cast<std::size_t>(field)]; };
    const OfficeWords words = officeWords(office.name);
    for (const std::string& word : words.first)
        addWord(list(WordField::NameBegins), word, number);
    for (const std::string& word : words.later)
        addWord(list(WordField::NameHolds), word, number);
    for (const std::string& word : foldedWords(office.district))
        addWord(list(WordField::District), word, number);
    list(WordField::Pin).add(office.pin.text(), number);
}

Status writeLists(Database& database, std::string_view sql, int field,
                  const std::function<void(const WordLists::Emit&)>& each) {
    DAK_TRY(Statement insert, database.prepare(sql));
    Status outcome;
    each([&](const std::string& text, const std::vector<OfficeNumber>& offices) {
        if (outcome)
            outcome = insert.bind(1, field).bind(2, text).bindBlob(3, packPostings(offices)).run();
    });
    return outcome;
}

} // namespace

Status DirectoryWriter::write(const std::vector<ListedOffice>& offices,
                              const std::map<Pincode, GeoPoint>& points, const DirectoryOrigin& origin) {
    const Ranked ranked = bestFirst(offices);
    DAK_TRY(Transaction transaction, Transaction::begin(m_database));
    DAK_TRY_STATUS(m_database.execute(kDirectorySchema));
    DAK_TRY_STATUS(m_database.execute("PRAGMA application_id=" + std::to_string(kDirectoryApplicationId) +
                                      "; PRAGMA user_version=" + std::to_string(kDirectoryFormat)));
    DAK_TRY_STATUS(writeFacts(ranked.size(), origin));
    DAK_TRY_STATUS(writeOffices(ranked));
    DAK_TRY_STATUS(writeRuns(ranked));
    DAK_TRY_STATUS(writePlaces(ranked, points));
    DAK_TRY_STATUS(writeWords(ranked));
    return transaction.commit();
}

Status DirectoryWriter::writeFacts(std::size_t count, const DirectoryOrigin& origin) {
    const char* title =
        count >= kWholeDirectory ? "All India Pincode Directory" : "Part of the All India Pincode Directory";
    DAK_TRY(Statement insert, m_database.prepare("INSERT INTO facts (name, value) VALUES (?1, ?2)"));
    DAK_TRY_STATUS(insert.bind(1, "title").bind(2, origin.title.empty() ? title : origin.title).run());
    DAK_TRY_STATUS(insert.bind(1, "date").bind(2, origin.date).run());
    return insert.bind(1, "offices").bind(2, std::to_string(count)).run();
}

Result<std::map<std::string, std::int64_t>>
DirectoryWriter::writeNames(std::string_view table, const Ranked& ranked, std::string PostOffice::*member) {
    std::map<std::string, std::int64_t> ids;
    for (const PostOffice* office : ranked)
        ids.emplace(office->*member, 0);
    DAK_TRY(Statement insert,
            m_database.prepare("INSERT INTO " + std::string(table) + " (id, name) VALUES (?1, ?2)"));
    std::int64_t last = 0;
    for (auto& [name, id] : ids) {
        id = ++last;
        DAK_TRY_STATUS(insert.bind(1, id).bind(2, name).run());
    }
    return ids;
}

Status DirectoryWriter::writeOffices(const Ranked& ranked) {
    DAK_TRY(const auto districts, writeNames("districts", ranked, &PostOffice::district));
    DAK_TRY(const auto circles, writeNames("circles", ranked, &PostOffice::circle));
    DAK_TRY(Statement insert, m_database.prepare(R"sql(
        INSERT INTO offices (number, pin, name, type, delivers, district, state, circle, latitude, longitude)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10))sql"));
    std::int64_t number = 0;
    for (const PostOffice* office : ranked) {
        insert.bind(1, ++number).bind(2, std::int64_t{office->pin.number()}).bind(3, office->name);
        insert.bind(4, std::int64_t{static_cast<int>(office->type)}).bind(5, std::int64_t{office->delivers});
        insert.bind(6, districts.at(office->district)).bind(7, office->state);
        insert.bind(8, circles.at(office->circle));
        bindPoint(insert, 9, office->at);
        DAK_TRY_STATUS(insert.run());
    }
    return {};
}

Status DirectoryWriter::writeRuns(const Ranked& ranked) {
    DAK_TRY(Statement insert, m_database.prepare("INSERT INTO runs (first, band, type) VALUES (?1, ?2, ?3)"));
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        const PostOffice& office = *ranked[i];
        if (i > 0 && bandOf(office) == bandOf(*ranked[i - 1]) && office.type == ranked[i - 1]->type)
            continue;
        insert.bind(1, static_cast<std::int64_t>(i) + 1);
        insert.bind(2, std::int64_t{static_cast<int>(bandOf(office))});
        DAK_TRY_STATUS(insert.bind(3, std::int64_t{static_cast<int>(office.type)}).run());
    }
    return {};
}

Status DirectoryWriter::writePlaces(const Ranked& ranked, const std::map<Pincode, GeoPoint>& points) {
    std::map<Pincode, std::int64_t> best;
    for (std::size_t i = 0; i < ranked.size(); ++i)
        best.emplace(ranked[i]->pin, static_cast<std::int64_t>(i) + 1);
    DAK_TRY(Statement insert, m_database.prepare("INSERT INTO places (pin, office, latitude, longitude) "
                                                 "VALUES (?1, ?2, ?3, ?4)"));
    for (const auto& [pin, office] : best) {
        const auto point = points.find(pin);
        insert.bind(1, std::int64_t{pin.number()}).bind(2, office);
        bindPoint(insert, 3, point == points.end() ? std::nullopt : std::make_optional(point->second));
        DAK_TRY_STATUS(insert.run());
    }
    return {};
}

Status DirectoryWriter::writeWords(const Ranked& ranked) {
    FieldLists lists;
    for (std::size_t i = 0; i < ranked.size(); ++i)
        addWords(lists, *ranked[i], static_cast<OfficeNumber>(i + 1));
    for (std::size_t field = 0; field < lists.size(); ++field) {
        const WordLists& list = lists[field];
        DAK_TRY_STATUS(writeLists(m_database, "INSERT INTO words (field, word, offices) VALUES (?1, ?2, ?3)",
                                  static_cast<int>(field), [&](const auto& emit) { list.eachWord(emit); }));
        DAK_TRY_STATUS(
            writeLists(m_database, "INSERT INTO prefixes (field, prefix, offices) VALUES (?1, ?2, ?3)",
                       static_cast<int>(field), [&](const auto& emit) { list.eachCrowdedPrefix(emit); }));
    }
    return {};
}

} // namespace dak
