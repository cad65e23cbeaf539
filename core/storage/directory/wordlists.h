// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lists behind type-ahead: for each word, and for each beginning that many words share, the offices best
// first.
#pragma once

#include "core/storage/directory/directoryfile.h"
#include "core/storage/directory/postings.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace dak {

class WordLists {
public:
    // Offices must come in ascending numbers.
    void add(const std::string& word, OfficeNumber office);

    using Emit = std::function<void(const std::string& text, const std::vector<OfficeNumber>& offices)>;
    void eachWord(const Emit& emit) const;
    // Every beginning that more than kListedWhenMoreThan offices, or words, share.
    void eachCrowdedPrefix(const Emit& emit) const;

private:
    std::map<std::string, std::vector<OfficeNumber>> m_words;
};

} // namespace dak
