// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/leases.h"

namespace dak {

Status grantLease(const CentreParts& centre, const DeviceId& device, const EpochId& epoch,
                  const Product& product, const Cursor& cursor) {
    const auto sign = [&](std::uint64_t version, const NumberLease& lease) {
        const Change change{version, device, lease, centre.clock.now(), centre.key().publicKey()};
        return signChange(change, centre.isTraining(), centre.key());
    };
    const auto granted = centre.store.grantLease({device, epoch, product, kLeaseNumbers, cursor}, sign);
    if (!granted && granted.error().kind() != ErrorKind::Refused)
        return granted.error();
    return {};
}

} // namespace dak
