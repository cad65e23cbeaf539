// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/sentences.h"

#include <QtGlobal>

namespace dak {

namespace {

constexpr Sentence kDesk[] = {
    {"day_not_open", QT_TRANSLATE_NOOP("Core", "The day is not open: open it with the cash you received")},
    {"day_closed_already",
     QT_TRANSLATE_NOOP("Core", "{day} is closed and stays closed: the next day can be opened tomorrow")},
    {"clock_behind_book",
     QT_TRANSLATE_NOOP(
         "Core",
         "The clock says {today}, but the book is already at {last}: set the computer's clock. If {last} was "
         "the mistake, a supervisor opens the day with a reason (dakctl day open --reason)")},
    {"clock_not_behind",
     QT_TRANSLATE_NOOP("Core",
                       "{field}: the clock is not behind the book, so the day opens without a reason")},
    {"baskets_unpaid",
     QT_TRANSLATE_NOOP("Core",
                       "{count} baskets are not paid: pay, hold or discard them, then close the day")},
    {"difference_needs_reason",
     QT_TRANSLATE_NOOP("Core", "{field}: ₹ {counted} counted, ₹ {expected} expected, a difference of ₹ "
                               "{difference}: count again, or give a reason")},
    {"basket_unknown",
     QT_TRANSLATE_NOOP("Core", "There is no basket {basket}: see the list of held baskets")},
    {"basket_not_open", QT_TRANSLATE_NOOP("Core", "This basket is {state}: begin a new one")},
    {"basket_name_ambiguous",
     QT_TRANSLATE_NOOP("Core", "Several baskets are held under the name {name}: recall one by its number")},
    {"basket_not_held", QT_TRANSLATE_NOOP("Core", "This basket is {state}: only a held one can be recalled")},
    {"basket_empty", QT_TRANSLATE_NOOP("Core", "Nothing is in the basket: accept an article first")},
    {"basket_line_unknown", QT_TRANSLATE_NOOP("Core", "{field}: the basket has no line {line}")},
    {"box_not_for_sale",
     QT_TRANSLATE_NOOP("Core", "{field}: \"{box}\" is not sold here, see the list of boxes")},
    {"hold_name_missing",
     QT_TRANSLATE_NOOP("Core", "{field}: give the held basket a name, so that it is found again")},
    {"hold_name_invalid",
     QT_TRANSLATE_NOOP("Core", "{field}: \"{given}\" is no name for a basket, at most {most} characters")},
    {"tender_short", QT_TRANSLATE_NOOP("Core", "{field}: ₹ {given} was given, ₹ {due} is due")},
    {"tender_not_set_up",
     QT_TRANSLATE_NOOP("Core", "{field}: {kind} is not set up at this counter, take cash")},
    {"tender_split",
     QT_TRANSLATE_NOOP("Core", "{field}: a basket is paid in one way, take cash for all of it")},
    {"serials_used_up",
     QT_TRANSLATE_NOOP(
         "Core", "The {most} invoice serials of this financial year are used up: book at another counter")},
    {"count_invalid",
     QT_TRANSLATE_NOOP("Core",
                       "{field}: \"{given}\" is no number of parcels: write 1 to {most}, or leave it out")},
    {"count_too_small",
     QT_TRANSLATE_NOOP("Core",
                       "{field}: this is parcel {place}, so there are not {given}: write how many there "
                       "are, or leave it out")},
    {"student_incomplete",
     QT_TRANSLATE_NOOP(
         "Core",
         "{field}: the discount needs the card's number, the institution and the day it is valid to")},
    {"student_id_expired",
     QT_TRANSLATE_NOOP("Core",
                       "{field}: the student's card was valid to {valid}, book without the discount")},
    {"article_unknown", QT_TRANSLATE_NOOP("Core", "{field}: {article} was not booked at this counter")},
    {"article_not_unpaid",
     QT_TRANSLATE_NOOP(
         "Core", "{field}: {article} is {state}, only an unpaid article can be taken out of its basket")},
    {"article_ended",
     QT_TRANSLATE_NOOP("Core", "{field}: {article} is {state}, no label is given out for it")},
    {"article_not_paid", QT_TRANSLATE_NOOP("Core", "{field}: {article} is not paid, pay its basket first")},
    {"article_cancelled_already", QT_TRANSLATE_NOOP("Core", "{field}: {article} is cancelled already")},
    {"receipt_mismatch",
     QT_TRANSLATE_NOOP("Core", "{field}: {given} is not the receipt of this article, ask for {expected}")},
    {"reason_missing", QT_TRANSLATE_NOOP("Core", "{field}: a reason is missing, say in a few words why")},
    {"amend_nothing",
     QT_TRANSLATE_NOOP("Core",
                       "{article}: nothing to amend, give a name, a first line or a mobile that differs")},
    {"prefix_invalid", QT_TRANSLATE_NOOP("Core", "{field}: \"{given}\" is no series, write two letters")},
    {"prefix_training",
     QT_TRANSLATE_NOOP(
         "Core", "{field}: {given} is the series of training, a real counter takes the range of its office")},
    {"prefix_not_training",
     QT_TRANSLATE_NOOP("Core", "{field}: {given} is a real series, a training counter takes its own alone")},
    {"range_invalid", QT_TRANSLATE_NOOP("Core", "{field}: {from} to {to} is no range: two serials of at most "
                                                "8 digits, the first not above the last")},
    {"range_overlaps",
     QT_TRANSLATE_NOOP(
         "Core", "{field}: some of these numbers are in the range {with} already, check the allotment")},
    {"number_foreign",
     QT_TRANSLATE_NOOP("Core",
                       "{field}: {number} is in no range of this counter, use a sticker of this counter")},
    {"number_other_product",
     QT_TRANSLATE_NOOP("Core",
                       "{field}: {number} is a number of {product}, take a sticker of the right product")},
    {"number_used", QT_TRANSLATE_NOOP("Core", "{field}: {number} is used already, take the next sticker")},
    {"number_spoiled",
     QT_TRANSLATE_NOOP("Core", "{field}: {number} was written off as spoiled, take the next sticker")},
    {"number_lost",
     QT_TRANSLATE_NOOP(
         "Core", "{field}: {number} may have been used before the book was restored, take the next sticker")},
    {"numbers_not_loaded",
     QT_TRANSLATE_NOOP("Core", "No article numbers for {product} are loaded: ask your office for a range")},
    {"numbers_used_up",
     QT_TRANSLATE_NOOP("Core", "The article numbers for {product} are used up: ask your office for a range")},
    {"numbers_void", QT_TRANSLATE_NOOP("Core", "The article numbers[ for {product}] are void since the book "
                                               "was restored: ask your office for a new range")},
};

} // namespace

std::span<const Sentence> deskSentences() {
    return kDesk;
}

} // namespace dak
