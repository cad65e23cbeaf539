// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// POST /v1/enrol: a device shows a code that a person carried to it, and is known from then on.
#include "core/central/authentication.h"
#include "core/central/leases.h"
#include "core/protocol/wire.h"

#include <set>

namespace dak {

namespace {

// Whether the request is what it says it is, before anything is looked up. The signature is only ever of the
// device that the key makes.
std::optional<WireError> enrolmentFault(const CentreParts& centre, const WireRequest& request,
                                        const EnrolRequest& asked) {
    if (const auto fault = signatureFault(centre, request, asked.key))
        return fault;
    if (asked.training != centre.isTraining())
        return refusal(WireCode::WrongMode,
                       "A training counter belongs to a training centre, a real one to a real one.");
    if (asked.schema < wire::kOldestSchema)
        return refusal(
            WireCode::Schema, "This program is too old to begin here: install a newer one.",
            {{"least", std::to_string(wire::kOldestSchema)}, {"most", std::to_string(wire::kSchema)}});
    return {};
}

Status firstLeases(const CentreParts& centre, const DeviceId& device, const EpochId& epoch) {
    DAK_TRY(const auto pools, centre.store.pools());
    std::set<Product> products;
    for (const NumberPool& pool : pools)
        products.insert(pool.product);
    for (const Product& product : products)
        DAK_TRY_STATUS(grantLease(centre, device, epoch, product, Cursor{}));
    return {};
}

WireError invalidCode() {
    return refusal(WireCode::CodeInvalid, "This enrolment code was never given, or another counter used it.");
}

} // namespace

Reply enrolDevice(const CentreParts& centre, const Call& call) {
    DAK_TRY(const EnrolRequest asked, decodeEnrolRequest(call.request.body));
    if (const auto fault = enrolmentFault(centre, call.request, asked))
        return *fault;
    DAK_TRY(const auto offer, centre.store.enrolmentOffer(asked.secret));
    if (!offer)
        return invalidCode();
    if (offer->office != asked.office || offer->counter != asked.counter)
        return refusal(WireCode::WrongOffice, "This enrolment code is for another office or counter.");
    const DeviceId id = deviceIdOf(asked.key);
    DAK_TRY(const auto known, centre.store.device(id));
    if (known && (known->office != offer->office || known->counter != offer->counter))
        return refusal(WireCode::WrongOffice, "This counter is enrolled for another office or counter.");
    DAK_TRY(const bool isEnrolled, centre.store.enrol(asked.secret, {.id = id,
                                                                     .key = asked.key,
                                                                     .office = offer->office,
                                                                     .counter = offer->counter,
                                                                     .at = centre.clock.now()}));
    if (!isEnrolled)
        return invalidCode();
    // When this fails the counter asks again with the same code, and gets what is missing.
    if (const Status leased = firstLeases(centre, id, asked.epoch); !leased)
        return leased.error();
    return encode(signEnrolment(
        {id, offer->office, offer->counter, centre.identity.generation, centre.key().publicKey()},
        centre.isTraining(), centre.key()));
}

} // namespace dak
