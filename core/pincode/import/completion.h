// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Completes the state and district that the official file leaves out (715 offices in November 2025) or has
// wrong beyond doubt (16: Agartala in Telangana).
#pragma once

#include "core/pincode/import/listedoffice.h"

#include <vector>

namespace dak {

// A state outside the PIN's postal zone is forgotten, with its district. An office without a state takes that
// of the other offices of its PIN when they agree, else that of its division when that lies in one state; the
// district only from its PIN. Where they differ it stays empty: a wrong state would be a wrong tax.
void completePlaces(std::vector<ListedOffice>& offices);

} // namespace dak
