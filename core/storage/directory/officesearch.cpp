// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/directory/officesearch.h"

#include "core/base/text.h"
#include "core/pincode/officewords.h"
#include "core/storage/directory/directorystatements.h"

#include <algorithm>
#include <array>

namespace dak {

namespace {

constexpr std::size_t kMostWords = 12; // the longest name has ten
constexpr std::size_t kPinDigits = 6;
constexpr std::array kBands{OfficeBand::Delivers, OfficeBand::BranchDelivers, OfficeBand::Counter,
                            OfficeBand::BranchCounter};

// Above every word that begins with the prefix: no UTF-8 text holds the byte FF.
std::string endOfPrefix(const std::string& prefix) {
    return prefix + '\xFF';
}

bool isDigits(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "560 034" as one; empty when there is more than digits.
std::string digitsOf(const std::vector<std::string>& words) {
    std::string digits;
    for (const std::string& word : words) {
        if (!isDigits(word))
            return {};
        digits += word;
    }
    return digits;
}

bool contains(const std::vector<OfficeNumber>& found, OfficeNumber office) {
    return std::find(found.begin(), found.end(), office) != found.end();
}

} // namespace

Result<OfficeSearch> OfficeSearch::over(DirectoryStatements& statements, std::size_t offices) {
    OfficeSearch search(statements, offices);
    for (;;) {
        DAK_TRY(const bool row, statements.runs.step());
        if (!row)
            break;
        Run run;
        run.first = static_cast<OfficeNumber>(statements.runs.integer(0));
        run.end = static_cast<OfficeNumber>(offices) + 1;
        run.band = static_cast<OfficeBand>(statements.runs.integer(1));
        run.type = static_cast<OfficeType>(statements.runs.integer(2));
        if (!search.m_runs.empty())
            search.m_runs.back().end = run.first;
        search.m_runs.push_back(run);
    }
    statements.runs.reset();
    return search;
}

Result<std::vector<OfficeNumber>> OfficeSearch::find(std::string_view text, std::size_t most) const {
    if (!isUtf8(text))
        return Error::refused("search_not_utf8", {{"given", quotable(text)}});
    std::vector<std::string> words = searchWords(text);
    if (words.size() > 1)
        words.erase(std::remove(words.begin() + 1, words.end(), kAnyOfficeWord), words.end());
    if (words.empty() || words.size() > kMostWords || most == 0)
        return Numbers();
    if (const std::string digits = digitsOf(words); !digits.empty()) {
        if (digits.size() > kPinDigits)
            return Numbers();
        words = {digits};
    }
    const std::vector<std::string> joined = withInitialsJoined(words);
    Numbers found;
    for (const auto& reading : {joined, words}) {
        if (reading.empty() || found.size() == most)
            continue;
        DAK_TRY(const Numbers more,
                reading.size() == 1 ? findOne(reading.front(), most) : findAll(reading, most));
        for (const OfficeNumber office : more) {
            if (found.size() < most && !contains(found, office))
                found.push_back(office);
        }
    }
    return found;
}

// One word: walks its ready lists side by side, band by band, and stops when enough are found.
Result<OfficeSearch::Numbers> OfficeSearch::findOne(const std::string& word, std::size_t most) const {
    std::vector<PostingWalk> walks;
    if (isDigits(word)) {
        DAK_TRY(PostingWalk pins, beginning(WordField::Pin, word));
        walks.push_back(std::move(pins));
    } else {
        for (const WordField field : {WordField::NameBegins, WordField::NameHolds, WordField::District}) {
            if (word.size() > 1) { // a single letter is an initial: no better than a beginning
                DAK_TRY(PostingWalk exact, whole(field, word));
                walks.push_back(std::move(exact));
            }
            DAK_TRY(PostingWalk begun, beginning(field, word));
            walks.push_back(std::move(begun));
        }
    }
    Numbers found;
    OfficeSet seen(m_offices);
    for (const OfficeBand band : kBands) {
        const OfficeNumber end = endOf(band);
        for (PostingWalk& walk : walks) {
            for (; walk.current() != 0 && walk.current() < end && found.size() < most; walk.advance()) {
                if (!seen.has(walk.current()))
                    found.push_back(walk.current());
                seen.add(walk.current());
            }
        }
    }
    return found;
}

// Several words: an office must fit them all; names before districts, the first word in front before others.
Result<OfficeSearch::Numbers> OfficeSearch::findAll(const std::vector<std::string>& words,
                                                    std::size_t most) const {
    DAK_TRY(Meanings first, meaningsOf(words.front()));
    OfficeSet named = first.name;
    OfficeSet any = first.any;
    for (std::size_t i = 1; i < words.size(); ++i) {
        DAK_TRY(const Meanings next, meaningsOf(words[i]));
        named &= next.name;
        any &= next.any;
    }
    OfficeSet begins = first.begins;
    begins &= any;
    Numbers found;
    OfficeSet seen(m_offices);
    OfficeNumber start = 1;
    for (const OfficeBand band : kBands) {
        const OfficeNumber end = endOf(band);
        for (const OfficeSet* set : {&begins, &named, &any}) {
            for (OfficeNumber office = set->from(start); office != 0 && office < end && found.size() < most;
                 office = set->from(office + 1)) {
                if (!seen.has(office))
                    found.push_back(office);
                seen.add(office);
            }
        }
        start = end;
    }
    return found;
}

Result<OfficeSearch::Meanings> OfficeSearch::meaningsOf(const std::string& word) const {
    Meanings meanings{OfficeSet(m_offices), OfficeSet(m_offices), OfficeSet(m_offices)};
    DAK_TRY(PostingWalk begins, beginning(WordField::NameBegins, word));
    DAK_TRY(PostingWalk holds, beginning(WordField::NameHolds, word));
    DAK_TRY(PostingWalk districts, beginning(WordField::District, word));
    meanings.begins.addAll(std::move(begins));
    meanings.name = meanings.begins;
    meanings.name.addAll(std::move(holds));
    meanings.any = meanings.name;
    meanings.any.addAll(std::move(districts));
    if (isDigits(word)) {
        DAK_TRY(PostingWalk pins, beginning(WordField::Pin, word));
        meanings.any.addAll(std::move(pins));
    }
    for (const Run& run : m_runs) {
        if (officeTypeOfWord(word) == run.type)
            meanings.any.addRun(run.first, run.end);
    }
    return meanings;
}

Result<PostingWalk> OfficeSearch::whole(WordField field, const std::string& word) const {
    Statement& statement = m_statements->word;
    DAK_TRY(const bool row, statement.bind(1, static_cast<int>(field)).bind(2, word).step());
    PostingWalk walk(row ? std::string(statement.blob(0)) : std::string());
    statement.reset();
    return walk;
}

Result<PostingWalk> OfficeSearch::beginning(WordField field, const std::string& prefix) const {
    Statement& listed = m_statements->prefix;
    DAK_TRY(const bool ready, listed.bind(1, static_cast<int>(field)).bind(2, prefix).step());
    if (ready) {
        PostingWalk walk{std::string(listed.blob(0))};
        listed.reset();
        return walk;
    }
    listed.reset();
    Statement& words = m_statements->wordsUnder;
    words.bind(1, static_cast<int>(field)).bind(2, prefix).bind(3, endOfPrefix(prefix));
    Numbers offices;
    for (;;) {
        DAK_TRY(const bool row, words.step());
        if (!row)
            break;
        for (PostingWalk walk{std::string(words.blob(0))}; walk.current() != 0; walk.advance())
            offices.push_back(walk.current());
    }
    words.reset();
    std::sort(offices.begin(), offices.end());
    offices.erase(std::unique(offices.begin(), offices.end()), offices.end());
    return PostingWalk(packPostings(offices));
}

OfficeNumber OfficeSearch::endOf(OfficeBand band) const {
    OfficeNumber end = 1;
    for (const Run& run : m_runs) {
        if (run.band <= band)
            end = run.end;
    }
    return end;
}

} // namespace dak
