// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The centre reduced to what a counter's book needs of it: the chain of each epoch as it was sent, and a
// session that sends, fetches and recovers without a wire. It believes no counter: every frame is decoded.
#pragma once

#include "core/storage/sync/sqlitesyncbook.h"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace dak::test {

template <typename T>
T got(Result<T> result) {
    if (!result)
        throw std::runtime_error(result.error().code() + " " + std::string(result.error().fact("why")) + " " +
                                 std::string(result.error().fact("doing")));
    return *std::move(result);
}
inline void got(const Status& status) {
    if (!status)
        throw std::runtime_error(status.error().code() + " " + std::string(status.error().fact("why")));
}

class PlainCentre {
public:
    struct Chain {
        std::vector<std::string> entries;
        std::vector<Sha256> hashes;
        std::uint64_t have() const { return entries.size(); }
    };

    explicit PlainCentre(bool training = true) : m_training(training), m_key(SigningKey::generate()) {}

    const SigningKey& key() const { return m_key; }
    std::map<EpochId, Chain>& chains() { return m_chains; }

    // What this book must recover from; absent when it and the centre agree.
    std::optional<Recovery> disagreement(const SyncBook& book) const {
        Recovery recovery;
        recovery.reason = "restored";
        std::set<EpochId> known;
        for (const ChainHead& head : got(book.heads())) {
            known.insert(head.epoch);
            const auto chain = m_chains.find(head.epoch);
            if (chain == m_chains.end())
                continue;
            const std::uint64_t common = commonOf(book, head, chain->second);
            if (common < head.seq && common < chain->second.have())
                recovery.reason = "forked";
            addBranch(book, head.epoch, chain->second, common, recovery);
        }
        for (const auto& [epoch, chain] : m_chains) {
            if (!known.contains(epoch))
                addBranch(book, epoch, chain, 0, recovery);
        }
        return recovery.branches.empty() ? std::nullopt : std::optional(recovery);
    }

    // Recovers when it must, then takes everything. The recoveries that were needed.
    int session(SyncBook& book) {
        int recoveries = 0;
        for (auto recovery = disagreement(book); recovery; recovery = disagreement(book)) {
            got(book.recover(*recovery));
            if (++recoveries > 5)
                throw std::runtime_error("a recovery settles nothing");
        }
        send(book);
        return recoveries;
    }

    // Takes every batch that is after what it has.
    void send(SyncBook& book) {
        got(book.seal());
        for (const ChainHead& head : got(book.heads())) {
            Chain& chain = m_chains[head.epoch];
            for (const SealedBatch& batch : got(book.batchesAfter(head.epoch, chain.have())))
                take(book, chain, got(book.frameOf(batch)));
            if (chain.entries.empty())
                m_chains.erase(head.epoch);
        }
    }

    std::pair<Receipt, SignedText> receiptFor(const Batch& batch, ReceiptKind kind) const {
        Receipt receipt;
        receipt.kind = kind;
        receipt.batch = batchId(batch.header);
        receipt.device = batch.header.device;
        receipt.epoch = batch.header.epoch;
        receipt.firstSeq = batch.header.firstSeq;
        receipt.uptoSeq = batch.header.lastSeq;
        receipt.head = batch.header.headAfter;
        receipt.key = m_key.publicKey();
        return {receipt, signReceipt(receipt, m_training, m_key)};
    }

    // Each entry once, by its operation and part, as the centre counts.
    std::map<std::pair<Uuid, int>, std::string> counted() const {
        std::map<std::pair<Uuid, int>, std::string> entries;
        for (const auto& [epoch, chain] : m_chains) {
            for (const std::string& bytes : chain.entries) {
                const Entry entry = got(decodeEntry(bytes));
                entries.try_emplace({entry.operation, entry.part}, bytes);
            }
        }
        return entries;
    }

private:
    static std::uint64_t commonOf(const SyncBook& book, const ChainHead& head, const Chain& chain) {
        std::uint64_t common = std::min(head.seq, chain.have());
        while (common > 0 && got(book.hashAt(head.epoch, common)) != chain.hashes[common - 1])
            --common;
        return common;
    }

    static void addBranch(const SyncBook& book, const EpochId& epoch, const Chain& chain,
                          std::uint64_t common, Recovery& recovery) {
        const auto frozen = got(book.frozenAt(epoch));
        if (common >= chain.have() ||
            (frozen && frozen->centreSeq == chain.have() && frozen->centreHead == chain.hashes.back()))
            return;
        recovery.branches.push_back({epoch, {common, chain.have(), chain.hashes.back()}});
        recovery.entries.insert(recovery.entries.end(),
                                chain.entries.begin() + static_cast<std::ptrdiff_t>(common),
                                chain.entries.end());
    }

    void take(SyncBook& book, Chain& chain, const std::string& frame) {
        const Batch batch = got(decodeBatch(frame));
        if (batch.header.firstSeq > chain.have() + 1)
            throw std::runtime_error("a gap before a batch");
        const Sha256 before = batch.header.firstSeq == 1 ? Sha256{} : chain.hashes[batch.header.firstSeq - 2];
        if (batch.header.headBefore != before)
            throw std::runtime_error("a batch of another chain");
        Sha256 head = before;
        std::uint64_t seq = batch.header.firstSeq;
        for (const std::string& entry : batch.entries) {
            head = chainHash({batch.header.device, batch.header.epoch, seq, head}, entry, m_training);
            if (seq++ <= chain.have())
                continue;
            chain.entries.push_back(entry);
            chain.hashes.push_back(head);
        }
        const auto [receipt, document] = receiptFor(batch, ReceiptKind::Custody);
        got(book.keepReceipt(receipt, document));
    }

    bool m_training;
    SigningKey m_key;
    std::map<EpochId, Chain> m_chains;
};

} // namespace dak::test
