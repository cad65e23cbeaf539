// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/labelsheet.h"

#include "core/base/check.h"
#include "core/document/compose.h"
#include "core/printing/overlaytexts.h"

#include <string>

namespace dak {

namespace {

constexpr Tenths kSheetWidth = 2100;
constexpr Tenths kSheetHeight = 2970;

PageRect moved(PageRect box, Tenths x, Tenths y) {
    box.x += x;
    box.y += y;
    return box;
}

void putLabel(Page& sheet, const PrintedPage& printed, int quarter) {
    const Page& label = printed.page;
    check(label.width == kSheetWidth / 2 && label.height == kSheetHeight / 2 && label.sheets == 1,
          "a label that is no quarter of a sheet");
    const Tenths x = quarter % 2 * label.width;
    const Tenths y = quarter / 2 * label.height;
    std::vector<PageText> texts = label.texts;
    const std::vector<PageText> overlay = overlayTexts(label, printed.overlay);
    texts.insert(texts.end(), overlay.begin(), overlay.end());
    for (PageText& text : texts) {
        text.box = moved(text.box, x, y);
        sheet.texts.push_back(std::move(text));
    }
    for (PageSymbol symbol : label.symbols) {
        symbol.box = moved(symbol.box, x, y);
        sheet.symbols.push_back(std::move(symbol));
    }
    for (PageLine line : label.lines) {
        line.box = moved(line.box, x, y);
        sheet.lines.push_back(line);
    }
}

} // namespace

std::vector<PrintedPage> labelSheets(std::span<const PrintedPage> labels, int start) {
    check(start >= 1 && start <= kLabelsOnSheet, "a quarter a sheet does not have");
    std::vector<PrintedPage> sheets;
    int quarter = start - 1;
    for (const PrintedPage& label : labels) {
        if (sheets.empty() || quarter == kLabelsOnSheet) {
            quarter = quarter == kLabelsOnSheet ? 0 : quarter;
            Page sheet;
            sheet.kind = "label-sheet";
            sheet.name = "labels " + std::to_string(sheets.size() + 1);
            sheet.edition = label.page.edition;
            sheet.width = kSheetWidth;
            sheet.height = kSheetHeight;
            sheets.push_back({std::move(sheet), {}});
        }
        putLabel(sheets.back().page, label, quarter++);
    }
    return sheets;
}

} // namespace dak
