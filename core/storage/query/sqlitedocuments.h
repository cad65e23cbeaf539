// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The papers as they were issued, and the life of an article, from the book.
#pragma once

#include "core/article/articlenumber.h"
#include "core/storage/entries/entrytable.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dak {

struct StoredDocument {
    std::string name; // "label EM473124829IN"
    std::string kind;
    std::string edition;
    std::string bytes; // canonical page
    Sha256 hash{};     // as stored
    std::uint64_t entry = 0;
    int copies = 0; // duplicates printed of this paper so far, of all its versions
};

class SqliteDocuments {
public:
    SqliteDocuments(Connection& connection, const EntryTable& entries)
        : m_connection(connection), m_entries(entries) {}

    // The latest version of a paper. Error document_damaged {document} when its bytes are not its hash's.
    Result<std::optional<StoredDocument>> latest(std::string_view name) const;
    // The version that an entry made. Same error.
    Result<std::optional<StoredDocument>> version(std::string_view name, std::uint64_t entry) const;
    // The entry that made a paper.
    Result<Recorded> madeBy(const StoredDocument& document) const;
    // All papers an entry made, without their bytes.
    Result<std::vector<std::string>> namesOf(std::uint64_t entry) const;
    // Every entry that names an article, oldest first: its track.
    Result<std::vector<Recorded>> track(const ArticleNumber& number) const;

private:
    Result<std::optional<StoredDocument>> read(Prepared row, std::string_view name) const;

    Connection& m_connection;
    const EntryTable& m_entries;
};

} // namespace dak
