// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names of the codes that stand in facts, entries and quotes: "unpaid", "cgst-payable", "zone-metro". A code
// without a name is shown as it stands.
#pragma once

#include <QString>

#include <string_view>

namespace dak {

[[nodiscard]] QString fieldText(std::string_view field);         // "Weight", "Receiver"
[[nodiscard]] QString lineText(std::string_view line);           // of a quote: "Postage", "Registration"
[[nodiscard]] QString zoneText(std::string_view zone);           // "Within the state"
[[nodiscard]] QString productText(std::string_view product);     // "Speed Post Parcel"
[[nodiscard]] QString accountText(std::string_view account);     // "CGST payable"
[[nodiscard]] QString stateText(std::string_view state);         // of an article or basket: "held"
[[nodiscard]] QString conditionText(std::string_view condition); // of a printer: "out of paper"
[[nodiscard]] QString kindText(std::string_view kind);           // of an entry: "Basket paid"
[[nodiscard]] QString paperText(std::string_view document);      // "Label of EM473124829IN"
[[nodiscard]] QString batchText(std::string_view state);         // of a batch: "the centre has it"
[[nodiscard]] QString parkedText(std::string_view code);         // what the centre asks of an entry
[[nodiscard]] QString rowReasonText(std::string_view reason);    // of a rejected row of an import

// What a fact says to a person: codes become names, ISO dates become 20-11-2026, the rest is as given.
[[nodiscard]] QString factText(std::string_view name, std::string_view value);

} // namespace dak
