// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gateway/unpacker.h"

#include <chrono>

namespace dak {

namespace {

constexpr std::chrono::seconds kRound{5};

} // namespace

Unpacker::Unpacker(Step step) : m_step(std::move(step)), m_thread([this] { run(); }) {}

Unpacker::~Unpacker() {
    {
        const std::lock_guard lock(m_lock);
        m_isEnding = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void Unpacker::wake() {
    {
        const std::lock_guard lock(m_lock);
        m_hasWork = true;
    }
    m_changed.notify_all();
}

void Unpacker::run() {
    std::unique_lock lock(m_lock);
    while (!m_isEnding) {
        m_hasWork = false;
        lock.unlock();
        const Result<std::size_t> done = m_step();
        lock.lock();
        // A database that is away is asked again in the next round.
        if (done && *done > 0)
            continue;
        m_changed.wait_for(lock, kRound, [this] { return m_isEnding || m_hasWork; });
    }
}

} // namespace dak
