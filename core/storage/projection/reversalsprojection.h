// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which entry takes back which: at most one for each original, by the table's own rule.
#pragma once

#include "core/storage/projection/projection.h"

namespace dak {

class ReversalsProjection final : public Projection {
public:
    explicit ReversalsProjection(Connection& connection) : m_connection(connection) {}

    std::vector<std::string_view> tables() const override { return {"reversals"}; }
    // Error database_constraint when the original is reversed already.
    Status apply(const Recorded& recorded, const AnyRecord& record) override;

private:
    Status reversed(const Recorded& recorded, const EntryRef& original, const ArticleNumber* article);

    Connection& m_connection;
};

} // namespace dak
