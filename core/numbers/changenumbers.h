// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Article number ranges of this counter: loaded as allotted, spoiled with a reason. A spent number never
// returns.
#pragma once

#include "core/article/numberseries.h"
#include "core/ledger/books.h"
#include "core/record/office.h"

namespace dak {

class ChangeNumbers {
public:
    // The series that no real counter accepts.
    static constexpr std::string_view kTrainingPrefix = "ZT";

    ChangeNumbers(Books& books, NumberSeries& numbers, bool training, Actor actor)
        : m_books(books), m_numbers(numbers), m_training(training), m_actor(std::move(actor)) {}

    // Serials inclusive. Errors prefix_invalid, prefix_training, range_invalid, range_overlaps {with}.
    [[nodiscard]] Status load(const Uuid& operation, const NumbersLoaded& range) const;
    // What load() records, for a caller that decides inside its own transaction. The same errors.
    [[nodiscard]] Result<EntryDraft> decideLoading(const NumbersLoaded& range) const;
    // Errors number_foreign, number_used, number_spoiled, reason_missing.
    [[nodiscard]] Status spoil(const Uuid& operation, const ArticleNumber& number,
                               const std::string& reason) const;

private:
    [[nodiscard]] Status checkRange(const NumbersLoaded& range) const;

    Books& m_books;
    NumberSeries& m_numbers;
    bool m_training;
    Actor m_actor;
};

} // namespace dak
