// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes are an entry or an error; what is read once is written and read again alike.
#include "core/ledger/entry.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace dak;
    const Result<Entry> entry = decodeEntry({reinterpret_cast<const char*>(bytes), size});
    if (!entry)
        return 0;
    const std::string once = encodeEntry(*entry);
    const Result<Entry> again = decodeEntry(once);
    check(static_cast<bool>(again), "an entry that was read cannot be read again");
    check(encodeEntry(*again) == once, "an entry changes when it is written");
    return 0;
}
