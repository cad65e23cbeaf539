// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an ESC/POS printer answers: DLE EOT 1 to 4 at once, also when it is off line, one byte each; GS r 1 in
// its turn, after everything that was sent before it.
#pragma once

#include <optional>
#include <string_view>

namespace dak {

// DLE EOT 1, 2, 3, 4.
inline constexpr std::string_view kEscPosAskStatus = "\x10\x04\x01\x10\x04\x02\x10\x04\x03\x10\x04\x04";
inline constexpr std::size_t kEscPosAnswers = 4;
inline constexpr std::string_view kEscPosAskTurn = "\x1Dr\x01";

struct EscPosStatus {
    bool offline = false;
    bool waitsForPerson = false;
    bool coverOpen = false;
    bool paperOut = false;
    bool paperLow = false;
    bool cutterFailed = false;
    bool failed = false; // only switching it off and on helps
    bool operator==(const EscPosStatus&) const = default;
};

// Whether a byte answers DLE EOT (bits 1 and 4 set, 0 and 7 clear), or GS r (bits 4 and 7 clear).
[[nodiscard]] bool answersDleEot(char byte);
[[nodiscard]] bool answersTurn(char byte);
// The four answers in order, other bytes between them skipped; nothing while one is missing.
[[nodiscard]] std::optional<EscPosStatus> parseEscPosStatus(std::string_view bytes);

} // namespace dak
