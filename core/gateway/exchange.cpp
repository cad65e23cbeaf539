// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gateway/exchange.h"

#include "core/base/text.h"
#include "core/protocol/wire.h"

namespace dak {

namespace {

// A client that hears 413 only at the end of its body is let finish one of this size.
constexpr std::size_t kMostLost = 4 * wire::kMostRequestBytes;

} // namespace

Exchange::Exchange(std::string path, BodyBudget& budget) : m_budget(budget) {
    m_request.path = std::move(path);
}

Exchange::~Exchange() {
    m_budget.used -= m_kept;
}

// The gateway has it signed: see Centre::sign().
void Exchange::refuse(WireCode code) {
    WireError error{code, {}, {}, 0};
    if (code == WireCode::TooLarge) {
        error.message = "The body is longer than anything a counter sends.";
        error.facts = {{"most", std::to_string(wire::kMostRequestBytes)}};
    } else {
        error.message = "The centre is busy. Nothing was kept of this request.";
        error.retryAfterSeconds = kRetryAfterSeconds;
    }
    m_answer = WireAnswer{httpStatus(code), encode(error), {}, error.retryAfterSeconds};
    m_budget.used -= m_kept;
    m_kept = 0;
    m_request.body = std::string();
}

bool Exchange::begin(std::string_view method, std::optional<std::string_view> contentLength) {
    m_isBegun = true;
    m_request.method = method;
    if (!contentLength)
        return true;
    // What is no number was refused before; one of more digits than a number has is too large all the same.
    const auto length = parseDigits(*contentLength);
    if (!length || static_cast<std::uint64_t>(*length) > wire::kMostRequestBytes) {
        refuse(WireCode::TooLarge);
        return false;
    }
    return true;
}

bool Exchange::add(std::string_view bytes) {
    if (m_answer) {
        m_lost += bytes.size();
        return m_lost <= kMostLost;
    }
    if (m_request.body.size() + bytes.size() > wire::kMostRequestBytes) {
        refuse(WireCode::TooLarge);
        return true;
    }
    if (m_budget.used.fetch_add(bytes.size()) + bytes.size() > m_budget.most) {
        m_budget.used -= bytes.size();
        refuse(WireCode::Busy);
        return true;
    }
    m_kept += bytes.size();
    m_request.body += bytes;
    return true;
}

} // namespace dak
