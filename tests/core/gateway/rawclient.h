// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A socket to the gateway that sends what no client would.
#pragma once

#include "tests/support/patience.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <poll.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace dak::test {

class RawClient {
public:
    explicit RawClient(std::uint16_t port) : m_socket(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const timeval patience{kPatience.count(), 0}; // for an answer that never comes
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            throw std::runtime_error("the gateway does not accept");
    }
    RawClient(RawClient&& other) noexcept : m_socket(std::exchange(other.m_socket, -1)) {}
    RawClient& operator=(RawClient&&) = delete;
    ~RawClient() {
        if (m_socket >= 0)
            ::close(m_socket);
    }

    // False when the gateway has closed.
    bool send(std::string_view bytes) const {
        while (!bytes.empty()) {
            const ssize_t sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0)
                return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }
    // All until the gateway closes, or has been silent for so long.
    std::string read(std::chrono::milliseconds patience = std::chrono::seconds(20)) {
        std::string all;
        char piece[4096];
        pollfd wait{m_socket, POLLIN, 0};
        m_isClosed = false;
        while (::poll(&wait, 1, static_cast<int>(patience.count())) > 0) {
            const ssize_t got = ::recv(m_socket, piece, sizeof piece, 0);
            if (got <= 0) {
                m_isClosed = true;
                break;
            }
            all.append(piece, static_cast<std::size_t>(got));
        }
        return all;
    }
    // One answer with a Content-Length.
    std::string answer() {
        std::string all;
        char one = 0;
        std::size_t whole = std::string::npos;
        while (all.size() < whole && ::recv(m_socket, &one, 1, 0) == 1) {
            all += one;
            const auto length = all.find("Content-Length: ");
            if (whole == std::string::npos && all.ends_with("\r\n\r\n"))
                whole = all.size() + (length == std::string::npos ? 0 : std::stoul(all.substr(length + 16)));
        }
        return all;
    }
    bool isClosed() const { return m_isClosed; }
    int handle() const { return m_socket; }

private:
    int m_socket;
    bool m_isClosed = false;
};

inline std::string statusOf(const std::string& answer) {
    return answer.size() < 12 ? answer : answer.substr(9, 3);
}

} // namespace dak::test
