// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Values of the records as the texts that stand on paper, under the field names the layouts use. For the
// composers of this folder only.
#pragma once

#include "core/document/fields.h"
#include "core/document/words.h"
#include "core/ledger/books.h"
#include "core/record/article.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace dak {

[[nodiscard]] bool inHindi(std::string_view languages); // "en+hi"

[[nodiscard]] std::string rupees(Money amount);      // "₹ 1,499.00"
[[nodiscard]] std::string rupeesShort(Money amount); // "₹ 1,499"
[[nodiscard]] std::string grams(std::int64_t count); // "1,24,000 g"
[[nodiscard]] std::string percent(int basisPoints);  // "9 %", "2.5 %"
[[nodiscard]] std::string stateName(std::string_view code);
[[nodiscard]] std::string spacedHex(const Sha256& hash); // whole, in groups of four

// office, office_pin, office_id, counter, gstin, training.
void putOffice(Fields& fields, const Office& office);
// date, time, operator, entry_no, chain: of the entry a paper comes from.
void putEntry(Fields& fields, const Recorded& recorded);
// <prefix>_name, _lines, _place, _pin, _mobile, _army. No place for an army PIN, whatever the record says.
void putAddress(Fields& fields, const std::string& prefix, const Address& address);
// Number, service, weights, size, marks, COD and insured value, student, reference.
void putArticle(Fields& fields, const ArticleAccepted& article, const Words& words, bool hindi);

} // namespace dak
