// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sample office: what a first start and the demo run on.
#pragma once

#include "core/base/clock.h"
#include "core/base/idsource.h"
#include "core/base/result.h"

#include <string>

namespace dak {

// Creates the folder's book for the office of resources/numbers/training.json and loads its ranges.
// Errors as Counter::create, training_office_invalid {why}.
[[nodiscard]] Status createTrainingOffice(const std::string& dataFolder, const Clock& clock, IdSource& ids);

} // namespace dak
