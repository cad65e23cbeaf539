// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Counters that hand in their days: signed requests made beforehand, sent over TLS connections that are kept.
#pragma once

#include "core/central/centralstore.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dak::bench {

inline constexpr std::uint64_t kBatchEntries = 120; // an office's day

// The requests of one counter, in the order of its chain; each hands in kBatchEntries articles.
using Requests = std::vector<std::string>;

// Counters with these names, enrolled in the store; a name is used once in the life of a centre.
[[nodiscard]] std::vector<Requests> makeLoad(CentralStore& store, std::uint8_t firstName,
                                             std::uint8_t counters, std::uint64_t batches);

struct LoadFigures {
    double seconds = 0;
    std::vector<double> milliseconds; // each from request to receipt
};

// Sends all of it on so many connections at once. Every answer must be a receipt.
[[nodiscard]] LoadFigures send(const std::vector<Requests>& load, std::uint16_t port,
                               std::size_t connections);

// Connections that never finish their first message; closed with the object.
class HalfOpen {
public:
    HalfOpen(std::uint16_t port, std::size_t count);
    HalfOpen(const HalfOpen&) = delete;
    HalfOpen& operator=(const HalfOpen&) = delete;
    ~HalfOpen();

private:
    std::vector<int> m_sockets;
};

} // namespace dak::bench
