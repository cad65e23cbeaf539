// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/book/chaincheck.h"

namespace dak {

namespace {

class EpochFollower {
public:
    EpochFollower(const BookIdentity& identity, const ChainHead& epoch, const ReportVerifyProblem& report)
        : m_identity(identity), m_epoch(epoch), m_report(report) {}

    void see(const ChainRow& row) {
        if (row.seq != m_seq + 1)
            m_report({row.no, "chain_gap", std::to_string(m_seq + 1)});
        else if (row.previous != m_head)
            m_report({row.no, "chain_previous", std::to_string(row.seq)});
        if (row.bytes.empty()) {
            m_report({row.no, "entry_missing", std::to_string(row.seq)});
        } else {
            const ChainLink link{m_identity.device, m_epoch.epoch, row.seq, row.previous};
            if (chainHash(link, row.bytes, m_identity.training) != row.hash)
                m_report({row.no, "chain_hash", std::to_string(row.seq)});
        }
        m_seq = row.seq;
        m_head = row.hash;
    }
    void finish() {
        if (m_seq != m_epoch.seq || m_head != m_epoch.hash)
            m_report({0, "chain_head", std::to_string(m_seq)});
    }

private:
    const BookIdentity& m_identity;
    const ChainHead& m_epoch;
    const ReportVerifyProblem& m_report;
    std::uint64_t m_seq = 0;
    Sha256 m_head{};
};

} // namespace

Result<std::uint64_t> checkChain(const ChainSource& chain, const BookIdentity& identity,
                                 const ReportVerifyProblem& report) {
    DAK_TRY(const auto heads, chain.heads());
    std::uint64_t places = 0;
    for (const ChainHead& epoch : heads) {
        EpochFollower follower(identity, epoch, report);
        DAK_TRY_STATUS(chain.eachLink(epoch.ordinal, 0, UINT64_MAX, [&](const ChainRow& row) -> Status {
            follower.see(row);
            ++places;
            return {};
        }));
        follower.finish();
    }
    return places;
}

} // namespace dak
