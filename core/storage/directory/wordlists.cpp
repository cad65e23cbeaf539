// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/directory/wordlists.h"

#include <algorithm>

namespace dak {

namespace {

using WordMap = std::map<std::string, std::vector<OfficeNumber>>;

bool begins(const std::string& word, const std::string& prefix) {
    return word.compare(0, prefix.size(), prefix) == 0;
}

std::vector<OfficeNumber> united(WordMap::const_iterator from, WordMap::const_iterator to) {
    std::vector<OfficeNumber> offices;
    for (; from != to; ++from)
        offices.insert(offices.end(), from->second.begin(), from->second.end());
    std::sort(offices.begin(), offices.end());
    offices.erase(std::unique(offices.begin(), offices.end()), offices.end());
    return offices;
}

// Emits the crowded prefixes that begin with `prefix`, whose words are [from, to): each longer one is shared
// by at most as many, so the search ends where it is no longer crowded.
void emitCrowded(const std::string& prefix, WordMap::const_iterator from, WordMap::const_iterator to,
                 const WordLists::Emit& emit) {
    const std::vector<OfficeNumber> offices = united(from, to);
    const auto words = static_cast<std::size_t>(std::distance(from, to));
    if (words == 1 || std::max(offices.size(), words) <= kListedWhenMoreThan)
        return;
    emit(prefix, offices);
    for (auto at = from; at != to;) {
        if (at->first.size() == prefix.size()) {
            ++at;
            continue;
        }
        const std::string longer = at->first.substr(0, prefix.size() + 1);
        const auto end =
            std::find_if(at, to, [&](const auto& entry) { return !begins(entry.first, longer); });
        emitCrowded(longer, at, end, emit);
        at = end;
    }
}

} // namespace

void WordLists::add(const std::string& word, OfficeNumber office) {
    std::vector<OfficeNumber>& offices = m_words[word];
    if (offices.empty() || offices.back() != office)
        offices.push_back(office);
}

void WordLists::eachWord(const Emit& emit) const {
    for (const auto& [word, offices] : m_words)
        emit(word, offices);
}

void WordLists::eachCrowdedPrefix(const Emit& emit) const {
    for (auto at = m_words.begin(); at != m_words.end();) {
        const std::string first = at->first.substr(0, 1);
        const auto end =
            std::find_if(at, m_words.end(), [&](const auto& entry) { return !begins(entry.first, first); });
        emitCrowded(first, at, end, emit);
        at = end;
    }
}

} // namespace dak
