// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every power cut of a trace: for each instant between two operations, what a disk may hold afterwards.
// What was synced is there; of the rest nothing, all, a beginning, all but one, a torn last write (sectors of
// 512 bytes), or any part.
#pragma once

#include "tests/support/tracelog.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace dak::test {

// The content of each file of the trace after a power cut; null: it does not exist. Shared, because most
// states differ in one file only.
using Image = std::shared_ptr<const std::string>;
using Images = std::vector<Image>;

// What a failed sync means for the bytes it was asked for.
enum class FailedSync {
    Retried,   // a later sync that succeeds makes them durable
    Forgotten, // the system has dropped them from its list: later syncs succeed without them (Linux)
};

struct CrashState {
    Images images;
    std::size_t after = 0;           // operations done before the cut
    std::vector<std::int64_t> marks; // set before the cut, oldest first
    std::string how;                 // for the message: "after 812 of 4011: nothing unsynced kept"
};

class CrashStates {
public:
    // `start`: the files before the first operation, durable; it may be shorter than the trace's names.
    CrashStates(const TraceLog& log, Images start, std::uint32_t seed,
                FailedSync failed = FailedSync::Retried);

    // Calls `visit` for about `wanted` different states, spread evenly over all instants; at least `wanted`
    // when the trace has so many. Stops when `visit` returns false. Returns how many were visited.
    std::size_t visit(std::size_t wanted, const std::function<bool(const CrashState&)>& visit);

private:
    struct Pending {
        std::size_t op;
        bool forgotten = false;
    };
    struct Piece { // what is kept of one pending operation
        std::size_t op;
        std::uint64_t sectors = ~std::uint64_t{0}; // bit i: the i-th sector of a write got there
        bool operator==(const Piece&) const = default;
    };
    using Selection = std::vector<Piece>;

    void advance(const TraceOp& op, std::size_t index);
    void flush(std::size_t file);
    void forget(std::size_t file);
    Selection all() const;
    Selection pick(std::string& how);
    Images imagesOf(const Selection& selection) const;
    std::size_t visitInstant(std::size_t quota, const std::function<bool(const CrashState&)>& visit);

    const TraceLog& m_log;
    Images m_durable;
    std::vector<Pending> m_pending;
    FailedSync m_failed;
    std::vector<std::int64_t> m_marks;
    std::size_t m_done = 0;
    bool m_changed = true; // since the last instant whose "nothing kept" was visited
    bool m_stopped = false;
    std::mt19937 m_random;
};

} // namespace dak::test
