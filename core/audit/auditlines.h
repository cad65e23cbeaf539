// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lines of an audit file, format dak-audit-1: JSON Lines. Per epoch of the book, oldest first, one
// header, one line per entry, one trailer. The signature of a trailer covers its header, count and head.
#pragma once

#include "core/ledger/entry.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace dak {

inline constexpr std::string_view kAuditFormat = "dak-audit-1";
// The longest line that is read; an entry of the largest body stays well below.
inline constexpr std::size_t kMostAuditLine = 1U << 20U;

struct AuditHeader {
    DeviceId device{};
    PublicKey publicKey{};
    EpochId epoch{};
    std::uint32_t ordinal = 1;
    std::uint32_t epochs = 1; // of the whole file
    bool training = false;

    bool operator==(const AuditHeader&) const = default;
};

struct AuditEntry {
    std::uint64_t seq = 0;
    Sha256 hash{};
    std::string bytes;
};

struct AuditTrailer {
    std::uint64_t count = 0;
    Sha256 head{};
    Signature signature{};
};

[[nodiscard]] std::string auditLine(const AuditHeader& header);
[[nodiscard]] std::string auditLine(const AuditEntry& entry);
[[nodiscard]] std::string auditLine(const AuditTrailer& trailer);
// What the signature of a trailer is of.
[[nodiscard]] std::string auditSigned(const AuditHeader& header, std::uint64_t count, const Sha256& head);

// Error audit_malformed.
[[nodiscard]] Result<std::variant<AuditHeader, AuditEntry, AuditTrailer>>
parseAuditLine(std::string_view line);

} // namespace dak
