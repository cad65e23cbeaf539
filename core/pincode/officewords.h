// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The words under which an office is found, and the words of what a person types: one folding for both.
#pragma once

#include "core/pincode/pincodedirectory.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dak {

// Lower case ASCII words of letters and digits (other scripts are kept as they are, their digits become
// 0-9); an apostrophe joins, everything else divides: "Dr.B.A. Chowk S.O" -> dr b a chowk s o.
[[nodiscard]] std::vector<std::string> foldedWords(std::string_view text);

// The words of a search: the letters of a mark that was written with points are one word, as in
// "koramangala s.o" -> koramangala so, and "g.p.o" -> gpo.
[[nodiscard]] std::vector<std::string> searchWords(std::string_view text);

// Runs of single letters as one word: j p nagar -> jp nagar. Empty when there is no such run.
[[nodiscard]] std::vector<std::string> withInitialsJoined(const std::vector<std::string>& words);

struct OfficeWords {
    std::vector<std::string> first; // what the name begins with: "r", and "rt" for "R T Nagar"
    std::vector<std::string> later; // every further word
};

// The words of an office's name without the mark of its kind (B.O, S.O, H.O, P.O), which the type says.
[[nodiscard]] OfficeWords officeWords(std::string_view name);

// The name as offices are ordered by: folded words, without the mark of the kind.
[[nodiscard]] std::string sortName(std::string_view name);

// The kind of office a word names ("so", "ho", "bo"), as people write it behind a name; "po" is any.
[[nodiscard]] std::optional<OfficeType> officeTypeOfWord(std::string_view word);
inline constexpr std::string_view kAnyOfficeWord = "po";

// A delivery centre (NDC, IDC) serves the postmen of a PIN; a person who asks means the post office.
[[nodiscard]] bool isDeliveryCentre(std::string_view name);

} // namespace dak
