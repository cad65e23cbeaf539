// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The answer to GET /v1/batches?epoch=HEX&after=SEQ: a device's own batches, exactly as it sent them, for a
// counter that has lost them. {"frames":[BASE64, ...],"more":false}
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace dak {

struct FramePage {
    std::vector<std::string> frames; // bytes, in the order of the chain
    bool more = false;
    bool operator==(const FramePage&) const = default;
};

[[nodiscard]] std::string encode(const FramePage& page);
[[nodiscard]] Result<FramePage> decodeFramePage(std::string_view json); // message_malformed

} // namespace dak
