// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// All read models of the book, folded together: one decode per entry, always in the same order.
#pragma once

#include "core/storage/entries/entrytable.h"
#include "core/storage/projection/pagesource.h"
#include "core/storage/projection/projection.h"

#include <memory>
#include <optional>
#include <vector>

namespace dak {

class DocumentsProjection;
class NumbersProjection;
class UnfoldedProjection;

class Projections {
public:
    Projections(Connection& connection, const EntryTable& entries, const PageSource& pages);
    ~Projections();

    // To be called when an action begins: nothing of an earlier one that was rolled back is remembered.
    void startAction();
    // What is known of the action beforehand; before its first entry.
    void settleAhead(Settlement settlement);
    // An entry that was brought back from the centre (one of the `recovered` after a book_restored) is folded
    // as far as it agrees with what stands before it, and noted in `unfolded` when it does not: it never
    // fails because of what it says. Every other entry is folded whole or fails.
    Status apply(const Recorded& recorded);
    // The next entry of a long run, of whatever action.
    Status applyNext(const Recorded& recorded);

    // Empties the read models and folds every entry again, in the running transaction. Pages are kept as
    // they were issued; only missing ones are made again.
    Status rebuild();
    // Folds every entry into the read models as they stand.
    Status fold();

    // Every table of the read models but `documents`.
    std::vector<std::string_view> tables() const;
    DocumentsProjection& documents() { return *m_documents; }

private:
    // Entries that were brought back: from < no <= to.
    struct Window {
        std::uint64_t from = 0;
        std::uint64_t to = 0;
        bool isVoid = false; // the ranges among them are void too

        bool holds(std::uint64_t no) const { return no > from && no <= to; }
    };

    void forget();
    Status applyOwn(const Recorded& recorded, const AnyRecord& record);
    Status applyAll(const Recorded& recorded, const AnyRecord& record);
    Status applyRecovered(const Recorded& recorded);
    Status tryRecovered(const Recorded& recorded);
    Status applyAlone(const Recorded& recorded);

    Connection& m_connection;
    const EntryTable& m_entries;
    Window m_window;
    std::optional<Settlement> m_settlement;
    std::vector<std::unique_ptr<Projection>> m_all; // in the order of folding
    NumbersProjection* m_numbers;
    UnfoldedProjection* m_unfolded;
    DocumentsProjection* m_documents;
};

} // namespace dak
