// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A label or receipt printer on a socket of this machine, in a thread of its own: takes bytes, hears the
// questions of its language among them and answers as a test says.
#pragma once

#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace dak::test {

class SocketPrinter {
public:
    // What it has heard so far, over all connections.
    struct Heard {
        std::string job;   // everything but questions
        int questions = 0; // this one included
        int sinceJob = 0;  // questions after the last byte of a job
    };
    struct Manners {
        std::string question;                            // "~HS\r\n"
        std::function<std::string(const Heard&)> answer; // empty: silence
        std::size_t hangUpAfter = std::string::npos;     // bytes of job
        bool trickles = false;                           // answers byte by byte
        bool deaf = false;                               // never reads
        int port = 0;                                    // 0: a free one
    };

    explicit SocketPrinter(Manners manners);
    ~SocketPrinter();
    SocketPrinter(const SocketPrinter&) = delete;
    SocketPrinter& operator=(const SocketPrinter&) = delete;

    int port() const { return m_port; }
    std::string address() const { return "tcp:127.0.0.1:" + std::to_string(m_port); }
    Heard heard() const;

private:
    void serve();
    void converse(int line);
    // Whether the line stays open.
    bool take(int line, std::string_view bytes);
    bool waitFor(int file) const;
    void answer(int line);

    Manners m_manners;
    int m_port = 0;
    int m_listener = -1;
    int m_stop = -1;
    std::string m_tail; // what may be the beginning of a question
    mutable std::mutex m_mutex;
    Heard m_heard;
    std::thread m_thread;
};

// Answers to ~HS. `remaining`: labels not yet printed.
[[nodiscard]] std::string zplAnswer(bool paperOut = false, bool paused = false, bool headOpen = false,
                                    int remaining = 0);
// A port of this machine on which nobody listens.
[[nodiscard]] int freePort();

} // namespace dak::test
