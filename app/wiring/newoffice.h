// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A real office as a person gives it, made into one: for `dakctl office init` and the window's first screen.
#pragma once

#include "core/pincode/pincodedirectory.h"
#include "core/record/office.h"
#include "core/tariff/tariffbook.h"

#include <string>

namespace dak {

struct NewOffice {
    std::string id; // 8 digits
    std::string name;
    std::string pin;
    std::string counter = "1"; // 1 to 99
    std::string kind = "so-b"; // code of resources/tariff/office-kinds.json
    std::string gstin;         // the Department's in this state, may be empty
};

// Errors office_id_invalid, office_name_invalid, counter_invalid, pin_army, office_kind_unknown,
// gstin_other_state {state}, those of Pincode, Gstin and the directory.
[[nodiscard]] Result<Office> officeOf(const NewOffice& given, const PincodeDirectory& directory,
                                      const TariffBook& tariff);

} // namespace dak
