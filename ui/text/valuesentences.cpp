// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/sentences.h"

#include <QtGlobal>

namespace dak {

namespace {

constexpr Sentence kValues[] = {
    {"date_invalid",
     QT_TRANSLATE_NOOP("Core", "{field}: \"{given}\" is no day: write year-month-day, as in 2026-11-20")},
    {"uuid_invalid",
     QT_TRANSLATE_NOOP("Core", "{field}: \"{given}\" is no UUID: write 8-4-4-4-12 hexadecimal digits")},
    {"base64_invalid",
     QT_TRANSLATE_NOOP("Core",
                       "What should be base64 is not: the file was changed or cut off, use another copy")},
    {"money_invalid",
     QT_TRANSLATE_NOOP(
         "Core", "{field}: \"{given}\" is no amount: write rupees with at most two decimals, as in 1499.50")},
    {"money_too_large",
     QT_TRANSLATE_NOOP("Core", "{field}: {given} is too much: at most ₹ {most} can be written")},
    {"weight_invalid",
     QT_TRANSLATE_NOOP("Core", "{field}: \"{given}\" is no weight: write whole grams, as in 1240")},
    {"weight_zero", QT_TRANSLATE_NOOP("Core", "{field}: 0 g cannot be booked, weigh the article again")},
    {"weight_too_large",
     QT_TRANSLATE_NOOP("Core", "{field}: {given} is too much, at most {most} g can be written")},
    {"size_invalid", QT_TRANSLATE_NOOP("Core", "{field}: \"{given}\" is no size: write length, breadth and "
                                               "height in centimetres, each 1 to 999, as in 30x20x15")},
    {"roll_invalid", QT_TRANSLATE_NOOP("Core", "{field}: \"{given}\" is no roll: write length and diameter "
                                               "in centimetres, each 1 to 999, as in 60x8")},
    {"pin_invalid",
     QT_TRANSLATE_NOOP("Core", "{field}: \"{given}\" is no PIN: write six digits, the first from 1 to 9")},
    {"name_missing",
     QT_TRANSLATE_NOOP("Core", "{field}: the name is missing, write the person's or the firm's name")},
    {"text_not_utf8",
     QT_TRANSLATE_NOOP("Core", "{field}[, {part}]: \"{given}\" is no readable text, write it again")},
    {"text_has_controls",
     QT_TRANSLATE_NOOP(
         "Core", "{field}[, {part}]: \"{given}\" has characters that cannot be printed, write it again")},
    {"text_too_long", QT_TRANSLATE_NOOP("Core", "{field}[, {part}]: too long, at most {most} characters")},
    {"too_many_lines",
     QT_TRANSLATE_NOOP("Core", "{field}: too many lines, at most {most} besides name and place")},
    {"mobile_invalid", QT_TRANSLATE_NOOP("Core", "{field}: \"{given}\" is no mobile number: write ten "
                                                 "digits, the first from 6 to 9, or leave it empty")},
    {"parts_invalid", QT_TRANSLATE_NOOP("Core", "{field}: write \"Name; line; ...; mobile\", 2 to 5 parts, "
                                                "the last the mobile or empty; there are {parts}")},
    {"gstin_invalid", QT_TRANSLATE_NOOP("Core", "{field}: \"{given}\" is no GSTIN: it has 15 characters, "
                                                "state, PAN, entity, Z and a check character")},
    {"gstin_check_character",
     QT_TRANSLATE_NOOP("Core", "{field}: \"{given}\" has a wrong check character (it would end in "
                               "{expected}): read the GSTIN again")},
    {"pan_invalid",
     QT_TRANSLATE_NOOP("Core",
                       "{field}: \"{given}\" is no PAN: it has five letters, four digits and a letter")},
    {"article_invalid", QT_TRANSLATE_NOOP("Core", "{field}: \"{given}\" is no article number: two letters, "
                                                  "nine digits and the country, as in EM473124829IN")},
    {"article_country",
     QT_TRANSLATE_NOOP(
         "Core",
         "{field}: \"{given}\" ends in {country}, and no country has this code: read the number again")},
    {"article_check_digit",
     QT_TRANSLATE_NOOP("Core", "{field}: \"{given}\" has a wrong check digit (it would be {expected}): scan "
                               "the label again or read the number again[, or take it as it is and write in "
                               "\"{part}\" why]")},
    {"product_invalid",
     QT_TRANSLATE_NOOP("Core", "{field}: \"{given}\" is no product: write its name as in the tariff list")},
    {"product_unknown",
     QT_TRANSLATE_NOOP("Core", "{field}: there is no product \"{given}\", see the tariff list")},
    {"rounding_invalid",
     QT_TRANSLATE_NOOP("Core", "{field}: \"{given}\" is no rounding: write component, total or none")},
    {"zone_invalid",
     QT_TRANSLATE_NOOP(
         "Core", "{field}: \"{given}\" is no zone: write local, within-state, zone-metro or other-states")},
    {"account_unknown",
     QT_TRANSLATE_NOOP(
         "Core",
         "\"{given}\" is no account of a counter: the entry was changed or comes from a newer program")},
    {"role_unknown",
     QT_TRANSLATE_NOOP("Core",
                       "\"{given}\" is no role: the entry was changed or comes from a newer program")},
};

} // namespace

std::span<const Sentence> valueSentences() {
    return kValues;
}

} // namespace dak
