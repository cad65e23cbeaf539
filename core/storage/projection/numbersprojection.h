// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The number ranges of this counter and the numbers that are spent.
#pragma once

#include "core/storage/projection/projection.h"

namespace dak {

class NumbersProjection final : public Projection {
public:
    explicit NumbersProjection(Connection& connection) : m_connection(connection) {}

    std::vector<std::string_view> tables() const override { return {"number_ranges", "numbers"}; }
    Status apply(const Recorded& recorded, const AnyRecord& record) override;
    bool standsAlone() const override { return true; }
    // Nothing more is issued from any range there is.
    Status voidAll();

private:
    Status loaded(const Recorded& recorded, const NumbersLoaded& range);
    Status spent(const Recorded& recorded, const ArticleNumber& number, std::string_view state);
    Status advance(const ArticleNumber& number);

    Connection& m_connection;
};

} // namespace dak
