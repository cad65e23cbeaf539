// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tool/tenders.h"

#include "core/base/text.h"

namespace dak::tool {

Result<std::vector<Tender>> parseTenders(const std::string& text) {
    std::vector<Tender> tenders;
    if (text.empty())
        return tenders;
    for (const std::string& part : split(text, ',')) {
        const std::size_t equals = part.find('=');
        const std::string kind = trimmed(part.substr(0, equals));
        const bool known = kind == "cash" || kind == "upi";
        if (equals == std::string::npos || !known)
            return Error::refused("tender_invalid", {{"field", "tender"}, {"given", quotable(part)}});
        auto amount = Money::parse(part.substr(equals + 1));
        if (!amount)
            return amount.error().with("field", "tender");
        tenders.push_back({kind, *amount, {}});
    }
    return tenders;
}

} // namespace dak::tool
