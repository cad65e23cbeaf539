// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Unpacks in the background what is in custody: at once when this server took a batch, and now and then for
// what other servers took or left.
#pragma once

#include "core/base/result.h"

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>

namespace dak {

class Unpacker {
public:
    // How many batches were unpacked; 0: nothing waits.
    using Step = std::function<Result<std::size_t>()>;

    explicit Unpacker(Step step);
    Unpacker(const Unpacker&) = delete;
    Unpacker& operator=(const Unpacker&) = delete;
    ~Unpacker(); // after the step that is under way

    void wake();

private:
    void run();

    Step m_step;
    std::mutex m_lock;
    std::condition_variable m_changed;
    bool m_hasWork = true;
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace dak
