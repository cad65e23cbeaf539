// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/storage/postgres/pgconnection.h"

#include "core/base/text.h"

#include <libpq-fe.h>

namespace dak {

namespace {

constexpr const char* kSession =
    "-c synchronous_commit=on -c lock_timeout=10s -c statement_timeout=30s -c client_min_messages=warning "
    "-c idle_in_transaction_session_timeout=60s -c bytea_output=hex -c timezone=UTC -c datestyle=ISO";

// libpq's messages end with a line end and may have several lines.
std::string oneLine(std::string_view text) {
    std::string line = trimmed(text);
    for (char& c : line) {
        if (c == '\n' || c == '\t')
            c = ' ';
    }
    return line;
}

void ignoreNotice(void*, const PGresult*) {}

} // namespace

void PgConnection::Finish::operator()(pg_conn* connection) const {
    PQfinish(connection);
}

Result<std::unique_ptr<PgConnection>> PgConnection::open(const std::string& database) {
    const char* const names[] = {"dbname",           "options",          "connect_timeout", "keepalives_idle",
                                 "tcp_user_timeout", "application_name", "client_encoding", nullptr};
    const char* const values[] = {database.c_str(), kSession,      "5",    "30",
                                  "30000",          "dak-central", "UTF8", nullptr};
    Handle handle(PQconnectdbParams(names, values, 1));
    if (!handle || PQstatus(handle.get()) != CONNECTION_OK) {
        const std::string why = handle ? oneLine(PQerrorMessage(handle.get())) : "no memory";
        return Error::machine("database_unreachable", {{"why", why}});
    }
    PQsetNoticeReceiver(handle.get(), ignoreNotice, nullptr);
    return std::unique_ptr<PgConnection>(new PgConnection(std::move(handle)));
}

bool PgConnection::isLost() const {
    if (PQtransactionStatus(m_handle.get()) == PQTRANS_IDLE)
        (void)PQconsumeInput(m_handle.get());
    return PQstatus(m_handle.get()) != CONNECTION_OK;
}

bool PgConnection::isInTransaction() const {
    return PQtransactionStatus(m_handle.get()) != PQTRANS_IDLE;
}

Error PgConnection::lost() const {
    return Error::machine("database_unreachable", {{"why", oneLine(PQerrorMessage(m_handle.get()))}});
}

Error PgConnection::errorOf(pg_result* result, std::string_view doing) const {
    if (isLost())
        return lost();
    const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const char* why = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    return Error::machine("database_failed", {{"doing", quotable(doing)},
                                              {"why", why == nullptr ? "" : oneLine(why)},
                                              {"state", state == nullptr ? "" : state}});
}

Result<std::string> PgConnection::prepared(std::string_view sql) {
    const auto known = m_prepared.find(sql.data());
    if (known != m_prepared.end())
        return known->second;
    const std::string name = "s" + std::to_string(m_prepared.size());
    PgRows made(PQprepare(m_handle.get(), name.c_str(), std::string(sql).c_str(), 0, nullptr));
    DAK_TRY_STATUS(made.isDone() ? Status() : Status(errorOf(made.handle(), sql)));
    m_prepared.emplace(sql.data(), name);
    return name;
}

Status PgConnection::send(const std::string& name, const PgArguments& arguments) {
    std::vector<const char*> values;
    std::vector<int> lengths;
    std::vector<int> formats;
    for (const PgArguments::Value& value : arguments.values()) {
        values.push_back(value.bytes ? value.bytes->c_str() : nullptr);
        lengths.push_back(value.bytes ? static_cast<int>(value.bytes->size()) : 0);
        formats.push_back(value.isBinary ? 1 : 0);
    }
    if (PQsendQueryPrepared(m_handle.get(), name.c_str(), static_cast<int>(values.size()), values.data(),
                            lengths.data(), formats.data(), 0) == 0)
        return lost();
    return {};
}

Result<PgRows> PgConnection::run(const PgCall& call) {
    DAK_TRY(std::vector<PgRows> rows, runAll({call}));
    return std::move(rows.front());
}

Result<std::vector<PgRows>> PgConnection::runAll(const std::vector<PgCall>& calls) {
    std::vector<std::string> names;
    for (const PgCall& call : calls) {
        DAK_TRY(std::string name, prepared(call.sql));
        names.push_back(std::move(name));
    }
    if (PQenterPipelineMode(m_handle.get()) == 0)
        return lost();
    for (std::size_t i = 0; i < calls.size(); ++i)
        DAK_TRY_STATUS(send(names[i], calls[i].arguments));
    if (PQpipelineSync(m_handle.get()) == 0)
        return lost();
    return collect(calls);
}

// Reads to the end of the journey in any case, so that the connection is fit for the next.
Result<std::vector<PgRows>> PgConnection::collect(const std::vector<PgCall>& calls) {
    std::vector<PgRows> rows;
    std::optional<Error> first;
    for (const PgCall& call : calls) {
        PgRows answer(PQgetResult(m_handle.get()));
        if (!answer.handle())
            return lost();
        if (!answer.isDone() && !first)
            first = errorOf(answer.handle(), call.sql);
        rows.push_back(std::move(answer));
        while (pg_result* more = PQgetResult(m_handle.get()))
            PQclear(more);
        if (isLost())
            return first && first->code() == "database_unreachable" ? *first : lost();
    }
    while (pg_result* last = PQgetResult(m_handle.get())) {
        const bool isSync = PQresultStatus(last) == PGRES_PIPELINE_SYNC;
        PQclear(last);
        if (isSync)
            break;
        if (isLost())
            return lost();
    }
    if (PQexitPipelineMode(m_handle.get()) == 0)
        return lost();
    if (first)
        return *first;
    return rows;
}

Status PgConnection::execute(const std::string& script) {
    PgRows answer(PQexec(m_handle.get(), script.c_str()));
    return answer.isDone() ? Status() : Status(errorOf(answer.handle(), script));
}

bool isConflictOfTransactions(const Error& error) {
    const std::string_view state = error.fact("state");
    return state == "40001" || state == "40P01";
}

} // namespace dak
