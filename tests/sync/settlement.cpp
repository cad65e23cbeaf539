// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/settlement.h"

#include "core/central/statement.h"

#include <algorithm>
#include <tuple>

namespace dak::test {

bool isInCustody(const SimCentre& centre, const Receipt& receipt) {
    const auto& custody = centre.truth().custody;
    const auto found = custody.find({receipt.device, receipt.epoch, receipt.uptoSeq});
    return found != custody.end() && found->second.row->id == receipt.batch;
}

bool isPromise(const SimCentre& centre, const Receipt& receipt) {
    return receipt.generation == centre.identity().generation || isInCustody(centre, receipt);
}

std::vector<std::string> operationsOf(const MemorySyncBook& book, const Receipt& receipt) {
    std::vector<std::string> operations;
    for (const MemorySyncBook::Epoch& epoch : book.state().epochs) {
        const bool covers = epoch.id == receipt.epoch && receipt.uptoSeq <= epoch.places.size();
        for (std::uint64_t seq = receipt.firstSeq; covers && seq <= receipt.uptoSeq; ++seq)
            operations.push_back(operationIn(book.state().entries[epoch.places[seq - 1].entry]));
    }
    return operations;
}

void Settlement::check() {
    readCustody();
    checkOperations();
    checkRows();
    checkSums();
    checkLeases();
    checkConflicts();
    for (const auto& counter : m_counters) {
        checkChain(*counter);
        checkReceipts(*counter);
        checkStatements(*counter);
        checkRest(*counter);
    }
}

// ---- what is where

// Every frame opens, and those of an epoch follow one upon the other.
void Settlement::readCustody() {
    std::pair<DeviceId, EpochId> of{};
    std::uint64_t seq = 0;
    Sha256 head{};
    for (const auto& [place, custody] : m_centre.truth().custody) {
        if (of != std::pair(place.device, place.epoch)) {
            of = {place.device, place.epoch};
            seq = 0;
            head = {};
        }
        const auto batch = openBatch(custody.row->frame);
        if (!batch) {
            find("a frame in custody that does not open");
            continue;
        }
        if (batch->header.firstSeq != seq + 1 || batch->header.headBefore != head)
            find("gap in custody before " + custody.row->id);
        seq = batch->header.lastSeq;
        head = batch->header.headAfter;
        for (const std::string& bytes : batch->entries)
            m_custody[place.device].emplace(operationIn(bytes), bytes);
    }
}

void Settlement::checkOperations() {
    std::set<std::string> must = m_centre.promised;
    for (const auto& counter : m_counters) {
        must.insert(counter->has.begin(), counter->has.end());
        Operations& all = m_books[counter->device()];
        for (const std::string& bytes : counter->book.state().entries)
            all.emplace(operationIn(bytes), bytes);
    }
    std::set<std::string> here;
    for (const auto& [device, operations] : m_custody) {
        for (const auto& [operation, bytes] : operations)
            here.insert(operation);
    }
    for (const std::string& operation : must) {
        if (!here.contains(operation))
            find("lost: " + operation);
    }
    for (const auto& counter : m_counters) {
        const auto known = m_custody.find(counter->device());
        const Operations none;
        const Operations& atCentre = known == m_custody.end() ? none : known->second;
        const Operations& ours = m_books[counter->device()];
        if (atCentre != ours || counter->book.operations().size() != ours.size())
            find("lost or only on one side: counter " + std::to_string(counter->book.operations().size()) +
                 ", its clones " + std::to_string(ours.size()) + ", centre " +
                 std::to_string(atCentre.size()));
    }
}

// Each place in custody is a row, and each operation is counted by exactly one of them.
void Settlement::checkRows() {
    const MemoryCentralStore::State& truth = m_centre.truth();
    std::size_t places = 0;
    for (const auto& [place, custody] : truth.custody)
        places += custody.row->lastSeq - custody.row->firstSeq + 1;
    if (places != truth.rows.size())
        find("rows: " + std::to_string(truth.rows.size()) + " of " + std::to_string(places));
    std::map<std::pair<DeviceId, std::string>, int> counted;
    for (const auto& [place, row] : truth.rows) {
        const UnpackedEntry& entry = row.entry;
        if (!row.isAlias)
            ++counted[{place.device, entry.operation.text() + "/" + std::to_string(entry.part)}];
        if (entry.parked && *entry.parked != "kind_unknown")
            find("parked as " + *entry.parked);
    }
    std::size_t operations = 0;
    for (const auto& [device, all] : m_custody)
        operations += all.size();
    const bool once =
        std::all_of(counted.begin(), counted.end(), [](const auto& one) { return one.second == 1; });
    if (!once || counted.size() != operations)
        find("counted " + std::to_string(counted.size()) + " of " + std::to_string(operations));
}

void Settlement::checkSums() {
    using Key = std::tuple<DeviceId, Date, Account>;
    std::map<Key, std::int64_t> atCentre;
    for (const auto& [place, row] : m_centre.truth().rows) {
        for (const Posting& posting : row.entry.postings)
            atCentre[{place.device, row.entry.day, posting.account}] +=
                row.isAlias ? 0 : posting.amount.paise();
    }
    std::map<Key, std::int64_t> atCounters;
    for (const auto& [device, operations] : m_books) {
        for (const auto& [operation, bytes] : operations) {
            const Entry entry = *decodeEntry(bytes);
            for (const Posting& posting : entry.postings)
                atCounters[{device, entry.day, posting.account}] += posting.amount.paise();
        }
    }
    if (atCentre != atCounters)
        find("sums differ");
}

// ---- numbers

void Settlement::checkLeases() {
    std::vector<NumberLease> leases = m_centre.watched().leases;
    std::sort(leases.begin(), leases.end(),
              [](const NumberLease& a, const NumberLease& b) { return a.first < b.first; });
    for (std::size_t i = 1; i < leases.size(); ++i) {
        if (leases[i].first <= leases[i - 1].last)
            find("leased twice: " + std::to_string(leases[i].first));
    }
}

void Settlement::checkConflicts() {
    std::map<std::string, std::set<std::pair<DeviceId, Uuid>>> accepted;
    for (const auto& [place, row] : m_centre.truth().rows) {
        if (row.entry.accepted && !row.isAlias)
            accepted[*row.entry.accepted].emplace(place.device, row.entry.operation);
    }
    for (const auto& [article, bookings] : accepted) {
        const auto track = m_centre.store().track(article);
        if (!track || !*track || (*track)->conflict != (bookings.size() > 1))
            find("conflict of " + article + " is not told");
        if (bookings.size() > 1)
            m_conflicts.insert(article);
    }
    for (const auto& [place, row] : m_centre.truth().rows) {
        if (row.isAlias || !row.entry.accepted || !m_conflicts.contains(*row.entry.accepted))
            continue;
        const auto rows = m_centre.store().dayRows(place.device, row.entry.day);
        if (std::count(rows->conflicts.begin(), rows->conflicts.end(), *row.entry.accepted) != 1)
            find("conflict of " + *row.entry.accepted + " is not in its day");
    }
}

bool Settlement::hasConflict(const DeviceId& device, Date day) {
    const auto& rows = m_centre.truth().rows;
    return std::any_of(rows.begin(), rows.end(), [&](const auto& placed) {
        const auto& [place, row] = placed;
        return place.device == device && row.entry.day == day && row.entry.accepted &&
               m_conflicts.contains(*row.entry.accepted);
    });
}

// ---- each counter

void Settlement::checkChain(const SimCounter& counter) {
    for (const MemorySyncBook::Epoch& epoch : counter.book.state().epochs) {
        ChainLink link{counter.device(), epoch.id, 1, {}};
        for (const MemorySyncBook::Place& place : epoch.places) {
            link.previous = chainHash(link, counter.book.state().entries[place.entry], true);
            ++link.seq;
            if (link.previous != place.hash)
                find("chain broken");
        }
    }
}

void Settlement::checkReceipts(const SimCounter& counter) {
    for (const auto& [batch, document] : counter.book.state().receipts) {
        const auto receipt = readReceipt(document, true, m_centre.identity().info.key);
        if (!receipt || receipt->batch != batch)
            find("receipt that does not hold");
    }
}

// A closed day has its statement. It agrees, unless this counter was restored or cloned, an entry is in
// question, or a number was booked twice; and what does not agree says what the centre has now.
void Settlement::checkStatements(const SimCounter& counter) {
    const MemorySyncBook::State& book = counter.book.state();
    for (const Date day : book.closedDays) {
        const auto kept = book.statements.find(day);
        if (kept == book.statements.end()) {
            find("statement of " + day.iso() + " is missing");
            continue;
        }
        const bool mayDiffer = counter.troubled || counter.noted || hasConflict(counter.device(), day);
        if (!mayDiffer && !kept->second.agrees())
            find("statement of " + day.iso() + " disagrees");
        DayStatement fresh =
            makeStatement(counter.device(), day, *m_centre.store().dayRows(counter.device(), day));
        fresh.generation = kept->second.generation;
        fresh.at = kept->second.at;
        fresh.key = kept->second.key;
        if (kept->second.agrees())
            fresh.conflicts.clear(); // with another counter, that came later
        if (fresh != kept->second)
            find("statement of " + day.iso() + " is old");
    }
}

void Settlement::checkRest(const SimCounter& counter) {
    const SyncState& state = counter.engine->state();
    if (!state.complete || state.problem || counter.book.waiting() != 0)
        find("waits: " + std::to_string(counter.book.waiting()) +
             (state.problem ? " " + state.problem->code() + " " + std::string(state.problem->fact("why"))
                            : std::string()));
    const MemoryCentralStore::State& truth = m_centre.truth();
    const bool fenced = truth.devices.at(counter.device()).fenced;
    if (counter.book.state().fenced != fenced)
        find("fence not heard of");
    if (!fenced && counter.book.numbersLeft() < 50)
        find("numbers wanted in vain");
    for (const StoredChange& change : truth.common) {
        const auto& taken = counter.book.state().taken;
        const bool isTaken = std::any_of(taken.begin(), taken.end(), [&](const Change& one) {
            return !one.device && one.version == change.version;
        });
        if (!isTaken)
            find("edition missed: " + std::to_string(change.version));
    }
}

} // namespace dak::test
