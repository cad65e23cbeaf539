// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/outbox/batch.h"

#include "core/outbox/batchframe.h"
#include "core/outbox/bytestream.h"

#include <zstd.h>

#include <map>

namespace dak {

namespace {

// zstd level 3 makes a day of 120 entries in 57 us at nine tenths of what level 19 saves (reliability.md B2).
constexpr int kLevel = 3;

std::string compressed(std::string_view raw) {
    std::string out(ZSTD_compressBound(raw.size()), '\0');
    const std::size_t size = ZSTD_compress(out.data(), out.size(), raw.data(), raw.size(), kLevel);
    check(ZSTD_isError(size) == 0, "zstd refused to compress");
    out.resize(size);
    return out;
}

std::string rawPayload(const std::vector<std::string>& entries) {
    ByteWriter writer;
    for (const std::string& entry : entries) {
        writer.number(entry.size(), 4);
        writer.text(entry);
    }
    return writer.bytes();
}

void writeTotals(ByteWriter& writer, const std::vector<ControlTotal>& totals) {
    writer.number(totals.size(), 2);
    for (const ControlTotal& total : totals) {
        writer.number(total.account.size(), 1);
        writer.text(total.account);
        writer.number(total.postings, 4);
        writer.number(static_cast<std::uint64_t>(total.debit.paise()), 8);
        writer.number(static_cast<std::uint64_t>(total.credit.paise()), 8);
    }
}

} // namespace

std::string_view batchDomain(bool training) {
    return training ? "dak-batch-1t" : "dak-batch-1";
}

std::string batchId(const BatchHeader& header) {
    return hex(header.device) + "/" + hex(header.epoch) + "/" + std::to_string(header.firstSeq) + "-" +
           std::to_string(header.lastSeq) + "/" + hex(header.headAfter);
}

// Sums of amounts that another machine wrote: they may be anything, so an overflow is an error, not a bug.
Result<std::vector<ControlTotal>> controlTotals(const std::vector<std::string>& entries) {
    std::map<Account, ControlTotal> sums;
    for (const std::string& bytes : entries) {
        DAK_TRY(const Entry entry, decodeEntry(bytes));
        for (const Posting& posting : entry.postings) {
            const std::string code(accountCode(posting.account));
            ControlTotal& total = sums.try_emplace(posting.account, ControlTotal{code}).first->second;
            Money& side = posting.amount.isNegative() ? total.credit : total.debit;
            std::int64_t paise = 0;
            if (__builtin_add_overflow(side.paise(), posting.amount.paise(), &paise))
                return Error::refused("batch_totals", {{"account", code}});
            side = Money::fromPaise(paise);
            ++total.postings;
        }
    }
    std::vector<ControlTotal> totals;
    for (const auto& [account, total] : sums)
        totals.push_back(total);
    return totals;
}

std::string encodeBatch(const Batch& batch, const SigningKey& key) {
    const BatchHeader& header = batch.header;
    const std::string raw = rawPayload(batch.entries);
    const std::string payload = compressed(raw);
    ByteWriter writer;
    writer.text(kBatchMagic);
    writer.number(kBatchVersion, 2);
    writer.number(header.training ? 1 : 0, 1);
    writer.number(kBatchCodecZstd, 1);
    writer.array(header.device);
    writer.array(header.publicKey);
    writer.array(header.epoch);
    writer.number(header.firstSeq, 8);
    writer.number(header.lastSeq, 8);
    writer.array(header.headBefore);
    writer.array(header.headAfter);
    writer.text(header.day.iso());
    writer.number(batch.entries.size(), 4);
    writer.number(raw.size(), 4);
    writer.number(payload.size(), 4);
    writer.array(sha256(payload));
    writeTotals(writer, header.totals);
    const std::string& head = writer.bytes();
    const Signature signature = key.sign(std::string(batchDomain(header.training)) + head);
    return head + payload + std::string(reinterpret_cast<const char*>(signature.data()), signature.size());
}

} // namespace dak
