// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/language/escposstatus.h"

#include <array>

namespace dak {

bool answersDleEot(char byte) {
    return (static_cast<unsigned char>(byte) & 0x93) == 0x12;
}

bool answersTurn(char byte) {
    return (static_cast<unsigned char>(byte) & 0x90) == 0;
}

std::optional<EscPosStatus> parseEscPosStatus(std::string_view bytes) {
    std::array<unsigned char, kEscPosAnswers> answers{};
    std::size_t count = 0;
    for (const char byte : bytes)
        if (answersDleEot(byte) && count < answers.size())
            answers[count++] = static_cast<unsigned char>(byte);
    if (count < answers.size())
        return std::nullopt;
    const auto has = [&answers](std::size_t answer, unsigned bits) { return (answers[answer] & bits) != 0; };
    EscPosStatus status;
    status.offline = has(0, 0x08);
    status.waitsForPerson = has(0, 0x20);
    status.coverOpen = has(1, 0x04);
    status.paperOut = has(1, 0x20) || has(3, 0x60);
    status.paperLow = has(3, 0x0C);
    status.cutterFailed = has(2, 0x08);
    status.failed = has(2, 0x20);
    return status;
}

} // namespace dak
