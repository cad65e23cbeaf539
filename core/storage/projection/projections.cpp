// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/projection/projections.h"

#include "core/storage/projection/articlesprojection.h"
#include "core/storage/projection/basketsprojection.h"
#include "core/storage/projection/customersprojection.h"
#include "core/storage/projection/daysprojection.h"
#include "core/storage/projection/documentsprojection.h"
#include "core/storage/projection/numbersprojection.h"
#include "core/storage/projection/reversalsprojection.h"
#include "core/storage/projection/serialsprojection.h"

#include <algorithm>

namespace dak {

Money postedOn(const Entry& entry, Account account) {
    Money sum;
    for (const Posting& posting : entry.postings) {
        if (posting.account == account)
            sum += posting.amount;
    }
    return sum;
}

// Articles come before baskets, whose lines look their article up, and documents last of all.
Projections::Projections(Connection& connection, const EntryTable& entries, const PageSource& pages)
    : m_connection(connection), m_entries(entries) {
    m_all.push_back(std::make_unique<DaysProjection>(connection));
    m_all.push_back(std::make_unique<ArticlesProjection>(connection));
    m_all.push_back(std::make_unique<BasketsProjection>(connection));
    m_all.push_back(std::make_unique<NumbersProjection>(connection));
    m_all.push_back(std::make_unique<SerialsProjection>(connection));
    m_all.push_back(std::make_unique<ReversalsProjection>(connection));
    m_all.push_back(std::make_unique<CustomersProjection>(connection));
    auto documents = std::make_unique<DocumentsProjection>(connection, entries, pages);
    m_documents = documents.get();
    m_all.push_back(std::move(documents));
}

Projections::~Projections() = default;

void Projections::startAction() {
    for (const auto& projection : m_all)
        projection->startAction();
}

Status Projections::apply(const Recorded& recorded) {
    DAK_TRY(const AnyRecord record, recordOf(recorded));
    for (const auto& projection : m_all)
        DAK_TRY_STATUS(projection->apply(recorded, record));
    return {};
}

std::vector<std::string_view> Projections::tables() const {
    std::vector<std::string_view> names;
    for (const auto& projection : m_all) {
        for (const std::string_view table : projection->tables()) {
            if (table != "documents")
                names.push_back(table);
        }
    }
    return names;
}

Status Projections::rebuild() {
    std::vector<std::string_view> names = tables();
    std::reverse(names.begin(), names.end());
    for (const std::string_view name : names)
        DAK_TRY_STATUS(m_connection.database().execute("DELETE FROM " + std::string(name)));
    return fold();
}

Status Projections::fold() {
    return m_entries.each(1, [this](const Recorded& recorded) {
        if (recorded.entry.part == 0)
            startAction();
        return apply(recorded);
    });
}

} // namespace dak
