// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// After a backup of the database was put back: what was given since it was made is not in it, and is never
// given again. Which numbers and versions those are, the files of what was given say (givenfile.h); without
// them a guess by the age of the backup does, far enough for what a centre gives in that time.
#pragma once

#include "core/base/clock.h"
#include "core/central/storage/givenfile.h"
#include "core/central/storage/postgres/pgpool.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dak {

struct SkippedPool {
    std::string product;
    std::string prefix;
    std::int64_t numbers = 0; // that are given to nobody any more
    std::int64_t next = 0;
};
struct CentralRestored {
    bool isByFiles = false;
    bool isByAge = false; // of the backup, guessed
    std::int64_t generation = 0;
    std::int64_t common = 0;        // versions that were skipped of changes for all
    std::int64_t streams = 0;       // the most that were skipped of the stream of a device
    std::vector<SkippedPool> pools; // also those that the backup lacks, as the product "lost"
};

// `known`: all files of the servers of this centre together; everything goes on after it, and what it says of
// pools that the backup lacks stays guarded. Without it, or when this server has no file of its own among
// them (`keep` is there only from now on, or not at all), no less than this is skipped in each pool: ten
// leases of every enrolled device and at least 10,000 numbers, and 37 more for each second between the last
// batch of the backup and `now`, as far as it goes; versions and the generation grow with that time as well,
// so that the same backup may be put back again later. `keep` is covered before it is done.
[[nodiscard]] Result<CentralRestored> noteRestore(PgPool& pool, UtcMillis now,
                                                  const std::optional<Given>& known, GivenFile* keep);

// What the database knows to be given, and its pools; nothing is locked for it. Error centre_missing.
[[nodiscard]] Result<Given> givenBy(PgPool& pool);
// `ours`: of givenBy(). Error database_older {path}: the file knows of more than this database ever gave, a
// backup was put back; or it was put back without this file. A backup that is not further behind than the
// file is ahead (two steps of it) is not found.
[[nodiscard]] Status checkNotOlder(const Given& ours, const GivenFile& file);

} // namespace dak
