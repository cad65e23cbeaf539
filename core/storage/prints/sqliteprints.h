// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The print queue beside the book. The first print of a paper is the original, and only that one; whatever
// follows is a duplicate, also when nobody knows whether the first came out.
#pragma once

#include "core/printing/job/printjobs.h"
#include "core/storage/sqlite/connection.h"

#include <functional>

namespace dak {

class SqlitePrints final : public PrintJobs {
public:
    SqlitePrints(Connection& connection, const Clock& clock) : m_connection(connection), m_clock(clock) {}

    Result<std::vector<PrintJob>> open() override;
    Result<std::optional<PrintJob>> job(std::int64_t id) override;
    Result<std::optional<PrintJob>> newestOf(std::string_view document) override;
    Result<std::vector<PrintJob>> ofEntry(std::uint64_t entry) override;
    Result<bool> claim(std::int64_t id, std::string_view printer, std::string_view owner) override;
    Status finish(std::int64_t id, std::string_view owner, PrintState state, const Notice& reason) override;
    Status confirm(std::int64_t id) override;
    Status dismiss(std::int64_t id) override;

    // The job of one copy of a paper. One without a job gets it: of before the queue, or in another size; one
    // that was set aside is wanted after all.
    [[nodiscard]] Result<PrintJob> jobFor(std::string_view document, std::uint64_t entry, int copy);

private:
    using Bind = std::function<void(Statement&)>;

    // In a transaction of its own; how many rows it changed.
    [[nodiscard]] Result<std::int64_t> change(std::string_view sql, const Bind& bind);
    [[nodiscard]] Result<std::vector<PrintJob>> select(std::string_view sql, const Bind& bind);
    [[nodiscard]] Status refresh();
    [[nodiscard]] Result<std::vector<std::string>> endedOwners();
    void bindTime(Statement& row, int index) const;

    Connection& m_connection;
    const Clock& m_clock;
};

} // namespace dak
