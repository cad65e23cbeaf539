// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/language/zplstatus.h"

#include "core/base/text.h"

#include <array>
#include <string>
#include <vector>

namespace dak {

namespace {

constexpr char kStart = '\x02';
constexpr char kEnd = '\x03';
constexpr std::size_t kFirstFields = 12;
constexpr std::size_t kSecondFields = 11;

using Fields = std::vector<std::string>;

// The first three framed lines.
std::vector<Fields> linesOf(std::string_view bytes) {
    std::vector<Fields> lines;
    while (lines.size() < 3) {
        const std::size_t start = bytes.find(kStart);
        const std::size_t end = start == std::string_view::npos ? start : bytes.find(kEnd, start);
        if (end == std::string_view::npos)
            break;
        lines.push_back(split(bytes.substr(start + 1, end - start - 1), ','));
        bytes.remove_prefix(end + 1);
    }
    return lines;
}

std::optional<std::int64_t> numberIn(const Fields& fields, std::size_t index) {
    return parseDigits(trimmed(fields.at(index)));
}

bool flagIn(const Fields& fields, std::size_t index) {
    return numberIn(fields, index).value_or(0) != 0;
}

} // namespace

std::optional<ZplStatus> parseZplStatus(std::string_view bytes) {
    const std::vector<Fields> lines = linesOf(bytes);
    if (lines.size() < 3 || lines[0].size() < kFirstFields || lines[1].size() < kSecondFields)
        return std::nullopt;
    const auto formats = numberIn(lines[0], 4);
    const auto remaining = numberIn(lines[1], 8);
    if (!formats || !remaining || !numberIn(lines[0], 1) || !numberIn(lines[1], 2))
        return std::nullopt;
    ZplStatus status;
    status.paperOut = flagIn(lines[0], 1);
    status.paused = flagIn(lines[0], 2);
    status.formatsWaiting = static_cast<int>(*formats);
    status.bufferFull = flagIn(lines[0], 5);
    status.formatPartial = flagIn(lines[0], 7);
    status.memoryCorrupt = flagIn(lines[0], 9);
    status.tooCold = flagIn(lines[0], 10);
    status.tooHot = flagIn(lines[0], 11);
    status.headOpen = flagIn(lines[1], 2);
    status.ribbonOut = flagIn(lines[1], 3);
    status.labelWaiting = flagIn(lines[1], 7);
    status.labelsRemaining = *remaining;
    return status;
}

} // namespace dak
