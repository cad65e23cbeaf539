// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/custody.h"

#include "core/base/text.h"

namespace dak {

namespace {

constexpr int kFirstYear = 2000;

bool isQuarantined(const WireError& error) {
    return error.code == WireCode::BadChain || error.code == WireCode::BadSignature;
}

// Why a frame is not believed, as the wire says it.
WireError frameRefusal(const Error& error, const BatchPlace& place) {
    const std::string& code = error.code();
    if (code == "batch_too_large")
        return refusal(WireCode::TooLarge, "This batch is past the caps.",
                       {{"most", std::string(error.fact("most"))}});
    if (code == "batch_version")
        return refusal(WireCode::Schema, "This frame is of a newer program than this centre. It waits there.",
                       {{"least", "1"}, {"most", std::string(error.fact("most"))}});
    if (code == "batch_foreign")
        return refusal(WireCode::WrongOffice, "The frame's device is not that of its key.");
    if (code == "batch_mode")
        return refusal(WireCode::WrongMode, "Training and real batches do not mix.");
    if (code == "batch_signature" || code == "batch_payload")
        return refusal(WireCode::BadSignature, "What is in this frame is not what its counter signed.",
                       {{"seq", std::to_string(place.firstSeq)}});
    if (code == "batch_chain")
        return refusal(WireCode::BadChain, "An entry of this batch does not follow from the one before.",
                       {{"seq", std::string(error.fact("seq"))}});
    return malformedRequest(std::string(error.fact("why").empty() ? code : error.fact("why")));
}

// A refused frame, and, when somebody may have tried something, the frame as evidence.
Reply refuseFrame(const CentreParts& centre, const Call& call, const WireError& error) {
    if (isQuarantined(error)) {
        const Status kept = centre.store.quarantine(
            {.device = call.caller().id,
             .code = std::string(wireCodeText(error.code)),
             .seq = static_cast<std::uint64_t>(parseDigits(error.fact("seq")).value_or(0)),
             .frame = call.request.body,
             .at = centre.clock.now()});
        if (!kept)
            return kept.error();
    }
    return error;
}

WireError placeRefusal(const CustodyOutcome& outcome) {
    const bool isFork = outcome.kind == CustodyOutcome::Kind::Fork;
    return refusal(isFork ? WireCode::Fork : WireCode::Gap,
                   isFork ? "The centre has other entries at this place of the chain."
                          : "Entries before this batch have not arrived.",
                   {{"epoch", hex(outcome.mark.epoch)},
                    {"have_seq", std::to_string(outcome.mark.seq)},
                    {"have_head", hex(outcome.mark.head)}});
}

bool isTaken(const CustodyOutcome& outcome) {
    return outcome.kind == CustodyOutcome::Kind::Taken || outcome.kind == CustodyOutcome::Kind::Known;
}

} // namespace

std::optional<BatchPlace> parseBatchId(std::string_view id) {
    const auto parts = split(id, '/');
    if (parts.size() != 4)
        return {};
    const auto seqs = split(parts[2], '-');
    if (seqs.size() != 2)
        return {};
    const auto first = parseDigits(seqs[0]);
    const auto last = parseDigits(seqs[1]);
    BatchPlace place;
    if (!first || !last || !unhex(parts[0], place.device) || !unhex(parts[1], place.epoch) ||
        !unhex(parts[3], place.head))
        return {};
    place.firstSeq = static_cast<std::uint64_t>(*first);
    place.lastSeq = static_cast<std::uint64_t>(*last);
    return place;
}

Result<Batch> openFrame(const CentreParts& centre, std::string_view frame) {
    DAK_TRY(Batch batch, openBatch(frame));
    if (batch.header.training != centre.isTraining())
        return Error::refused("batch_mode", {{"training", batch.header.training ? "1" : "0"}});
    if (batch.header.day.year() < kFirstYear)
        return Error::refused("batch_malformed", {{"why", "day"}});
    return batch;
}

Result<CustodyOutcome> takeFrame(const CentreParts& centre, const EnrolledDevice& device,
                                 const BatchHeader& header, std::string_view frame) {
    const UtcMillis now = centre.clock.now();
    const std::string id = batchId(header);
    const Receipt receipt{.kind = ReceiptKind::Custody,
                          .batch = id,
                          .device = header.device,
                          .epoch = header.epoch,
                          .firstSeq = header.firstSeq,
                          .uptoSeq = header.lastSeq,
                          .head = header.headAfter,
                          .generation = centre.identity.generation,
                          .at = now,
                          .key = centre.key().publicKey()};
    return centre.store.takeCustody({.office = device.office,
                                     .device = header.device,
                                     .epoch = header.epoch,
                                     .firstSeq = header.firstSeq,
                                     .lastSeq = header.lastSeq,
                                     .headBefore = header.headBefore,
                                     .headAfter = header.headAfter,
                                     .day = header.day,
                                     .id = id,
                                     .frame = std::string(frame),
                                     .receipt = signReceipt(receipt, centre.isTraining(), centre.key()),
                                     .at = now});
}

// A fenced device may still hand in what it has: money is never refused.
Reply putBatch(const CentreParts& centre, const Call& call) {
    const EnrolledDevice& device = call.caller();
    const auto place = parseBatchId(call.rest);
    if (!place)
        return malformedRequest("id");
    if (place->device != device.id)
        return refusal(WireCode::WrongOffice, "This batch is of another counter.");
    const auto batch = openFrame(centre, call.request.body);
    if (!batch)
        return refuseFrame(centre, call, frameRefusal(batch.error(), *place));
    if (batch->header.device != device.id)
        return refusal(WireCode::WrongOffice, "This batch is of another counter.");
    if (batchId(batch->header) != call.rest)
        return malformedRequest("id");
    DAK_TRY(const CustodyOutcome outcome, takeFrame(centre, device, batch->header, call.request.body));
    if (!isTaken(outcome))
        return placeRefusal(outcome);
    return encode(outcome.receipt);
}

Result<SignedText> importFrame(const CentreParts& centre, std::string_view frame) {
    DAK_TRY(const Batch batch, openFrame(centre, frame));
    DAK_TRY(const auto device, centre.store.device(batch.header.device));
    if (!device)
        return Error::refused("device_not_enrolled", {{"device", hex(batch.header.device)}});
    DAK_TRY(const CustodyOutcome outcome, takeFrame(centre, *device, batch.header, frame));
    if (isTaken(outcome))
        return outcome.receipt;
    return Error::refused(outcome.kind == CustodyOutcome::Kind::Fork ? "batch_fork" : "batch_gap",
                          {{"batch", batchId(batch.header)}, {"have_seq", std::to_string(outcome.mark.seq)}});
}

} // namespace dak
