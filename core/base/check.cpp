// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/check.h"

#include <string>

namespace dak {

void failCheck(std::string_view what) {
    throw CheckFailure("check failed: " + std::string(what));
}

} // namespace dak
