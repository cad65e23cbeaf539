// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/audit/auditexport.h"
#include "core/audit/auditverify.h"
#include "core/files/files.h"
#include "tests/support/memorychain.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <filesystem>

using namespace dak;
using namespace dak::test;

namespace {

using Lines = std::vector<std::string>;

// An exported book of one epoch with ten entries: line 1 the header, 2 to 11 the entries, 12 the trailer.
struct Exported {
    Exported(std::uint64_t first = 10, std::uint64_t second = 0) {
        for (std::uint64_t i = 0; i < first; ++i)
            chain.add();
        if (second > 0)
            chain.openEpoch();
        for (std::uint64_t i = 0; i < second; ++i)
            chain.add();
        const auto exported = exportAudit(chain, chain.key, chain.training, path());
        REQUIRE(exported);
        for (std::string& line : split(*readFile(path(), 10'000'000), '\n')) {
            if (!line.empty())
                lines.push_back(line);
        }
    }
    static Lines split(const std::string& text, char at) {
        Lines out{""};
        for (const char c : text) {
            if (c == at)
                out.emplace_back();
            else
                out.back() += c;
        }
        return out;
    }
    std::string path() const { return folder.file("audit.jsonl"); }
    AuditReport verify(const AuditExpectation& expected = {}) const {
        std::string text;
        for (const std::string& line : lines)
            text += line + "\n";
        const auto report = verifyAudit(folder.write("edited.jsonl", text), expected);
        REQUIRE(report);
        return *report;
    }
    std::string keyText() const { return hex(deviceIdOf(chain.key.publicKey())); }

    TempFolder folder;
    MemoryChain chain;
    Lines lines;
};

std::string told(const AuditReport& report) {
    std::string out;
    for (const AuditProblem& problem : report.problems)
        out += (out.empty() ? "" : "; ") + problem.what + " line " + std::to_string(problem.line) + " seq " +
               std::to_string(problem.seq) +
               (problem.toSeq == 0 ? "" : " to " + std::to_string(problem.toSeq));
    return out;
}

void cut(Lines& lines, std::size_t from, std::size_t count = 1) {
    const auto at = lines.begin() + static_cast<std::ptrdiff_t>(from);
    lines.erase(at, at + static_cast<std::ptrdiff_t>(count));
}

// Changes one character inside the value of a field.
void edit(std::string& line, const std::string& field, std::size_t offset = 10) {
    char& c = line[line.find("\"" + field + "\":\"") + field.size() + 4 + offset];
    c = c == '0' ? '1' : '0';
}

} // namespace

TEST_CASE("an honest file is whole, and whose it is has not been checked") {
    const Exported file;
    REQUIRE(file.lines.size() == 12);
    const AuditReport report = file.verify();
    CHECK(report.ok);
    CHECK(told(report).empty());
    CHECK_FALSE(report.identityChecked);
    CHECK(report.entries == 10);
    CHECK(report.training);
    CHECK(report.head == hex(file.chain.epochs[0].hash));
    CHECK(report.fingerprint == file.keyText());
}

TEST_CASE("a known key or a known head makes the identity checked") {
    const Exported file;
    const std::string middle = hex(file.chain.places[0][4].hash);
    CHECK(file.verify({.key = file.keyText()}).identityChecked);
    CHECK(file.verify({.head = middle}).ok); // the head on a receipt of that time
    CHECK(file.verify({.head = shortForm(file.chain.places[0][4].hash)}).ok);
    CHECK(told(file.verify({.head = "0000-0000"})) == "head_not_found line 0 seq 0");
    CHECK(told(file.verify({.key = std::string(32, 'a')})) == "key_other line 1 seq 0");
    CHECK(verifyAudit(file.path(), {.head = "xyz"}).error().code() == "head_invalid");
    CHECK(verifyAudit(file.path(), {.key = "12"}).error().code() == "key_invalid");
    CHECK(verifyAudit(file.folder.file("none")).error().code() == "file_open_failed");
}

TEST_CASE("each kind of tampering names the exact row") {
    struct Case {
        const char* name;
        void (*tamper)(Lines&);
        const char* told;
    };
    const auto row = GENERATE(values<Case>({
        {"a row deleted", [](Lines& l) { cut(l, 5); }, "row_missing line 6 seq 5"},
        {"the first row deleted", [](Lines& l) { cut(l, 1); }, "row_missing line 2 seq 1"},
        {"three rows deleted", [](Lines& l) { cut(l, 4, 3); }, "row_missing line 5 seq 4"},
        {"two neighbours swapped", [](Lines& l) { std::swap(l[4], l[5]); },
         "row_out_of_place line 5 seq 5 to 4"},
        {"two far rows swapped", [](Lines& l) { std::swap(l[2], l[9]); },
         "row_out_of_place line 3 seq 9 to 2; row_out_of_place line 10 seq 2 to 9"},
        {"a row put twice", [](Lines& l) { l.insert(l.begin() + 4, l[3]); }, "row_duplicate line 5 seq 3"},
        {"an early row put in later", [](Lines& l) { l.insert(l.begin() + 8, l[2]); },
         "row_duplicate line 9 seq 2"},
        {"the last row put twice", [](Lines& l) { l.insert(l.begin() + 11, l[10]); },
         "row_duplicate line 12 seq 10"},
        {"one byte of an entry edited", [](Lines& l) { edit(l[7], "bytes", 100); },
         "row_changed line 8 seq 7"},
        {"one digit of a hash edited", [](Lines& l) { edit(l[7], "hash"); }, "row_changed line 8 seq 7"},
        {"the first row edited", [](Lines& l) { edit(l[1], "bytes", 100); }, "row_changed line 2 seq 1"},
        {"the last row's hash edited", [](Lines& l) { edit(l[10], "hash"); },
         "row_changed line 11 seq 10; head line 12 seq 10"},
        {"the tail cut with its trailer", [](Lines& l) { cut(l, 8, 4); }, "tail_missing line 8 seq 8"},
        {"the tail cut before its trailer", [](Lines& l) { cut(l, 9, 2); },
         "tail_missing line 10 seq 9 to 10"},
        {"the trailer cut", [](Lines& l) { cut(l, 11); }, "tail_missing line 11 seq 11"},
        {"a line made unreadable", [](Lines& l) { l[6] = "{"; }, "line_malformed line 7 seq 6"},
        {"a line put between", [](Lines& l) { l.insert(l.begin() + 6, "nonsense"); },
         "line_malformed line 7 seq 6"},
        {"the last row made unreadable", [](Lines& l) { l[10] = "x"; }, "line_malformed line 11 seq 10"},
        {"the signature edited", [](Lines& l) { edit(l[11], "signature"); }, "signature line 12 seq 0"},
        {"the head edited", [](Lines& l) { edit(l[11], "head"); },
         "signature line 12 seq 0; head line 12 seq 10"},
        {"the epoch edited", [](Lines& l) { edit(l[0], "epoch"); },
         "header_changed line 1 seq 0; signature line 12 seq 0"},
        {"something after the end", [](Lines& l) { l.push_back(l[3]); }, "after_end line 13 seq 0"},
    }));
    Exported file;
    row.tamper(file.lines);
    INFO(row.name);
    const AuditReport report = file.verify();
    CHECK_FALSE(report.ok);
    CHECK(told(report).substr(0, std::string(row.told).size()) == row.told);
    CHECK(report.problemCount <= 3);
}

TEST_CASE("a row whose bytes, hash and all that follow were made again fails the signature") {
    Exported file;
    MemoryChain forged;
    forged.key = SigningKey::fromSeed({9});
    for (int i = 0; i < 10; ++i)
        forged.add(i == 4 ? R"({"x":2})" : R"({"x":1})");
    const std::string path = file.folder.file("forged.jsonl");
    REQUIRE(exportAudit(forged, forged.key, true, path));
    const AuditReport own = *verifyAudit(path);
    CHECK(own.ok); // whole, but it is another key's
    CHECK_FALSE(own.identityChecked);
    CHECK(told(*verifyAudit(path, {.key = file.keyText()})) == "key_other line 1 seq 0");
}

TEST_CASE("all epochs of a book stand in one file, and a lost one is missed") {
    Exported file(4, 3);
    REQUIRE(file.lines.size() == 11);
    const AuditReport whole = file.verify();
    CHECK(whole.ok);
    CHECK(whole.epochs == 2);
    CHECK(whole.entries == 7);
    Lines second = file.lines;
    cut(file.lines, 6, 5);
    CHECK(told(file.verify()) == "section_missing line 6 seq 0 to 2");
    file.lines = second;
    cut(file.lines, 0, 6);
    CHECK(told(file.verify()) == "section_missing line 1 seq 0 to 1");
}

TEST_CASE("an entry that does not balance is named although its hash is right") {
    Exported file;
    MemoryChain chain;
    chain.add();
    chain.places[0].clear();
    chain.epochs[0] = {1, chain.epochs[0].epoch, 0, {}};
    Entry entry{uuidOf(1), 0,
                "note",    Date::of(2026, 11, 20),
                {},        {"asha", Role::Clerk},
                "{}",      {{Account::Cash, Money::fromPaise(100)}}};
    const std::string bytes = encodeEntry(entry);
    const Sha256 hash =
        chainHash({deviceIdOf(chain.key.publicKey()), chain.epochs[0].epoch, 1, {}}, bytes, true);
    chain.places[0].push_back({1, {}, hash, bytes});
    chain.epochs[0].seq = 1;
    chain.epochs[0].hash = hash;
    const std::string path = file.folder.file("crooked.jsonl");
    REQUIRE(exportAudit(chain, chain.key, true, path));
    CHECK(told(*verifyAudit(path)) == "row_unbalanced line 2 seq 1");
}

TEST_CASE("garbage is refused line by line, and an endless line costs no memory") {
    const TempFolder folder;
    CHECK(told(*verifyAudit(folder.write("empty", ""))) == "section_missing line 0 seq 0 to 1");
    CHECK_FALSE(verifyAudit(folder.write("nul", std::string(5000, '\0')))->ok);
    CHECK_FALSE(verifyAudit(folder.write("deep", std::string(900'000, '[')))->ok);
    const std::string line(3U << 20U, 'x');
    CHECK(verifyAudit(folder.write("long", line + "\n" + line))->problems.at(0).what == "line_too_long");
}

TEST_CASE("an export never replaces a file and leaves nothing half-made") {
    const Exported file;
    MemoryChain chain;
    chain.add();
    CHECK(exportAudit(chain, chain.key, true, file.path()).error().code() == "file_exists");
    chain.add();
    chain.add();
    chain.places[0].erase(chain.places[0].begin() + 1);
    const std::string path = file.folder.file("gap.jsonl");
    CHECK(exportAudit(chain, chain.key, true, path).error().code() == "book_damaged");
    CHECK_FALSE(std::filesystem::exists(path));
    CHECK_FALSE(std::filesystem::exists(path + ".new"));
}

TEST_CASE("no single changed byte of a file goes unnoticed") {
    Exported file(4);
    std::string text;
    for (const std::string& line : file.lines)
        text += line + "\n";
    rc::check("any byte, any other value", [&] {
        const auto at = *rc::gen::inRange<std::size_t>(0, text.size() - 1);
        const auto with = static_cast<char>(*rc::gen::inRange(1, 256));
        std::string bad = text;
        bad[at] = static_cast<char>(bad[at] ^ with);
        const auto report = verifyAudit(file.folder.write("bad.jsonl", bad), {.key = file.keyText()});
        RC_ASSERT(static_cast<bool>(report));
        RC_ASSERT(!report->ok);
    });
}
