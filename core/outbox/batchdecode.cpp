// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/outbox/batch.h"

#include "core/outbox/batchframe.h"
#include "core/outbox/bytestream.h"

#include <zstd.h>

#include <algorithm>

namespace dak {

namespace {

constexpr std::size_t kMostAccountCode = 40;

// What the header says of the rest of the frame.
struct FrameShape {
    std::uint64_t count = 0;
    std::uint64_t rawBytes = 0;
    std::uint64_t payloadBytes = 0;
    Sha256 payloadHash{};
    std::size_t headerBytes = 0;
};

Error malformedBatch(std::string why) {
    return Error::refused("batch_malformed", {{"why", std::move(why)}});
}

// What an account may be called, also one that this program does not have.
bool isAccountCode(std::string_view code) {
    return !code.empty() && code.size() <= kMostAccountCode &&
           code.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

Result<std::vector<ControlTotal>> readTotals(ByteReader& reader) {
    std::vector<ControlTotal> totals;
    const std::uint64_t accounts = reader.number(2);
    for (std::uint64_t i = 0; i < accounts; ++i) {
        const std::string_view code = reader.text(reader.number(1));
        if (!isAccountCode(code))
            return malformedBatch("account");
        ControlTotal total{std::string(code)};
        total.postings = static_cast<std::uint32_t>(reader.number(4));
        total.debit = Money::fromPaise(static_cast<std::int64_t>(reader.number(8)));
        total.credit = Money::fromPaise(static_cast<std::int64_t>(reader.number(8)));
        totals.push_back(total);
    }
    return totals;
}

Status checkShape(const BatchHeader& header, const FrameShape& shape, std::string_view frame) {
    if (header.firstSeq == 0 || header.lastSeq < header.firstSeq || header.count() != shape.count)
        return malformedBatch("count");
    if (shape.count > kMostBatchEntries || shape.rawBytes > kMostRawBytes ||
        shape.rawBytes > shape.payloadBytes * kMostRatio)
        return Error::refused("batch_too_large", {{"most", std::to_string(kMostRawBytes)}});
    if (frame.size() != shape.headerBytes + shape.payloadBytes + Signature().size())
        return malformedBatch("length");
    if (deviceIdOf(header.publicKey) != header.device)
        return Error::refused("batch_foreign", {{"device", hex(header.device)}});
    return {};
}

Result<BatchHeader> readHeader(std::string_view frame, FrameShape& shape) {
    ByteReader reader(frame);
    if (reader.text(kBatchMagic.size()) != kBatchMagic)
        return malformedBatch("magic");
    const std::uint64_t version = reader.number(2);
    if (version == 0)
        return malformedBatch("version");
    if (version > kBatchVersion)
        return Error::refused("batch_version", {{"most", std::to_string(kBatchVersion)}});
    const std::uint64_t training = reader.number(1);
    if (training > 1 || reader.number(1) != kBatchCodecZstd)
        return malformedBatch("codec");
    BatchHeader header;
    header.training = training == 1;
    header.device = reader.array<16>();
    header.publicKey = reader.array<32>();
    header.epoch = reader.array<16>();
    header.firstSeq = reader.number(8);
    header.lastSeq = reader.number(8);
    header.headBefore = reader.array<32>();
    header.headAfter = reader.array<32>();
    const auto day = Date::parse(reader.text(10));
    if (!day)
        return malformedBatch("day");
    header.day = *day;
    shape.count = reader.number(4);
    shape.rawBytes = reader.number(4);
    shape.payloadBytes = reader.number(4);
    shape.payloadHash = reader.array<32>();
    DAK_TRY(header.totals, readTotals(reader));
    if (reader.isShort())
        return malformedBatch("length");
    shape.headerBytes = reader.at();
    DAK_TRY_STATUS(checkShape(header, shape, frame));
    return header;
}

Status checkSignature(const BatchHeader& header, const FrameShape& shape, std::string_view frame) {
    Signature signature{};
    const std::string_view end = frame.substr(shape.headerBytes + shape.payloadBytes);
    std::copy(end.begin(), end.end(), signature.begin());
    const std::string signedBytes =
        std::string(batchDomain(header.training)) + std::string(frame.substr(0, shape.headerBytes));
    if (!verifySignature(header.publicKey, signedBytes, signature))
        return Error::refused("batch_signature");
    return {};
}

Result<std::string> unpacked(std::string_view payload, const FrameShape& shape) {
    if (sha256(payload) != shape.payloadHash)
        return Error::refused("batch_payload", {{"why", "hash"}});
    std::string raw(shape.rawBytes, '\0');
    const std::size_t size = ZSTD_decompress(raw.data(), raw.size(), payload.data(), payload.size());
    if (ZSTD_isError(size) != 0 || size != raw.size())
        return Error::refused("batch_payload", {{"why", "codec"}});
    return raw;
}

// Amounts that another machine wrote may be anything: a sum that does not fit is not zero.
bool isBalanced(const std::vector<Posting>& postings) {
    std::int64_t sum = 0;
    bool overflow = false;
    for (const Posting& posting : postings)
        overflow |= __builtin_add_overflow(sum, posting.amount.paise(), &sum);
    return !overflow && sum == 0;
}

// Each entry is one, balances, and the last one names the day of the header.
Status checkEntryOf(const Batch& batch, std::string_view bytes, std::uint64_t seq) {
    const auto entry = decodeEntry(bytes);
    if (!entry)
        return Error::refused("batch_entry", {{"seq", std::to_string(seq)}, {"why", entry.error().code()}});
    if (!isBalanced(entry->postings))
        return Error::refused("batch_entry", {{"seq", std::to_string(seq)}, {"why", "unbalanced"}});
    if (seq == batch.header.lastSeq && entry->day != batch.header.day)
        return Error::refused("batch_day", {{"day", batch.header.day.iso()}, {"entry", entry->day.iso()}});
    return {};
}

Status checkEntries(const Batch& batch) {
    std::uint64_t seq = batch.header.firstSeq;
    for (const std::string& entry : batch.entries)
        DAK_TRY_STATUS(checkEntryOf(batch, entry, seq++));
    return {};
}

// Each entry's hash follows from the one before; the last must be the head the header names.
Status checkChain(const Batch& batch) {
    const BatchHeader& header = batch.header;
    Sha256 head = header.headBefore;
    std::uint64_t seq = header.firstSeq;
    if (seq == 1 && head != Sha256{})
        return Error::refused("batch_chain", {{"seq", "1"}});
    for (const std::string& entry : batch.entries)
        head = chainHash({header.device, header.epoch, seq++, head}, entry, header.training);
    if (head != header.headAfter)
        return Error::refused("batch_chain", {{"seq", std::to_string(header.lastSeq)}});
    return {};
}

Status checkTotals(const Batch& batch) {
    DAK_TRY(const auto totals, controlTotals(batch.entries));
    if (totals == batch.header.totals)
        return {};
    for (const ControlTotal& total : totals) {
        const auto& claimed = batch.header.totals;
        if (std::find(claimed.begin(), claimed.end(), total) == claimed.end())
            return Error::refused("batch_totals", {{"account", total.account}});
    }
    return Error::refused("batch_totals", {{"account", ""}});
}

// The frame with its signature and its payload proved, its entries as they lie in it.
Result<Batch> readFrame(std::string_view frame) {
    if (frame.size() > kMostBatchBytes)
        return Error::refused("batch_too_large", {{"most", std::to_string(kMostBatchBytes)}});
    FrameShape shape;
    DAK_TRY(BatchHeader header, readHeader(frame, shape));
    DAK_TRY_STATUS(checkSignature(header, shape, frame));
    DAK_TRY(const std::string raw, unpacked(frame.substr(shape.headerBytes, shape.payloadBytes), shape));
    Batch batch{std::move(header), {}};
    ByteReader reader(raw);
    for (std::uint64_t i = 0; i < shape.count; ++i)
        batch.entries.emplace_back(reader.text(reader.number(4)));
    if (reader.isShort() || reader.left() != 0)
        return malformedBatch("entries");
    return batch;
}

} // namespace

Result<Batch> openBatch(std::string_view frame) {
    DAK_TRY(Batch batch, readFrame(frame));
    DAK_TRY_STATUS(checkChain(batch));
    return batch;
}

Result<Batch> decodeBatch(std::string_view frame) {
    DAK_TRY(Batch batch, readFrame(frame));
    DAK_TRY_STATUS(checkEntries(batch));
    DAK_TRY_STATUS(checkChain(batch));
    DAK_TRY_STATUS(checkTotals(batch));
    return batch;
}

Result<Batch> decodeBatch(std::string_view frame, const PublicKey& expected) {
    DAK_TRY(Batch batch, decodeBatch(frame));
    if (batch.header.publicKey != expected)
        return Error::refused("batch_other_key");
    return batch;
}

} // namespace dak
