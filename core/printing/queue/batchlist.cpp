// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/queue/batchlist.h"

#include "core/base/text.h"

#include <map>

namespace dak {

namespace {

constexpr std::string_view kBlank = " \t\r\xEF\xBB\xBF"; // and the mark some editors begin a file with

std::string_view content(std::string_view line) {
    const std::size_t first = line.find_first_not_of(kBlank);
    if (first == std::string_view::npos)
        return {};
    return line.substr(first, line.find_last_not_of(kBlank) - first + 1);
}

} // namespace

Result<std::vector<BatchRow>> readBatchList(std::string_view text) {
    std::vector<BatchRow> rows;
    std::map<std::string, std::size_t> seen;
    std::size_t line = 0;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view number = content(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        ++line;
        if (number.empty() || number.front() == '#')
            continue;
        if (rows.size() == kMostBatchRows)
            return Error::refused("batch_too_long", {{"most", std::to_string(kMostBatchRows)}});
        const auto [known, added] = seen.emplace(lowerAscii(number), line);
        if (!added)
            return Error::refused("batch_row_repeated", {{"line", std::to_string(line)},
                                                         {"first", std::to_string(known->second)},
                                                         {"given", quotable(number)}});
        rows.push_back({line, std::string(number)});
    }
    if (rows.empty())
        return Error::refused("batch_empty");
    return rows;
}

} // namespace dak
