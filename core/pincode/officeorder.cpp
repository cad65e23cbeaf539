// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/officeorder.h"

#include "core/pincode/officewords.h"

namespace dak {

namespace {

constexpr int kCentreKind = 3; // behind head, sub and branch office

} // namespace

OfficeBand bandOf(const PostOffice& office) {
    const bool branch = office.type == OfficeType::Branch;
    if (office.delivers)
        return branch ? OfficeBand::BranchDelivers : OfficeBand::Delivers;
    return branch ? OfficeBand::BranchCounter : OfficeBand::Counter;
}

OfficeOrder orderOf(const PostOffice& office) {
    const int kind = isDeliveryCentre(office.name) ? kCentreKind : static_cast<int>(office.type);
    return {static_cast<int>(bandOf(office)), kind, sortName(office.name), office.pin.number(),
            office.district};
}

} // namespace dak
