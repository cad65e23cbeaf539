// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/storage/postgres/pgpool.h"

#include "core/base/check.h"

#include <chrono>
#include <random>
#include <thread>

namespace dak {

namespace {

constexpr int kMostAttempts = 12;
constexpr std::chrono::seconds kPatience{10}; // for a free connection

// Two that met at the same row do not meet again at the same instant.
void stepAside(int attempt) {
    thread_local std::minstd_rand random{std::random_device{}()};
    std::uniform_int_distribution<int> spread(0, 1 << std::min(attempt, 6));
    std::this_thread::sleep_for(std::chrono::milliseconds(spread(random)));
}

bool isWorthAnother(const Error& error) {
    return error.kind() != ErrorKind::Unknown &&
           (isConflictOfTransactions(error) || error.code() == "database_unreachable");
}

} // namespace

// ---- the transaction

PgTransaction::~PgTransaction() {
    if (!m_isDone && m_isBegun && !m_connection.isLost()) {
        const Status rolledBack = m_connection.execute("ROLLBACK");
        (void)rolledBack; // a connection that cannot roll back is closed by the pool
    }
}

Result<PgRows> PgTransaction::run(PgCall call) {
    DAK_TRY(std::vector<PgRows> rows, runAll({std::move(call)}));
    return std::move(rows.front());
}

Result<std::vector<PgRows>> PgTransaction::runAll(std::vector<PgCall> calls) {
    check(!m_isDone, "a transaction goes on after its end");
    const bool begins = !m_isBegun;
    if (begins)
        calls.insert(calls.begin(), PgCall{"BEGIN", {}});
    m_isBegun = true;
    DAK_TRY(std::vector<PgRows> rows, m_connection.runAll(calls));
    if (begins)
        rows.erase(rows.begin());
    return rows;
}

Result<std::vector<PgRows>> PgTransaction::finish(std::vector<PgCall> calls) {
    calls.push_back({"COMMIT", {}});
    Result<std::vector<PgRows>> rows = runAll(std::move(calls));
    if (!rows && m_connection.isLost()) {
        m_isDone = true;
        return Error::unknown("outcome_unknown", {{"why", std::string(rows.error().fact("why"))}});
    }
    DAK_TRY(std::vector<PgRows> done, std::move(rows));
    m_isDone = true;
    done.pop_back();
    return done;
}

Status PgTransaction::commit() {
    if (m_isDone || !m_isBegun)
        return {};
    DAK_TRY([[maybe_unused]] const auto rows, finish({}));
    return {};
}

// ---- the pool

class PgPool::Held {
public:
    Held(PgPool& pool, std::unique_ptr<PgConnection> connection)
        : m_pool(pool), m_connection(std::move(connection)) {}
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;
    ~Held() { m_pool.giveBack(std::move(m_connection)); }

    PgConnection& operator*() { return *m_connection; }

private:
    PgPool& m_pool;
    std::unique_ptr<PgConnection> m_connection;
};

PgPool::PgPool(std::string database, std::size_t most) : m_database(std::move(database)), m_most(most) {
    check(most > 0, "a pool without connections");
}

Result<std::unique_ptr<PgConnection>> PgPool::take() {
    std::unique_lock lock(m_lock);
    if (!m_free.wait_for(lock, kPatience, [this] { return m_used < m_most; }))
        return Error::machine("database_busy", {{"why", "every connection is in use"}});
    ++m_used;
    while (!m_idle.empty()) {
        std::unique_ptr<PgConnection> connection = std::move(m_idle.back());
        m_idle.pop_back();
        if (!connection->isLost())
            return connection;
    }
    lock.unlock();
    Result<std::unique_ptr<PgConnection>> opened = PgConnection::open(m_database);
    if (!opened)
        giveBack(nullptr);
    return opened;
}

void PgPool::giveBack(std::unique_ptr<PgConnection> connection) {
    const std::lock_guard lock(m_lock);
    --m_used;
    if (connection && !connection->isLost() && !connection->isInTransaction())
        m_idle.push_back(std::move(connection));
    m_free.notify_one();
}

Status PgPool::attempt(const Work& work) {
    DAK_TRY(std::unique_ptr<PgConnection> connection, take());
    Held held(*this, std::move(connection));
    return work(*held);
}

Status PgPool::attempts(const Work& work) {
    for (int number = 1;; ++number) {
        const Status done = attempt(work);
        if (done || number == kMostAttempts || !isWorthAnother(done.error()))
            return done;
        // A server that is not there is said at once: whoever asked comes again later.
        if (done.error().code() == "database_unreachable" && number > 2)
            return done;
        stepAside(number);
    }
}

Result<PgRows> PgPool::read(const PgCall& call) {
    std::optional<PgRows> rows;
    DAK_TRY_STATUS(attempts([&](PgConnection& connection) -> Status {
        DAK_TRY(rows, connection.run(call));
        return {};
    }));
    return std::move(*rows);
}

Status PgPool::execute(const std::string& script) {
    return attempts([&](PgConnection& connection) { return connection.execute(script); });
}

Result<std::vector<PgRows>> PgPool::write(const std::vector<PgCall>& calls) {
    return transact<std::vector<PgRows>>(
        [&](PgTransaction& transaction) { return transaction.finish(calls); });
}

} // namespace dak
