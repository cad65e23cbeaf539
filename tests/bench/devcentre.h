// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A centre of packaging/central/dev: PostgreSQL, certificate and `dak-central serve`, ended with the object.
#pragma once

#include <cstdint>
#include <cstdio>
#include <string>
#include <sys/types.h>

namespace dak::bench {

class DevCentre {
public:
    // `dev` is packaging/central/dev, `program` a dak-central.
    DevCentre(const std::string& dev, const std::string& program);
    DevCentre(const DevCentre&) = delete;
    DevCentre& operator=(const DevCentre&) = delete;
    ~DevCentre();

    const std::string& database() const { return m_database; } // as libpq, psql and pgbench take it
    std::uint16_t port() const { return m_port; }
    // The most memory that the server has had until now, in MB of 1,000,000 bytes.
    double peakMegabytes() const;

private:
    void learn(const std::string& line);

    pid_t m_dev = -1;
    int m_input = -1; // it ends when this is closed
    std::string m_database;
    std::string m_server; // its pid
    std::uint16_t m_port = 0;
};

// What a program of PostgreSQL printed; it must succeed.
[[nodiscard]] std::string outputOf(const std::string& command);

} // namespace dak::bench
