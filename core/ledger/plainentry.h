// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An entry read from its bytes in one pass, without a tree of JSON.
#pragma once

#include "core/ledger/entry.h"

#include <optional>
#include <string_view>

namespace dak {

// Present only for what decodeEntry() takes, with the same values. Absent says nothing: what is rare (an
// escape in a kind or an actor, a number of more than 18 digits, deep nesting) is left to the tree, like what
// is no entry.
[[nodiscard]] std::optional<Entry> readPlainEntry(std::string_view bytes);

} // namespace dak
