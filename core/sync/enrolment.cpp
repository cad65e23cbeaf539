// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/enrolment.h"

#include "core/protocol/wire.h"
#include "core/sync/branchfetch.h"
#include "core/sync/centrerefusal.h"

namespace dak {

namespace {

Status accepted(const SyncResponse& response) {
    if (response.status == 200)
        return {};
    const auto error = decodeWireError(response.body);
    return error ? refusalOf(*error) : wrongAnswer(std::to_string(response.status), "no refusal of a centre");
}

} // namespace

Status Enrolment::takeKeys(const SyncResponse& response, const std::optional<TlsPin>& peer) {
    m_centre.reset();
    DAK_TRY_STATUS(accepted(response));
    DAK_TRY(const CentreKeys keys, decodeCentreKeys(response.body));
    if (fingerprintOf(keys) != m_wish.code.centre)
        return Error::refused("enrolment_other_centre");
    if (keys.tlsPin != peer.value_or(TlsPin{}))
        return Error::refused("enrolment_other_server");
    if (keys.training != m_training)
        return Error::refused("centre_wrong_mode");
    m_centre = keys;
    return {};
}

SyncRequest Enrolment::request() {
    check(m_centre.has_value(), "a code is shown to a centre that has not proved itself");
    m_nonce = m_ids.next().bytes();
    const EnrolRequest asked{m_wish.code.secret, m_key.publicKey(), m_wish.office, m_wish.counter,
                             m_training,         m_wish.epoch,      m_wish.app,    wire::kSchema};
    SyncRequest request;
    request.head = {"POST", std::string(wire::kEnrolPath), deviceIdOf(m_key.publicKey()), m_nonce,
                    m_training};
    request.body = encode(asked);
    request.signature = signRequest(request.head, request.body, m_key);
    return request;
}

Result<CentreKeys> Enrolment::takeAnswer(const SyncResponse& response) {
    check(m_centre.has_value(), "an answer without a question");
    const auto signature = parseSignature(response.signature);
    if (!signature ||
        !answerHolds(m_nonce, m_training, response.status, response.body, *signature, m_centre->key))
        return Error::machine("sync_answer_unsigned", {{"status", std::to_string(response.status)}});
    DAK_TRY_STATUS(accepted(response));
    DAK_TRY(const SignedText document, decodeSignedText(response.body));
    DAK_TRY(const EnrolAnswer answer, readEnrolment(document, m_training, m_centre->key));
    const bool isOurs = answer.device == deviceIdOf(m_key.publicKey()) && answer.office == m_wish.office &&
                        answer.counter == m_wish.counter;
    if (!isOurs)
        return wrongAnswer("enrol", "of another counter");
    return *m_centre;
}

} // namespace dak
