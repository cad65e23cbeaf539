// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The last serial given in each series of receipts (per business day) and invoices (per financial year).
#pragma once

#include "core/storage/projection/projection.h"

#include <initializer_list>
#include <string>

namespace dak {

[[nodiscard]] std::string receiptSeries(Date day);                         // "receipt 2026-11-20"
[[nodiscard]] std::string invoiceSeries(const std::string& financialYear); // "invoice 2627"

class SerialsProjection final : public Projection {
public:
    // A book put back without its reservation file cannot know which serials were printed since: the
    // series of that day and year, and all others, go on this much later.
    static constexpr std::uint64_t kSkippedWhenVoid = 5000;

    explicit SerialsProjection(Connection& connection) : m_connection(connection) {}

    std::vector<std::string_view> tables() const override { return {"serials"}; }
    Status apply(const Recorded& recorded, const AnyRecord& record) override;
    bool standsAlone() const override { return true; }

private:
    Status raise(const std::string& receipts, std::uint64_t receipt, const std::string& invoices,
                 std::uint64_t invoice);
    Status skipAll(std::initializer_list<Date> days);

    Connection& m_connection;
};

} // namespace dak
