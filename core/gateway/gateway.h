// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Carries requests of counters to the centre over HTTP: libmicrohttpd on epoll, the centre's work on two
// pools of threads beside it. See README.md for the limits and what each of them is against.
#pragma once

#include "core/central/centre.h"
#include "core/gateway/certificate.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace dak {

struct GatewayLimits {
    unsigned connections = 4096;
    unsigned epollThreads = 2;
    std::size_t headerBytes = 16'384;        // of a connection: headers, and the piece of the body in hand
    std::size_t bodyBytesInAll = 64'000'000; // of all connections together
    std::chrono::milliseconds requestTime{30'000}; // for a whole request, and of silence
    std::size_t ingestThreads = 8;
    std::size_t controlThreads = 4;
    std::size_t mostWaiting = 512; // of each pool
};

struct GatewayOptions {
    std::string host = "127.0.0.1";
    std::uint16_t port = 0;                 // 0: any free one
    std::optional<Certificate> certificate; // TLS 1.3 with it, plain HTTP without
    GatewayLimits limits;
};

class Gateway {
public:
    // Serves from now on. Error listen_failed {address, why}.
    [[nodiscard]] static Result<std::unique_ptr<Gateway>> start(Centre& centre,
                                                                const GatewayOptions& options);

    Gateway(const Gateway&) = delete;
    Gateway& operator=(const Gateway&) = delete;
    // Answers what it has taken in, and ends.
    ~Gateway();

    std::uint16_t port() const;

private:
    class Server;

    explicit Gateway(std::unique_ptr<Server> server);

    std::unique_ptr<Server> m_server;
};

} // namespace dak
