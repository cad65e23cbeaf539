// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/branchfetch.h"

#include "core/protocol/wire.h"

#include <algorithm>

namespace dak {

Error wrongAnswer(std::string request, std::string why) {
    return Error::machine("sync_answer_wrong", {{"request", std::move(request)}, {"why", std::move(why)}});
}

// Behind: from where this book ends. Forked: from a little before the centre's place.
BranchFetch::BranchFetch(const SyncBook& book, const EpochVerdict& centre, std::uint64_t ours)
    : m_book(&book)
    , m_centre(centre)
    , m_ours(ours)
    , m_after(centre.haveSeq > ours ? ours : centre.haveSeq - std::min(centre.haveSeq, kBack)) {}

std::string BranchFetch::path() const {
    return std::string(wire::kBatchesPath) + "?epoch=" + hex(m_centre.epoch) +
           "&after=" + std::to_string(m_last == 0 ? m_after : m_last);
}

Result<bool> BranchFetch::isOurs(std::uint64_t seq, const Sha256& hash) const {
    if (seq == 0)
        return hash == Sha256{};
    DAK_TRY(const std::optional<Sha256> ours, m_book->hashAt(m_centre.epoch, seq));
    return ours == hash;
}

// Whether the first frame follows from this book's own chain; if not, the next page begins further back.
Result<bool> BranchFetch::begins(const BatchHeader& first) {
    if (first.firstSeq > m_after + 1 || first.lastSeq <= m_after)
        return wrongAnswer("batches", "first frame");
    const std::uint64_t before = first.firstSeq - 1;
    DAK_TRY(const bool follows, isOurs(before, first.headBefore));
    if (follows) {
        m_common = before;
        return true;
    }
    m_after = before - std::min(before, m_back);
    m_back *= 4;
    return false;
}

// The common place moves on while the hashes are the same; what comes after it is the centre's alone.
Status BranchFetch::walk(const Batch& batch) {
    ChainLink link{batch.header.device, batch.header.epoch, batch.header.firstSeq, batch.header.headBefore};
    for (const std::string& bytes : batch.entries) {
        link.previous = chainHash(link, bytes, batch.header.training);
        bool ours = m_common + 1 == link.seq;
        if (ours) {
            DAK_TRY(ours, isOurs(link.seq, link.previous));
        }
        if (ours)
            m_common = link.seq;
        else
            m_entries.push_back(bytes);
        ++link.seq;
    }
    return {};
}

Status BranchFetch::takeFrame(std::string_view frame) {
    DAK_TRY(const Batch batch, openBatch(frame));
    const BatchHeader& header = batch.header;
    if (header.publicKey != m_book->key().publicKey() || header.training != m_book->isTraining() ||
        header.epoch != m_centre.epoch)
        return wrongAnswer("batches", "foreign frame");
    if (m_last == 0) {
        DAK_TRY(const bool follows, begins(header));
        if (!follows)
            return {};
    } else if (header.firstSeq != m_last + 1 || header.headBefore != m_head) {
        return wrongAnswer("batches", "frame does not follow");
    }
    DAK_TRY_STATUS(walk(batch));
    m_last = header.lastSeq;
    m_head = header.headAfter;
    if (m_last > m_centre.haveSeq || (m_last == m_centre.haveSeq && m_head != m_centre.haveHead))
        return wrongAnswer("batches", "other head than in hello");
    m_done = m_last == m_centre.haveSeq;
    return {};
}

Status BranchFetch::take(const FramePage& page) {
    if (page.frames.empty())
        return wrongAnswer("batches", "empty page");
    const std::uint64_t after = m_after;
    for (const std::string& frame : page.frames) {
        DAK_TRY_STATUS(takeFrame(frame));
        if (m_done || m_after != after)
            return {}; // what more it holds is of no use now
    }
    if (!page.more)
        return wrongAnswer("batches", "ends too early");
    return {};
}

Recovery::Branch BranchFetch::branch() const {
    return {m_centre.epoch, {m_common, m_centre.haveSeq, m_centre.haveHead}};
}

} // namespace dak
