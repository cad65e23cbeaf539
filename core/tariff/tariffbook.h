// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tariff: dated editions loaded from resources/tariff/*.json. Immutable once loaded, any thread.
#pragma once

#include "core/base/result.h"
#include "core/tariff/quote.h"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace dak {

struct ListedEdition {
    std::string id;
    Product product;
    std::string customers; // "retail", "contractual", "retail+contractual"
    Date validFrom;
    std::optional<Date> validTo; // inclusive
    std::string notification;
    std::string grade;
    bool ratesLoaded = true; // false: named, but no rate is published ("rates not loaded")
};

struct ListedProduct {
    Product product;
    std::string name; // "Speed Post Parcel"
    std::string nameHindi;
    bool isDocument = false;  // no size, no volumetric weight, no CDF-1
    std::string transmission; // air, surface
    bool inPanel = true;      // shown in the window's price panel
};

struct ListedContents {
    char letter = 0; // the key at the desk
    std::string code;
    std::string name;
    std::string nameHindi;
    bool needsText = false;
    bool airProhibited = false;
    bool refused = false;
};

// A packing box the office sells; one letter fills its size in.
struct PackingBox {
    char letter = 0;
    std::string code;
    std::string name;
    std::string nameHindi;
    Dimensions size;
    std::optional<Money> price; // including tax; absent: not for sale here
    int taxBasisPoints = 900;   // of CGST, and again of SGST or UTGST, inside the price
};

// A kind of office and what it may not do; a limit that is absent does not apply.
struct OfficeKind {
    std::string code; // ho, so-a, so-b, so-c, single-handed, bo, csc, dnk
    std::string name;
    std::string nameHindi;
    std::optional<Money> mostInsured;
    std::optional<std::int64_t> mostParcelGrams;
    bool cod = true;
};

// How a cash total that coins cannot pay is brought to rupees, by date.
struct CashRoundingRule {
    std::int64_t stepPaise = 100;
    std::string text; // as printed: "cash to the nearest rupee"
};

// The names these had first; callers move to the new ones.
using EditionInfo = ListedEdition;
using ProductInfo = ListedProduct;
using ContentsInfo = ListedContents;
using BoxInfo = PackingBox;

// A product of `compare`: its quote, or why it may not carry this article.
struct Offer {
    ListedProduct product;
    std::variant<Quote, Error> outcome;

    const Quote* quote() const { return std::get_if<Quote>(&outcome); }
    const Error* refusal() const { return std::get_if<Error>(&outcome); }
};

// A file of the tariff as read: its name for errors and its text.
struct TariffFile {
    std::string name;
    std::string text;
};

class TariffBook {
public:
    // Errors tariff_file_invalid {file, where, why}.
    [[nodiscard]] static Result<TariffBook> load(const std::vector<TariffFile>& files);
    // Reads every *.json of a folder, and of the office's own folder when that one exists (its slab table,
    // kind office-slabs, and what the centre published since): of two files of one name the office's counts.
    // Errors tariff_folder_unreadable, tariff_file_invalid.
    [[nodiscard]] static Result<TariffBook> loadFolder(const std::string& folder,
                                                       const std::string& officeFolder = "");

    TariffBook(TariffBook&&) noexcept;
    TariffBook& operator=(TariffBook&&) noexcept;
    ~TariffBook();

    // The price, or the rule that refuses it (codes in core/tariff/README.md).
    [[nodiscard]] Result<Quote> quote(const QuoteRequest& request) const;
    // Every product of the panel for this article: quotes cheapest first, then refusals in panel order.
    [[nodiscard]] std::vector<Offer> compare(const QuoteRequest& request) const;

    const std::vector<ListedEdition>& editions() const;
    const std::vector<ListedProduct>& products() const;
    const ListedProduct* product(const Product& product) const;
    const std::vector<ListedContents>& contents() const;
    const ListedContents* contentsByCode(std::string_view code) const;
    const ListedContents* contentsByLetter(char letter) const;
    const std::vector<PackingBox>& boxes() const;
    const std::vector<OfficeKind>& officeKinds() const;
    // The rule of a day; absent: cash is taken to the paisa.
    std::optional<CashRoundingRule> cashRounding(Date day) const;

private:
    struct State;
    explicit TariffBook(std::unique_ptr<const State> state);
    std::unique_ptr<const State> m_state;
};

} // namespace dak
