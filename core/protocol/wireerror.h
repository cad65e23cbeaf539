// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the centre refuses, as it stands in the body of the answer: {"error":{"code","message",...facts}}.
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dak {

enum class WireCode {
    Malformed,     // 400 the request or its JSON is not what README.md says; fact `why`
    Unsigned,      // 401 a device header is missing or the signature does not hold
    Replayed,      // 401 this nonce was used before
    WrongOffice,   // 403 a batch or an article of another device or office
    UnknownDevice, // 403 no device of this id is enrolled
    WrongMode,     // 403 a training counter at a real centre, or a real one at a training centre
    CodeInvalid,   // 403 no such enrolment code, or it was used
    NotFound,      // 404
    Fork,          // 409 same place in the chain, other content; facts `epoch`, `have_seq`, `have_head`
    Gap,           // 409 something before this batch is missing; the same facts
    TooLarge,      // 413 fact `most`
    BadChain,      // 422 fact `seq`
    BadSignature,  // 422 the frame's own signature; fact `seq` (of its first entry)
    Schema,        // 426 too old to enrol here, or a frame newer than the centre; facts `least`, `most`
    Busy,          // 429 or 503, with Retry-After
    Failed,        // 500 the centre itself failed; nothing was kept
};

struct WireError {
    WireCode code = WireCode::Failed;
    std::string message;       // one English sentence for whoever reads it with curl
    std::vector<Fact> facts;   // further members of the error object, as text
    int retryAfterSeconds = 0; // Busy only

    std::string_view fact(std::string_view name) const { return factOf(facts, name); }
};

[[nodiscard]] int httpStatus(WireCode code);
[[nodiscard]] std::string_view wireCodeText(WireCode code); // "wrong_office"
[[nodiscard]] std::optional<WireCode> parseWireCode(std::string_view text);

[[nodiscard]] std::string encode(const WireError& error);
// Absent when the body is not an error object: an answer of something that is not the centre.
[[nodiscard]] std::optional<WireError> decodeWireError(std::string_view json);

} // namespace dak
