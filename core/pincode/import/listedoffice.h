// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An office as a line of the official directory gives it, after its checks: the material of a directory.
#pragma once

#include "core/pincode/pincodedirectory.h"

#include <string>

namespace dak {

struct ListedOffice {
    PostOffice office;
    std::string division; // groups offices for completing what a line does not say

    bool operator==(const ListedOffice&) const = default;
};

} // namespace dak
