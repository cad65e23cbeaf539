// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/projection/documentsprojection.h"

#include "core/base/check.h"

namespace dak {

Status DocumentsProjection::apply(const Recorded& recorded, const AnyRecord& record) {
    if (const auto* reprint = std::get_if<DocumentReprinted>(&record))
        return reprinted(recorded, *reprint);
    if (const auto* article = std::get_if<ArticleAccepted>(&record))
        m_accepted.insert_or_assign(recorded.no, AcceptedPart{recorded, *article});
    DAK_TRY(const std::vector<IssuedPage> pages, pagesOf(recorded, record));
    check(pages.size() <= kMostPages, "an entry has too many pages");
    for (const IssuedPage& page : pages)
        DAK_TRY_STATUS(store(recorded, page));
    return {};
}

Result<std::vector<IssuedPage>> DocumentsProjection::pagesOf(const Recorded& recorded,
                                                             const AnyRecord& record) {
    if (std::holds_alternative<ArticleAccepted>(record)) {
        DAK_TRY(const AcceptedPart* accepted, acceptedBy(recorded.no));
        return m_pages.ofAccepted(*accepted);
    }
    if (const auto* paid = std::get_if<BasketPaid>(&record))
        return paidPages(recorded, *paid);
    if (const auto* amended = std::get_if<ArticleAmended>(&record)) {
        DAK_TRY(const AcceptedPart* part, original(amended->number));
        return m_pages.ofAmended(recorded, *amended, *part);
    }
    if (const auto* cancelled = std::get_if<ArticleCancelled>(&record)) {
        DAK_TRY(const AcceptedPart* part, original(cancelled->number));
        return m_pages.ofCancelled(recorded, *cancelled, *part);
    }
    if (const auto* closed = std::get_if<DayClosed>(&record))
        return m_pages.ofClosedDay(recorded, *closed);
    return std::vector<IssuedPage>();
}

Result<const AcceptedPart*> DocumentsProjection::acceptedBy(std::uint64_t entry) {
    const auto known = m_accepted.find(entry);
    if (known != m_accepted.end())
        return &known->second;
    DAK_TRY(auto recorded, m_entries.byNo(entry));
    if (!recorded)
        return Error::machine("book_damaged", {{"entry", std::to_string(entry)}, {"why", "missing"}});
    DAK_TRY(ArticleAccepted article, decodeArticleAccepted(recorded->entry.body));
    const auto kept = m_accepted.try_emplace(entry, AcceptedPart{*std::move(recorded), std::move(article)});
    return &kept.first->second;
}

Result<const AcceptedPart*> DocumentsProjection::original(const ArticleNumber& number) {
    DAK_TRY(Prepared row, m_connection.prepared("SELECT entry FROM articles WHERE number = ?1"));
    row->bind(1, number.text());
    DAK_TRY(const bool found, row->step());
    if (!found)
        return Error::machine("book_damaged", {{"article", number.text()}, {"why", "missing"}});
    return acceptedBy(static_cast<std::uint64_t>(row->integer(0)));
}

Result<std::vector<IssuedPage>> DocumentsProjection::paidPages(const Recorded& recorded,
                                                               const BasketPaid& paid) {
    DAK_TRY(Prepared row, m_connection.prepared("SELECT entry, article IS NULL FROM basket_lines "
                                                "WHERE basket = ?1 AND state <> 'removed' ORDER BY line"));
    row->bindBlob(1, sqlBytes(paid.basket));
    std::vector<const AcceptedPart*> articles;
    std::vector<SoldPart> items;
    for (;;) {
        DAK_TRY(const bool more, row->step());
        if (!more)
            return m_pages.ofPaid(recorded, paid, articles, items);
        const auto entry = static_cast<std::uint64_t>(row->integer(0));
        if (row->integer(1) == 0) {
            DAK_TRY(const AcceptedPart* part, acceptedBy(entry));
            articles.push_back(part);
            continue;
        }
        DAK_TRY(auto sold, m_entries.byNo(entry));
        if (!sold)
            return Error::machine("book_damaged", {{"entry", std::to_string(entry)}, {"why", "missing"}});
        DAK_TRY(ItemSold item, decodeItemSold(sold->entry.body));
        items.push_back({*std::move(sold), std::move(item)});
    }
}

Status DocumentsProjection::store(const Recorded& recorded, const IssuedPage& page) {
    DAK_TRY(Prepared row,
            m_connection.prepared("INSERT INTO documents (page, name, entry, kind, edition, bytes, hash) "
                                  "VALUES (COALESCE((SELECT MAX(page) + 1 FROM documents WHERE page BETWEEN "
                                  "?2 << 8 AND (?2 << 8) + 255), ?2 << 8), ?1, ?2, ?3, ?4, ?5, ?6) "
                                  "ON CONFLICT (name, entry) DO NOTHING"));
    const Sha256 hash = sha256(page.bytes);
    row->bindView(1, page.name)
        .bind(2, sqlNumber(recorded.no))
        .bindView(3, page.kind)
        .bindView(4, page.edition);
    row->bindBlobView(5, page.bytes);
    row->bindBlobView(6, std::string_view(reinterpret_cast<const char*>(hash.data()), hash.size()));
    return row->run();
}

Status DocumentsProjection::reprinted(const Recorded& recorded, const DocumentReprinted& reprinted) {
    DAK_TRY(Prepared row, m_connection.prepared("INSERT INTO reprints (document, copy, entry, hash) "
                                                "VALUES (?1, ?2, ?3, ?4)"));
    row->bind(1, reprinted.document).bind(2, reprinted.copy).bind(3, sqlNumber(recorded.no));
    row->bind(4, reprinted.hash);
    return row->run();
}

} // namespace dak
