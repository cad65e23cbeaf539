// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What this server may have given, outside the centre's database and its backups: a database that is put back
// goes on after it (centralrestore.h). On disk before anything is given, some way ahead, so that few leases
// wait for a sync. Any number of threads and of programs of one machine share a file; each machine has its
// own.
#pragma once

#include "core/base/result.h"
#include "core/crypto/crypto.h"

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <utility>

namespace dak {

struct Given {
    using Pool = std::pair<std::string, std::int64_t>; // prefix, first serial

    std::int64_t generation = 0;
    std::int64_t common = 0;            // the highest version of a change for all
    std::int64_t streams = 0;           // the highest of any device's stream
    std::map<Pool, std::int64_t> pools; // the first serial that was given to nobody
    std::map<Pool, std::int64_t> lasts; // the last serial of each pool the database has; in no file

    bool covers(const Given& other) const;
    void raise(const Given& other);
    // Past every serial of `prefix` from `first` to `last` that was given, whatever pools it was given from;
    // `next` when none was.
    std::int64_t past(const std::string& prefix, std::int64_t first, std::int64_t last,
                      std::int64_t next) const;
    // A pool that has given nothing is in `lasts` alone.
    void addPool(const Pool& pool, std::int64_t last, std::int64_t next);
    bool operator==(const Given&) const = default;
};

class GivenFile {
public:
    static constexpr std::int64_t kNumbersAhead = 10'000;
    static constexpr std::int64_t kVersionsAhead = 1'000;

    GivenFile(std::string path, const PublicKey& centre) : m_path(std::move(path)), m_centre(centre) {}

    const std::string& path() const { return m_path; }
    bool exists() const;
    // Errors given_file_damaged {path, why}, given_file_foreign {path}, those of readFile().
    [[nodiscard]] Result<Given> read() const;
    // On disk before it returns, what is new of it ahead, but no further than a pool goes whose end is known.
    // The same errors, and those of replaceFile().
    [[nodiscard]] Status cover(const Given& given);

private:
    [[nodiscard]] Status write(const Given& given) const;

    const std::string m_path;
    const PublicKey m_centre;
    std::mutex m_lock;
    Given m_known; // on disk
};

} // namespace dak
