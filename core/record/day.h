// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The till's day and what is noted about papers. Kinds day_opened, day_closed, document_reprinted,
// book_restored.
#pragma once

#include "core/record/office.h"

#include "core/ledger/account.h"
#include "core/money/money.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dak {

struct DayOpened {
    static constexpr std::string_view kKind = "day_opened";
    Office office;
    Money openingFloat;
    std::string reason = {}; // of a day before the last one: that was opened by a wrong clock
    bool operator==(const DayOpened&) const = default;
};

// What the day came to. Difference = counted - expected; a disputed one is not posted to the clerk.
struct DayClosed {
    static constexpr std::string_view kKind = "day_closed";
    Office office;
    Money expected;
    Money counted;
    Money difference;
    bool disputed = false;
    std::string reason;
    std::uint64_t entries = 0; // of the day, without this one
    // Accepted and not removed, cancelled ones too. Absent in entries of programs before it.
    std::optional<std::uint64_t> booked = {};
    std::uint64_t articles = 0;  // accepted and not removed or cancelled
    std::uint64_t cancelled = 0; // on this day, of whatever day's booking
    std::vector<Posting> totals; // per account over the day, before the closing postings
    std::vector<std::string> heldBaskets;
    bool operator==(const DayClosed&) const = default;
};

struct DocumentReprinted {
    static constexpr std::string_view kKind = "document_reprinted";
    std::string document; // "label EM473124829IN", "receipt 2-20261120-0007"
    std::string hash;     // of its page
    int copy = 1;         // 1 for the first duplicate
    bool operator==(const DocumentReprinted&) const = default;
};

// A new epoch began: a backup was put back, or the book was brought together with what the centre had. Says
// from which place in the chain this book goes on.
struct BookRestored {
    static constexpr std::string_view kKind = "book_restored";
    std::string backupHead; // hash, hex
    std::uint64_t entries = 0;
    bool numbersVoid = false; // no reservation file was found: every range waits for the centre
    // The next so many entries of the book were brought back from the centre: they are folded as far as they
    // agree with what stands before them. Left out of the body when it is 0.
    std::uint64_t recovered = 0;
    bool operator==(const BookRestored&) const = default;
};

[[nodiscard]] std::string encode(const DayOpened& record);
[[nodiscard]] std::string encode(const DayClosed& record);
[[nodiscard]] std::string encode(const DocumentReprinted& record);
[[nodiscard]] std::string encode(const BookRestored& record);
[[nodiscard]] Result<DayOpened> decodeDayOpened(std::string_view body);
[[nodiscard]] Result<DayClosed> decodeDayClosed(std::string_view body);
[[nodiscard]] Result<DocumentReprinted> decodeDocumentReprinted(std::string_view body);
[[nodiscard]] Result<BookRestored> decodeBookRestored(std::string_view body);

} // namespace dak
