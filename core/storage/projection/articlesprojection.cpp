// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/projection/articlesprojection.h"

#include <algorithm>

namespace dak {

Status ArticlesProjection::apply(const Recorded& recorded, const AnyRecord& record) {
    if (const auto* article = std::get_if<ArticleAccepted>(&record))
        return accepted(recorded, *article);
    if (const auto* settled = std::get_if<BasketPaid>(&record))
        return paid(recorded, *settled);
    if (const auto* removed = std::get_if<ArticleRemoved>(&record))
        return ended(recorded, removed->number, "removed");
    if (const auto* cancelled = std::get_if<ArticleCancelled>(&record))
        return ended(recorded, cancelled->number, "cancelled");
    if (const auto* change = std::get_if<ArticleAmended>(&record))
        return amended(recorded, *change);
    if (const auto* reprint = std::get_if<DocumentReprinted>(&record))
        return reprinted(recorded, *reprint);
    return {};
}

Status ArticlesProjection::accepted(const Recorded& recorded, const ArticleAccepted& article) {
    const bool paidAhead = isSettledAhead(article.number);
    m_writtenPaid += paidAhead ? 1U : 0U;
    DAK_TRY(Prepared row, m_connection.prepared(
                              "INSERT INTO articles (entry, number, basket, line, state, receiver_name, "
                              "receiver_pin, weight_g, accepted_at_utc, amendments, amended_by, ended_by) "
                              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0, NULL, NULL)"));
    row->bind(1, sqlNumber(recorded.no)).bindView(2, article.number.text());
    row->bindBlobView(3, sqlBytes(article.basket)).bind(4, article.line);
    row->bindView(5, paidAhead ? std::string_view("paid") : "unpaid").bindView(6, article.receiver.name());
    row->bind(7, article.receiver.pin().number()).bind(8, article.weight.grams());
    row->bind(9, recorded.entry.at.time_since_epoch().count());
    return row->run();
}

Status ArticlesProjection::ended(const Recorded& recorded, const ArticleNumber& number,
                                 std::string_view state) {
    DAK_TRY(Prepared row,
            m_connection.prepared("UPDATE articles SET state = ?2, ended_by = ?3 WHERE number = ?1"));
    row->bind(1, number.text()).bind(2, state).bind(3, sqlNumber(recorded.no));
    DAK_TRY_STATUS(row->run());
    return addEvent(recorded, number.text());
}

Status ArticlesProjection::amended(const Recorded& recorded, const ArticleAmended& amended) {
    DAK_TRY(Prepared row, m_connection.prepared("UPDATE articles SET receiver_name = ?2, amendments = ?3, "
                                                "amended_by = ?4 WHERE number = ?1"));
    row->bind(1, amended.number.text()).bind(2, amended.after.name());
    row->bind(3, amended.amendment).bind(4, sqlNumber(recorded.no));
    DAK_TRY_STATUS(row->run());
    return addEvent(recorded, amended.number.text());
}

void ArticlesProjection::startAction() {
    m_settlement = nullptr;
    m_writtenPaid = 0;
}

bool ArticlesProjection::isSettledAhead(const ArticleNumber& number) const {
    return m_settlement != nullptr && std::ranges::count(m_settlement->paid.articles, number) != 0;
}

Status ArticlesProjection::paid(const Recorded& recorded, const BasketPaid& paid) {
    const bool isKnown = m_settlement != nullptr && m_settlement->no == recorded.no;
    if (isKnown && m_writtenPaid == paid.articles.size())
        return {};
    DAK_TRY(Prepared row, m_connection.prepared("UPDATE articles SET state = 'paid' WHERE number = ?1"));
    for (const ArticleNumber& number : paid.articles) {
        row->bind(1, number.text());
        DAK_TRY_STATUS(row->run());
    }
    return {};
}

// "label EM473124829IN": a reprint of an article's paper belongs to its track.
Status ArticlesProjection::reprinted(const Recorded& recorded, const DocumentReprinted& reprinted) {
    const std::size_t space = reprinted.document.rfind(' ');
    if (space == std::string::npos)
        return {};
    const std::string number = reprinted.document.substr(space + 1);
    if (!ArticleNumber::parseScanned(number))
        return {};
    return addEvent(recorded, number);
}

Status ArticlesProjection::addEvent(const Recorded& recorded, std::string_view number) {
    DAK_TRY(Prepared row, m_connection.prepared("INSERT INTO article_events (number, entry) VALUES (?1, ?2) "
                                                "ON CONFLICT (number, entry) DO NOTHING"));
    row->bind(1, number).bind(2, sqlNumber(recorded.no));
    return row->run();
}

} // namespace dak
