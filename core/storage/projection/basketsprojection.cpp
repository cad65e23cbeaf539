// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/projection/basketsprojection.h"

namespace dak {

namespace {

constexpr std::string_view kInsertLine =
    "INSERT INTO basket_lines (basket, line, entry, article, label, destination, chargeable_g, amount_paise, "
    "state) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'standing')";

// "Bengaluru 560034"; the Army Postal Service has no place, only its number.
std::string destinationOf(const Address& receiver) {
    return receiver.locality().empty() ? receiver.pin().text()
                                       : receiver.locality() + " " + receiver.pin().text();
}

} // namespace

Status BasketsProjection::apply(const Recorded& recorded, const AnyRecord& record) {
    if (const auto* article = std::get_if<ArticleAccepted>(&record))
        return accepted(recorded, *article);
    if (const auto* item = std::get_if<ItemSold>(&record))
        return sold(recorded, *item);
    if (const auto* settled = std::get_if<BasketPaid>(&record))
        return paid(recorded, *settled);
    if (const auto* cancel = std::get_if<ArticleCancelled>(&record))
        return cancelled(recorded, *cancel);
    if (const auto* opened = std::get_if<BasketOpened>(&record))
        return openBasket(recorded, opened->basket, {});
    if (const auto* held = std::get_if<BasketHeld>(&record))
        return setState(held->basket, "held", held->name);
    if (const auto* recalled = std::get_if<BasketRecalled>(&record))
        return setState(recalled->basket, "open", {});
    if (const auto* discarded = std::get_if<BasketDiscarded>(&record))
        return setState(discarded->basket, "discarded", {});
    if (const auto* item = std::get_if<ItemRemoved>(&record))
        return setLine(item->basket, item->line, "removed");
    if (const auto* removed = std::get_if<ArticleRemoved>(&record))
        return setArticleLine(removed->number, "removed");
    return {};
}

void BasketsProjection::startAction() {
    m_settlement = nullptr;
    m_wroteSettled = false;
}

Status BasketsProjection::openBasket(const Recorded& recorded, const Uuid& basket,
                                     std::string_view senderName) {
    if (m_settlement != nullptr && m_settlement->paid.basket == basket)
        return openSettled(recorded, senderName);
    DAK_TRY(Prepared row,
            m_connection.prepared("INSERT INTO baskets (id, opened_by, state, held_as, sender_name, paid_by, "
                                  "receipt, rounding_left_paise) "
                                  "VALUES (?1, ?2, 'open', '', ?3, NULL, NULL, 0) "
                                  "ON CONFLICT (id) DO UPDATE SET sender_name = excluded.sender_name "
                                  "WHERE sender_name = ''"));
    row->bindBlob(1, sqlBytes(basket)).bind(2, sqlNumber(recorded.no)).bind(3, senderName);
    return row->run();
}

// As openBasket() and paid() would leave it.
Status BasketsProjection::openSettled(const Recorded& recorded, std::string_view senderName) {
    DAK_TRY(Prepared row, m_connection.prepared(
                              "INSERT INTO baskets (id, opened_by, state, held_as, sender_name, paid_by, "
                              "receipt, rounding_left_paise) VALUES (?1, ?2, 'paid', '', ?3, ?4, ?5, ?6) "
                              "ON CONFLICT (id) DO UPDATE SET state = 'paid', held_as = '', sender_name = "
                              "CASE sender_name WHEN '' THEN excluded.sender_name ELSE sender_name END, "
                              "paid_by = excluded.paid_by, receipt = excluded.receipt, "
                              "rounding_left_paise = excluded.rounding_left_paise"));
    const BasketPaid& paid = m_settlement->paid;
    row->bindBlobView(1, sqlBytes(paid.basket)).bind(2, sqlNumber(recorded.no)).bindView(3, senderName);
    row->bind(4, sqlNumber(m_settlement->no)).bindView(5, paid.receipt).bind(6, paid.rounding.paise());
    m_wroteSettled = true;
    return row->run();
}

Status BasketsProjection::accepted(const Recorded& recorded, const ArticleAccepted& article) {
    DAK_TRY_STATUS(openBasket(recorded, article.basket, article.sender.name()));
    DAK_TRY(Prepared row, m_connection.prepared(kInsertLine));
    const std::string destination = destinationOf(article.receiver);
    row->bindBlobView(1, sqlBytes(article.basket)).bind(2, article.line).bind(3, sqlNumber(recorded.no));
    row->bindView(4, article.number.text()).bindView(5, article.productName).bindView(6, destination);
    row->bind(7, article.quote.chargeableGrams);
    row->bind(8, postedOn(recorded.entry, Account::Unpaid).paise());
    return row->run();
}

Status BasketsProjection::sold(const Recorded& recorded, const ItemSold& item) {
    DAK_TRY_STATUS(openBasket(recorded, item.basket, {}));
    DAK_TRY(Prepared row, m_connection.prepared(kInsertLine));
    row->bindBlob(1, sqlBytes(item.basket)).bind(2, item.line).bind(3, sqlNumber(recorded.no));
    row->bindNull(4).bind(5, item.name).bind(6, std::string_view("")).bind(7, 0);
    row->bind(8, item.price.paise());
    return row->run();
}

Status BasketsProjection::paid(const Recorded& recorded, const BasketPaid& paid) {
    if (m_wroteSettled && m_settlement->no == recorded.no)
        return {};
    DAK_TRY(Prepared row,
            m_connection.prepared("UPDATE baskets SET state = 'paid', held_as = '', paid_by = ?2, "
                                  "receipt = ?3, rounding_left_paise = ?4 WHERE id = ?1"));
    row->bindBlob(1, sqlBytes(paid.basket)).bind(2, sqlNumber(recorded.no)).bind(3, paid.receipt);
    row->bind(4, paid.rounding.paise());
    return row->run();
}

Status BasketsProjection::cancelled(const Recorded& recorded, const ArticleCancelled& cancelled) {
    DAK_TRY_STATUS(setArticleLine(cancelled.number, "cancelled"));
    DAK_TRY(Prepared row,
            m_connection.prepared("UPDATE baskets SET rounding_left_paise = rounding_left_paise - ?2 "
                                  "WHERE id = (SELECT basket FROM articles WHERE number = ?1)"));
    row->bind(1, cancelled.number.text());
    row->bind(2, postedOn(recorded.entry, Account::CashRounding).paise());
    return row->run();
}

Status BasketsProjection::setState(const Uuid& basket, std::string_view state, std::string_view heldAs) {
    DAK_TRY(Prepared row, m_connection.prepared("UPDATE baskets SET state = ?2, held_as = ?3 WHERE id = ?1"));
    row->bindBlob(1, sqlBytes(basket)).bind(2, state).bind(3, heldAs);
    return row->run();
}

Status BasketsProjection::setLine(const Uuid& basket, int line, std::string_view state) {
    DAK_TRY(Prepared row,
            m_connection.prepared("UPDATE basket_lines SET state = ?3 WHERE basket = ?1 AND line = ?2"));
    row->bindBlob(1, sqlBytes(basket)).bind(2, line).bind(3, state);
    return row->run();
}

Status BasketsProjection::setArticleLine(const ArticleNumber& number, std::string_view state) {
    DAK_TRY(Prepared row, m_connection.prepared("UPDATE basket_lines SET state = ?2 WHERE (basket, line) = "
                                                "(SELECT basket, line FROM articles WHERE number = ?1)"));
    row->bind(1, number.text()).bind(2, state);
    return row->run();
}

} // namespace dak
