// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gateway/workers.h"

namespace dak {

Workers::Workers(std::size_t threads, std::size_t mostWaiting) : m_mostWaiting(mostWaiting) {
    for (std::size_t i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { work(); });
}

Workers::~Workers() {
    {
        const std::lock_guard lock(m_lock);
        m_isEnding = true;
    }
    m_wake.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

bool Workers::offer(Job job) {
    {
        const std::lock_guard lock(m_lock);
        if (m_isEnding || m_waiting.size() >= m_mostWaiting)
            return false;
        m_waiting.push_back(std::move(job));
    }
    m_wake.notify_one();
    return true;
}

void Workers::work() {
    std::unique_lock lock(m_lock);
    while (true) {
        m_wake.wait(lock, [this] { return m_isEnding || !m_waiting.empty(); });
        if (m_waiting.empty())
            return;
        const Job job = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        job();
        lock.lock();
    }
}

} // namespace dak
