// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/tariffbook.h"

#include "core/base/text.h"
#include "core/tariff/jsonnode.h"
#include "core/tariff/pricing.h"
#include "core/tariff/readers.h"
#include "core/tariff/tables.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace dak {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kMostFileBytes = 8'000'000; // a table of all PINs for one office is far below

Error fileInvalid(const std::string& file, const std::string& where, const std::string& why) {
    return Error::refused("tariff_file_invalid",
                          {{"file", quotable(file)}, {"where", quotable(where)}, {"why", quotable(why)}});
}

// Products as listed, retail before contractual, the newest first.
void sortEditionList(TariffTables& tables) {
    const auto rank = [&tables](const ListedEdition& edition) {
        const auto& list = tables.productList;
        return std::find_if(
                   list.begin(), list.end(),
                   [&edition](const ListedProduct& product) { return product.product == edition.product; }) -
               list.begin();
    };
    std::stable_sort(tables.editionList.begin(), tables.editionList.end(),
                     [&rank](const ListedEdition& a, const ListedEdition& b) {
                         if (a.product != b.product)
                             return rank(a) < rank(b);
                         if (a.customers != b.customers)
                             return a.customers > b.customers;
                         return a.validFrom > b.validFrom;
                     });
}

Error folderUnreadable(const std::string& folder, const std::string& why) {
    return Error::machine("tariff_folder_unreadable", {{"folder", quotable(folder)}, {"why", quotable(why)}});
}

Result<TariffFile> readFile(const fs::path& path) {
    std::error_code failed;
    const std::uintmax_t bytes = fs::file_size(path, failed);
    if (!failed && bytes > kMostFileBytes)
        return fileInvalid(path.string(), "", "larger than " + std::to_string(kMostFileBytes) + " bytes");
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (failed || !in)
        return folderUnreadable(path.string(), "cannot read the file");
    return TariffFile{path.filename().string(), text.str()};
}

// A file of a name that is there already takes its place.
Status addFolder(const std::string& folder, std::vector<TariffFile>& files) {
    std::error_code failed;
    std::vector<fs::path> paths;
    for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
        if (at->path().extension() == ".json")
            paths.push_back(at->path());
    }
    if (failed)
        return folderUnreadable(folder, failed.message());
    std::sort(paths.begin(), paths.end());
    for (const fs::path& path : paths) {
        DAK_TRY(TariffFile file, readFile(path));
        std::erase_if(files, [&](const TariffFile& earlier) { return earlier.name == file.name; });
        files.push_back(std::move(file));
    }
    return {};
}

} // namespace

struct TariffBook::State {
    TariffTables tables;
};

TariffBook::TariffBook(std::unique_ptr<const State> state) : m_state(std::move(state)) {}
TariffBook::TariffBook(TariffBook&&) noexcept = default;
TariffBook& TariffBook::operator=(TariffBook&&) noexcept = default;
TariffBook::~TariffBook() = default;

Result<TariffBook> TariffBook::load(const std::vector<TariffFile>& files) {
    auto state = std::make_unique<State>();
    std::string reading;
    try {
        for (const TariffFile& file : files) {
            reading = file.name;
            readTariffFile(JsonNode::parse(file.text), state->tables);
        }
        reading.clear();
        checkTables(state->tables);
    } catch (const TariffFault& fault) {
        return fileInvalid(reading, fault.where(), fault.what());
    }
    sortEditionList(state->tables);
    return TariffBook(std::move(state));
}

Result<TariffBook> TariffBook::loadFolder(const std::string& folder, const std::string& officeFolder) {
    std::vector<TariffFile> files;
    DAK_TRY_STATUS(addFolder(folder, files));
    std::error_code failed;
    if (!officeFolder.empty() && fs::exists(officeFolder, failed))
        DAK_TRY_STATUS(addFolder(officeFolder, files));
    return load(files);
}

Result<Quote> TariffBook::quote(const QuoteRequest& request) const {
    return composeQuote(m_state->tables, request);
}

std::vector<Offer> TariffBook::compare(const QuoteRequest& request) const {
    return composeOffers(m_state->tables, request);
}

const std::vector<ListedEdition>& TariffBook::editions() const {
    return m_state->tables.editionList;
}

const std::vector<ListedProduct>& TariffBook::products() const {
    return m_state->tables.productList;
}

const ListedProduct* TariffBook::product(const Product& product) const {
    const ProductRule* rule = productRule(m_state->tables, product);
    return rule ? &rule->info : nullptr;
}

const std::vector<ListedContents>& TariffBook::contents() const {
    return m_state->tables.contentsList;
}

const ListedContents* TariffBook::contentsByCode(std::string_view code) const {
    const ContentsRule* rule = contentsRule(m_state->tables, code);
    return rule && rule->info.code == code ? &rule->info : nullptr;
}

const ListedContents* TariffBook::contentsByLetter(char letter) const {
    for (const ListedContents& contents : m_state->tables.contentsList) {
        if (contents.letter == letter && letter != 0)
            return &contents;
    }
    return nullptr;
}

const std::vector<PackingBox>& TariffBook::boxes() const {
    return m_state->tables.boxes;
}

const std::vector<OfficeKind>& TariffBook::officeKinds() const {
    return m_state->tables.officeKinds;
}

std::optional<CashRoundingRule> TariffBook::cashRounding(Date day) const {
    for (const CashRule& row : m_state->tables.cash) {
        if (row.period.holds(day))
            return row.rule;
    }
    return std::nullopt;
}

} // namespace dak
