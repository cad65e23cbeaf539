// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which papers were given out: plain state beside the book. The first print of a paper is the original, and
// only that one; whatever follows is a duplicate, also when nobody knows whether the first came out.
#pragma once

#include "core/base/result.h"
#include "core/storage/sqlite/connection.h"

#include <cstdint>
#include <string_view>

namespace dak {

class SqlitePrints {
public:
    explicit SqlitePrints(Connection& connection) : m_connection(connection) {}

    // Before a paper goes out: true when this is the original. From then on its outcome is unknown.
    [[nodiscard]] Result<bool> begin(std::string_view document, std::uint64_t entry);
    // It came out whole.
    [[nodiscard]] Status given(std::string_view document, std::uint64_t entry);
    // It surely did not come out: the original is still to be given.
    [[nodiscard]] Status withdraw(std::string_view document, std::uint64_t entry);

private:
    [[nodiscard]] Result<std::int64_t> run(std::string_view sql, std::string_view document,
                                           std::uint64_t entry);

    Connection& m_connection;
};

} // namespace dak
