// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/sentences.h"

#include <QtGlobal>

namespace dak {

namespace {

constexpr Sentence kPaper[] = {
    {"layout_malformed",
     QT_TRANSLATE_NOOP("Core", "The layout {file} is wrong: {why}. Install the program again")},
    {"layout_missing",
     QT_TRANSLATE_NOOP(
         "Core", "There is no layout of {document}[ in the size {size}][ for {day}]: choose another size")},
    {"file_unreadable", QT_TRANSLATE_NOOP("Core", "{file} cannot be read: install the program again")},
    {"label_size_invalid",
     QT_TRANSLATE_NOOP("Core",
                       "{field}: there is no label of the size \"{given}\", choose 4x6, a6, a7 or a4-4up")},
    {"receipt_size_invalid",
     QT_TRANSLATE_NOOP("Core",
                       "{field}: there is no receipt of the size \"{given}\", choose 80mm, 58mm or a5")},
    {"code39_needs_4x6",
     QT_TRANSLATE_NOOP("Core",
                       "Code 39 is too wide for a label of {size}: print it at 4x6, or use Code 128")},
    {"label_start_invalid",
     QT_TRANSLATE_NOOP("Core", "{field}: a sheet has no place \"{given}\", choose 1 to 4")},
    {"label_sheet_only",
     QT_TRANSLATE_NOOP("Core",
                       "{field}: several labels, and a place to start, are for sheets of the size a4-4up")},
    {"label_sheets_need_pdf",
     QT_TRANSLATE_NOOP(
         "Core", "The labels need more than one sheet, which \"{given}\" cannot hold: write them as pdf")},
    {"layout_field_locked",
     QT_TRANSLATE_NOOP(
         "Core", "The layout {file} does not always show {field}[ in at least {least} mm], which no paper "
                 "may lose: mend the file or take it away")},
    {"office_layout_malformed",
     QT_TRANSLATE_NOOP("Core",
                       "The office's own layout {file} is wrong: {why}. Mend the file or take it away")},
    {"page_malformed", QT_TRANSLATE_NOOP("Core", "A stored page cannot be read: {why}. Verify the book")},
    {"page_missing", QT_TRANSLATE_NOOP("Core", "There is no page to write")},
    {"page_too_long", QT_TRANSLATE_NOOP("Core", "The page is too long for its paper: choose a larger size")},
    {"text_does_not_fit",
     QT_TRANSLATE_NOOP("Core", "{field} does not fit on the paper: shorten it, or choose a larger size")},
    {"character_not_printable",
     QT_TRANSLATE_NOOP(
         "Core",
         "{field}: the character \"{character}\" is in no font of the printer, write it in another way")},
    {"symbol_content",
     QT_TRANSLATE_NOOP("Core", "\"{content}\" cannot be written as {symbology}: nothing was printed")},
    {"symbol_does_not_fit",
     QT_TRANSLATE_NOOP(
         "Core",
         "The {symbology} does not fit with whole dots: choose a larger label or a printer with more dots")},
    {"symbol_not_found", QT_TRANSLATE_NOOP("Core", "No {symbology} can be read in this picture")},
    {"symbol_unreadable",
     QT_TRANSLATE_NOOP("Core", "The {symbology} of {content} could not be read back[ ({why})]: what does not "
                               "scan is not printed. Choose another size")},
    {"symbology_invalid",
     QT_TRANSLATE_NOOP("Core", "\"{given}\" is no symbol: choose code128, code39 or qr")},
    {"dpi_invalid",
     QT_TRANSLATE_NOOP("Core",
                       "{field}: \"{given}\" is no resolution of a printer, choose 203, 300 or 600 dpi")},
    {"font_missing",
     QT_TRANSLATE_NOOP("Core", "The font {family} is not installed: install the package fonts-noto-core")},
    {"display_missing",
     QT_TRANSLATE_NOOP("Core",
                       "Nothing can be drawn here: the program was started without its drawing part")},
};

} // namespace

std::span<const Sentence> paperSentences() {
    return kPaper;
}

} // namespace dak
