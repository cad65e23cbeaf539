// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/tariffcases.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace dak::test {

namespace {

namespace fs = std::filesystem;

fs::path sourceFolder() {
    const char* folder = std::getenv("DAK_SOURCE");
    if (!folder)
        throw std::runtime_error("run by ctest, or set DAK_SOURCE to the source folder");
    return folder;
}

std::string fileText(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in)
        throw std::runtime_error("missing " + path.string());
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

// A cell with a comma stands in quotes; no cell holds a quote.
std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> out(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            out.emplace_back();
        else
            out.back() += c;
    }
    return out;
}

template <typename T>
T must(Result<T> result, const std::string& what) {
    if (!result)
        throw std::runtime_error("bad cell: " + what + ": " + result.error().code());
    return *std::move(result);
}

Place placeOf(const TariffRow& row, const std::string& name) {
    return {must(Pincode::parse(cell(row, name)), name), cell(row, name + "_state"), "", std::nullopt};
}

std::optional<Money> moneyOf(const TariffRow& row, const std::string& name) {
    if (cell(row, name).empty())
        return std::nullopt;
    return must(Money::parse(cell(row, name)), name);
}

bool yes(const TariffRow& row, const std::string& name) {
    return cell(row, name) == "yes";
}

AddOns addOnsOf(const TariffRow& row) {
    return {yes(row, "registration"), yes(row, "otp"),        yes(row, "ack"),
            yes(row, "pod"),          moneyOf(row, "insure"), moneyOf(row, "cod")};
}

void measure(const TariffRow& row, QuoteRequest& request) {
    if (!cell(row, "size").empty())
        request.size = must(Dimensions::parse(cell(row, "size")), "size");
    if (!cell(row, "roll").empty())
        request.roll = must(Roll::parse(cell(row, "roll")), "roll");
}

void override(const TariffRow& row, QuoteRequest& request) {
    if (!cell(row, "zone").empty())
        request.zone = must(parseZone(cell(row, "zone")), "zone");
    if (!cell(row, "km").empty())
        request.km = std::stoi(cell(row, "km"));
    if (!cell(row, "gstin").empty())
        request.customer = must(Gstin::parse(cell(row, "gstin")), "gstin");
    if (!cell(row, "rounding").empty())
        request.rounding = must(parseRounding(cell(row, "rounding")), "rounding");
}

QuoteRequest bareRequest(const std::string& product, std::int64_t grams) {
    return {.product = *Product::parse(product),
            .from = {Pincode::of(682001), "32", "Ernakulam", std::nullopt},
            .to = {Pincode::of(110001), "07", "Central Delhi", std::nullopt},
            .weight = Weight::fromGrams(grams),
            .on = Date::of(2026, 11, 20)};
}

} // namespace

std::vector<TariffRow> tariffRows(const std::string& fixture) {
    std::istringstream in(tariffFixture(fixture));
    std::string line;
    std::getline(in, line);
    const std::vector<std::string> names = cells(line);
    std::vector<TariffRow> rows;
    while (std::getline(in, line)) {
        const std::vector<std::string> values = cells(line);
        if (values.size() != names.size())
            throw std::runtime_error(fixture + ": wrong number of cells: " + line);
        TariffRow row;
        for (std::size_t i = 0; i < names.size(); ++i)
            row[names[i]] = values[i];
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string cell(const TariffRow& row, const std::string& name) {
    const auto found = row.find(name);
    return found == row.end() ? "" : found->second;
}

QuoteRequest requestOf(const TariffRow& row) {
    QuoteRequest request = bareRequest(cell(row, "product"), std::stoll(cell(row, "weight")));
    request.from = placeOf(row, "from");
    request.to = placeOf(row, "to");
    request.on = must(Date::parse(cell(row, "on")), "on");
    request.contents = cell(row, "contents");
    request.contentsText = cell(row, "contents_text");
    request.value = moneyOf(row, "value");
    request.contractual = yes(row, "contractual");
    request.merchandise = yes(row, "merchandise");
    request.student = yes(row, "student");
    request.onPostalService = yes(row, "postal_service");
    request.officeKind = cell(row, "office");
    request.addOns = addOnsOf(row);
    measure(row, request);
    override(row, request);
    return request;
}

std::string amountText(Money amount) {
    std::string text = amount.shortText();
    std::erase(text, ',');
    return text;
}

std::string linesText(const Quote& quote) {
    std::string out;
    for (const QuoteLine& line : quote.lines)
        out += (out.empty() ? "" : ";") + line.code + "=" + amountText(line.amount);
    return out;
}

std::string warningsText(const Quote& quote) {
    std::vector<std::string> codes;
    for (const Notice& warning : quote.warnings)
        codes.push_back(warning.code);
    std::sort(codes.begin(), codes.end());
    std::string out;
    for (const std::string& code : codes)
        out += (out.empty() ? "" : ";") + code;
    return out.empty() ? "none" : out;
}

std::vector<TariffFile> tariffFiles() {
    std::vector<TariffFile> files;
    for (const auto& entry : fs::directory_iterator(sourceFolder() / "resources/tariff")) {
        if (entry.path().extension() == ".json")
            files.push_back({entry.path().filename().string(), fileText(entry.path())});
    }
    std::sort(files.begin(), files.end(),
              [](const TariffFile& a, const TariffFile& b) { return a.name < b.name; });
    return files;
}

std::vector<TariffFile> tariffFilesWith(const std::string& name, const std::string& text,
                                        const std::string& replacement) {
    std::vector<TariffFile> files = tariffFiles();
    for (TariffFile& file : files) {
        const std::size_t at = file.text.find(text);
        if (file.name != name || at == std::string::npos)
            continue;
        file.text.replace(at, text.size(), replacement);
        return files;
    }
    throw std::runtime_error("no such text in " + name + ": " + text);
}

std::string tariffFixture(const std::string& file) {
    return fileText(sourceFolder() / "tests/fixtures/tariff" / file);
}

const TariffBook& tariffBook() {
    static const TariffBook book = must(TariffBook::load(tariffFiles()), "resources/tariff");
    return book;
}

QuoteRequest aParcel() {
    QuoteRequest request = bareRequest("speed-post-parcel", 500);
    request.size = Dimensions::fromCentimetres(20, 10, 5);
    request.contents = "clothes";
    return request;
}

QuoteRequest aDocument() {
    QuoteRequest request = bareRequest("speed-post-document", 50);
    request.contents = "document";
    request.km = 2100;
    return request;
}

} // namespace dak::test
