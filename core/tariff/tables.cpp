// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tariff/tables.h"

namespace dak {

const ProductRule* productRule(const TariffTables& tables, const Product& product) {
    for (const ProductRule& rule : tables.products) {
        if (rule.info.product == product)
            return &rule;
    }
    return nullptr;
}

const ContentsRule* contentsRule(const TariffTables& tables, std::string_view codeOrLetter) {
    for (const ContentsRule& rule : tables.contents) {
        const bool byLetter = codeOrLetter.size() == 1 && codeOrLetter.front() == rule.info.letter;
        if (byLetter || rule.info.code == codeOrLetter)
            return &rule;
    }
    return nullptr;
}

const OfficeKind* officeKind(const TariffTables& tables, std::string_view code) {
    for (const OfficeKind& kind : tables.officeKinds) {
        if (kind.code == code)
            return &kind;
    }
    return nullptr;
}

} // namespace dak
