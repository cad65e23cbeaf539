// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/authentication.h"

namespace dak {

namespace {

WireError unsignedRequest() {
    return refusal(WireCode::Unsigned,
                   "A header of the device is missing, or its signature is not of this request.");
}

} // namespace

std::optional<Nonce> nonceOf(const WireRequest& request) {
    Nonce nonce{};
    if (!unhex(request.nonce, nonce))
        return {};
    return nonce;
}

std::optional<SignedHead> signedHead(const WireRequest& request, bool training) {
    DeviceId device{};
    const auto nonce = nonceOf(request);
    const auto signature = parseSignature(request.signature);
    if (!nonce || !signature || !unhex(request.device, device))
        return {};
    return SignedHead{{request.method, request.path, device, *nonce, training}, *signature};
}

std::optional<WireError> signatureFault(const CentreParts& centre, const WireRequest& request,
                                        const PublicKey& key) {
    const auto here = signedHead(request, centre.isTraining());
    if (!here)
        return unsignedRequest();
    if (requestHolds(here->head, request.body, here->signature, key))
        return {};
    RequestHead elsewhere = here->head;
    elsewhere.training = !elsewhere.training;
    if (requestHolds(elsewhere, request.body, here->signature, key))
        return refusal(WireCode::WrongMode, centre.isTraining()
                                                ? "This is a training centre, and the counter is a real one."
                                                : "This is a real centre, and the counter is for training.");
    return unsignedRequest();
}

std::variant<EnrolledDevice, Reply> authenticate(const CentreParts& centre, const WireRequest& request,
                                                 Replay replay) {
    const auto signedBy = signedHead(request, centre.isTraining());
    if (!signedBy)
        return unsignedRequest();
    const auto device = centre.store.device(signedBy->head.device);
    if (!device)
        return Reply(device.error());
    if (!*device)
        return refusal(WireCode::UnknownDevice, "No device of this id is enrolled here.");
    if (const auto fault = signatureFault(centre, request, (*device)->key))
        return *fault;
    if (replay == Replay::Answered)
        return **device;
    const auto isNew = centre.store.useNonce((*device)->id, signedBy->head.nonce, centre.clock.now());
    if (!isNew)
        return Reply(isNew.error());
    if (!*isNew)
        return refusal(WireCode::Replayed, "This nonce was used before: each request has its own.");
    return **device;
}

} // namespace dak
