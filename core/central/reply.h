// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a part of the centre answers to a request, before it is signed: the body of a 200, or a refusal.
#pragma once

#include "core/protocol/wireerror.h"

#include <string>
#include <vector>

namespace dak {

class Reply {
public:
    Reply(std::string body) // NOLINT(google-explicit-constructor): the body of a 200
        : m_body(std::move(body)) {}
    Reply(const WireError& error); // NOLINT(google-explicit-constructor)
    // What a codec refused is malformed, 400. What the store could not do is 500, and 503 when it is busy or
    // when it is not known whether it was done: the counter asks with HELLO.
    Reply(const Error& error); // NOLINT(google-explicit-constructor): DAK_TRY passes an error on

    int status() const { return m_status; }
    const std::string& body() const { return m_body; }
    int retryAfterSeconds() const { return m_retryAfterSeconds; }

private:
    int m_status = 200;
    std::string m_body;
    int m_retryAfterSeconds = 0;
};

[[nodiscard]] WireError refusal(WireCode code, std::string message, std::vector<Fact> facts = {});
[[nodiscard]] WireError malformedRequest(std::string why);
[[nodiscard]] WireError busyCentre(std::string message, int retryAfterSeconds);

} // namespace dak
