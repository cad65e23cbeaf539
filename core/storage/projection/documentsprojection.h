// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pages as they were issued, with their hashes, and how often each was printed again.
#pragma once

#include "core/storage/entries/entrytable.h"
#include "core/storage/projection/pagesource.h"
#include "core/storage/projection/projection.h"

#include <map>

namespace dak {

class DocumentsProjection final : public Projection {
public:
    DocumentsProjection(Connection& connection, const EntryTable& entries, const PageSource& pages)
        : m_connection(connection), m_entries(entries), m_pages(pages) {}

    std::vector<std::string_view> tables() const override { return {"documents", "reprints"}; }
    Status apply(const Recorded& recorded, const AnyRecord& record) override;
    void startAction() override { m_accepted.clear(); }

    // What the pages of an entry would be now.
    Result<std::vector<IssuedPage>> pagesOf(const Recorded& recorded, const AnyRecord& record);

private:
    // They stay until the next action.
    Result<const AcceptedPart*> original(const ArticleNumber& number);
    Result<const AcceptedPart*> acceptedBy(std::uint64_t entry);
    Result<std::vector<IssuedPage>> paidPages(const Recorded& recorded, const BasketPaid& paid);
    Status store(const Recorded& recorded, const IssuedPage& page);
    Status reprinted(const Recorded& recorded, const DocumentReprinted& reprinted);

    Connection& m_connection;
    const EntryTable& m_entries;
    const PageSource& m_pages;
    std::map<std::uint64_t, AcceptedPart> m_accepted; // read or made in this action
};

} // namespace dak
