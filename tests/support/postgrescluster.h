// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A PostgreSQL of one test executable: its own folder, its own socket in it, no port, fsync on. It ends with
// the test, also when that is killed.
#pragma once

#include <memory>
#include <string>
#include <sys/types.h>

namespace dak::test {

class PostgresCluster {
public:
    PostgresCluster();
    PostgresCluster(const PostgresCluster&) = delete;
    PostgresCluster& operator=(const PostgresCluster&) = delete;
    ~PostgresCluster();

    // One for the whole executable, started when the first test asks.
    static PostgresCluster& shared();

    void start(); // returns when it answers
    void stop();  // as a service is restarted: sessions are cut
    void crash(); // as the power goes: no checkpoint

    // A new database, and how to reach it; `sourceDatabase` is copied.
    std::string makeDatabase(const std::string& sourceDatabase = "template1");
    std::string address(const std::string& database) const;
    // Runs one statement as its owner.
    void run(const std::string& database, const std::string& sql) const;

private:
    void end(int signal);

    std::string m_folder;
    pid_t m_server = -1;
    int m_made = 0;
};

} // namespace dak::test
