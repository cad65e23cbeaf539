// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/query/sqlitedocuments.h"

#include <algorithm>

namespace dak {

Result<std::optional<StoredDocument>> SqliteDocuments::latest(std::string_view name) const {
    DAK_TRY(Prepared row,
            m_connection.prepared("SELECT kind, edition, bytes, hash, entry, (SELECT COALESCE(MAX(copy), 0) "
                                  "FROM reprints WHERE document = ?1) FROM documents WHERE name = ?1 "
                                  "ORDER BY entry DESC LIMIT 1"));
    row->bind(1, name);
    return read(std::move(row), name);
}

Result<std::optional<StoredDocument>> SqliteDocuments::version(std::string_view name,
                                                               std::uint64_t entry) const {
    DAK_TRY(Prepared row,
            m_connection.prepared("SELECT kind, edition, bytes, hash, entry, (SELECT COALESCE(MAX(copy), 0) "
                                  "FROM reprints WHERE document = ?1) FROM documents "
                                  "WHERE name = ?1 AND entry = ?2"));
    row->bind(1, name).bind(2, static_cast<std::int64_t>(entry));
    return read(std::move(row), name);
}

Result<std::optional<StoredDocument>> SqliteDocuments::read(Prepared row, std::string_view name) const {
    DAK_TRY(const bool found, row->step());
    if (!found)
        return std::optional<StoredDocument>();
    StoredDocument document;
    document.name = name;
    document.kind = row->text(0);
    document.edition = row->text(1);
    document.bytes = row->blob(2);
    const std::string_view hash = row->blob(3);
    std::copy_n(hash.begin(), std::min(hash.size(), document.hash.size()), document.hash.begin());
    document.entry = static_cast<std::uint64_t>(row->integer(4));
    document.copies = static_cast<int>(row->integer(5));
    if (sha256(document.bytes) != document.hash)
        return Error::machine("document_damaged", {{"document", document.name}});
    return std::optional(std::move(document));
}

Result<Recorded> SqliteDocuments::madeBy(const StoredDocument& document) const {
    DAK_TRY(auto recorded, m_entries.byNo(document.entry));
    if (!recorded)
        return Error::machine("document_damaged", {{"document", document.name}});
    return *std::move(recorded);
}

Result<std::vector<std::string>> SqliteDocuments::namesOf(std::uint64_t entry) const {
    DAK_TRY(Prepared row, m_connection.prepared("SELECT name FROM documents WHERE page BETWEEN ?1 << 8 "
                                                "AND (?1 << 8) + 255 ORDER BY name"));
    row->bind(1, static_cast<std::int64_t>(entry));
    std::vector<std::string> names;
    for (;;) {
        DAK_TRY(const bool more, row->step());
        if (!more)
            return names;
        names.emplace_back(row->text(0));
    }
}

Result<std::vector<Recorded>> SqliteDocuments::track(const ArticleNumber& number) const {
    DAK_TRY(Prepared row,
            m_connection.prepared("SELECT entry FROM articles WHERE number = ?1 "
                                  "UNION SELECT b.paid_by FROM articles a JOIN baskets b ON b.id = a.basket "
                                  "WHERE a.number = ?1 AND a.state IN ('paid', 'cancelled') "
                                  "UNION SELECT entry FROM article_events WHERE number = ?1 ORDER BY 1"));
    row->bind(1, number.text());
    std::vector<Recorded> events;
    for (;;) {
        DAK_TRY(const bool more, row->step());
        if (!more)
            return events;
        DAK_TRY(auto recorded, m_entries.byNo(static_cast<std::uint64_t>(row->integer(0))));
        if (recorded)
            events.push_back(*std::move(recorded));
    }
}

} // namespace dak
