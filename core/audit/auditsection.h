// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Follows the rows of one epoch and names the row that is wrong: deleted, swapped, put twice, changed, or cut
// off at the end. Knows two rows at a time, whatever the length of the file.
#pragma once

#include "core/audit/auditlines.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace dak {

// What is wrong, and where: `seq` in the chain (0 when it is not about one), `line` of the file.
// what: row_missing (to_seq: the last of the run), row_out_of_place, row_duplicate, row_changed,
// row_unbalanced, row_malformed, tail_missing, count, head, signature, header_changed, line_malformed,
// line_too_long; and of the file: key, key_other, head_not_found, section_missing, after_end.
struct AuditProblem {
    std::string what;
    std::uint64_t line = 0;
    std::uint64_t seq = 0;
    std::uint64_t toSeq = 0;

    bool operator==(const AuditProblem&) const = default;
};
using ReportProblem = std::function<void(AuditProblem)>;

class AuditSection {
public:
    AuditSection(std::uint64_t line, const AuditHeader& header, ReportProblem report)
        : m_line(line), m_header(header), m_report(std::move(report)) {}

    void row(std::uint64_t line, AuditEntry entry);
    // A line that could not be read: a broken row, or one too many.
    void unreadable(std::uint64_t line, std::string what);
    // The file said nothing more of this epoch. Absent: the trailer is missing.
    void finish(std::uint64_t line, const std::optional<AuditTrailer>& trailer);

    std::uint64_t rows() const { return m_rows; }
    const std::optional<Sha256>& head() const { return m_stated; }
    const AuditHeader& header() const { return m_header; }

private:
    struct Row {
        std::uint64_t line = 0;
        AuditEntry entry;
    };

    void place(const Row& row);        // it stands where it belongs
    bool resolveHeld(const Row& next); // m_held does not; true when `next` was its other half
    bool fits(const Row& row) const;
    void inspect(const Row& row);
    void missing(std::uint64_t line, std::uint64_t from, std::uint64_t to);
    void changed(const Row& row);
    void tellChanged();

    std::uint64_t m_line; // of the header
    AuditHeader m_header;
    ReportProblem m_report;
    std::uint64_t m_expected = 1;
    std::uint64_t m_rows = 0;
    std::optional<Row> m_held;
    bool m_afterUnreadable = false;
    bool m_anyFits = false;
    std::vector<AuditProblem> m_changed; // until a row fits: when none does, it is the header
    bool m_previousKnown = true; // false right after a hole: the next row cannot be checked against it
    std::optional<Sha256> m_stated = Sha256{};   // the previous row's own hash field
    std::optional<Sha256> m_computed = Sha256{}; // what its bytes come to
};

} // namespace dak
