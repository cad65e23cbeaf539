// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a refusal of the centre means to the person at the counter.
#pragma once

#include "core/protocol/wireerror.h"

namespace dak {

// centre_unknown_device, centre_wrong_mode, centre_wrong_office, centre_schema {least}, centre_busy,
// centre_failed, enrolment_code_refused, centre_refused {code, message}.
[[nodiscard]] Error refusalOf(const WireError& error);

} // namespace dak
