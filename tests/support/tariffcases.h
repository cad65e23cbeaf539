// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows of tests/fixtures/tariff as requests to the tariff, and the tariff of resources/tariff.
#pragma once

#include "core/tariff/tariffbook.h"

#include <map>
#include <string>
#include <vector>

namespace dak::test {

using TariffRow = std::map<std::string, std::string>; // by the header's names; an absent cell is empty

[[nodiscard]] std::vector<TariffRow> tariffRows(const std::string& fixture);
[[nodiscard]] std::string cell(const TariffRow& row, const std::string& name);
[[nodiscard]] QuoteRequest requestOf(const TariffRow& row);
// "base=77;otp=1.50"
[[nodiscard]] std::string linesText(const Quote& quote);
// Codes in alphabetical order: "contents_not_declared;zone_given", or "none"
[[nodiscard]] std::string warningsText(const Quote& quote);
// "1.50", "-6.30", "47": whole rupees without paise.
[[nodiscard]] std::string amountText(Money amount);

[[nodiscard]] inline Money rupees(std::int64_t amount) {
    return Money::fromRupees(amount);
}

[[nodiscard]] std::vector<TariffFile> tariffFiles();
// The same with one text of one file replaced; throws when the text is not there.
[[nodiscard]] std::vector<TariffFile> tariffFilesWith(const std::string& file, const std::string& text,
                                                      const std::string& replacement);
[[nodiscard]] std::string tariffFixture(const std::string& file); // its text
// The tariff of resources/tariff, loaded once.
[[nodiscard]] const TariffBook& tariffBook();
// A small parcel of Kochi to Delhi, other states, on 20 Nov 2026, measured and declared.
[[nodiscard]] QuoteRequest aParcel();
// A 50 g document of Kochi to Delhi at 2,100 km.
[[nodiscard]] QuoteRequest aDocument();

} // namespace dak::test
