// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The composition root of a counter: the one place that names each port and its implementation.
// dakctl and dak-counter build the same Counter over a data folder; one thread.
#pragma once

#include "core/base/clock.h"
#include "core/base/idsource.h"
#include "core/booking/bookingdesk.h"
#include "core/document/compose.h"
#include "core/numbers/changenumbers.h"
#include "core/pincode/pincodedirectory.h"
#include "core/storage/book/bookfolder.h"
#include "core/tariff/tariffbook.h"
#include "core/till/tillday.h"

#include <memory>
#include <string>
#include <vector>

namespace dak {

// Data that came with the program: ../share/dak-counter beside the folder of the running program.
[[nodiscard]] std::string shareFolder();
// The platform's application-data folder for this person: $XDG_DATA_HOME/dak-counter.
[[nodiscard]] std::string defaultDataFolder();

[[nodiscard]] Result<TariffBook> openTariff();
// The counter's own import in its data folder, else the directory that came with the program.
[[nodiscard]] Result<std::unique_ptr<PincodeDirectory>> openDirectory(const std::string& dataFolder);

} // namespace dak
