// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One row of a table of words, and the tables. {fact} stands for a fact; [...] goes when a fact in it is not
// given. Each table is one area of core, so that a file stays readable.
#pragma once

#include <span>
#include <string_view>

namespace dak {

struct Sentence {
    std::string_view code;
    const char* text; // in English, marked for translation in the context "Core"
};

[[nodiscard]] std::span<const Sentence>
valueSentences(); // base, money, weight, pincode, address, article, taxid
[[nodiscard]] std::span<const Sentence> tariffSentences();    // tariff
[[nodiscard]] std::span<const Sentence> deskSentences();      // booking, till, numbers
[[nodiscard]] std::span<const Sentence> bookSentences();      // ledger, record, storage, files, audit, outbox
[[nodiscard]] std::span<const Sentence> directorySentences(); // pincode/import and storage/directory
[[nodiscard]] std::span<const Sentence> paperSentences();     // document, printing, barcode
[[nodiscard]] std::span<const Sentence> printerSentences();   // printing/profile, printing/port
[[nodiscard]] std::span<const Sentence> syncSentences();      // protocol, sync, central
[[nodiscard]] std::span<const Sentence> centralSentences();   // the centre's database, gateway and program
[[nodiscard]] std::span<const Sentence> programSentences();   // the programs themselves
[[nodiscard]] std::span<const Sentence> noticeSentences();    // what is worth telling and stops nothing

} // namespace dak
