// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the counter keeps of the centre, plain state beside the book: the tables receipts, statements,
// refused_changes, tracks, centre. Writes happen inside a transaction of the caller. One thread.
#pragma once

#include "core/protocol/change.h"
#include "core/protocol/cursor.h"
#include "core/protocol/daystatement.h"
#include "core/protocol/hello.h"
#include "core/protocol/receipt.h"
#include "core/storage/sqlite/connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dak {

// What the last session said.
struct CentreNotes {
    std::uint64_t generation = 0; // 0: there was none yet
    std::int64_t skewSeconds = 0;
    bool fenced = false;
    std::optional<UtcMillis> sessionAt;
};

struct RefusedChange {
    bool own = false; // of this device's stream; otherwise of what is published for all
    std::uint64_t version = 0;
    std::string kind;
    std::string code;
    std::string why;
    UtcMillis at{};
};

struct KeptTrack {
    TrackAnswer answer;
    UtcMillis fetchedAt{};
};

class CentreTables {
public:
    explicit CentreTables(Connection& connection) : m_connection(connection) {}

    // ---- signed documents, as they came
    Status keep(const Receipt& receipt, const SignedText& document, UtcMillis at);
    Result<std::optional<SignedText>> receipt(const std::string& batch, ReceiptKind kind) const;
    // The latest of a day; an older one than is kept changes nothing.
    Status keep(const DayStatement& statement, const SignedText& document, UtcMillis at);
    Result<std::optional<SignedText>> statement(Date day) const;
    // Closed days of the book without a statement that agrees and covers all that stands here, latest first.
    Result<std::vector<Date>> daysToConfirm() const;

    // ---- the downlink
    Result<Cursor> cursor() const;
    // Never falls.
    Status moveCursor(const ChangeHead& head);
    Status noteRefused(const ChangeHead& head, const SignedText& document, const Error& why, UtcMillis at);
    Result<std::vector<RefusedChange>> refused() const; // latest first

    // ---- tracks, to be shown while the line is down
    Status keepTrack(const TrackAnswer& answer, UtcMillis at);
    Result<std::optional<KeptTrack>> track(const std::string& article) const;

    // ---- the session
    Result<CentreNotes> notes() const;
    Status noteSession(const HelloAnswer& answer, UtcMillis at);
    Status setFenced(bool fenced);

private:
    Result<std::optional<SignedText>> document(Statement& row) const;

    Connection& m_connection;
};

} // namespace dak
