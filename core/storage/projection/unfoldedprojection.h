// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which entries brought back from the centre contradict what stood in the book before them, and why.
#pragma once

#include "core/storage/projection/projection.h"

namespace dak {

class UnfoldedProjection final : public Projection {
public:
    explicit UnfoldedProjection(Connection& connection) : m_connection(connection) {}

    std::vector<std::string_view> tables() const override { return {"unfolded"}; }
    Status apply(const Recorded& /*recorded*/, const AnyRecord& /*record*/) override { return {}; }
    Status note(const Recorded& recorded, const Error& why);

private:
    Connection& m_connection;
};

// Absent when the entry may be folded as any other; otherwise the contradiction: article_elsewhere {article},
// basket_ended {basket}, line_elsewhere {line}, day_differs {day}. Reads the read models and the postings.
[[nodiscard]] Result<std::optional<Error>> contradiction(Connection& connection, const Recorded& recorded,
                                                         const AnyRecord& record);

} // namespace dak
