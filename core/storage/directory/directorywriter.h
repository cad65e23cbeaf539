// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes a directory's database: offices numbered best first, the place of each PIN, the lists of the words.
#pragma once

#include "core/pincode/import/listedoffice.h"
#include "core/storage/sqlite/database.h"

#include <map>
#include <string>
#include <vector>

namespace dak {

// Where the offices came from, kept in the file.
struct DirectoryOrigin {
    std::string title; // empty: "All India Pincode Directory", or "Part of ..." below 100,000 offices
    std::string date;  // ISO, the day of the data or of its import; empty when it is not known
};

class DirectoryWriter {
public:
    // The database is empty and in the hands of nobody else.
    explicit DirectoryWriter(Database& database) : m_database(database) {}

    // `points`: the point of each PIN that has one.
    [[nodiscard]] Status write(const std::vector<ListedOffice>& offices,
                               const std::map<Pincode, GeoPoint>& points, const DirectoryOrigin& origin);

private:
    using Ranked = std::vector<const PostOffice*>;

    Status writeFacts(std::size_t count, const DirectoryOrigin& origin);
    Status writeOffices(const Ranked& ranked);
    Status writeRuns(const Ranked& ranked);
    Status writePlaces(const Ranked& ranked, const std::map<Pincode, GeoPoint>& points);
    Status writeWords(const Ranked& ranked);
    Result<std::map<std::string, std::int64_t>> writeNames(std::string_view table, const Ranked& ranked,
                                                           std::string PostOffice::*member);

    Database& m_database;
};

} // namespace dak
