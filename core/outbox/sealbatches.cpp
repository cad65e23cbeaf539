// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/outbox/sealbatches.h"

#include "core/base/text.h"
#include "core/files/files.h"

#include <algorithm>
#include <array>

namespace dak {

namespace {

// Bytes of entries before packing: they pack about eight to one, so this fits nearly always at once.
constexpr std::size_t kMostRawAtOnce = 1'500'000;

struct StateCode {
    BatchState state;
    std::string_view code;
};
constexpr std::array<StateCode, 7> kStateCodes{{{BatchState::Sealed, "sealed"},
                                                {BatchState::Sent, "sent"},
                                                {BatchState::Unknown, "unknown"},
                                                {BatchState::Custody, "custody"},
                                                {BatchState::Archived, "archived"},
                                                {BatchState::Parked, "parked"},
                                                {BatchState::Refused, "refused"}}};

std::string paddedSeq(std::uint64_t seq) {
    std::string text = std::to_string(seq);
    return text.size() < 6 ? std::string(6 - text.size(), '0') + text : text;
}

// Totals and head of the entries as they stand.
Status complete(Batch& batch) {
    BatchHeader& header = batch.header;
    header.lastSeq = header.firstSeq + batch.entries.size() - 1;
    Sha256 head = header.headBefore;
    std::uint64_t seq = header.firstSeq;
    for (const std::string& entry : batch.entries)
        head = chainHash({header.device, header.epoch, seq++, head}, entry, header.training);
    header.headAfter = head;
    DAK_TRY(header.totals, controlTotals(batch.entries));
    DAK_TRY(const Entry last, decodeEntry(batch.entries.back()));
    header.day = last.day;
    return {};
}

// A day of entries that are nearly the same packs to less than a hundredth, which no receiver unpacks.
bool isTaken(const std::string& frame) {
    if (frame.size() > kMostBatchBytes)
        return false;
    const auto opened = openBatch(frame);
    return opened || opened.error().code() != "batch_too_large";
}

} // namespace

std::string_view batchStateCode(BatchState state) {
    for (const StateCode& known : kStateCodes) {
        if (known.state == state)
            return known.code;
    }
    failCheck("a batch state without a code");
}

Result<BatchState> parseBatchState(std::string_view code) {
    for (const StateCode& known : kStateCodes) {
        if (known.code == code)
            return known.state;
    }
    return Error::refused("batch_state_invalid", {{"given", quotable(code)}});
}

std::string SealedBatch::fileName() const {
    const std::string head = id.substr(id.rfind('/') + 1, 8);
    return std::to_string(ordinal) + "-" + paddedSeq(firstSeq) + "-" + paddedSeq(lastSeq) + "-" + head +
           ".dakbatch";
}

std::string SealBatches::pathOf(const SealedBatch& batch) const {
    return m_sealer.folder + "/" + batch.fileName();
}

// Entries first..last, or fewer: as many as one batch may hold before it is packed.
Result<Batch> SealBatches::collect(const ChainHead& epoch, std::uint64_t first, std::uint64_t last) const {
    Batch batch;
    batch.header.training = m_sealer.training;
    batch.header.publicKey = m_sealer.key.publicKey();
    batch.header.device = deviceIdOf(batch.header.publicKey);
    batch.header.epoch = epoch.epoch;
    batch.header.firstSeq = first;
    std::uint64_t expected = first;
    std::size_t raw = 0;
    bool full = false;
    const std::uint64_t most = std::min<std::uint64_t>(last, first + kMostBatchEntries - 1);
    DAK_TRY_STATUS(m_chain.eachLink(epoch.ordinal, first, most, [&](const ChainRow& row) -> Status {
        if (row.seq != expected++)
            return Error::machine("book_damaged", {{"seq", std::to_string(expected - 1)}, {"why", "gap"}});
        if (row.seq == first)
            batch.header.headBefore = row.previous;
        raw += row.bytes.size();
        full |= raw > kMostRawAtOnce && !batch.entries.empty();
        if (!full)
            batch.entries.emplace_back(row.bytes);
        return {};
    }));
    if (batch.entries.empty())
        return Error::machine("book_damaged", {{"seq", std::to_string(first)}, {"why", "gap"}});
    return batch;
}

// Takes entries off the end until a receiver would take the frame.
Result<std::string> SealBatches::fit(Batch& batch) const {
    for (;;) {
        DAK_TRY_STATUS(complete(batch));
        std::string frame = encodeBatch(batch, m_sealer.key);
        if (isTaken(frame))
            return frame;
        if (batch.entries.size() == 1)
            return Error::machine("entry_too_large", {{"seq", std::to_string(batch.header.firstSeq)}});
        batch.entries.resize((batch.entries.size() + 1) / 2);
    }
}

// The file first: a row always has its file, and a file without a row is made again the same.
Result<SealedBatch> SealBatches::sealOne(const ChainHead& epoch, std::uint64_t first,
                                         std::uint64_t last) const {
    DAK_TRY(Batch batch, collect(epoch, first, last));
    DAK_TRY(const std::string frame, fit(batch));
    const SealedBatch one{
        epoch.ordinal, batch.header.firstSeq, batch.header.lastSeq, batchId(batch.header), batch.header.day,
        frame.size(),  sha256(frame),         BatchState::Sealed,   m_clock.now(),         m_clock.now()};
    DAK_TRY_STATUS(replaceFile(pathOf(one), frame, kPrivateFile));
    return one;
}

Status SealBatches::cut(const SealedBatch& batch, std::uint64_t at) const {
    DAK_TRY(const auto heads, m_chain.heads());
    const auto epoch = std::find_if(heads.begin(), heads.end(), [&batch](const ChainHead& head) {
        return head.ordinal == batch.ordinal;
    });
    check(epoch != heads.end() && batch.firstSeq <= at && at < batch.lastSeq, "a cut outside of its batch");
    std::vector<SealedBatch> parts;
    for (std::uint64_t upTo = batch.firstSeq - 1; upTo < batch.lastSeq; upTo = parts.back().lastSeq) {
        DAK_TRY(SealedBatch part, sealOne(*epoch, upTo + 1, upTo < at ? at : batch.lastSeq));
        parts.push_back(std::move(part));
    }
    DAK_TRY_STATUS(m_store.replace(batch, parts));
    return removeFile(pathOf(batch));
}

Status SealBatches::sealEpoch(const ChainHead& epoch, std::vector<SealedBatch>& sealed) const {
    DAK_TRY(std::uint64_t upTo, m_store.sealedUpTo(epoch.ordinal));
    DAK_TRY(const auto frozen, m_store.frozenAfter(epoch.ordinal));
    const std::uint64_t last = std::min(epoch.seq, frozen.value_or(epoch.seq));
    while (upTo < last) {
        DAK_TRY(const SealedBatch one, sealOne(epoch, upTo + 1, last));
        DAK_TRY(const bool added, m_store.add(one));
        if (!added)
            return {};
        upTo = one.lastSeq;
        sealed.push_back(one);
    }
    return {};
}

Result<std::vector<SealedBatch>> SealBatches::run() const {
    DAK_TRY_STATUS(makeFolder(m_sealer.folder));
    DAK_TRY(const auto earlier, m_store.batches());
    for (const SealedBatch& batch : earlier) {
        if (batch.state != BatchState::Archived) {
            DAK_TRY([[maybe_unused]] const std::string frame, frameOf(batch));
        }
    }
    std::vector<SealedBatch> sealed;
    DAK_TRY(const auto heads, m_chain.heads());
    for (const ChainHead& epoch : heads)
        DAK_TRY_STATUS(sealEpoch(epoch, sealed));
    return sealed;
}

Result<std::string> SealBatches::frameOf(const SealedBatch& batch) const {
    auto file = readFile(pathOf(batch), kMostBatchBytes);
    if (file && sha256(*file) == batch.sha256)
        return file;
    DAK_TRY(const auto heads, m_chain.heads());
    for (const ChainHead& epoch : heads) {
        if (epoch.ordinal != batch.ordinal)
            continue;
        DAK_TRY(Batch again, collect(epoch, batch.firstSeq, batch.lastSeq));
        DAK_TRY_STATUS(complete(again));
        if (batchId(again.header) != batch.id)
            return Error::machine("batch_changed", {{"batch", batch.id}});
        std::string frame = encodeBatch(again, m_sealer.key);
        DAK_TRY_STATUS(replaceFile(pathOf(batch), frame, kPrivateFile));
        SealedBatch stored = batch;
        stored.bytes = frame.size();
        stored.sha256 = sha256(frame);
        DAK_TRY_STATUS(m_store.setFile(stored));
        return frame;
    }
    return Error::machine("batch_changed", {{"batch", batch.id}});
}

} // namespace dak
