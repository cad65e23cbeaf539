// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A connection to PostgreSQL that keeps its prepared statements. One thread at a time.
//
// Errors: database_unreachable {why} (no connection, or it was lost), database_failed {doing, why, state}
// with the five letters of SQLSTATE. A connection that was lost is opened anew by its pool.
#pragma once

#include "core/base/result.h"
#include "core/central/storage/postgres/pgvalues.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct pg_conn;

namespace dak {

// `sql` must live as long as the program: a literal.
struct PgCall {
    std::string_view sql;
    PgArguments arguments;
};

class PgConnection {
public:
    // `database`: a connection string of libpq, "postgresql://..." or "host=... dbname=...". Sessions commit
    // durably, wait at most 10 s for a lock and 30 s for a statement.
    [[nodiscard]] static Result<std::unique_ptr<PgConnection>> open(const std::string& database);

    [[nodiscard]] Result<PgRows> run(const PgCall& call);
    // All in one journey. The first error ends it, and what follows it is not done.
    [[nodiscard]] Result<std::vector<PgRows>> runAll(const std::vector<PgCall>& calls);
    // Any number of statements without parameters: for migrations.
    [[nodiscard]] Status execute(const std::string& script);

    // Also notices that the server has closed it while it was idle.
    bool isLost() const;
    // Whether a transaction was left open, also a failed one.
    bool isInTransaction() const;

private:
    struct Finish {
        void operator()(pg_conn* connection) const;
    };
    using Handle = std::unique_ptr<pg_conn, Finish>;

    explicit PgConnection(Handle handle) : m_handle(std::move(handle)) {}

    [[nodiscard]] Result<std::string> prepared(std::string_view sql);
    [[nodiscard]] Status send(const std::string& name, const PgArguments& arguments);
    [[nodiscard]] Result<std::vector<PgRows>> collect(const std::vector<PgCall>& calls);
    [[nodiscard]] Error lost() const;
    [[nodiscard]] Error errorOf(pg_result* result, std::string_view doing) const;

    Handle m_handle;
    std::unordered_map<const char*, std::string> m_prepared;
};

// The server gave up one of several transactions that met: the same again may well succeed.
[[nodiscard]] bool isConflictOfTransactions(const Error& error);

} // namespace dak
