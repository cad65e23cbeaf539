// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The baskets of the desk and their lines.
#pragma once

#include "core/storage/projection/projection.h"

namespace dak {

class BasketsProjection final : public Projection {
public:
    explicit BasketsProjection(Connection& connection) : m_connection(connection) {}

    std::vector<std::string_view> tables() const override { return {"baskets", "basket_lines"}; }
    Status apply(const Recorded& recorded, const AnyRecord& record) override;
    void startAction() override;
    void settleAhead(const Settlement& settlement) override { m_settlement = &settlement; }

private:
    Status accepted(const Recorded& recorded, const ArticleAccepted& article);
    Status sold(const Recorded& recorded, const ItemSold& item);
    Status paid(const Recorded& recorded, const BasketPaid& paid);
    Status cancelled(const Recorded& recorded, const ArticleCancelled& cancelled);
    // The basket exists from its first line on; the name is that of its first sender.
    Status openBasket(const Recorded& recorded, const Uuid& basket, std::string_view senderName);
    Status openSettled(const Recorded& recorded, std::string_view senderName);
    Status setState(const Uuid& basket, std::string_view state, std::string_view heldAs);
    Status setLine(const Uuid& basket, int line, std::string_view state);
    Status setArticleLine(const ArticleNumber& number, std::string_view state);

    Connection& m_connection;
    const Settlement* m_settlement = nullptr;
    bool m_wroteSettled = false;
};

} // namespace dak
