// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a counter enrols (the steps of core/protocol/enrolment.h), without a socket: an adapter asks and tells
// what came.
//
//     Enrolment enrolment(wish, key, training, ids);
//     enrolment.takeKeys(answer of GET kCentrePath, the key that TLS showed);
//     enrolment.takeAnswer(answer of enrolment.request());
//
// The secret of the code is in request() and nowhere before it: until the centre is the one that the code
// names, and the server the centre's, there is no request. Asked again with the same code, a centre gives the
// same answer, so nothing is lost with an answer that did not come.
#pragma once

#include "core/base/idsource.h"
#include "core/protocol/enrolment.h"
#include "core/sync/syncengine.h"

#include <optional>
#include <string>

namespace dak {

// Who wants to enrol.
struct EnrolWish {
    EnrolmentCode code;
    std::string office; // 8 digits
    int counter = 1;
    EpochId epoch{}; // the current one: the first leases are for it
    std::string app;
};

class Enrolment {
public:
    // `key` and `ids` outlive it.
    Enrolment(EnrolWish wish, const SigningKey& key, bool training, IdSource& ids)
        : m_wish(std::move(wish)), m_key(key), m_training(training), m_ids(ids) {}

    // `peer`: SHA-256 of the key that the server has proved; absent without TLS. Errors
    // enrolment_other_centre, enrolment_other_server, centre_wrong_mode, message_malformed, and what a centre
    // refuses.
    [[nodiscard]] Status takeKeys(const SyncResponse& response, const std::optional<TlsPin>& peer);
    // After takeKeys(). Each has a nonce of its own.
    [[nodiscard]] SyncRequest request();
    // Enrolled: the keys to be kept. Errors sync_answer_unsigned {status}, sync_answer_wrong {request, why},
    // enrolment_signature, enrolment_code_refused and what else a centre refuses.
    [[nodiscard]] Result<CentreKeys> takeAnswer(const SyncResponse& response);

private:
    EnrolWish m_wish;
    const SigningKey& m_key;
    bool m_training;
    IdSource& m_ids;
    std::optional<CentreKeys> m_centre;
    Nonce m_nonce{};
};

} // namespace dak
