// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/sentences.h"

#include <QtGlobal>

namespace dak {

namespace {

constexpr Sentence kTariff[] = {
    {"rates_not_found",
     QT_TRANSLATE_NOOP(
         "Core",
         "{product}: there is no tariff for {on}[, the first is from {first}]: book another product")},
    {"rates_not_loaded",
     QT_TRANSLATE_NOOP("Core",
                       "{product}: its rates are not published and not loaded, book another product")},
    {"tax_not_found",
     QT_TRANSLATE_NOOP("Core", "There is no tax rate for {on}: the tariff data of that day is missing")},
    {"zones_not_found",
     QT_TRANSLATE_NOOP("Core", "There are no zones for {on}: the tariff data of that day is missing")},
    {"weight_out_of_range",
     QT_TRANSLATE_NOOP("Core",
                       "{field}: {given} g is outside what this product carries, {least} to {most} g")},
    {"document_too_heavy",
     QT_TRANSLATE_NOOP(
         "Core", "{field}: {given} g is too heavy for a document, at most {most} g[: book it as {instead}]")},
    {"document_too_large",
     QT_TRANSLATE_NOOP(
         "Core", "{field}: {given} is too large for a document, at most {most} cm[: book it as {instead}]")},
    {"document_is_merchandise",
     QT_TRANSLATE_NOOP("Core", "{field}: merchandise is never a document[, book it as {instead}]")},
    {"size_too_small",
     QT_TRANSLATE_NOOP("Core",
                       "{field}: {given} is too small, at least {least} cm: pack it in a larger cover")},
    {"size_too_large", QT_TRANSLATE_NOOP("Core", "{field}: {given} is too large, at most {most} cm")},
    {"size_sum_too_large",
     QT_TRANSLATE_NOOP("Core",
                       "{field}: length and girth of {given} are {sum} cm together, at most {most} cm")},
    {"roll_too_short", QT_TRANSLATE_NOOP("Core", "{field}: {given} is too short, at least {least} cm")},
    {"roll_too_thin", QT_TRANSLATE_NOOP("Core", "{field}: {given} is too thin, at least {least} cm")},
    {"roll_too_long", QT_TRANSLATE_NOOP("Core", "{field}: {given} is too long, at most {most} cm")},
    {"roll_sum_too_large",
     QT_TRANSLATE_NOOP(
         "Core", "{field}: length and two diameters of {given} are too much, at most {most} cm together")},
    {"size_and_roll", QT_TRANSLATE_NOOP("Core", "{field}: a parcel is a box or a roll, give one of them")},
    {"contents_unknown",
     QT_TRANSLATE_NOOP("Core",
                       "{field}: there is no kind of contents \"{given}\", see the letters of the list")},
    {"contents_text_needed", QT_TRANSLATE_NOOP("Core", "{field}: say what it is in a word or two")},
    {"contents_prohibited",
     QT_TRANSLATE_NOOP("Core", "{field}: this may not go by post[ ({word})], give it back to the sender")},
    {"contents_air_prohibited",
     QT_TRANSLATE_NOOP("Core",
                       "{field}: this may not fly[ ({word})][, book it as {instead}: it goes by surface]")},
    {"cloth_wrapping_refused",
     QT_TRANSLATE_NOOP("Core", "{field}: parcels wrapped in cloth are not accepted since 01-04-2022, sell a "
                               "box or ask for another wrapping")},
    {"contents_not_for_product",
     QT_TRANSLATE_NOOP("Core", "{field}: this product carries only {only}[, book it as {instead}]")},
    {"contents_value_too_high",
     QT_TRANSLATE_NOOP("Core", "{field}: {word} worth ₹ {given} may not go by post, at most ₹ {most}")},
    {"value_needed", QT_TRANSLATE_NOOP("Core", "{field}: for {word} the value is needed, ask the sender")},
    {"insurance_needed",
     QT_TRANSLATE_NOOP("Core", "{field}: {contents} must be insured, ask for the value and insure it")},
    {"insured_too_low",
     QT_TRANSLATE_NOOP("Core", "{field}: ₹ {given} cannot be insured, at least ₹ {least}")},
    {"insured_too_high",
     QT_TRANSLATE_NOOP("Core", "{field}: ₹ {given} is too much to insure, at most ₹ {most}[ for {word}]")},
    {"insured_not_whole_rupees",
     QT_TRANSLATE_NOOP("Core", "{field}: ₹ {given} has paise, insure whole rupees")},
    {"insured_above_value",
     QT_TRANSLATE_NOOP("Core", "{field}: ₹ {given} is more than the goods are worth, at most ₹ {most}")},
    {"insured_below_value",
     QT_TRANSLATE_NOOP("Core", "{field}: ₹ {given} is less than the goods are worth, insure ₹ {least}")},
    {"cod_retail_not_loaded",
     QT_TRANSLATE_NOOP("Core", "{field}: no fee for COD at the counter is published, so it is blocked until "
                               "one is loaded; contract customers can use it")},
    {"cod_not_offered",
     QT_TRANSLATE_NOOP("Core",
                       "{field}: {product} has no COD on {on}, take another product or leave COD out")},
    {"cod_too_low", QT_TRANSLATE_NOOP("Core", "{field}: ₹ {given} cannot be collected, at least ₹ {least}")},
    {"cod_too_high",
     QT_TRANSLATE_NOOP("Core", "{field}: ₹ {given} is too much to collect, at most ₹ {most}")},
    {"cod_not_whole_rupees",
     QT_TRANSLATE_NOOP("Core", "{field}: ₹ {given} has paise, COD is collected in whole rupees")},
    {"addon_not_offered",
     QT_TRANSLATE_NOOP("Core", "{addon} is not offered with {product} on {on}, leave it out")},
    {"discount_contractual",
     QT_TRANSLATE_NOOP("Core", "{field}: there is no discount on contract rates, leave it out")},
    {"discount_not_offered",
     QT_TRANSLATE_NOOP("Core", "{field}: {product} has no such discount on {on}, leave it out")},
    {"postal_service_not_offered",
     QT_TRANSLATE_NOOP(
         "Core",
         "{field}: {product} cannot go on postal service[ for {customer} customers], take another product")},
    {"postal_service_with_cod",
     QT_TRANSLATE_NOOP("Core", "{field}: nothing is collected on postal service, leave COD out")},
    {"zone_not_for_product",
     QT_TRANSLATE_NOOP("Core",
                       "{field}: {product} is priced by distance, give the kilometres, or the zone local")},
    {"zone_unknown",
     QT_TRANSLATE_NOOP("Core", "{field}: no zone is known from or to PIN {given}, give the zone")},
    {"distance_unknown",
     QT_TRANSLATE_NOOP("Core", "{field}: no distance is known from or to PIN {given}, give the kilometres")},
    {"place_of_supply_unknown",
     QT_TRANSLATE_NOOP("Core", "{field}: the state of PIN {given} is not known, so the tax is not either: "
                               "take a PIN of the directory")},
    {"km_invalid",
     QT_TRANSLATE_NOOP("Core",
                       "{field}: \"{given}\" is no distance: write whole kilometres[, {least} to {most}]")},
    {"office_limit_weight",
     QT_TRANSLATE_NOOP("Core",
                       "{field}: this office takes at most {most} g, {given} g goes to a larger office")},
    {"office_limit_insured",
     QT_TRANSLATE_NOOP("Core",
                       "{field}: this office insures at most ₹ {most}, ₹ {given} goes to a larger office")},
    {"office_limit_cod",
     QT_TRANSLATE_NOOP("Core", "{field}: this office takes no COD articles, a larger office does")},
    {"tariff_file_invalid",
     QT_TRANSLATE_NOOP(
         "Core",
         "The tariff file {file} is wrong[ at {where}]: {why}. Nothing is priced until it is mended")},
    {"dispatch_file_invalid",
     QT_TRANSLATE_NOOP("Core", "The dispatch times are wrong[ at {where}]: {why}. Mend dispatch-times.json "
                               "and start again")},
    {"tariff_folder_unreadable",
     QT_TRANSLATE_NOOP("Core", "The tariffs in {folder} cannot be read[: {why}]. Install the program again")},
};

} // namespace

std::span<const Sentence> tariffSentences() {
    return kTariff;
}

} // namespace dak
