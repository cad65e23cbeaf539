// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The port through which a desk spends article numbers. Only inside Books::record: a number taken outside
// is a check() failure, and a number is spent only by the entry that names it.
#pragma once

#include "core/article/articlenumber.h"
#include "core/article/product.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dak {

// Where the ranges of a training office's sample come from: see NumberRange::isSample.
inline constexpr std::string_view kSampleSource = "training";

// A range of one product on this counter. Serials are inclusive.
struct NumberRange {
    Product product;
    std::string prefix; // "EM"
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t next = 0; // last + 1 when it is used up
    bool isVoid = false;    // after a restore on a new disk: nothing may be issued from it
    std::uint32_t gaps = 0; // spoiled or skipped below `next`
    std::uint32_t gone = 0; // from `next` on and yet not to be issued: spoiled, on a sticker used, lost
    bool isSample = false;  // of a training office: another one may have the same, a lease goes before it
    std::uint32_t left() const { return isVoid ? 0 : last + 1 - next - gone; }
};

class NumberSeries {
public:
    virtual ~NumberSeries() = default;

    // The next unused number of the product. Errors numbers_used_up, numbers_void, numbers_not_loaded.
    virtual Result<ArticleNumber> take(const Product& product) = 0;
    // A number that stands on a pre-printed sticker: it must lie in a range of the product on this counter
    // and be unused. Errors number_foreign, number_used {article}, number_spoiled, number_other_product.
    virtual Status use(const Product& product, const ArticleNumber& number) = 0;
    // Numbers left for a product, over all its ranges.
    virtual Result<std::uint32_t> left(const Product& product) const = 0;
    // Every range of this counter, in the order they were loaded.
    virtual Result<std::vector<NumberRange>> ranges() const = 0;
};

} // namespace dak
