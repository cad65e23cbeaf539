// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every open connection and since when it owes us a whole request. libmicrohttpd closes one that is silent;
// this closes one that speaks, but a byte at a time.
#pragma once

#include <chrono>
#include <condition_variable>
#include <list>
#include <mutex>
#include <thread>

namespace dak {

class Connections {
public:
    using Time = std::chrono::steady_clock::time_point;
    struct Watched {
        int socket = -1;
        bool owes = true; // a request; false while we owe the answer
        Time since{};
    };
    using Handle = std::list<Watched>::iterator;

    explicit Connections(std::chrono::milliseconds patience);
    Connections(const Connections&) = delete;
    Connections& operator=(const Connections&) = delete;
    ~Connections();

    Handle opened(int socket);
    void requestIsWhole(Handle connection);
    void answerIsGiven(Handle connection); // the next request may begin
    void closed(Handle connection);        // before its socket is closed

private:
    void watch();

    const std::chrono::milliseconds m_patience;
    std::mutex m_lock;
    std::condition_variable m_ending;
    std::list<Watched> m_open;
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace dak
