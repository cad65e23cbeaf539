// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Readers of the kinds of tariff files, one for each "kind" of resources/tariff/README.md. Each adds its
// rows to the tables and throws TariffFault at the first wrong field.
#pragma once

#include "core/tariff/jsonnode.h"
#include "core/tariff/tables.h"

namespace dak {

void readTariffFile(const JsonNode& file, TariffTables& tables);

void readEdition(const JsonNode& file, TariffTables& tables);
void readProducts(const JsonNode& file, TariffTables& tables);
void readSizes(const JsonNode& file, TariffTables& tables);
void readAddOns(const JsonNode& file, TariffTables& tables);
void readInsurance(const JsonNode& file, TariffTables& tables);
void readCod(const JsonNode& file, TariffTables& tables);
void readDiscounts(const JsonNode& file, TariffTables& tables);
void readTax(const JsonNode& file, TariffTables& tables);
void readZones(const JsonNode& file, TariffTables& tables);
void readArmy(const JsonNode& file, TariffTables& tables);
void readOfficeSlabs(const JsonNode& file, TariffTables& tables);
void readContents(const JsonNode& file, TariffTables& tables);
void readWords(const JsonNode& file, TariffTables& tables);
void readOfficeKinds(const JsonNode& file, TariffTables& tables);
void readBoxes(const JsonNode& file, TariffTables& tables);
void readCashRounding(const JsonNode& file, TariffTables& tables);

// Values that several kinds share.
[[nodiscard]] Product readProduct(const JsonNode& node);
[[nodiscard]] Customers readCustomers(const JsonNode& row);
[[nodiscard]] Zone readZone(const JsonNode& node);
[[nodiscard]] std::string readStateCode(const JsonNode& node);
[[nodiscard]] PinSet readPins(const JsonNode& list);
[[nodiscard]] char readLetter(const JsonNode& row); // 0 when the row has none

// What no single file can know: doubled ids, overlapping periods, references to nothing, missing kinds.
void checkTables(const TariffTables& tables);

} // namespace dak
