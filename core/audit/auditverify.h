// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Checks an audit file on any machine, without an office and without a network.
#pragma once

#include "core/audit/auditsection.h"

#include <optional>
#include <string>
#include <vector>

namespace dak {

// What the person knows from elsewhere: from a day report, a receipt, the centre.
struct AuditExpectation {
    std::string head; // 64 hexadecimal digits, or the short form "7F3A-91C2"; empty: not given
    std::string key;  // the fingerprint: the device id, 32 hexadecimal digits; empty: not given
};

struct AuditReport {
    bool ok = false;
    bool identityChecked = false; // without a head or a key: whole, but whose is not known
    bool training = false;
    std::string fingerprint; // of the file's key
    std::uint64_t entries = 0;
    std::uint32_t epochs = 0;
    std::string head;                   // of the last epoch, hexadecimal
    std::vector<AuditProblem> problems; // at most kMostProblems
    std::uint64_t problemCount = 0;     // all of them

    static constexpr std::size_t kMostProblems = 100;
};

// Errors head_invalid, key_invalid, file_open_failed, file_read_failed. Everything that is wrong with the
// content stands in the report.
[[nodiscard]] Result<AuditReport> verifyAudit(const std::string& path, const AuditExpectation& expected = {});

} // namespace dak
