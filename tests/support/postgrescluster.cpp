// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/postgrescluster.h"

#include <libpq-fe.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <stdexcept>
#include <thread>
#include <vector>

namespace dak::test {

namespace {

constexpr const char* kOwner = "postgres";
constexpr std::chrono::seconds kPatience{60};

[[noreturn]] void fail(const std::string& what) {
    throw std::runtime_error("PostgreSQL for the tests: " + what);
}

// PostgreSQL refuses to run as root.
const passwd* otherUser() {
    if (::geteuid() != 0)
        return nullptr;
    const passwd* user = ::getpwnam(kOwner);
    if (user == nullptr)
        fail("there is no user postgres");
    return user;
}

[[noreturn]] void become(const std::vector<std::string>& command, const passwd* user,
                         const std::string& log) {
    const int out = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0666);
    ::dup2(out, STDOUT_FILENO);
    ::dup2(out, STDERR_FILENO);
    ::setpgid(0, 0); // a signal from the terminal is for the test, which then ends us
    if (user != nullptr && (::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0))
        ::_exit(126);
    ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
    std::vector<char*> arguments;
    for (const std::string& one : command)
        arguments.push_back(const_cast<char*>(one.c_str()));
    arguments.push_back(nullptr);
    ::execv(arguments[0], arguments.data());
    ::_exit(127);
}

pid_t begin(const std::vector<std::string>& command, const std::string& log) {
    const passwd* user = otherUser();
    const pid_t child = ::fork();
    if (child == 0)
        become(command, user, log);
    if (child < 0)
        fail("no process");
    return child;
}

struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};

} // namespace

PostgresCluster::PostgresCluster() {
    std::string pattern = (std::filesystem::temp_directory_path() / "dak-postgres-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr)
        fail("no temporary folder");
    m_folder = pattern;
    if (const passwd* user = otherUser();
        user != nullptr && ::chown(pattern.c_str(), user->pw_uid, user->pw_gid) != 0)
        fail("the folder cannot be given to postgres");
    const pid_t making = begin({DAK_POSTGRES_BIN "/initdb", "-D", m_folder + "/data", "-U", kOwner, "-A",
                                "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions"},
                               m_folder + "/log");
    int status = 0;
    ::waitpid(making, &status, 0);
    if (status != 0)
        fail("initdb failed: see " + m_folder + "/log");
    start();
}

PostgresCluster::~PostgresCluster() {
    end(SIGQUIT);
    // A session that was cut may still be closing a file.
    std::error_code left;
    for (int tries = 0; tries < 100 && std::filesystem::exists(m_folder); ++tries) {
        if (std::filesystem::remove_all(m_folder, left); left)
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

PostgresCluster& PostgresCluster::shared() {
    static PostgresCluster cluster;
    return cluster;
}

void PostgresCluster::start() {
    m_server = begin({DAK_POSTGRES_BIN "/postgres", "-D", m_folder + "/data", "-k", m_folder, "-c",
                      "listen_addresses=", "-c", "max_connections=100", "-c", "shared_buffers=64MB"},
                     m_folder + "/log");
    const auto late = std::chrono::steady_clock::now() + kPatience;
    while (PQping(address("postgres").c_str()) != PQPING_OK) {
        int status = 0;
        if (::waitpid(m_server, &status, WNOHANG) == m_server || std::chrono::steady_clock::now() > late)
            fail("it does not start: see " + m_folder + "/log");
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

void PostgresCluster::end(int signal) {
    if (m_server < 0)
        return;
    ::kill(m_server, signal);
    ::waitpid(m_server, nullptr, 0);
    m_server = -1;
}

void PostgresCluster::stop() {
    end(SIGINT);
}

void PostgresCluster::crash() {
    end(SIGQUIT);
}

std::string PostgresCluster::address(const std::string& database) const {
    return "host=" + m_folder + " user=" + kOwner + " dbname=" + database;
}

void PostgresCluster::run(const std::string& database, const std::string& sql) const {
    const std::unique_ptr<PGconn, Finish> connection(PQconnectdb(address(database).c_str()));
    PGresult* result = PQexec(connection.get(), sql.c_str());
    const ExecStatusType status = PQresultStatus(result);
    PQclear(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        fail(sql + ": " + PQerrorMessage(connection.get()));
}

std::string PostgresCluster::makeDatabase(const std::string& sourceDatabase) {
    const std::string name = "test" + std::to_string(++m_made);
    run("postgres", "CREATE DATABASE " + name + " TEMPLATE " + sourceDatabase);
    return name;
}

} // namespace dak::test
