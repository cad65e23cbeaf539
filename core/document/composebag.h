// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The label of a bag, from plain fields. The paper is yellow by air and blue by surface: the label names the
// roll that must be loaded, and tells the two apart without colour.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/document/page.h"
#include "core/record/office.h"

#include <cstdint>
#include <string>

namespace dak {

class Layouts; // core/document/layouts.h

struct BagLabel {
    Office office;      // that closes it
    std::string number; // EBT1234567890
    std::string kind;   // Parcel
    bool air = false;
    bool insured = false; // holds an insured article
    std::string toOffice;
    std::string toPin;
    std::string via;      // hub, may be empty
    std::string schedule; // may be empty
    Date day;
    std::string time; // 17:35
    int articles = 0;
    std::int64_t grams = 0;
    std::string closedBy;
    std::string verifiedBy; // may be empty
    std::string languages;  // "en" or "en+hi"
};

// Errors layout_missing, character_not_printable, text_does_not_fit, as of the other papers.
[[nodiscard]] Result<Page> composeBagLabel(const Layouts& layouts, const BagLabel& bag);

} // namespace dak
