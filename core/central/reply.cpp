// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/reply.h"

namespace dak {

namespace {

constexpr int kRetryBusy = 30;
constexpr int kRetryUnknown = 5;

WireError wireErrorOf(const Error& error) {
    if (error.kind() == ErrorKind::Refused)
        return malformedRequest(std::string(error.fact("why").empty() ? error.code() : error.fact("why")));
    if (error.kind() == ErrorKind::Unknown)
        return busyCentre("Whether this was done could not be learnt. Say HELLO and see.", kRetryUnknown);
    if (error.code() == "database_busy" || error.code() == "database_unreachable")
        return busyCentre("The centre is busy. Nothing was kept of this request.", kRetryBusy);
    return refusal(WireCode::Failed, "The centre itself failed. Nothing was kept of this request.");
}

} // namespace

Reply::Reply(const WireError& error)
    : m_status(httpStatus(error.code)), m_body(encode(error)), m_retryAfterSeconds(error.retryAfterSeconds) {}

Reply::Reply(const Error& error) : Reply(wireErrorOf(error)) {}

WireError refusal(WireCode code, std::string message, std::vector<Fact> facts) {
    return {code, std::move(message), std::move(facts), 0};
}

WireError malformedRequest(std::string why) {
    return refusal(WireCode::Malformed, "This request is not what the protocol says.",
                   {{"why", std::move(why)}});
}

WireError busyCentre(std::string message, int retryAfterSeconds) {
    return {WireCode::Busy, std::move(message), {}, retryAfterSeconds};
}

} // namespace dak
