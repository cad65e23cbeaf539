// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/readers.h"

#include "core/pincode/state.h"

#include <array>
#include <utility>

namespace dak {

namespace {

using Reader = void (*)(const JsonNode&, TariffTables&);

constexpr std::array<std::pair<std::string_view, Reader>, 16> kReaders{{
    {"edition", readEdition},
    {"products", readProducts},
    {"sizes", readSizes},
    {"add-ons", readAddOns},
    {"insurance", readInsurance},
    {"cod", readCod},
    {"discounts", readDiscounts},
    {"tax", readTax},
    {"zones", readZones},
    {"army", readArmy},
    {"office-slabs", readOfficeSlabs},
    {"contents", readContents},
    {"prohibited", readWords},
    {"office-kinds", readOfficeKinds},
    {"boxes", readBoxes},
    {"cash-rounding", readCashRounding},
}};

} // namespace

void readTariffFile(const JsonNode& file, TariffTables& tables) {
    if (file.text("format") != "dak-tariff-1")
        file.at("format").fail("dak-tariff-1 is expected");
    const std::string kind = file.text("kind");
    for (const auto& [name, read] : kReaders) {
        if (name == kind) {
            read(file, tables);
            return;
        }
    }
    file.at("kind").fail("unknown kind");
}

Product readProduct(const JsonNode& node) {
    const Result<Product> product = Product::parse(node.text());
    if (!product)
        node.fail("a product code is expected");
    return *product;
}

Customers readCustomers(const JsonNode& row) {
    Customers customers;
    for (const JsonNode& item : row.items("customers")) {
        const std::string name = item.text();
        if (name != "retail" && name != "contractual")
            item.fail("retail or contractual is expected");
        (name == "retail" ? customers.retail : customers.contractual) = true;
    }
    if (!customers.retail && !customers.contractual)
        row.at("customers").fail("the list is empty");
    return customers;
}

Zone readZone(const JsonNode& node) {
    const Result<Zone> zone = parseZone(node.text());
    if (!zone)
        node.fail("a zone is expected");
    return *zone;
}

std::string readStateCode(const JsonNode& node) {
    std::string code = node.text();
    if (!stateByCode(code))
        node.fail("a GST state code is expected");
    return code;
}

PinSet readPins(const JsonNode& list) {
    PinSet pins;
    for (const JsonNode& item : list.items()) {
        if (!pins.add(item.text()))
            item.fail("a PIN, a prefix or a range is expected");
    }
    return pins;
}

char readLetter(const JsonNode& row) {
    if (!row.has("letter"))
        return 0;
    const std::string letter = row.text("letter");
    if (letter.size() != 1 || letter.front() < 'a' || letter.front() > 'z')
        row.at("letter").fail("one small letter is expected");
    return letter.front();
}

} // namespace dak
