// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The days on which a row of the tariff holds: from, and to inclusive when its end is known.
#pragma once

#include "core/base/clock.h"

#include <optional>

namespace dak {

struct Period {
    Date from;
    std::optional<Date> to;

    bool holds(Date day) const { return from <= day && (!to || day <= *to); }
    bool overlaps(const Period& other) const {
        return (!to || other.from <= *to) && (!other.to || from <= *other.to);
    }
};

} // namespace dak
