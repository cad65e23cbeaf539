// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes are a page or an error, and a page has one spelling.
#include "core/document/page.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace dak;
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const Result<Page> page = decodePage(text);
    if (page)
        check(encodePage(*page) == text, "a page changes when it is written");
    return 0;
}
