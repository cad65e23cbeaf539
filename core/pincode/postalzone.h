// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The first digit of a PIN is its postal zone, and each zone serves a few states: enough to see that a
// directory's state is wrong, never enough to know the right one.
#pragma once

#include "core/pincode/pincode.h"

#include <string_view>

namespace dak {

// Whether a state (GST code) lies in the postal zone of a PIN. False for the army's zone 9.
[[nodiscard]] bool isStateInZoneOf(Pincode pin, std::string_view stateCode);

} // namespace dak
