// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What became of the rows of a directory file: shown to the person who imported it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace dak {

struct RejectedRow {
    std::uint64_t row = 0;
    std::string reason; // a code of core/pincode/import/README.md
    std::string given;  // what stood there, shortened

    bool operator==(const RejectedRow&) const = default;
};

struct ImportReport {
    std::uint64_t read = 0; // rows without the heading
    std::uint64_t accepted = 0;
    std::uint64_t rejected = 0;
    std::vector<RejectedRow> rejects; // the first kMostListed of them

    static constexpr std::size_t kMostListed = 100'000;
};

// Called now and then while a file is read.
using ImportProgress = std::function<void(std::uint64_t bytesTaken, std::uint64_t bytesTotal)>;

} // namespace dak
