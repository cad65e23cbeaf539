// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// POST /v1/hello: what the counter holds, what the centre has of it, and what follows.
#include "core/central/leases.h"
#include "core/central/parts.h"
#include "core/outbox/batch.h"
#include "core/protocol/hello.h"

#include <algorithm>
#include <cstdint>

namespace dak {

namespace {

// A version for every second would take 30,000 years.
constexpr std::uint64_t kMostVersionTold = 1'000'000'000'000;

const EpochMark* markOf(const std::vector<EpochMark>& marks, const EpochId& epoch) {
    const auto found =
        std::find_if(marks.begin(), marks.end(), [&](const EpochMark& mark) { return mark.epoch == epoch; });
    return found == marks.end() ? nullptr : &*found;
}

// The centre's own hash at a place that it has, out of the batch that holds it.
Result<Sha256> hashAt(const CentreParts& centre, const DeviceId& device, const HeldEpoch& held) {
    DAK_TRY(const auto frames, centre.store.frames(device, held.epoch, held.seq - 1, 1));
    if (frames.empty())
        return Sha256{};
    DAK_TRY(const Batch batch, openBatch(frames.front().frame));
    Sha256 head = batch.header.headBefore;
    for (std::uint64_t seq = batch.header.firstSeq; seq <= held.seq; ++seq) {
        const std::size_t at = seq - batch.header.firstSeq;
        if (at >= batch.entries.size())
            return Sha256{};
        head = chainHash({device, held.epoch, seq, head}, batch.entries[at], batch.header.training);
    }
    return head;
}

Result<Verdict> verdictOf(const CentreParts& centre, const DeviceId& device, const HeldEpoch& held,
                          const EpochMark& mark) {
    if (held.seq > mark.seq)
        return Verdict::Ok; // whether both agree up to there, the counter sees at the head it is given
    if (held.seq == mark.seq)
        return held.head == mark.head ? Verdict::Ok : Verdict::Fork;
    if (held.seq == 0)
        return Verdict::Behind;
    DAK_TRY(const Sha256 ours, hashAt(centre, device, held));
    return ours == held.head ? Verdict::Behind : Verdict::Fork;
}

Result<std::vector<EpochVerdict>> verdicts(const CentreParts& centre, const DeviceId& device,
                                           const std::vector<HeldEpoch>& held) {
    DAK_TRY(const auto marks, centre.store.marks(device));
    std::vector<EpochVerdict> out;
    for (const HeldEpoch& epoch : held) {
        const EpochMark* known = markOf(marks, epoch.epoch);
        const EpochMark mark = known != nullptr ? *known : EpochMark{epoch.epoch};
        DAK_TRY(const Verdict verdict, verdictOf(centre, device, epoch, mark));
        out.push_back({epoch.epoch, verdict, mark.seq, mark.head});
    }
    for (const EpochMark& mark : marks) {
        const bool isHeld = std::any_of(held.begin(), held.end(),
                                        [&](const HeldEpoch& epoch) { return epoch.epoch == mark.epoch; });
        if (!isHeld)
            out.push_back({mark.epoch, Verdict::Behind, mark.seq, mark.head});
    }
    return out;
}

// Whatever a counter holds, spent or not, belongs to it: after a restore no pool gives it to another.
Status raisePools(const CentreParts& centre, const std::vector<HeldRange>& ranges) {
    DAK_TRY(const auto pools, centre.store.pools());
    for (const HeldRange& range : ranges) {
        const bool isAhead = std::any_of(pools.begin(), pools.end(), [&](const NumberPool& pool) {
            return pool.prefix == range.prefix && pool.next <= range.last && range.last <= pool.last;
        });
        if (isAhead)
            DAK_TRY_STATUS(centre.store.raisePool(range.prefix, range.last));
    }
    return {};
}

// To the epoch that goes on. An earlier one may stand behind for good, when the counter has come back from
// it.
Status grantLeases(const CentreParts& centre, const EnrolledDevice& device, const HelloRequest& hello,
                   const std::vector<EpochVerdict>& epochs) {
    const EpochId& current = hello.epochs.back().epoch;
    const bool goesOn = std::any_of(epochs.begin(), epochs.end(), [&](const EpochVerdict& epoch) {
        return epoch.epoch == current && epoch.verdict == Verdict::Ok;
    });
    if (device.fenced || !goesOn)
        return {};
    for (const Product& product : hello.wanted)
        DAK_TRY_STATUS(grantLease(centre, device.id, current, product, hello.cursor));
    return {};
}

// A counter may have taken in changes that a centre which was put back does not know: what comes next has a
// later version. What no centre ever gave is left aside.
Status raiseStream(const CentreParts& centre, const DeviceId& device, std::uint64_t cursor, Cursor& latest) {
    if (cursor <= latest.device || cursor > kMostVersionTold)
        return {};
    latest.device = cursor;
    return centre.store.raiseStream(device, cursor);
}

// The counter's clock minus the centre's. A clock can say anything.
std::int64_t skewSeconds(UtcMillis counter, UtcMillis centre) {
    const std::int64_t theirs = counter.time_since_epoch().count();
    std::int64_t apart = 0;
    if (__builtin_sub_overflow(theirs, centre.time_since_epoch().count(), &apart))
        apart = theirs < 0 ? INT64_MIN : INT64_MAX;
    return apart / 1000;
}

} // namespace

Reply sayHello(const CentreParts& centre, const Call& call) {
    const EnrolledDevice& device = call.caller();
    DAK_TRY(const HelloRequest hello, decodeHelloRequest(call.request.body));
    const UtcMillis now = centre.clock.now();
    HelloAnswer answer;
    if (const Status raised = raisePools(centre, hello.ranges); !raised)
        return raised.error();
    DAK_TRY(answer.latest, centre.store.latestChanges(device.id));
    if (const Status raised = raiseStream(centre, device.id, hello.cursor.device, answer.latest); !raised)
        return raised.error();
    DAK_TRY(answer.epochs, verdicts(centre, device.id, hello.epochs));
    if (const Status granted = grantLeases(centre, device, hello, answer.epochs); !granted)
        return granted.error();
    DAK_TRY(answer.latest, centre.store.latestChanges(device.id)); // with what was granted
    answer.fenced = device.fenced;
    answer.generation = centre.identity.generation;
    answer.skewSeconds = skewSeconds(hello.wall, now);
    answer.at = now;
    return encode(answer);
}

} // namespace dak
