// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who keeps this book, and the numbers it may spend. Kinds office_opened, numbers_loaded, number_spoiled.
#pragma once

#include "core/article/articlenumber.h"
#include "core/article/product.h"
#include "core/base/result.h"
#include "core/pincode/pincode.h"
#include "core/taxid/gstin.h"

#include <optional>
#include <string>
#include <string_view>

namespace dak {

// The office and counter as they stand on every paper. Copied into each entry that makes a paper, so that
// the paper can be composed from the entry alone.
struct Office {
    std::string id; // 8 digits
    std::string name;
    Pincode pin;
    std::string state; // GST code
    std::string kind;  // code of resources/tariff/office-kinds.json: "ho", "so-a", "bo", "csc", ...
    int counter = 1;
    std::optional<Gstin> gstin; // the Department's registration in this state
    bool training = false;

    bool operator==(const Office&) const = default;
};

struct OfficeOpened {
    static constexpr std::string_view kKind = "office_opened";
    Office office;
    std::string publicKey; // hex

    bool operator==(const OfficeOpened&) const = default;
};

struct NumbersLoaded {
    static constexpr std::string_view kKind = "numbers_loaded";
    Product product;
    std::string prefix;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::string source; // "loaded", "lease", "training" (kSampleSource)

    bool operator==(const NumbersLoaded&) const = default;
};

struct NumberSpoiled {
    static constexpr std::string_view kKind = "number_spoiled";
    ArticleNumber number;
    std::string reason;

    bool operator==(const NumberSpoiled&) const = default;
};

[[nodiscard]] std::string encode(const OfficeOpened& record);
[[nodiscard]] std::string encode(const NumbersLoaded& record);
[[nodiscard]] std::string encode(const NumberSpoiled& record);
// Each decode: error record_malformed {kind, why}.
[[nodiscard]] Result<OfficeOpened> decodeOfficeOpened(std::string_view body);
[[nodiscard]] Result<NumbersLoaded> decodeNumbersLoaded(std::string_view body);
[[nodiscard]] Result<NumberSpoiled> decodeNumberSpoiled(std::string_view body);

} // namespace dak
