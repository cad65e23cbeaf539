// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gateway/connections.h"

#include <sys/socket.h>

namespace dak {

Connections::Connections(std::chrono::milliseconds patience)
    : m_patience(patience), m_thread([this] { watch(); }) {}

Connections::~Connections() {
    {
        const std::lock_guard lock(m_lock);
        m_isEnding = true;
    }
    m_ending.notify_all();
    m_thread.join();
}

Connections::Handle Connections::opened(int socket) {
    const std::lock_guard lock(m_lock);
    return m_open.insert(m_open.end(), {socket, true, std::chrono::steady_clock::now()});
}

void Connections::requestIsWhole(Handle connection) {
    const std::lock_guard lock(m_lock);
    connection->owes = false;
}

void Connections::answerIsGiven(Handle connection) {
    const std::lock_guard lock(m_lock);
    connection->owes = true;
    connection->since = std::chrono::steady_clock::now();
}

void Connections::closed(Handle connection) {
    const std::lock_guard lock(m_lock);
    m_open.erase(connection);
}

// A socket is shut while its entry stands, so that its number is never another connection's by then.
void Connections::watch() {
    std::unique_lock lock(m_lock);
    while (!m_ending.wait_for(lock, m_patience / 4, [this] { return m_isEnding; })) {
        const Time late = std::chrono::steady_clock::now() - m_patience;
        for (const Watched& connection : m_open) {
            if (connection.owes && connection.since < late)
                ::shutdown(connection.socket, SHUT_RDWR);
        }
    }
}

} // namespace dak
