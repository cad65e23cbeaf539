// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A fixed number of threads before a queue of fixed length: what does not fit is refused at once.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace dak {

class Workers {
public:
    using Job = std::function<void()>; // must not throw

    Workers(std::size_t threads, std::size_t mostWaiting);
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;
    // Finishes what was taken.
    ~Workers();

    // False when as many wait as may: the job is not taken.
    [[nodiscard]] bool offer(Job job);

private:
    void work();

    const std::size_t m_mostWaiting;
    std::mutex m_lock;
    std::condition_variable m_wake;
    std::deque<Job> m_waiting;
    bool m_isEnding = false;
    std::vector<std::thread> m_threads;
};

} // namespace dak
