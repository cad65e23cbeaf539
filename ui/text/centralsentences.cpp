// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/sentences.h"

#include <QtGlobal>

namespace dak {

namespace {

constexpr Sentence kCentral[] = {
    {"database_unreachable",
     QT_TRANSLATE_NOOP(
         "Core", "The centre's database cannot be reached[: {why}]. Start PostgreSQL, or check --database")},
    {"database_failed",
     QT_TRANSLATE_NOOP(
         "Core",
         "The centre's database refused this: {why} ({state}). Nothing was done by halves, report it")},
    {"database_not_durable",
     QT_TRANSLATE_NOOP("Core", "The database may forget what it confirmed: set {setting} to on in "
                               "postgresql.conf and start it again")},
    {"centre_missing",
     QT_TRANSLATE_NOOP("Core", "There is no centre in this database: run dak-central migrate first")},
    {"centre_outdated",
     QT_TRANSLATE_NOOP(
         "Core", "The database has schema {version}, this program needs {ours}: run dak-central migrate")},
    {"centre_newer",
     QT_TRANSLATE_NOOP(
         "Core", "The database has schema {version}, this program knows {ours}: install the newer program")},
    {"centre_mode", QT_TRANSLATE_NOOP("Core", "This database is of a centre of the other kind: training and "
                                              "real do not mix, name another database")},
    {"centre_key_locked",
     QT_TRANSLATE_NOOP("Core",
                       "The centre's key is sealed: set DAK_CENTRAL_KEY_FILE to the file that opens it")},
    {"centre_key_wrong", QT_TRANSLATE_NOOP("Core", "The key file does not open the centre's key: set "
                                                   "DAK_CENTRAL_KEY_FILE to the one it was sealed with")},
    {"centre_key_file",
     QT_TRANSLATE_NOOP(
         "Core",
         "{path} is no key file: it holds 64 hexadecimal digits, as openssl rand -hex 32 writes them")},
    {"given_file_damaged",
     QT_TRANSLATE_NOOP(
         "Core", "The file {path} of what this centre has given is damaged ({why}): move it away, a new one "
                 "is made. A backup that is put back meanwhile goes on by its age")},
    {"given_file_foreign",
     QT_TRANSLATE_NOOP("Core", "The file {path} of what was given is of another centre: set "
                               "DAK_CENTRAL_GIVEN_FILE to the one of this centre")},
    {"database_older",
     QT_TRANSLATE_NOOP(
         "Core", "The database is older than what this server has given ({path}): a backup was put back. "
                 "Stop every server and run dak-central migrate --restored")},
    {"tls_key_changed",
     QT_TRANSLATE_NOOP("Core",
                       "This certificate has another key than the {devices} enrolled counters believe: use a "
                       "certificate with the old key, or give --accept-new-tls-key and enrol them again")},
    {"certificate_invalid",
     QT_TRANSLATE_NOOP("Core", "The certificate or its key cannot be used: {why}. Give both as PEM")},
    {"listen_failed",
     QT_TRANSLATE_NOOP("Core", "Nothing can be served at {address}: {why}. Name another --listen")},
    {"listen_invalid", QT_TRANSLATE_NOOP("Core", "\"{given}\" is no address: write --listen HOST:PORT")},
    {"listen_plain",
     QT_TRANSLATE_NOOP(
         "Core",
         "{address} is not loopback: give --tls-cert and --tls-key, counters send nothing in the clear")},
    {"tls_option_alone", QT_TRANSLATE_NOOP("Core", "--tls-cert and --tls-key go together: give both")},
    {"device_invalid",
     QT_TRANSLATE_NOOP("Core", "\"{given}\" is no device: write its 32 hexadecimal digits")},
    {"publish_name_invalid", QT_TRANSLATE_NOOP("Core", "\"{given}\" is no name for a file of the tariff: "
                                                       "write small letters, digits and hyphens, and .json")},
    {"pools_invalid",
     QT_TRANSLATE_NOOP("Core", "The number pools are wrong at {where}: {why}. Nothing was changed")},
    {"pool_used_up",
     QT_TRANSLATE_NOOP("Core", "No numbers are left in the centre's pool for {product}: publish a new pool")},
};

} // namespace

std::span<const Sentence> centralSentences() {
    return kCentral;
}

} // namespace dak
