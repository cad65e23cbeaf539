// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/audit/auditlines.h"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

using namespace dak;

namespace {

AuditHeader aHeader() {
    AuditHeader header;
    header.device.fill(0xD0);
    header.publicKey.fill(0xAB);
    header.epoch.fill(0xE1);
    header.ordinal = 2;
    header.epochs = 3;
    header.training = true;
    return header;
}

AuditEntry anEntry() {
    return {41, sha256("entry"), R"({"v":1,"op":"x"})"};
}

AuditTrailer aTrailer() {
    AuditTrailer trailer;
    trailer.count = 41;
    trailer.head = sha256("head");
    trailer.signature.fill(0x5A);
    return trailer;
}

// A line as the file has it, without its end.
template <typename T>
std::string lineOf(const T& what) {
    const std::string line = auditLine(what);
    REQUIRE(line.back() == '\n');
    return line.substr(0, line.size() - 1);
}

std::string replaced(std::string line, const std::string& what, const std::string& with) {
    const std::size_t at = line.find(what);
    REQUIRE(at != std::string::npos);
    return line.replace(at, what.size(), with);
}

} // namespace

TEST_CASE("each kind of line is read back as it was written") {
    const auto header = parseAuditLine(lineOf(aHeader()));
    REQUIRE(header);
    CHECK(std::get<AuditHeader>(*header) == aHeader());
    const auto entry = parseAuditLine(lineOf(anEntry()));
    REQUIRE(entry);
    CHECK(std::get<AuditEntry>(*entry).seq == 41);
    CHECK(std::get<AuditEntry>(*entry).hash == anEntry().hash);
    CHECK(std::get<AuditEntry>(*entry).bytes == anEntry().bytes);
    const auto trailer = parseAuditLine(lineOf(aTrailer()));
    REQUIRE(trailer);
    CHECK(std::get<AuditTrailer>(*trailer).count == 41);
    CHECK(std::get<AuditTrailer>(*trailer).head == aTrailer().head);
    CHECK(std::get<AuditTrailer>(*trailer).signature == aTrailer().signature);
}

TEST_CASE("an entry of any bytes stands in a line of text") {
    rc::prop("bytes come back", [] {
        AuditEntry entry = anEntry();
        entry.seq = *rc::gen::arbitrary<std::uint64_t>();
        entry.bytes = *rc::gen::arbitrary<std::string>();
        const std::string line = auditLine(entry);
        RC_ASSERT(line.find('\n') == line.size() - 1);
        const auto again = parseAuditLine(std::string_view(line).substr(0, line.size() - 1));
        RC_ASSERT(bool(again));
        RC_ASSERT(std::get<AuditEntry>(*again).bytes == entry.bytes);
        RC_ASSERT(std::get<AuditEntry>(*again).seq == entry.seq);
    });
}

TEST_CASE("a line has one spelling: whatever else says the same is an edit") {
    const std::string header = lineOf(aHeader());
    const std::string entry = lineOf(anEntry());
    const std::string trailer = lineOf(aTrailer());
    const std::pair<const char*, std::string> cases[] = {
        {"nothing", ""},
        {"no JSON", "{"},
        {"a list", "[1]"},
        {"a number", "7"},
        {"an empty object", "{}"},
        {"a white space", replaced(entry, ":41", ": 41")},
        {"a white space behind", entry + " "},
        {"its own end", entry + "\n"},
        {"another order", R"({"hash":")" + hex(anEntry().hash) + R"(","seq":41,"bytes":""})"},
        {"capital digits", replaced(header, "d0d0", "D0D0")},
        {"a key too many", replaced(trailer, "{", R"({"more":1,)")},
        {"a key twice", replaced(entry, "{", R"({"seq":41,)")},
        {"a number as text", replaced(entry, ":41", ":\"41\"")},
        {"a number below nothing", replaced(entry, ":41", ":-41")},
        {"a number with a point", replaced(entry, ":41", ":41.0")},
        {"a number too large", replaced(entry, ":41", ":99999999999999999999")},
        {"a leading nought", replaced(entry, ":41", ":041")},
        {"a hash cut short", replaced(entry, hex(anEntry().hash), hex(anEntry().hash).substr(2))},
        {"a hash too long", replaced(entry, hex(anEntry().hash), hex(anEntry().hash) + "00")},
        {"a hash that is none", replaced(entry, hex(anEntry().hash).substr(0, 2), "zz")},
        {"no base64", replaced(entry, base64(anEntry().bytes), "?")},
        {"a signature cut short", replaced(trailer, "5a5a", "5a")},
        {"another format", replaced(header, "dak-audit-1", "dak-audit-2")},
        {"an epoch of none", replaced(header, "\"ordinal\":2", "\"ordinal\":0")},
        {"an epoch beyond the last", replaced(header, "\"ordinal\":2", "\"ordinal\":4")},
        {"too many epochs", replaced(header, "\"epochs\":3", "\"epochs\":4294967296")},
        {"training as a number", replaced(header, "true", "1")}};
    for (const auto& [what, line] : cases) {
        INFO(what << ": " << line);
        const auto parsed = parseAuditLine(line);
        REQUIRE_FALSE(parsed);
        CHECK(parsed.error().code() == "audit_malformed");
    }
}

TEST_CASE("no single changed character of a line reads as the same line") {
    for (const std::string& line : {lineOf(aHeader()), lineOf(anEntry()), lineOf(aTrailer())})
        for (std::size_t at = 0; at < line.size(); ++at)
            for (const char with : {'0', '1', 'a', 'A', ' ', '"', '\0'}) {
                std::string other = line;
                if (other[at] == with)
                    continue;
                other[at] = with;
                const auto parsed = parseAuditLine(other);
                if (!parsed)
                    continue;
                const std::string written =
                    std::visit([](const auto& known) { return auditLine(known); }, *parsed);
                CHECK(written == other + "\n"); // it is another line and says something else
            }
}

TEST_CASE("what is signed holds the header, the count and the head") {
    const std::string signedText = auditSigned(aHeader(), 41, sha256("head"));
    AuditHeader other = aHeader();
    other.training = false;
    CHECK(auditSigned(other, 41, sha256("head")) != signedText);
    CHECK(auditSigned(aHeader(), 42, sha256("head")) != signedText);
    CHECK(auditSigned(aHeader(), 41, sha256("Head")) != signedText);
    CHECK(signedText == "dak-audit-1\n" + auditLine(aHeader()) + "41\n" + hex(sha256("head")));
}
