// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Type-ahead over a directory's word lists: from what a person typed to office numbers, best first.
#pragma once

#include "core/pincode/officeorder.h"
#include "core/storage/directory/directoryfile.h"
#include "core/storage/directory/officeset.h"

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace dak {

struct DirectoryStatements;

class OfficeSearch {
public:
    // Reads the runs of bands and types. The statements outlive the search.
    [[nodiscard]] static Result<OfficeSearch> over(DirectoryStatements& statements, std::size_t offices);

    // Digits alone are a PIN or its beginning. Words must all fit, each as a beginning: of the name's first
    // word, of another, of the district's, of the PIN, or as the mark of the kind (so, ho, bo). In each band
    // of the order, a whole word goes before a beginning, and these before a district.
    [[nodiscard]] Result<std::vector<OfficeNumber>> find(std::string_view text, std::size_t most) const;

private:
    struct Run {
        OfficeNumber first = 0;
        OfficeNumber end = 0;
        OfficeBand band = OfficeBand::Delivers;
        OfficeType type = OfficeType::Sub;
    };
    // What one word can mean, as sets.
    struct Meanings {
        OfficeSet begins; // a name that begins with it
        OfficeSet name;   // a name that holds it
        OfficeSet any;    // that, or district, PIN or kind
    };
    using Numbers = std::vector<OfficeNumber>;

    OfficeSearch(DirectoryStatements& statements, std::size_t offices)
        : m_statements(&statements), m_offices(offices) {}

    Result<Numbers> findOne(const std::string& word, std::size_t most) const;
    Result<Numbers> findAll(const std::vector<std::string>& words, std::size_t most) const;
    Result<Meanings> meaningsOf(const std::string& word) const;
    Result<PostingWalk> whole(WordField field, const std::string& word) const;
    Result<PostingWalk> beginning(WordField field, const std::string& prefix) const;
    OfficeNumber endOf(OfficeBand band) const;

    DirectoryStatements* m_statements;
    std::size_t m_offices;
    std::vector<Run> m_runs;
};

} // namespace dak
