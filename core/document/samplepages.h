// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A page of each layout with plain contents: what shows how a layout stands on the paper of a printer. Each
// is marked as training, with a number of that series, which no counter takes for its own.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/document/page.h"
#include "core/record/office.h"

#include <string>
#include <string_view>
#include <vector>

namespace dak {

class Layouts; // core/document/layouts.h

// "label-4x6", "label-a4-4up", "receipt-80mm", "bag-4x6" ...: as the files of resources/labels are called.
[[nodiscard]] const std::vector<std::string>& sampleLayouts();
// The whole code, or the document alone, which means its first size: "bag", "receipt". Nothing when there is
// none.
[[nodiscard]] std::string sampleLayoutOf(std::string_view text);
// In both languages, as of `now`. The code is one of sampleLayouts() (check()ed). Errors as of compose.h.
[[nodiscard]] Result<Page> samplePage(const Layouts& layouts, std::string_view code, const Office& office,
                                      UtcMillis now);

} // namespace dak
