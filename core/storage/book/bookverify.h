// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Proves a book, or says exactly what is wrong with it: database, chain, copies, postings, outbox, read
// models, papers, sealed batches. Reads only, beside programs that go on booking.
#pragma once

#include "core/storage/book/book.h"
#include "core/storage/book/chaincheck.h"

#include <string>
#include <vector>

namespace dak {

struct VerifyReport {
    static constexpr std::size_t kMostProblems = 1000;

    bool ok = false;
    std::uint64_t entries = 0;
    std::string head; // of the current epoch, hexadecimal
    std::vector<VerifyProblem> problems;
    std::uint64_t problemCount = 0; // all of them, also past kMostProblems
};

// Errors of the machine only; a damaged database is a problem in the report as far as it can be read.
[[nodiscard]] Result<VerifyReport> verifyBook(Book& book);

// Makes the read models again from the entries, in one transaction. Papers stay as issued.
[[nodiscard]] Status rebuildBook(Book& book);

} // namespace dak
