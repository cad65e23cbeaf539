// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// All read models of the book, folded together: one decode per entry, always in the same order.
#pragma once

#include "core/storage/entries/entrytable.h"
#include "core/storage/projection/pagesource.h"
#include "core/storage/projection/projection.h"

#include <memory>
#include <vector>

namespace dak {

class DocumentsProjection;

class Projections {
public:
    Projections(Connection& connection, const EntryTable& entries, const PageSource& pages);
    ~Projections();

    // To be called when an action begins: nothing of an earlier one that was rolled back is remembered.
    void startAction();
    Status apply(const Recorded& recorded);

    // Empties the read models and folds every entry again, in the running transaction. Pages are kept as
    // they were issued; only missing ones are made again.
    Status rebuild();
    // Folds every entry into the read models as they stand.
    Status fold();

    // Every table of the read models but `documents`.
    std::vector<std::string_view> tables() const;
    DocumentsProjection& documents() { return *m_documents; }

private:
    Connection& m_connection;
    const EntryTable& m_entries;
    std::vector<std::unique_ptr<Projection>> m_all; // in the order of folding
    DocumentsProjection* m_documents;
};

} // namespace dak
