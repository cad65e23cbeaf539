// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/audit/auditsection.h"

namespace dak {

void AuditSection::missing(std::uint64_t line, std::uint64_t from, std::uint64_t to) {
    m_report({"row_missing", line, from, to});
    m_previousKnown = false;
}

// A row whose own hash does not follow from the row before. Both the hash that row states and the one its
// bytes come to are tried, so that a changed row is named alone and not together with the one after it.
bool AuditSection::fits(const Row& row) const {
    if (!m_previousKnown)
        return true;
    for (const std::optional<Sha256>& previous : {m_stated, m_computed}) {
        const ChainLink link{m_header.device, m_header.epoch, row.entry.seq, *previous};
        if (chainHash(link, row.entry.bytes, m_header.training) == row.entry.hash)
            return true;
    }
    return false;
}

void AuditSection::inspect(const Row& row) {
    const auto entry = decodeEntry(row.entry.bytes);
    if (!entry) {
        m_report({"row_malformed", row.line, row.entry.seq, 0});
        return;
    }
    std::int64_t sum = 0;
    bool overflow = false;
    for (const Posting& posting : entry->postings)
        overflow |= __builtin_add_overflow(sum, posting.amount.paise(), &sum);
    if (overflow || sum != 0)
        m_report({"row_unbalanced", row.line, row.entry.seq, 0});
}

void AuditSection::changed(const Row& row) {
    constexpr std::size_t kMostHeld = 100;
    AuditProblem problem{"row_changed", row.line, row.entry.seq, 0};
    if (m_anyFits)
        m_report(std::move(problem));
    else if (m_changed.size() < kMostHeld)
        m_changed.push_back(std::move(problem));
}

void AuditSection::tellChanged() {
    for (AuditProblem& problem : m_changed)
        m_report(std::move(problem));
    m_changed.clear();
}

void AuditSection::place(const Row& row) {
    const Sha256 previous = m_stated.value_or(Sha256{});
    if (fits(row)) {
        m_anyFits |= m_previousKnown;
        if (m_anyFits)
            tellChanged();
        inspect(row);
    } else {
        changed(row);
    }
    const ChainLink link{m_header.device, m_header.epoch, row.entry.seq, previous};
    m_computed = m_previousKnown ? chainHash(link, row.entry.bytes, m_header.training) : row.entry.hash;
    m_stated = row.entry.hash;
    m_previousKnown = true;
    m_expected = row.entry.seq + 1;
}

void AuditSection::unreadable(std::uint64_t line, std::string what) {
    m_report({std::move(what), line, m_held ? m_expected + 1 : m_expected, 0});
    m_afterUnreadable = true;
}

void AuditSection::row(std::uint64_t line, AuditEntry entry) {
    ++m_rows;
    const Row next{line, std::move(entry)};
    if (m_afterUnreadable && !m_held && next.entry.seq == m_expected + 1) {
        m_expected = next.entry.seq; // the unreadable line was the row between
        m_previousKnown = false;
    }
    m_afterUnreadable = false;
    if (m_held && resolveHeld(next))
        return;
    if (next.entry.seq == m_expected)
        place(next);
    else
        m_held = next;
}

// m_held stands where m_expected belongs. The row after it tells a hole from a swap from a row put twice.
bool AuditSection::resolveHeld(const Row& next) {
    const Row held = *std::move(m_held);
    m_held.reset();
    const std::uint64_t expected = m_expected;
    if (held.entry.seq < expected && next.entry.seq == expected) {
        m_report({"row_duplicate", held.line, held.entry.seq, 0});
        return false;
    }
    if (held.entry.seq > expected && next.entry.seq == held.entry.seq + 1) {
        missing(held.line, expected, held.entry.seq - 1);
        place(held);
        return false;
    }
    m_report({"row_out_of_place", held.line, held.entry.seq, expected});
    if (held.entry.seq == expected + 1 && next.entry.seq == expected) {
        place(next);
        place(held);
        return true;
    }
    m_previousKnown = m_previousKnown && next.entry.seq == expected;
    if (next.entry.seq > expected)
        m_expected = next.entry.seq;
    return false;
}

void AuditSection::finish(std::uint64_t line, const std::optional<AuditTrailer>& trailer) {
    if (m_held) {
        const Row held = *std::move(m_held);
        m_held.reset();
        if (held.entry.seq > m_expected) {
            missing(held.line, m_expected, held.entry.seq - 1);
            place(held);
        } else {
            m_report({"row_duplicate", held.line, held.entry.seq, 0});
        }
    }
    if (m_rows > 1 && !m_anyFits && !m_changed.empty()) {
        m_changed.clear();
        m_report({"header_changed", m_line, 0, 0});
    }
    tellChanged();
    if (!trailer) {
        m_report({"tail_missing", line, m_expected, 0});
        return;
    }
    if (!verifySignature(m_header.publicKey, auditSigned(m_header, trailer->count, trailer->head),
                         trailer->signature)) {
        m_report({"signature", line, 0, 0});
    }
    const bool lastUnreadable = m_afterUnreadable && trailer->count == m_expected;
    if (lastUnreadable)
        return; // that row is named already
    if (trailer->count >= m_expected)
        m_report({"tail_missing", line, m_expected, trailer->count});
    else if (trailer->count + 1 != m_expected)
        m_report({"count", line, m_expected - 1, trailer->count});
    else if (m_stated != trailer->head)
        m_report({"head", line, trailer->count, 0});
}

} // namespace dak
