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

// A number as it is compared: its spaces, hyphens and capitals are the writer's.
std::string keyOf(std::string_view number) {
    std::string key = lowerAscii(number);
    std::erase_if(key, [](char each) { return each == ' ' || each == '-'; });
    return key;
}

Error repeated(const BatchRow& row, std::size_t first) {
    return Error::refused("batch_row_repeated", {{"line", std::to_string(row.line)},
                                                 {"first", std::to_string(first)},
                                                 {"given", quotable(row.number)}});
}

} // namespace

BatchList readBatchList(std::string_view text) {
    BatchList list;
    std::map<std::string, std::size_t> seen;
    std::size_t line = 0;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const BatchRow row{++line, std::string(content(text.substr(0, end)))};
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (row.number.empty() || row.number.front() == '#')
            continue;
        ++list.written;
        if (list.rows.size() == kMostBatchRows) { // only counted from here on
            list.faults = {
                {{}, Error::refused("batch_too_long", {{"most", std::to_string(kMostBatchRows)}})}};
            continue;
        }
        const auto [known, added] = seen.emplace(keyOf(row.number), line);
        if (added)
            list.rows.push_back(row);
        else
            list.faults.push_back({row, repeated(row, known->second)});
    }
    if (list.rows.empty())
        list.faults.push_back({{}, Error::refused("batch_empty")});
    return list;
}

} // namespace dak
