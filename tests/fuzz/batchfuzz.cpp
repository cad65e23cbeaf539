// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes are a batch or an error; nothing is unpacked before a signature holds.
#include "core/outbox/batch.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static_cast<void>(dak::decodeBatch({reinterpret_cast<const char*>(bytes), size}));
    return 0;
}
