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
#include "core/storage/projection/unfoldedprojection.h"

#include <algorithm>

namespace dak {

namespace {

// What an entry itself says, not what became of the disk.
bool isContradiction(const Error& error) {
    return error.kind() == ErrorKind::Refused || error.code() == "database_constraint" ||
           error.code() == "book_damaged" || error.code() == "record_malformed";
}

// Runs a part of a transaction that can be taken back by itself.
template <typename Run>
Status inSavepoint(Connection& connection, Run run) {
    DAK_TRY_STATUS(connection.database().execute("SAVEPOINT fold"));
    const Status done = run();
    if (!done && !connection.database().inTransaction())
        return done; // the disk failed, and SQLite has taken all of it back
    DAK_TRY_STATUS(connection.database().execute(done ? "RELEASE fold" : "ROLLBACK TO fold; RELEASE fold"));
    return done;
}

} // namespace

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
    auto numbers = std::make_unique<NumbersProjection>(connection);
    m_numbers = numbers.get();
    m_all.push_back(std::move(numbers));
    m_all.push_back(std::make_unique<SerialsProjection>(connection));
    m_all.push_back(std::make_unique<ReversalsProjection>(connection));
    m_all.push_back(std::make_unique<CustomersProjection>(connection));
    auto unfolded = std::make_unique<UnfoldedProjection>(connection);
    m_unfolded = unfolded.get();
    m_all.push_back(std::move(unfolded));
    auto documents = std::make_unique<DocumentsProjection>(connection, entries, pages);
    m_documents = documents.get();
    m_all.push_back(std::move(documents));
}

Projections::~Projections() = default;

void Projections::startAction() {
    m_window = {};
    forget();
}

void Projections::forget() {
    for (const auto& projection : m_all)
        projection->startAction();
}

void Projections::settleAhead(Settlement settlement) {
    m_settlement = std::move(settlement);
    for (const auto& projection : m_all)
        projection->settleAhead(*m_settlement);
}

Status Projections::apply(const Recorded& recorded) {
    if (m_window.holds(recorded.no))
        return applyRecovered(recorded);
    if (recorded.record != nullptr)
        return applyOwn(recorded, recorded.record->record);
    DAK_TRY(const AnyRecord record, decodeRecord(recorded.entry));
    return applyOwn(recorded, record);
}

Status Projections::applyNext(const Recorded& recorded) {
    if (recorded.entry.part == 0)
        forget();
    return apply(recorded);
}

Status Projections::applyOwn(const Recorded& recorded, const AnyRecord& record) {
    if (const auto* restored = std::get_if<BookRestored>(&record); restored && restored->recovered > 0)
        m_window = {recorded.no, recorded.no + restored->recovered, restored->numbersVoid};
    return applyAll(recorded, record);
}

Status Projections::applyAll(const Recorded& recorded, const AnyRecord& record) {
    for (const auto& projection : m_all)
        DAK_TRY_STATUS(projection->apply(recorded, record));
    return {};
}

Status Projections::applyRecovered(const Recorded& recorded) {
    const Status whole = inSavepoint(m_connection, [&] { return tryRecovered(recorded); });
    if (whole)
        return m_window.isVoid && recorded.entry.kind == NumbersLoaded::kKind ? m_numbers->voidAll() : whole;
    if (!isContradiction(whole.error()))
        return whole;
    DAK_TRY_STATUS(applyAlone(recorded));
    return m_unfolded->note(recorded, whole.error());
}

Status Projections::tryRecovered(const Recorded& recorded) {
    DAK_TRY(const AnyRecord record, decodeRecord(recorded.entry));
    DAK_TRY(const std::optional<Error> why, contradiction(m_connection, recorded, record));
    return why ? Status(*why) : applyAll(recorded, record);
}

// A number is spent and a serial given whatever else the entry contradicts.
Status Projections::applyAlone(const Recorded& recorded) {
    const auto record = decodeRecord(recorded.entry);
    if (!record)
        return {};
    for (const auto& projection : m_all) {
        if (!projection->standsAlone())
            continue;
        const Status alone = inSavepoint(m_connection, [&] { return projection->apply(recorded, *record); });
        if (!alone && !isContradiction(alone.error()))
            return alone;
    }
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
    startAction();
    return m_entries.each(1, [this](const Recorded& recorded) { return applyNext(recorded); });
}

} // namespace dak
