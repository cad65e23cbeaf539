// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/sentences.h"

#include <QtGlobal>

namespace dak {

namespace {

constexpr Sentence kBook[] = {
    {"entry_malformed",
     QT_TRANSLATE_NOOP("Core",
                       "An entry of the book cannot be read: {why}. Keep the file and verify the book")},
    {"record_malformed",
     QT_TRANSLATE_NOOP(
         "Core", "An entry of the book ({kind}) cannot be read: {why}. Keep the file and verify the book")},
    {"audit_malformed",
     QT_TRANSLATE_NOOP("Core", "This file is no export of a counter's records: choose another file")},
    {"head_invalid",
     QT_TRANSLATE_NOOP("Core",
                       "{field}: \"{given}\" is no head of a chain, write its 8 or 64 hexadecimal digits")},
    {"key_invalid",
     QT_TRANSLATE_NOOP("Core",
                       "{field}: \"{given}\" is no fingerprint of a key, write its 32 hexadecimal digits")},
    {"backup_missing", QT_TRANSLATE_NOOP("Core", "{field}: there is no backup {path}, choose another file")},
    {"backup_damaged",
     QT_TRANSLATE_NOOP(
         "Core", "{field}: the backup {path} is damaged[ ({why})], take an older one. Nothing was changed")},
    {"backup_foreign",
     QT_TRANSLATE_NOOP(
         "Core",
         "{field}: the backup {path} is of another counter, take one of this counter. Nothing was changed")},
    {"batch_malformed", QT_TRANSLATE_NOOP("Core", "This batch cannot be read ({why}): copy the file again")},
    {"batch_version",
     QT_TRANSLATE_NOOP("Core", "This batch is of a newer program (versions up to {most} are read): install "
                               "the newer program")},
    {"batch_too_large", QT_TRANSLATE_NOOP("Core", "This batch is too large: at most {most} bytes are read")},
    {"batch_signature",
     QT_TRANSLATE_NOOP(
         "Core", "The signature of this batch is wrong: it was changed, keep it and tell your supervisor")},
    {"batch_payload",
     QT_TRANSLATE_NOOP(
         "Core", "The contents of this batch were changed[ ({why})]: keep it and tell your supervisor")},
    {"batch_foreign",
     QT_TRANSLATE_NOOP(
         "Core",
         "The key in this batch is not that of the counter {device}: keep it and tell your supervisor")},
    {"batch_other_key", QT_TRANSLATE_NOOP("Core", "This batch is signed by another counter's key")},
    {"batch_chain",
     QT_TRANSLATE_NOOP("Core",
                       "The chain of this batch breaks at entry {seq}: keep it and tell your supervisor")},
    {"batch_entry",
     QT_TRANSLATE_NOOP(
         "Core", "Entry {seq} of this batch cannot be read[ ({why})]: keep it and tell your supervisor")},
    {"batch_day", QT_TRANSLATE_NOOP(
                      "Core", "This batch names the day {day}, its last entry stands on {entry}: keep it and "
                              "tell your supervisor")},
    {"batch_totals", QT_TRANSLATE_NOOP("Core", "The control totals of this batch do not fit its entries[, "
                                               "account {account}]: keep it and tell your supervisor")},
    {"batch_changed",
     QT_TRANSLATE_NOOP("Core",
                       "The entries of batch {batch} are not those that were sealed: verify the book")},
    {"batch_unknown", QT_TRANSLATE_NOOP("Core", "There is no batch {batch}: see the list of batches")},
    {"batch_state_invalid",
     QT_TRANSLATE_NOOP(
         "Core", "\"{given}\" is no state of a batch: the book was changed or comes from a newer program")},
    {"receipt_beyond_head",
     QT_TRANSLATE_NOOP(
         "Core",
         "The receipt goes up to entry {seq}, but the book ends at {head}: it is of another counter")},
    {"entry_too_large", QT_TRANSLATE_NOOP("Core", "Entry {seq} is too large for a batch: report this fault")},
    {"key_reused",
     QT_TRANSLATE_NOOP("Core",
                       "The key {key} was used for another request: nothing was done, take a new key")},
    {"outcome_unknown", QT_TRANSLATE_NOOP("Core", "It could not be learnt whether this was recorded. Do not "
                                                  "repeat it by hand: ask again with the same key {key}")},
    {"book_read_only",
     QT_TRANSLATE_NOOP(
         "Core",
         "Nothing was recorded: the book can only be read[, {reason}][ ({path})]. Call your supervisor")},
    {"book_damaged",
     QT_TRANSLATE_NOOP(
         "Core", "The book is damaged[ at entry {entry}][ ({why})]. It is kept as it is[ at {path}] and "
                 "nothing is booked in it: call your supervisor, and restore a backup (dakctl restore)")},
    {"book_foreign",
     QT_TRANSLATE_NOOP("Core", "This file is no book of Dak Counter: choose the folder of an office")},
    {"book_newer", QT_TRANSLATE_NOOP("Core", "This book was written by a newer program (schema {version}, "
                                             "this one knows {ours}): install the newer program")},
    {"folder_used", QT_TRANSLATE_NOOP("Core", "{path} holds an office already: choose another folder")},
    {"book_step_waits",
     QT_TRANSLATE_NOOP(
         "Core", "The book in {path} is of an older program and must be brought up to date, and another "
                 "program has it open: close that one, then start again")},
    {"folder_busy", QT_TRANSLATE_NOOP("Core", "Another program uses {path}: close it, then try again")},
    {"folder_read_only",
     QT_TRANSLATE_NOOP(
         "Core",
         "{path} cannot be written: nothing can be booked, the book can only be read. Ask for the right to "
         "write there, then start the program again")},
    {"office_missing",
     QT_TRANSLATE_NOOP("Core", "There is no office in {path}: make one first (dakctl office init)")},
    {"book_missing",
     QT_TRANSLATE_NOOP("Core", "The book {path} is gone, but the key of its counter is there: call your "
                               "supervisor, and restore a backup (dakctl restore)")},
    {"key_missing", QT_TRANSLATE_NOOP("Core", "The counter's key {path} is missing: without it nothing can "
                                              "be signed. Restore it from your backup")},
    {"key_damaged",
     QT_TRANSLATE_NOOP("Core", "The counter's key {path} is damaged: restore it from your backup")},
    {"key_foreign",
     QT_TRANSLATE_NOOP(
         "Core",
         "The key {path} belongs to another counter than the book: restore the right one from your backup")},
    {"document_damaged",
     QT_TRANSLATE_NOOP(
         "Core", "The stored page ({document}) does not fit its hash: it is not printed. Verify the book")},
    {"reservation_missing",
     QT_TRANSLATE_NOOP("Core", "{path} is missing: without it a number could be used twice. Restore it, or "
                               "restore the book from a backup")},
    {"reservation_damaged", QT_TRANSLATE_NOOP("Core", "{path} is damaged[ ({why})]: without it a number "
                                                      "could be used twice. Restore the book from a backup")},
    {"reservation_foreign",
     QT_TRANSLATE_NOOP("Core", "{path} belongs to another counter: put back the one of this counter")},
    {"database_busy",
     QT_TRANSLATE_NOOP("Core", "Another program keeps the book busy: nothing was recorded, try again")},
    {"database_closed", QT_TRANSLATE_NOOP("Core", "{path} is closed after a fault: start the program again")},
    {"database_constraint",
     QT_TRANSLATE_NOOP(
         "Core",
         "The book refused what would break its rules[ ({why})]: nothing was recorded, report this fault")},
    {"database_corrupt",
     QT_TRANSLATE_NOOP(
         "Core", "The database is damaged[ ({why})]: keep the file, and restore a backup (dakctl restore)")},
    {"database_error",
     QT_TRANSLATE_NOOP("Core", "The database reports a fault[ while it did: {doing}][ ({why})]: start the "
                               "program again, report it when it comes back")},
    {"database_full",
     QT_TRANSLATE_NOOP("Core", "The disk is full: nothing was recorded. Make room, then do it again")},
    {"database_io",
     QT_TRANSLATE_NOOP(
         "Core",
         "The disk cannot be read or written[ ({why})]: check the disk, and take a backup to another one")},
    {"database_open_failed",
     QT_TRANSLATE_NOOP(
         "Core", "The database cannot be opened[ ({why})]: check that the folder is there and may be read")},
    {"database_readonly",
     QT_TRANSLATE_NOOP("Core", "The database cannot be written: ask for the right to write in its folder")},
    {"disk_full", QT_TRANSLATE_NOOP("Core", "Only {free_mb} MB are free on the disk, {least_mb} MB are "
                                            "needed: nothing was recorded. Make room, then do it again")},
    {"file_open_failed", QT_TRANSLATE_NOOP("Core", "{path} cannot be opened: {why}")},
    {"file_read_failed", QT_TRANSLATE_NOOP("Core", "{path} cannot be read: {why}")},
    {"file_write_failed", QT_TRANSLATE_NOOP("Core", "{path} cannot be written: {why}")},
    {"file_full",
     QT_TRANSLATE_NOOP("Core", "There is no room on the disk for {path}: make room, then do it again")},
    {"file_readonly",
     QT_TRANSLATE_NOOP(
         "Core", "{path} may not be written: choose another folder, or ask for the right to write there")},
    {"file_too_large", QT_TRANSLATE_NOOP("Core", "{path} is too large: at most {most} bytes are read")},
    {"file_exists",
     QT_TRANSLATE_NOOP("Core", "{path} is there already and is not replaced: choose another name")},
};

} // namespace

std::span<const Sentence> bookSentences() {
    return kBook;
}

} // namespace dak
