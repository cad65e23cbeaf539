// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A bounded number of connections for any number of threads, and the transactions over them.
//
// A transaction that met another one is run again; so is one whose connection was lost before its COMMIT was
// sent, because the server has rolled it back. Work may therefore run several times: it changes nothing but
// the database. When the connection is lost while a COMMIT is under way nobody knows: ErrorKind::Unknown
// outcome_unknown. Error database_busy {why}: no connection became free in time.
#pragma once

#include "core/central/storage/postgres/pgconnection.h"

#include <condition_variable>
#include <functional>
#include <mutex>

namespace dak {

// BEGIN is sent with the first call, COMMIT with the last: see finish().
class PgTransaction {
public:
    explicit PgTransaction(PgConnection& connection) : m_connection(connection) {}
    PgTransaction(const PgTransaction&) = delete;
    PgTransaction& operator=(const PgTransaction&) = delete;
    ~PgTransaction(); // rolls back what is not committed

    [[nodiscard]] Result<PgRows> run(PgCall call);
    [[nodiscard]] Result<std::vector<PgRows>> runAll(std::vector<PgCall> calls);
    // The last calls and the COMMIT in one journey; nothing may follow.
    [[nodiscard]] Result<std::vector<PgRows>> finish(std::vector<PgCall> calls);
    [[nodiscard]] Status commit();

private:
    PgConnection& m_connection;
    bool m_isBegun = false;
    bool m_isDone = false;
};

class PgPool {
public:
    PgPool(std::string database, std::size_t most);

    // One statement that changes nothing: asked again when the connection was lost.
    [[nodiscard]] Result<PgRows> read(const PgCall& call);
    // A transaction of these in one journey.
    [[nodiscard]] Result<std::vector<PgRows>> write(const std::vector<PgCall>& calls);
    // Statements without parameters, each by itself.
    [[nodiscard]] Status execute(const std::string& script);

    // Commits when `work` gives a value and has not finished by itself.
    template <typename T>
    [[nodiscard]] Result<T> transact(const std::function<Result<T>(PgTransaction&)>& work) {
        std::optional<Result<T>> answer;
        const Status done = attempts([&](PgConnection& connection) -> Status {
            PgTransaction transaction(connection);
            answer = work(transaction);
            return *answer ? transaction.commit() : Status(answer->error());
        });
        if (!done)
            return done.error();
        return std::move(*answer);
    }

private:
    class Held;
    using Work = std::function<Status(PgConnection&)>;

    [[nodiscard]] Status attempts(const Work& work);
    [[nodiscard]] Status attempt(const Work& work);
    [[nodiscard]] Result<std::unique_ptr<PgConnection>> take();
    void giveBack(std::unique_ptr<PgConnection> connection);

    const std::string m_database;
    const std::size_t m_most;
    std::mutex m_lock;
    std::condition_variable m_free;
    std::vector<std::unique_ptr<PgConnection>> m_idle;
    std::size_t m_used = 0;
};

} // namespace dak
