// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/sentences.h"

#include <QtGlobal>

namespace dak {

namespace {

constexpr Sentence kProgram[] = {
    {"usage", QT_TRANSLATE_NOOP("Core", "{why}. See --help")},
    {"option_missing", QT_TRANSLATE_NOOP("Core", "{field} is missing: give it. See --help")},
    {"command_unknown", QT_TRANSLATE_NOOP("Core", "There is no command \"{given}\". See --help")},
    {"output_failed",
     QT_TRANSLATE_NOOP("Core", "The answer could not be written: check where the output goes")},
    {"output_exists", QT_TRANSLATE_NOOP("Core", "{path} is there already: name a new folder")},
    {"output_unwritable",
     QT_TRANSLATE_NOOP("Core", "{path} cannot be written[: {why}]. Choose another folder")},
    {"program_fault",
     QT_TRANSLATE_NOOP("Core", "A fault of the program[ ({why})]: nothing was done by halves. Report it")},
    {"rupees_not_whole", QT_TRANSLATE_NOOP("Core", "{field}: ₹ {given} has paise, give whole rupees")},
    {"tender_invalid",
     QT_TRANSLATE_NOOP("Core", "{field}: \"{given}\" is no payment: write cash=500, or cash=RS,upi=RS")},
    {"serial_invalid",
     QT_TRANSLATE_NOOP("Core", "{field}: \"{given}\" is no serial, write at most 8 digits")},
    {"folder_not_training",
     QT_TRANSLATE_NOOP("Core",
                       "{path} belongs to a real office: start without --training, or name another folder")},
    {"office_id_invalid", QT_TRANSLATE_NOOP("Core", "{field}: \"{given}\" is no office id, write 8 digits")},
    {"office_pin_unknown",
     QT_TRANSLATE_NOOP("Core",
                       "{field}: {given} is not in the PIN directory: take the PIN of the office itself")},
    {"office_name_invalid",
     QT_TRANSLATE_NOOP("Core", "{field}: \"{given}\" is no name of an office, 1 to 60 characters")},
    {"office_kind_unknown",
     QT_TRANSLATE_NOOP(
         "Core", "{field}: \"{given}\" is no kind of office, write one such as ho, so-a, so-b, so-c, bo, "
                 "single-handed, csc or dnk")},
    {"gstin_other_state",
     QT_TRANSLATE_NOOP("Core",
                       "{field}: {given} is registered in another state than the office's, {state}: give the "
                       "Department's GSTIN of this state")},
    {"counter_invalid",
     QT_TRANSLATE_NOOP("Core", "{field}: \"{given}\" is no counter, write a number from 1 to 99")},
    {"day_unknown",
     QT_TRANSLATE_NOOP("Core", "{field}: no day was opened here[ on {day}], give the date of one that was")},
    {"day_not_closed",
     QT_TRANSLATE_NOOP("Core", "{field}: {day} is not closed, its report is made when it closes")},
    {"article_not_cancelled",
     QT_TRANSLATE_NOOP("Core", "{field}: {article} is not cancelled, so it has no cancellation receipt")},
    {"document_unknown",
     QT_TRANSLATE_NOOP("Core", "{field}: the book does not have this paper ({document}), check the number")},
    {"format_invalid", QT_TRANSLATE_NOOP("Core", "{field}: \"{given}\" is no format, take pdf, png or pbm")},
    {"style_missing",
     QT_TRANSLATE_NOOP("Core", "The style file {path} is missing: install the program again")},
    {"training_office_invalid",
     QT_TRANSLATE_NOOP("Core", "The sample office cannot be read: {why}. Install the program again")},
};

} // namespace

std::span<const Sentence> programSentences() {
    return kProgram;
}

} // namespace dak
