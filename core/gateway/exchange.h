// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One request on its way in, and its answer. What is not read is not kept: a body past the cap, or past what
// all bodies together may take, is let go as it comes.
#pragma once

#include "core/central/centre.h"

#include <atomic>
#include <cstddef>
#include <optional>
#include <string_view>

namespace dak {

inline constexpr int kRetryAfterSeconds = 30; // of an answer that says busy

// The bytes of all bodies in memory, and how many there may be.
struct BodyBudget {
    std::size_t most = 0;
    std::atomic<std::size_t> used{0};
};

class Exchange {
public:
    Exchange(std::string path, BodyBudget& budget);
    Exchange(const Exchange&) = delete;
    Exchange& operator=(const Exchange&) = delete;
    ~Exchange();

    // What the headers say; false: refused without reading on, and answer() says so.
    [[nodiscard]] bool begin(std::string_view method, std::optional<std::string_view> contentLength);
    bool isBegun() const { return m_isBegun; }
    // False: so much was sent in vain that the connection is closed.
    [[nodiscard]] bool add(std::string_view bytes);

    WireRequest& request() { return m_request; }
    const std::optional<WireAnswer>& answer() const { return m_answer; }
    void setAnswer(WireAnswer answer) { m_answer = std::move(answer); }

private:
    void refuse(WireCode code);

    WireRequest m_request;
    std::optional<WireAnswer> m_answer;
    BodyBudget& m_budget;
    std::size_t m_kept = 0; // of the budget
    std::size_t m_lost = 0;
    bool m_isBegun = false;
};

} // namespace dak
