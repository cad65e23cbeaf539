// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/sentences.h"

#include <QtGlobal>

namespace dak {

namespace {

constexpr Sentence kSync[] = {
    {"message_malformed",
     QT_TRANSLATE_NOOP("Core",
                       "What was received ({message}) cannot be read: {why}. Nothing was taken from it, "
                       "tell your supervisor if it happens again")},
    {"receipt_signature",
     QT_TRANSLATE_NOOP("Core", "The receipt[ of batch {batch}] is not signed by the centre of this counter: "
                               "nothing was marked as received, keep it and tell your supervisor")},
    {"statement_signature",
     QT_TRANSLATE_NOOP("Core",
                       "The statement[ of {day}] is not signed by the centre of this counter: the day "
                       "stays unconfirmed, tell your supervisor")},
    {"change_signature",
     QT_TRANSLATE_NOOP("Core", "Change[ {version}] is not signed by the centre of this counter: it was not "
                               "taken in, tell your supervisor")},
    {"change_unknown",
     QT_TRANSLATE_NOOP("Core", "The centre sent \"{kind}\", which this program does not know: it was left "
                               "aside, install the newer program")},
    {"enrolment_signature",
     QT_TRANSLATE_NOOP("Core", "The enrolment is not signed by the centre that the code names: nothing was "
                               "changed, ask for a new code")},
    {"enrolment_code_invalid",
     QT_TRANSLATE_NOOP("Core",
                       "\"{given}\" is no enrolment code: write its 32 letters and digits as they were "
                       "given to you")},
    {"enrolment_code_refused",
     QT_TRANSLATE_NOOP("Core", "The centre does not know this enrolment code, or another counter used it: "
                               "ask for a new one")},
    {"enrolment_other_centre",
     QT_TRANSLATE_NOOP("Core", "What answers is not the centre that the code names: the code was not shown "
                               "to it. Check the address and the code")},
    {"enrolment_other_server",
     QT_TRANSLATE_NOOP("Core", "The centre is behind another server than its own: the code was not shown to "
                               "it. Check the address, and tell your supervisor")},
    {"enrolled_elsewhere",
     QT_TRANSLATE_NOOP("Core", "This counter is enrolled at {server}, and the code names another centre: "
                               "nothing was changed, tell your supervisor")},
    {"centre_not_enrolled",
     QT_TRANSLATE_NOOP("Core", "This counter is not enrolled at a centre: enrol it with dakctl enrol")},
    {"statement_missing",
     QT_TRANSLATE_NOOP("Core", "There is no statement of the centre for {day} yet: it comes with a "
                               "synchronisation after the day is closed")},
    {"receipt_unreadable", QT_TRANSLATE_NOOP("Core", "The receipt {path} cannot be read[ ({why})]: copy the "
                                                     "file again")},
    {"receipt_other_counter",
     QT_TRANSLATE_NOOP("Core", "{path} is a receipt of another counter: nothing was marked as received")},
    {"cursor_invalid",
     QT_TRANSLATE_NOOP("Core", "\"{given}\" is no place in the list of changes: write it as 12.5")},
    {"sync_answer_unsigned",
     QT_TRANSLATE_NOOP("Core",
                       "What answered is not the centre of this counter (status {status}): nothing was taken "
                       "from it, check the network. What waits is kept")},
    {"sync_answer_wrong",
     QT_TRANSLATE_NOOP("Core",
                       "The centre contradicts itself ({request}: {why}): nothing was taken from it, tell "
                       "your supervisor if it happens again")},
    {"sync_no_progress",
     QT_TRANSLATE_NOOP(
         "Core", "Centre and counter do not come to an agreement ({why}): what waits is kept, tell your "
                 "supervisor")},
    {"change_old",
     QT_TRANSLATE_NOOP("Core",
                       "The centre sent change {version}, which is older than what this counter has: it was "
                       "not taken in, tell your supervisor")},
    {"batch_refused",
     QT_TRANSLATE_NOOP("Core",
                       "The centre refuses the batch {batch} at entry {seq} ({code}): its entries are kept "
                       "here, tell your supervisor")},
    {"centre_unknown_device",
     QT_TRANSLATE_NOOP("Core", "The centre does not know this counter: enrol it with a new code")},
    {"centre_wrong_mode",
     QT_TRANSLATE_NOOP("Core",
                       "A training counter belongs to a training centre, and a real one to a real centre: "
                       "enrol it where it belongs")},
    {"centre_wrong_office",
     QT_TRANSLATE_NOOP("Core", "The centre has this under another office: tell your supervisor")},
    {"centre_schema",
     QT_TRANSLATE_NOOP("Core",
                       "This program is too old for the centre[, which needs {least}]: install the newer "
                       "program. What waits is kept")},
    {"centre_older",
     QT_TRANSLATE_NOOP("Core",
                       "The centre is older than this program and cannot read its batches yet (it knows them "
                       "up to version {most}): they wait here until it is renewed, tell your supervisor")},
    {"centre_busy", QT_TRANSLATE_NOOP("Core", "The centre is busy: what waits is sent later by itself")},
    {"centre_failed",
     QT_TRANSLATE_NOOP("Core",
                       "The centre failed: nothing was kept there, what waits is sent later by itself")},
    {"centre_refused",
     QT_TRANSLATE_NOOP("Core", "The centre refuses ({code})[: {message}]. What waits is kept")},
    {"batch_mode",
     QT_TRANSLATE_NOOP("Core", "Training batches and real ones do not mix: take this batch to a "
                               "centre of its own kind")},
    {"batch_fork",
     QT_TRANSLATE_NOOP("Core", "The centre has other entries in the place of batch {batch} (it has "
                               "up to {have_seq}): keep the file and tell your supervisor")},
    {"batch_gap", QT_TRANSLATE_NOOP("Core", "Entries before batch {batch} are missing (the centre has up to "
                                            "{have_seq}): bring the earlier batches first")},
    {"device_not_enrolled",
     QT_TRANSLATE_NOOP("Core", "The counter {device} is not enrolled at this centre: enrol it first")},
    {"counter_fenced",
     QT_TRANSLATE_NOOP("Core", "This counter is locked by the centre: no new article is booked. What is "
                               "begun can still be paid, taken back and closed. Call your supervisor")},
    {"lease_other_epoch",
     QT_TRANSLATE_NOOP("Core", "These numbers are for this book as it was before it was restored: they were "
                               "left aside, the centre gives others")},
    {"edition_name_invalid",
     QT_TRANSLATE_NOOP("Core",
                       "\"{file}\" is no name of a tariff file: it was left aside, tell your supervisor")},
    {"receipt_other_chain",
     QT_TRANSLATE_NOOP("Core", "The receipt of batch {batch} names entries that are not in this book: "
                               "nothing was marked as received, tell your supervisor")},
    {"receipts_missing",
     QT_TRANSLATE_NOOP("Core", "There is no receipt of the centre in {path}: files ending "
                               "in .dakreceipt are taken")},
    {"server_invalid",
     QT_TRANSLATE_NOOP("Core", "\"{given}\" is no address of a centre: write it as https://centre.example, "
                               "with :port when it has one, and nothing behind it")},
    {"network_unreachable",
     QT_TRANSLATE_NOOP("Core", "The centre {server} is not reached now ({why}): the counter works on, what "
                               "waits is sent later by itself")},
    {"network_lost",
     QT_TRANSLATE_NOOP("Core",
                       "The line to the centre {server} broke off ({why}): what it has is asked before "
                       "anything is sent again")},
    {"network_timeout",
     QT_TRANSLATE_NOOP("Core",
                       "The centre {server} gave no answer in {seconds} seconds: what it has is asked "
                       "before anything is sent again")},
    {"network_answer_too_large",
     QT_TRANSLATE_NOOP("Core",
                       "The answer of {server} is longer than {most} bytes: nothing was taken from it, "
                       "tell your supervisor if it happens again")},
    {"network_tls",
     QT_TRANSLATE_NOOP("Core", "There is no safe line to {server}: {fault}[ ({why})]. Nothing was sent, tell "
                               "your supervisor")},
    {"network_pin",
     QT_TRANSLATE_NOOP("Core",
                       "What answers at {server} has not the key of this counter's centre: nothing was "
                       "sent, tell your supervisor")},
    {"network_plain_refused",
     QT_TRANSLATE_NOOP("Core",
                       "{server} is not encrypted: nothing was sent. Use an https address; plain HTTP "
                       "is for a centre on this machine only, with --insecure-loopback")},
    {"network_stopped", QT_TRANSLATE_NOOP("Core", "The program ends: what waits is sent at its next start")},
    {"centre_file_damaged",
     QT_TRANSLATE_NOOP("Core", "{path} cannot be read ({why}): enrol this counter again")},
    {"recovery_unknown",
     QT_TRANSLATE_NOOP("Core", "It could not be learnt whether the centre's entries stand in the book: start "
                               "the program again, it looks anew")},
    {"article_elsewhere",
     QT_TRANSLATE_NOOP(
         "Core", "{article} is another article in this book: the entry from the centre stands beside it")},
    {"basket_ended",
     QT_TRANSLATE_NOOP(
         "Core", "The basket had ended in this book already: the entry from the centre stands beside it")},
    {"line_elsewhere", QT_TRANSLATE_NOOP("Core", "Line {line} of the basket is another one in this book: the "
                                                 "entry from the centre stands beside it")},
    {"day_differs", QT_TRANSLATE_NOOP("Core", "The close of {day} from the centre does not cover what this "
                                              "book has of that day: count and close it here")},
};

} // namespace

std::span<const Sentence> syncSentences() {
    return kSync;
}

} // namespace dak
