// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/sentences.h"

#include <QtGlobal>

namespace dak {

namespace {

constexpr Sentence kDirectory[] = {
    {"pin_unknown", QT_TRANSLATE_NOOP("Core", "{field}: {given} is not in the PIN directory: read it again, "
                                              "or give the zone to book it all the same")},
    {"pin_army",
     QT_TRANSLATE_NOOP("Core", "{field}: {given} belongs to the Army Postal Service, which has no place")},
    {"search_not_utf8",
     QT_TRANSLATE_NOOP("Core", "\"{given}\" is no readable text: type the PIN or the name again")},
    {"directory_missing",
     QT_TRANSLATE_NOOP("Core", "The PIN directory {path} is missing: import one (dakctl pincode import)")},
    {"directory_unusable",
     QT_TRANSLATE_NOOP(
         "Core", "The PIN directory cannot be used[ ({why})]: import it again (dakctl pincode import)")},
    {"import_columns_missing",
     QT_TRANSLATE_NOOP(
         "Core", "The file lacks the columns {columns}: take the directory file of data.gov.in as it is")},
    {"import_columns_repeated",
     QT_TRANSLATE_NOOP(
         "Core",
         "The file has the columns {columns} twice: take the directory file of data.gov.in as it is")},
    {"import_damaged",
     QT_TRANSLATE_NOOP("Core", "[{path}: ]the file is damaged or cut off[ ({why})]: fetch it again")},
    {"import_empty", QT_TRANSLATE_NOOP("Core", "[{path}: ]no row of it could be used[ ({read} read, "
                                               "{rejected} rejected)]: the directory stays as it was")},
    {"import_loses_offices",
     QT_TRANSLATE_NOOP("Core", "The file has {offices} offices, the directory in use has {had}: it stays as "
                               "it was. If the smaller one is meant, import with --replace")},
    {"import_file_unreadable", QT_TRANSLATE_NOOP("Core", "{path} cannot be read[: {why}]")},
    {"import_format_unknown",
     QT_TRANSLATE_NOOP(
         "Core", "The file is neither the CSV of data.gov.in nor the packaged JSON: choose another file")},
    {"import_running", QT_TRANSLATE_NOOP("Core", "Another import writes {path}: wait until it is done")},
    {"import_too_large",
     QT_TRANSLATE_NOOP("Core", "{path} is too large: at most {most_bytes} bytes are read")},
    {"import_too_many_offices",
     QT_TRANSLATE_NOOP("Core", "The file has more than {most} offices: it is not the directory")},
};

} // namespace

std::span<const Sentence> directorySentences() {
    return kDirectory;
}

} // namespace dak
