// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What counters read: their own batches again, what is published, and the life of an article.
#include "core/article/articlenumber.h"
#include "core/base/text.h"
#include "core/central/parts.h"
#include "core/protocol/framepage.h"
#include "core/protocol/wire.h"

#include <algorithm>

namespace dak {

// GET /v1/batches?epoch=HEX&after=SEQ: only ever those of the device that asks.
Reply givePage(const CentreParts& centre, const Call& call) {
    EpochId epoch{};
    const auto after = parseDigits(call.parameter("after").value_or(""));
    if (!unhex(call.parameter("epoch").value_or(""), epoch))
        return malformedRequest("epoch");
    if (!after)
        return malformedRequest("after");
    const DeviceId& device = call.caller().id;
    // The mark is read first: a batch that comes in between is one of the page or of the next.
    DAK_TRY(const auto marks, centre.store.marks(device));
    DAK_TRY(const auto batches,
            centre.store.frames(device, epoch, static_cast<std::uint64_t>(*after), wire::kMostPageBytes));
    FramePage page;
    for (const RawBatch& batch : batches)
        page.frames.push_back(batch.frame);
    page.more = !batches.empty() && std::any_of(marks.begin(), marks.end(), [&](const EpochMark& mark) {
        return mark.epoch == epoch && mark.seq > batches.back().lastSeq;
    });
    return encode(page);
}

// GET /v1/changes?after=CURSOR
Reply giveChanges(const CentreParts& centre, const Call& call) {
    const auto cursor = Cursor::parse(call.parameter("after").value_or(""));
    if (!cursor)
        return malformedRequest("after");
    const DeviceId& device = call.caller().id;
    DAK_TRY(const auto changes, centre.store.changesAfter(device, *cursor, wire::kMostPageBytes));
    DAK_TRY(const Cursor latest, centre.store.latestChanges(device));
    ChangesAnswer answer{{}, latest};
    for (const StoredChange& change : changes)
        answer.changes.push_back(change.document);
    return encode(answer);
}

// GET /v1/track/{article}: open, and so without a name or an address. What is no number is not found either.
Reply giveTrack(const CentreParts& centre, const Call& call) {
    const WireError unknown = refusal(WireCode::NotFound, "The centre knows no article of this number.");
    const auto number = ArticleNumber::parseScanned(call.rest);
    if (!number)
        return unknown;
    DAK_TRY(const auto track, centre.store.track(number->text()));
    if (!track)
        return unknown;
    return encode(*track);
}

} // namespace dak
