// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The port through which the book gets the pages of an entry to keep. Wiring answers it with
// core/document: the book knows a page as a name and canonical bytes only.
#pragma once

#include "core/ledger/books.h"
#include "core/record/article.h"
#include "core/record/basket.h"
#include "core/record/day.h"

#include <string>
#include <vector>

namespace dak {

// A page as it is issued. Its hash is the SHA-256 of the bytes.
struct IssuedPage {
    std::string kind;    // label, receipt, cdf1, acknowledgement, cancellation, day-report
    std::string name;    // "label EM473124829IN": unique but for changed versions of the same paper
    std::string edition; // of its layout
    std::string bytes;   // canonical
};

inline constexpr std::size_t kMostPages = 256; // of one entry: the table of pages numbers them so

struct AcceptedPart {
    Recorded recorded;
    ArticleAccepted article;
};
struct SoldPart {
    Recorded recorded;
    ItemSold item;
};

class PageSource {
public:
    virtual ~PageSource() = default;

    // Each is a pure function of entries: the same entries give the same bytes. No part is null.
    // At most kMostPages of one entry.
    virtual Result<std::vector<IssuedPage>> ofAccepted(const AcceptedPart& accepted) const = 0;
    virtual Result<std::vector<IssuedPage>> ofAmended(const Recorded& recorded, const ArticleAmended& amended,
                                                      const AcceptedPart& original) const = 0;
    virtual Result<std::vector<IssuedPage>> ofPaid(const Recorded& recorded, const BasketPaid& paid,
                                                   const std::vector<const AcceptedPart*>& articles,
                                                   const std::vector<SoldPart>& items) const = 0;
    virtual Result<std::vector<IssuedPage>> ofCancelled(const Recorded& recorded,
                                                        const ArticleCancelled& cancelled,
                                                        const AcceptedPart& original) const = 0;
    virtual Result<std::vector<IssuedPage>> ofClosedDay(const Recorded& recorded,
                                                        const DayClosed& closed) const = 0;
};

} // namespace dak
