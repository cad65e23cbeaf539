// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The business days of the till: which is open, what opened and closed each.
#pragma once

#include "core/storage/projection/projection.h"

namespace dak {

class DaysProjection final : public Projection {
public:
    explicit DaysProjection(Connection& connection) : m_connection(connection) {}

    std::vector<std::string_view> tables() const override { return {"days"}; }
    Status apply(const Recorded& recorded, const AnyRecord& record) override;

private:
    Connection& m_connection;
};

} // namespace dak
