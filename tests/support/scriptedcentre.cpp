// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/scriptedcentre.h"

#include "core/protocol/framepage.h"
#include "core/protocol/wire.h"

#include <algorithm>

namespace dak::test {

namespace {

constexpr UtcMillis kCentreTime{std::chrono::milliseconds(1'795'151'520'000)};

// The value of a parameter in the query of a path.
std::string parameter(const std::string& path, const std::string& name) {
    const std::size_t at = path.find(name + "=");
    check(at != std::string::npos, "a parameter is missing");
    const std::size_t begin = at + name.size() + 1;
    return path.substr(begin, path.find('&', begin) - begin);
}

} // namespace

SyncResponse ScriptedCentre::reply(const SyncRequest& request, int status, const std::string& body) const {
    return {status, body, signatureText(signAnswer(request.head.nonce, m_training, status, body, m_key)), 0};
}

SyncResponse ScriptedCentre::refuse(const SyncRequest& request, const WireError& error) const {
    SyncResponse response = reply(request, httpStatus(error.code), encode(error));
    response.retryAfterSeconds = error.retryAfterSeconds;
    return response;
}

SyncResponse ScriptedCentre::handle(const SyncRequest& request) {
    log.push_back(request.head.method + " " + request.head.path);
    if (const Script now = script) { // it may set another one
        if (auto scripted = now(request))
            return *std::move(scripted);
    }
    const std::string& path = request.head.path;
    if (path == wire::kHelloPath)
        return hello(request);
    if (path.starts_with(std::string(wire::kBatchesPath) + "/"))
        return put(request);
    if (path.starts_with(wire::kBatchesPath))
        return frames(request);
    return path.starts_with(wire::kChangesPath) ? changes(request) : day(request);
}

SyncResponse ScriptedCentre::hello(const SyncRequest& request) {
    const auto asked = decodeHelloRequest(request.body);
    check(static_cast<bool>(asked), "a HELLO that cannot be read");
    HelloAnswer answer;
    std::set<EpochId> told;
    const auto tell = [&](const EpochId& epoch, Verdict verdict) {
        const auto known = state.epochs.find(epoch);
        const bool isEmpty = known == state.epochs.end() || known->second.empty();
        answer.epochs.push_back({epoch, verdict, isEmpty ? 0 : known->second.back().header.lastSeq,
                                 isEmpty ? Sha256{} : known->second.back().header.headAfter});
        told.insert(epoch);
    };
    for (const HeldEpoch& held : asked->epochs)
        tell(held.epoch, have(held.epoch) > held.seq ? Verdict::Behind : Verdict::Ok);
    for (const EpochId& epoch : state.order) {
        if (!told.contains(epoch))
            tell(epoch, Verdict::Behind);
    }
    answer.fenced = fenced;
    answer.generation = state.generation;
    answer.skewSeconds = skewSeconds;
    answer.latest = {state.common.size(), state.device.size()};
    answer.at = kCentreTime;
    return reply(request, 200, encode(answer));
}

// Compare-and-swap of the head, as the centre does it; nothing when it stands now or stood before.
std::optional<WireCode> ScriptedCentre::take(const std::string& frame) {
    const auto batch = openBatch(frame);
    if (!batch)
        return batch.error().code() == "batch_chain" ? WireCode::BadChain : WireCode::BadSignature;
    const BatchHeader& header = batch->header;
    if (std::find(state.order.begin(), state.order.end(), header.epoch) == state.order.end())
        state.order.push_back(header.epoch);
    std::vector<Taken>& taken = state.epochs[header.epoch];
    const auto isSame = [&](const Taken& one) { return batchId(one.header) == batchId(header); };
    if (std::any_of(taken.begin(), taken.end(), isSame))
        return std::nullopt;
    const std::uint64_t last = taken.empty() ? 0 : taken.back().header.lastSeq;
    const Sha256 head = taken.empty() ? Sha256{} : taken.back().header.headAfter;
    if (header.firstSeq > last + 1)
        return WireCode::Gap;
    if (header.firstSeq <= last || header.headBefore != head)
        return WireCode::Fork;
    const Receipt receipt{ReceiptKind::Custody, batchId(header),  header.device,    header.epoch,
                          header.firstSeq,      header.lastSeq,   header.headAfter, state.generation,
                          kCentreTime,          m_key.publicKey()};
    taken.push_back({header, frame, signReceipt(receipt, m_training, m_key)});
    return std::nullopt;
}

SyncResponse ScriptedCentre::put(const SyncRequest& request) {
    if (const auto refused = take(request.body))
        return refuse(request, {*refused, "refused", {}, 0});
    const auto batch = openBatch(request.body);
    for (const Taken& one : state.epochs[batch->header.epoch]) {
        if (batchId(one.header) == batchId(batch->header))
            return reply(request, 200, encode(one.receipt));
    }
    failCheck("taken and not there");
}

SyncResponse ScriptedCentre::frames(const SyncRequest& request) const {
    EpochId epoch{};
    check(unhex(parameter(request.head.path, "epoch"), epoch), "no epoch");
    const std::uint64_t after = std::stoull(parameter(request.head.path, "after"));
    FramePage page;
    for (const Taken& one : state.epochs.at(epoch)) {
        if (one.header.lastSeq <= after)
            continue;
        page.more = page.frames.size() == framesOnPage;
        if (page.more)
            break;
        page.frames.push_back(one.frame);
    }
    return reply(request, 200, encode(page));
}

SyncResponse ScriptedCentre::changes(const SyncRequest& request) const {
    const Cursor after = *Cursor::parse(parameter(request.head.path, "after"));
    ChangesAnswer answer;
    answer.latest = {state.common.size(), state.device.size()};
    for (std::uint64_t at = after.common; at < state.common.size(); ++at)
        answer.changes.push_back(state.common[at]);
    for (std::uint64_t at = after.device; at < state.device.size(); ++at)
        answer.changes.push_back(state.device[at]);
    answer.changes.resize(std::min(answer.changes.size(), changesOnPage));
    return reply(request, 200, encode(answer));
}

SyncResponse ScriptedCentre::day(const SyncRequest& request) const {
    const auto known = statements.find(request.head.path.substr(request.head.path.rfind('/') + 1));
    if (known == statements.end())
        return refuse(request, {WireCode::NotFound, "no such day", {}, 0});
    DayStatement statement = known->second;
    statement.device = request.head.device;
    return reply(request, 200, encode(signStatement(statement, m_training, m_key)));
}

void ScriptedCentre::takeLate(const std::string& frame) {
    check(!take(frame), "a late frame that does not fit");
}

void ScriptedCentre::publish(ChangeBody body, std::optional<DeviceId> device) {
    std::vector<SignedText>& stream = device ? state.device : state.common;
    const Change change{stream.size() + 1, device, std::move(body), kCentreTime, m_key.publicKey()};
    stream.push_back(signChange(change, m_training, m_key));
}

std::set<std::string> ScriptedCentre::operations() const {
    std::set<std::string> all;
    for (const auto& [epoch, taken] : state.epochs) {
        for (const Taken& one : taken) {
            const Batch batch = *openBatch(one.frame);
            for (const std::string& bytes : batch.entries) {
                const Entry entry = *decodeEntry(bytes);
                all.insert(entry.operation.text() + "/" + std::to_string(entry.part));
            }
        }
    }
    return all;
}

std::uint64_t ScriptedCentre::have(const EpochId& epoch) const {
    const auto known = state.epochs.find(epoch);
    return known == state.epochs.end() || known->second.empty() ? 0 : known->second.back().header.lastSeq;
}

int ScriptedCentre::count(const std::string& beginning) const {
    return static_cast<int>(std::count_if(
        log.begin(), log.end(), [&](const std::string& line) { return line.starts_with(beginning); }));
}

} // namespace dak::test
