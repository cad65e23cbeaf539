// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/sentences.h"

#include <QtGlobal>

namespace dak {

namespace {

constexpr Sentence kNotices[] = {
    {"duplicate_possible", QT_TRANSLATE_NOOP("Core", "{article} was booked minutes ago to the same addressee "
                                                     "with the same weight: is this another one?")},
    {"print_interrupted",
     QT_TRANSLATE_NOOP("Core", "The program ended while it printed: look whether the paper is there")},
    {"paper_not_written",
     QT_TRANSLATE_NOOP(
         "Core", "The booking is done, but its paper is not in {path}[: {why}]. Print it again from the "
                 "article's number")},
    {"batches_not_sealed",
     QT_TRANSLATE_NOOP("Core",
                       "The day is closed, but its batch files could not be written[: {why}]. They are "
                       "written at the next close or sync")},
    {"low_numbers",
     QT_TRANSLATE_NOOP("Core",
                       "Only {left} article numbers are left for {product}: ask your office for more")},
    {"directory_small", QT_TRANSLATE_NOOP("Core", "This directory has {offices} offices, the one that came "
                                                  "with the program {had}: other PINs are not found")},
    {"apo_pin_disagrees",
     QT_TRANSLATE_NOOP("Core", "The address says {apo} APO, but the PIN is {pin}: ask the sender")},
    {"apo_without_army_pin",
     QT_TRANSLATE_NOOP(
         "Core",
         "The address says {apo} APO, but the PIN is not one of the Army Postal Service: ask the sender")},
    {"rates_provisional",
     QT_TRANSLATE_NOOP("Core",
                       "The tariff {edition} is provisional: the price may change when it is published")},
    {"zone_provisional", QT_TRANSLATE_NOOP("Core", "The zone {zone} rests on provisional data[ ({source})]")},
    {"army_rate_provisional",
     QT_TRANSLATE_NOOP("Core", "The Army Postal Service is priced as {zone} by a provisional rule")},
    {"distance_estimated",
     QT_TRANSLATE_NOOP("Core", "{km} km is an estimate from the directory, not the Department's figure")},
    {"zone_given", QT_TRANSLATE_NOOP("Core", "The zone {zone} was given by hand: listed for the supervisor")},
    {"km_given", QT_TRANSLATE_NOOP("Core", "{km} km was given by hand: listed for the supervisor")},
    {"size_not_measured", QT_TRANSLATE_NOOP("Core", "The size was not measured: listed for the supervisor")},
    {"contents_not_declared",
     QT_TRANSLATE_NOOP("Core", "The contents were not declared: listed for the supervisor")},
    {"weight_over_retail_ceiling",
     QT_TRANSLATE_NOOP("Core",
                       "{given} g is above the {most} g that some sources give as the limit at the counter")},
    {"document_size_disputed",
     QT_TRANSLATE_NOOP(
         "Core", "{given} cm is above the {most} cm that some sources give as the limit of a document")},
    {"addon_provisional", QT_TRANSLATE_NOOP("Core", "The fee for {addon} is provisional")},
    {"discount_provisional", QT_TRANSLATE_NOOP("Core", "The student discount is provisional")},
    {"cod_fee_provisional", QT_TRANSLATE_NOOP("Core", "The COD fee is provisional")},
    {"tax_provisional", QT_TRANSLATE_NOOP("Core", "The rate of GST is provisional")},
    {"disk_low", QT_TRANSLATE_NOOP("Core", "Only {free_mb} MB are free on the disk: make room soon")},
    {"numbers_void",
     QT_TRANSLATE_NOOP(
         "Core", "The article numbers loaded before the restore are void: load new ones before booking")},
    {"recovered_differs",
     QT_TRANSLATE_NOOP("Core", "{count} entries that came back from the centre contradict this book: all of "
                               "them stand, show them to your supervisor")},
};

} // namespace

std::span<const Sentence> noticeSentences() {
    return kNotices;
}

} // namespace dak
