// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pages of the counter's papers, each a pure function of entries. The layouts are data of
// resources/labels, in millimetres.
#pragma once

#include "core/document/page.h"
#include "core/ledger/books.h"
#include "core/record/basket.h"
#include "core/record/day.h"

#include <string>
#include <string_view>
#include <vector>

namespace dak {

class Layouts; // core/document/layouts.h

enum class LabelSize { FourBySix, A6, A7, A4FourUp };                  // the last: a quarter of a sheet of A4
[[nodiscard]] std::string_view labelSizeCode(LabelSize size);          // 4x6, a6, a7, a4-4up
[[nodiscard]] Result<LabelSize> parseLabelSize(std::string_view code); // error label_size_invalid
// The quarter of a sheet of A4 labels begin at, 1 to 4: upper left, upper right, lower left, lower right.
// Error label_start_invalid {given}.
constexpr int kLabelsOnSheet = 4;
[[nodiscard]] Result<int> parseLabelStart(std::string_view text);

enum class ReceiptSize { Mm80, Mm58, A5 };
[[nodiscard]] std::string_view receiptSizeCode(ReceiptSize size); // 80mm, 58mm, a5
[[nodiscard]] Result<ReceiptSize> parseReceiptSize(std::string_view code);

// An entry with its decoded record.
struct AcceptedEntry {
    Recorded recorded;
    ArticleAccepted article;
};
struct PaidEntry {
    Recorded recorded;
    BasketPaid paid;
    std::vector<AcceptedEntry> articles; // of its lines, in order
    std::vector<ItemSold> items;
};

// The layout edition is that of the entry's business day, so the same entry gives the same bytes for ever.
// Errors of all: layout_missing {document, size, day}, character_not_printable {field, character},
// text_does_not_fit {field}. Compose before the entry is committed: what cannot be printed is then refused in
// time.

// Label of an article. `receiver` is the amended one when it was amended. Code 39 only on 4x6: error
// code39_needs_4x6.
[[nodiscard]] Result<Page> composeLabel(const Layouts& layouts, const AcceptedEntry& entry,
                                        const Address& receiver, LabelSize size, bool code39 = false);
[[nodiscard]] Result<Page> composeReceipt(const Layouts& layouts, const PaidEntry& entry, ReceiptSize size);
// CDF-1, the declaration every domestic parcel needs, filled in for signature (A5).
[[nodiscard]] Result<Page> composeDeclaration(const Layouts& layouts, const AcceptedEntry& entry);
[[nodiscard]] Result<Page> composeAcknowledgement(const Layouts& layouts, const AcceptedEntry& entry);
[[nodiscard]] Result<Page> composeCancellation(const Layouts& layouts, const Recorded& recorded,
                                               const ArticleCancelled& cancelled,
                                               const AcceptedEntry& original);
// The chain's head is the hash of the closing entry itself.
[[nodiscard]] Result<Page> composeDayReport(const Layouts& layouts, const Recorded& recorded,
                                            const DayClosed& closed);

} // namespace dak
