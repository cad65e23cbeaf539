// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The articles of this counter as they stand now, and the later entries that changed each. That it was
// accepted and paid stands with the article and its basket.
#pragma once

#include "core/storage/projection/projection.h"

namespace dak {

class ArticlesProjection final : public Projection {
public:
    explicit ArticlesProjection(Connection& connection) : m_connection(connection) {}

    std::vector<std::string_view> tables() const override { return {"articles", "article_events"}; }
    Status apply(const Recorded& recorded, const AnyRecord& record) override;
    void startAction() override;
    void settleAhead(const Settlement& settlement) override { m_settlement = &settlement; }

private:
    bool isSettledAhead(const ArticleNumber& number) const;
    Status accepted(const Recorded& recorded, const ArticleAccepted& article);
    Status ended(const Recorded& recorded, const ArticleNumber& number, std::string_view state);
    Status amended(const Recorded& recorded, const ArticleAmended& amended);
    Status paid(const Recorded& recorded, const BasketPaid& paid);
    Status reprinted(const Recorded& recorded, const DocumentReprinted& reprinted);
    Status addEvent(const Recorded& recorded, std::string_view number);

    Connection& m_connection;
    const Settlement* m_settlement = nullptr;
    std::size_t m_writtenPaid = 0; // of this action
};

} // namespace dak
