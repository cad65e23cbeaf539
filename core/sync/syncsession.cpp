// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/syncsession.h"

#include "core/protocol/wire.h"

#include <algorithm>

namespace dak {

namespace {

constexpr std::uint64_t kNoLimit = UINT64_MAX;

Error bookDamaged(std::uint64_t seq) {
    return Error::machine("book_damaged", {{"seq", std::to_string(seq)}, {"why", "batches"}});
}

} // namespace

SyncSession::SyncSession(SyncBook& book, const PublicKey& centre, const Clock& wall, std::string app,
                         RefusedBatches& refused)
    : m_book(book)
    , m_centre(centre)
    , m_wall(wall)
    , m_app(std::move(app))
    , m_refused(refused)
    , m_device(deviceIdOf(book.key().publicKey())) {}

SyncPhase SyncSession::phase() const {
    switch (m_stage) {
    case Stage::Hello:
        return SyncPhase::Asking;
    case Stage::Fetch:
        return SyncPhase::Recovering;
    case Stage::Batches:
        return SyncPhase::Sending;
    case Stage::Changes:
    case Stage::Days:
        return SyncPhase::Receiving;
    case Stage::Over:
        return SyncPhase::Idle;
    }
    failCheck("a stage without a phase");
}

// Each stage that has nothing to ask has moved on to another.
Result<std::optional<SyncAsk>> SyncSession::next() {
    for (;;) {
        std::optional<SyncAsk> ask;
        if (m_stage == Stage::Hello) {
            DAK_TRY(ask, askHello());
        } else if (m_stage == Stage::Fetch) {
            DAK_TRY(ask, askFetch());
        } else if (m_stage == Stage::Batches) {
            DAK_TRY(ask, askBatch());
        } else if (m_stage == Stage::Changes) {
            DAK_TRY(ask, askChanges());
        } else if (m_stage == Stage::Days) {
            DAK_TRY(ask, askDay());
        }
        if (ask || m_stage == Stage::Over)
            return ask;
    }
}

Status SyncSession::answered(int status, std::string_view body) {
    if (status != 200)
        return refused(status, body);
    switch (m_stage) {
    case Stage::Hello:
        return answeredHello(body);
    case Stage::Fetch:
        return answeredFetch(body);
    case Stage::Batches:
        return answeredReceipt(body);
    case Stage::Changes:
        return answeredChanges(body);
    case Stage::Days:
        return answeredDay(body);
    case Stage::Over:
        break;
    }
    failCheck("an answer after the end of a session");
}

Status SyncSession::unanswered() {
    if (!m_sent)
        return {};
    const std::string id = m_sent->id;
    m_sent.reset();
    return m_book.setState(id, BatchState::Unknown);
}

// ---- HELLO

Result<std::optional<SyncAsk>> SyncSession::askHello() {
    if (++m_hellos > kMostHellos)
        return Error::machine("sync_no_progress", {{"why", m_why}});
    DAK_TRY_STATUS(m_book.seal());
    HelloRequest hello;
    DAK_TRY(const std::vector<ChainHead> heads, m_book.heads());
    m_held.clear();
    for (const ChainHead& head : heads) {
        hello.epochs.push_back({head.epoch, head.seq, head.hash});
        m_held.emplace(head.epoch, head.seq);
    }
    if (hello.epochs.size() > static_cast<std::size_t>(wire::kMostEpochs))
        hello.epochs.erase(hello.epochs.begin(), hello.epochs.end() - wire::kMostEpochs);
    DAK_TRY(hello.ranges, m_book.ranges());
    DAK_TRY(hello.wanted, m_book.wanted());
    DAK_TRY(hello.cursor, m_book.cursor());
    hello.app = m_app;
    hello.schema = wire::kSchema;
    hello.wall = m_wall.now();
    return std::optional(SyncAsk{"POST", std::string(wire::kHelloPath), encode(hello)});
}

Status SyncSession::answeredHello(std::string_view body) {
    DAK_TRY(HelloAnswer answer, decodeHelloAnswer(body));
    std::set<EpochId> told;
    for (const EpochVerdict& verdict : answer.epochs)
        told.insert(verdict.epoch);
    const auto isTold = [&told](const auto& held) { return told.contains(held.first); };
    if (static_cast<int>(m_held.size()) <= wire::kMostEpochs &&
        !std::all_of(m_held.begin(), m_held.end(), isTold))
        return wrongAnswer("hello", "an epoch is missing");
    DAK_TRY_STATUS(m_book.noteSession(answer));
    DAK_TRY_STATUS(m_book.setFenced(answer.fenced));
    m_branches.clear();
    m_sending.clear();
    for (const EpochVerdict& verdict : answer.epochs)
        DAK_TRY_STATUS(place(verdict));
    m_hello = std::move(answer);
    m_stage = m_branches.empty() ? Stage::Batches : Stage::Fetch;
    return {};
}

// Whether an epoch is to be sent on, to be fetched, or done with.
Status SyncSession::place(const EpochVerdict& verdict) {
    DAK_TRY(const std::optional<FrozenEpoch> frozen, m_book.frozenAt(verdict.epoch));
    bool isSame = verdict.haveSeq == 0;
    if (!isSame && isHeld(verdict.epoch)) {
        DAK_TRY(const std::optional<Sha256> ours, m_book.hashAt(verdict.epoch, verdict.haveSeq));
        isSame = ours == verdict.haveHead;
    }
    if (isSame) {
        if (isHeld(verdict.epoch))
            m_sending.push_back({verdict.epoch, verdict.haveSeq, frozen ? frozen->common : kNoLimit, {}, 0});
        return settle(verdict.epoch, verdict.haveSeq);
    }
    const bool isFetched =
        frozen && frozen->centreSeq == verdict.haveSeq && frozen->centreHead == verdict.haveHead;
    if (isFetched)
        return settle(verdict.epoch, frozen->common);
    m_branches.emplace_back(m_book, verdict, heldSeq(verdict.epoch));
    return {};
}

std::uint64_t SyncSession::heldSeq(const EpochId& epoch) const {
    const auto held = m_held.find(epoch);
    return held == m_held.end() ? 0 : held->second;
}

// The centre's cursor rules: it may have more than it acknowledged, or less.
Status SyncSession::settle(const EpochId& epoch, std::uint64_t seq) {
    if (!isHeld(epoch))
        return {};
    DAK_TRY(const std::uint64_t known, m_book.acknowledged(epoch));
    if (seq < known)
        return m_book.rewind(epoch, seq);
    return seq > known ? m_book.acknowledge(epoch, seq) : Status();
}

// ---- coming back

Result<std::optional<SyncAsk>> SyncSession::askFetch() {
    for (const BranchFetch& branch : m_branches) {
        if (!branch.isDone())
            return std::optional(SyncAsk{"GET", branch.path(), {}});
    }
    DAK_TRY_STATUS(recover());
    m_why = "recovered";
    m_stage = Stage::Hello;
    return std::optional<SyncAsk>();
}

Status SyncSession::answeredFetch(std::string_view body) {
    DAK_TRY(const FramePage page, decodeFramePage(body));
    const auto open = std::find_if(m_branches.begin(), m_branches.end(),
                                   [](const BranchFetch& branch) { return !branch.isDone(); });
    check(open != m_branches.end(), "a page of frames that nobody asked for");
    return open->take(page);
}

Status SyncSession::recover() {
    Recovery recovery;
    recovery.reason = "restored";
    for (const BranchFetch& branch : m_branches) {
        recovery.branches.push_back(branch.branch());
        recovery.entries.insert(recovery.entries.end(), branch.entries().begin(), branch.entries().end());
        if (branch.isForked())
            recovery.reason = "forked";
    }
    DAK_TRY([[maybe_unused]] const Recovered recovered, m_book.recover(recovery));
    m_branches.clear();
    return {};
}

// ---- batches

Result<const SealedBatch*> SyncSession::nextOf(Sending& sending) {
    if (!sending.batches) {
        DAK_TRY(sending.batches, m_book.batchesAfter(sending.epoch, sending.have));
        const auto& batches = *sending.batches;
        if (!batches.empty() && batches.front().firstSeq <= sending.have) {
            DAK_TRY_STATUS(m_book.cutAt(sending.epoch, sending.have));
            DAK_TRY(sending.batches, m_book.batchesAfter(sending.epoch, sending.have));
        }
        sending.at = 0;
    }
    if (sending.at == sending.batches->size())
        return nullptr;
    const SealedBatch& batch = (*sending.batches)[sending.at];
    if (batch.firstSeq != sending.have + 1)
        return bookDamaged(sending.have + 1);
    return batch.firstSeq <= sending.limit ? &batch : nullptr;
}

Result<std::optional<SyncAsk>> SyncSession::askBatch() {
    while (!m_sending.empty()) {
        DAK_TRY(const SealedBatch* batch, nextOf(m_sending.front()));
        const auto known = batch == nullptr ? m_refused.end() : m_refused.find(batch->id);
        if (known != m_refused.end())
            m_problem = known->second;
        if (batch == nullptr || known != m_refused.end()) {
            m_sending.erase(m_sending.begin());
            continue;
        }
        DAK_TRY(std::string frame, m_book.frameOf(*batch));
        DAK_TRY_STATUS(m_book.setState(batch->id, BatchState::Sent));
        m_sent = *batch;
        return std::optional(
            SyncAsk{"PUT", std::string(wire::kBatchesPath) + "/" + batch->id, std::move(frame)});
    }
    m_stage = Stage::Changes;
    return std::optional<SyncAsk>();
}

Status SyncSession::answeredReceipt(std::string_view body) {
    DAK_TRY(const SignedText document, decodeSignedText(body));
    DAK_TRY(const Receipt receipt, readReceipt(document, m_book.isTraining(), m_centre));
    if (receipt.batch != m_sent->id) // which names device, epoch, places and head
        return wrongAnswer("batch", "receipt of another batch");
    DAK_TRY_STATUS(m_book.keepReceipt(receipt, document));
    Sending& sending = m_sending.front();
    sending.have = m_sent->lastSeq;
    ++sending.at;
    m_sent.reset();
    return {};
}

} // namespace dak
