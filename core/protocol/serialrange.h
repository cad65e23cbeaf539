// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A run of article numbers as HELLO and leases write it. For the codecs of this folder only.
#pragma once

#include "core/protocol/messagejson.h"

#include <cstdint>
#include <string>

namespace dak {

struct SerialRange {
    std::string prefix; // capital letters and digits
    std::uint32_t first = 0;
    std::uint32_t last = 0; // at most 99,999,999
};

[[nodiscard]] SerialRange readSerialRange(const message::Node& node); // throws MessageFault
void writeSerialRange(JsonText& json, const SerialRange& range);

} // namespace dak
