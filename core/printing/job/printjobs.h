// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The print queue as it is kept: one job a paper and copy. The port; core/storage implements it beside the
// book, where each job comes with the entry that made its paper.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dak {

enum class PrintState {
    Waiting, // surely not out: never tried
    Sent,    // taken by a printer that never says more
    Printed, // the printer, or a person who looked, says it is out
    Unknown, // it was on its way: nobody can say
    Failed,  // surely not out
};
[[nodiscard]] std::string_view printStateCode(PrintState state); // waiting
[[nodiscard]] std::optional<PrintState> printStateOf(std::string_view code);

struct PrintJob {
    std::int64_t id = 0;  // never used again
    std::string document; // "label EM473124829IN"
    std::string kind;     // label
    std::uint64_t entry = 0;
    int copy = 0;        // 0: the original, n: DUPLICATE n
    std::string printer; // the last one tried; empty: none yet
    PrintState state = PrintState::Waiting;
    bool printing = false; // a running program has it in hand: then Unknown is not for a person yet
    Notice reason;         // why it is Failed or Unknown
    int attempts = 0;
    UtcMillis changedAt{};

    // It may be out: another print of it is a duplicate.
    bool mayBeOut() const { return state != PrintState::Waiting && state != PrintState::Failed; }
    bool operator==(const PrintJob&) const = default;
};

class PrintJobs {
public:
    virtual ~PrintJobs() = default;

    // What is not on paper, oldest first: waiting, failed, unknown, in hand. New papers are taken in, claims
    // of programs that ended become unknown (print_interrupted), and what nobody needs any more (a corrected
    // label, a cancelled article) is left out.
    virtual Result<std::vector<PrintJob>> open() = 0;
    virtual Result<std::optional<PrintJob>> job(std::int64_t id) = 0;
    // The newest job of the newest version of a paper.
    virtual Result<std::optional<PrintJob>> newestOf(std::string_view document) = 0;
    // The papers of an entry that have not been tried.
    virtual Result<std::vector<PrintJob>> ofEntry(std::uint64_t entry) = 0;
    // Takes a waiting or failed job in hand; false: somebody else has it, or it may be out by now.
    virtual Result<bool> claim(std::int64_t id, std::string_view printer, std::string_view owner) = 0;
    // Ends a claim of `owner`. Waiting gives it back untouched.
    virtual Status finish(std::int64_t id, std::string_view owner, PrintState state,
                          const Notice& reason) = 0;
    // A person looked: an unknown or sent paper is there.
    virtual Status confirm(std::int64_t id) = 0;
    // A person needs it no more; it leaves the tray and stays what it is.
    virtual Status dismiss(std::int64_t id) = 0;
};

} // namespace dak
