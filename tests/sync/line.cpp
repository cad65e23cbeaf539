// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/line.h"

#include "core/central/custody.h"

namespace dak::test {

namespace {

void flip(std::string& text, Dice& dice) {
    if (!text.empty()) {
        char& at = text[dice.below(text.size())];
        at = static_cast<char>(at ^ static_cast<char>(1U << dice.below(8)));
    }
}

void cut(std::string& text, Dice& dice) {
    text.resize(dice.below(text.size() + 1));
}

WireRequest wireOf(const SyncRequest& request) {
    return {request.head.method,
            request.head.path,
            hex(request.head.device),
            hex(request.head.nonce),
            signatureText(request.signature),
            request.body};
}

} // namespace

std::optional<WireAnswer> Line::carry(SimCounter& from, const SyncRequest& request) {
    const bool isHello = request.head.path == wire::kHelloPath;
    if (from.mustAsk && !isHello)
        m_findings.push_back("no HELLO after silence, but " + request.head.path);
    from.mustAsk = false;
    from.moved = from.moved || request.head.path.starts_with(wire::kBatchesPath);
    const WireRequest wire = wireOf(request);
    if (!m_dice.permille(faults))
        return m_centre.handle(wire);
    return spoil(from, wire);
}

std::optional<WireAnswer> Line::spoil(SimCounter& from, const WireRequest& request) {
    switch (m_dice.below(11)) {
    case 0:
        return std::nullopt;
    case 1:
        (void)m_centre.handle(request);
        return std::nullopt;
    case 2: {
        auto first = m_centre.handle(request);
        auto second = m_centre.handle(request);
        return m_dice.below(2) == 0 ? first : second;
    }
    case 3:
        m_late.push_back(request);
        return std::nullopt;
    case 4:
        m_late.push_back(request);
        return m_centre.handle(request);
    case 5:
        return m_centre.handle(changed(request));
    case 6:
        return changed(m_centre.handle(request));
    case 7:
    case 8:
        return old(from, request);
    case 9:
        return m_centre.busy(request);
    default:
        return WireAnswer{m_dice.below(2) == 0 ? 502 : 413, "<html>", {}, 0};
    }
}

void Line::bringLate() {
    if (m_late.empty())
        return;
    const std::size_t at = m_dice.below(m_late.size());
    const WireRequest request = m_late[at];
    m_late.erase(m_late.begin() + static_cast<std::ptrdiff_t>(at));
    (void)m_centre.handle(request);
}

WireRequest Line::changed(WireRequest request) {
    switch (m_dice.below(6)) {
    case 0:
        flip(request.body, m_dice);
        break;
    case 1:
        cut(request.body, m_dice);
        break;
    case 2:
        flip(request.path, m_dice);
        break;
    case 3:
        flip(request.nonce, m_dice);
        break;
    case 4:
        flip(request.signature, m_dice);
        break;
    default:
        flip(request.device, m_dice);
    }
    return request;
}

std::optional<WireAnswer> Line::changed(std::optional<WireAnswer> answer) {
    if (!answer)
        return answer;
    switch (m_dice.below(4)) {
    case 0:
        flip(answer->body, m_dice);
        break;
    case 1:
        cut(answer->body, m_dice);
        break;
    case 2:
        flip(answer->signature, m_dice);
        break;
    default:
        answer->status = answer->status == 200 ? 409 : 200;
    }
    return answer;
}

// An answer to another request, played again. To a counter that takes any receipt for its batch it looks as
// the right one looks to ours.
std::optional<WireAnswer> Line::old(SimCounter& from, const WireRequest& request) {
    const CentreIdentity& centre = m_centre.identity();
    const std::string prefix = std::string(wire::kBatchesPath) + "/";
    const bool isBatch = request.path.starts_with(prefix);
    const auto place = isBatch ? parseBatchId(request.path.substr(prefix.size())) : std::nullopt;
    if (m_mutant.takesAnyReceipt && place) {
        const Receipt receipt{ReceiptKind::Custody, request.path.substr(prefix.size()),
                              place->device,        place->epoch,
                              place->firstSeq,      place->lastSeq,
                              place->head,          centre.generation,
                              m_centre.clock.now(), centre.info.key};
        WireAnswer answer{200, encode(signReceipt(receipt, true, centre.key)), {}, 0};
        Nonce nonce{};
        (void)unhex(request.nonce, nonce);
        answer.signature = signatureText(signAnswer(nonce, true, 200, answer.body, centre.key));
        return answer;
    }
    if (!from.lastSeen)
        return std::nullopt;
    return WireAnswer{from.lastSeen->status, from.lastSeen->body, from.lastSeen->signature, 0};
}

} // namespace dak::test
