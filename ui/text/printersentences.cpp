// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/sentences.h"

#include <QtGlobal>

namespace dak {

namespace {

constexpr Sentence kPrinter[] = {
    {"print_job_unknown",
     QT_TRANSLATE_NOOP("Core", "{field}: there is no paper with the number {job} to print")},
    {"print_job_taken",
     QT_TRANSLATE_NOOP("Core",
                       "The paper {job} is being printed by another program, or is out by now: look at "
                       "the list of papers again")},
    {"print_may_be_out",
     QT_TRANSLATE_NOOP("Core",
                       "{document} may be out already: look at the printer. If it is not there, print it "
                       "as a DUPLICATE (--duplicate)")},
    {"printer_unknown",
     QT_TRANSLATE_NOOP("Core",
                       "{field}: \"{printer}\" is no printer of this counter, see dakctl printer list")},
    {"printer_role_missing",
     QT_TRANSLATE_NOOP("Core", "{field}: no printer is set up for {role}, set one up or name another")},
    {"batch_empty", QT_TRANSLATE_NOOP("Core", "The list has no article number: write one a line")},
    {"batch_too_long",
     QT_TRANSLATE_NOOP("Core", "The list is too long: print at most {most} labels at once")},
    {"batch_row_repeated",
     QT_TRANSLATE_NOOP("Core",
                       "Line {line} of the list has {given} again, it stands in line {first}: each label "
                       "is printed once")},
    {"printer_role_invalid",
     QT_TRANSLATE_NOOP("Core", "{field}: \"{given}\" is no use of a printer: choose label, receipt or a4")},
    {"printer_language_invalid",
     QT_TRANSLATE_NOOP("Core",
                       "{field}: \"{given}\" is no language of a printer: choose pdf, zpl, tspl or escpos")},
    {"printer_address_invalid",
     QT_TRANSLATE_NOOP("Core", "{field}: \"{given}\" is no address of a printer: write cups:QUEUE, "
                               "tcp:HOST:PORT, device:/dev/usb/lp0 or file:/folder")},
    {"printer_field_missing", QT_TRANSLATE_NOOP("Core", "{field}: missing, a printer needs it")},
    {"printer_limit", QT_TRANSLATE_NOOP("Core", "{field}: {given} is not possible, write {least} to {most}")},
    {"printer_repeated", QT_TRANSLATE_NOOP("Core", "{field}: {given} is named twice")},
    {"printer_language_place",
     QT_TRANSLATE_NOOP("Core", "{field}: {address} cannot be sent a PDF: print by a queue (cups:QUEUE), or "
                               "choose the printer's own language")},
    {"printer_setting_unused",
     QT_TRANSLATE_NOOP("Core", "{field}: a printer of {language} does not take it, leave it out")},
    {"printer_name_taken",
     QT_TRANSLATE_NOOP("Core", "There is already a printer called {name}: choose another name")},
    {"printers_too_many",
     QT_TRANSLATE_NOOP("Core", "A counter has at most {most} printers: remove one first")},
    {"printers_malformed",
     QT_TRANSLATE_NOOP("Core",
                       "The list of printers {path} cannot be read: {why}. Mend the file, or remove it "
                       "and set the printers up again")},
    {"page_exceeds_media",
     QT_TRANSLATE_NOOP("Core",
                       "The page is {page} and the printer has {media} loaded: choose another size or "
                       "printer, nothing is shrunk or cut")},
    {"calibration_off_page",
     QT_TRANSLATE_NOOP("Core", "Corrected as set for this printer, the page would lie over the edge of its "
                               "paper: measure a test page again")},
    {"printer_unreachable",
     QT_TRANSLATE_NOOP("Core", "The printer {printer} does not answer[ ({why})]: nothing was printed. See "
                               "whether it is on and its cable is in")},
    {"printer_not_ready",
     QT_TRANSLATE_NOOP("Core", "The printer {printer} is not ready ({condition}): nothing was printed")},
    {"printer_queue_missing",
     QT_TRANSLATE_NOOP("Core",
                       "There is no print queue {printer}: nothing was printed. Set the queue up again, "
                       "or choose another printer")},
    {"printer_spooler_down",
     QT_TRANSLATE_NOOP("Core", "The print service of this computer does not answer[ ({why})]: nothing was "
                               "printed by {printer}. Start it (CUPS)")},
    {"printer_job_refused",
     QT_TRANSLATE_NOOP("Core", "The print service did not take the page for {printer}[ ({why})]: nothing was "
                               "printed")},
    {"printer_outcome_unknown",
     QT_TRANSLATE_NOOP("Core",
                       "It is not known whether {printer} printed the page ({condition}): look at the "
                       "printer before you print it again")},
};

} // namespace

std::span<const Sentence> printerSentences() {
    return kPrinter;
}

} // namespace dak
