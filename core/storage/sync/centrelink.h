// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The file `centre.json` beside the book: where this counter is enrolled. Private (0600), outside the
// database and outside backups, so that a book put back from a backup is still enrolled.
//
//   {"v":1,"server":TEXT,"key":HEX,"tls_pin":HEX,"training":BOOL,"schema":N,"certificate":PEM,
//    "insecure_loopback":BOOL}
#pragma once

#include "core/sync/syncbook.h"

#include <optional>
#include <string>

namespace dak {

// Absent when the counter is not enrolled. Errors centre_file_damaged {path, why}, file_*.
[[nodiscard]] Result<std::optional<CentreLink>> readCentreLink(const std::string& path);
// On disk before it returns. Errors file_*.
[[nodiscard]] Status writeCentreLink(const std::string& path, const CentreLink& link);

} // namespace dak
