// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/entry.h"

#include "core/base/text.h"
#include "tests/support/frozen.h"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include <set>

using dak::Account;
using dak::ChainLink;
using dak::Date;
using dak::Entry;
using dak::Money;
using dak::Role;
using dak::Sha256;
using dak::Uuid;

namespace {

constexpr const char* kBytes =
    R"({"v":1,"op":"0192f3a4-b5c6-7d8e-9fa0-b1c2d3e4f5a6","part":0,"kind":"article_accepted","day":"2026-11-20",)"
    R"("at":1795151520000,"actor":"asha","role":"clerk","body":{"article":"EM473124829IN","weight_g":1240},)"
    R"("postings":[["unpaid",5500],["postage",-4700],["cgst-payable",-400],["sgst-payable",-400]]})";

Entry sample() {
    return {*Uuid::parse("0192f3a4-b5c6-7d8e-9fa0-b1c2d3e4f5a6"),
            0,
            "article_accepted",
            Date::of(2026, 11, 20),
            dak::UtcMillis(std::chrono::milliseconds(1'795'151'520'000)),
            {"asha", Role::Clerk},
            R"({"article":"EM473124829IN","weight_g":1240})",
            {{Account::Unpaid, Money::fromPaise(5500)},
             {Account::Postage, Money::fromPaise(-4700)},
             {Account::CgstPayable, Money::fromPaise(-400)},
             {Account::SgstPayable, Money::fromPaise(-400)}}};
}

bool same(const Entry& a, const Entry& b) {
    return a.operation == b.operation && a.part == b.part && a.kind == b.kind && a.day == b.day &&
           a.at == b.at && a.actor == b.actor && a.body == b.body && a.postings == b.postings;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

ChainLink sampleLink() {
    ChainLink link;
    link.device.fill(0x11);
    link.epoch.fill(0x22);
    link.seq = 7;
    link.previous.fill(0x33);
    return link;
}

Entry anyEntry() {
    const auto text = [] {
        return *rc::gen::container<std::string>(rc::gen::inRange(' ', '~')) +
               *rc::gen::element<std::string>("", "आशा", "\"\\");
    };
    Entry entry = sample();
    entry.operation = Uuid::fromBytes(*rc::gen::arbitrary<Uuid::Bytes>());
    entry.part = *rc::gen::inRange(0, 50);
    entry.kind = text();
    entry.day = Date::of(2026, 1, 1).plusDays(*rc::gen::inRange(0, 4000));
    entry.at = dak::UtcMillis(std::chrono::milliseconds(*rc::gen::arbitrary<std::int64_t>()));
    entry.actor = {text(), *rc::gen::element(Role::Clerk, Role::Supervisor, Role::System)};
    entry.body =
        *rc::gen::element<std::string>("{}", "[]", "null", R"({"b":1,"a":[true,-5,"x\ny"]})", R"("मीना")");
    entry.postings.clear();
    for (int i = *rc::gen::inRange(0, 6); i > 0; --i)
        entry.postings.push_back(
            {*rc::gen::elementOf(dak::allAccounts()), Money::fromPaise(*rc::gen::arbitrary<std::int64_t>())});
    return entry;
}

} // namespace

TEST_CASE("the bytes of an entry are these") {
    CHECK(dak::encodeEntry(sample()) == kBytes);
    const auto entry = dak::decodeEntry(kBytes);
    REQUIRE(entry);
    CHECK(same(*entry, sample()));
}

TEST_CASE("an entry without postings is one") {
    Entry entry = sample();
    entry.postings.clear();
    entry.body = "{}";
    const std::string bytes = dak::encodeEntry(entry);
    CHECK(bytes.ends_with(R"("body":{},"postings":[]})"));
    CHECK(same(*dak::decodeEntry(bytes), entry));
}

TEST_CASE("every entry comes back from its bytes") {
    rc::prop("there and back, and the bytes are UTF-8 on one line", [] {
        const Entry entry = anyEntry();
        const std::string bytes = dak::encodeEntry(entry);
        const auto again = dak::decodeEntry(bytes);
        RC_ASSERT(again);
        RC_ASSERT(same(*again, entry));
        RC_ASSERT(dak::encodeEntry(*again) == bytes);
        RC_ASSERT(dak::isUtf8(bytes));
        RC_ASSERT(bytes.find('\n') == std::string::npos);
    });
}

TEST_CASE("other spellings of an entry are no entry") {
    const std::vector<std::pair<std::string, std::string>> changes{
        {R"({"v":1,)", R"({ "v":1,)"},         // white space
        {R"("v":1,"op")", R"("v":1.0,"op")"},  // a fraction
        {R"("v":1,"op")", R"("v":true,"op")"}, // another type
        {R"("part":0)", R"("part":0.5)"},
        {R"("part":0)", R"("part":4294967296)"}, // does not fit
        {R"("part":0)", R"("part":"0")"},
        {R"("part":0,)", R"("part":0,"part":0,)"},  // twice
        {R"("part":0,)", R"("part":0,"extra":0,)"}, // one too many
        {R"("part":0,)", ""},                       // one too few
        {R"(b1c2d3e4f5a6)", R"(B1C2D3E4F5A6)"},
        {R"("asha")", R"("\u0061sha")"}, // an escape that is not needed
        {R"("weight_g":1240)", R"("weight_g":1240.0)"},
        {R"("weight_g":1240)", R"("weight_g":1.24e3)"},
        {R"(["unpaid",5500])", R"(["unpaid",5500,0])"},
        {R"(["unpaid",5500])", R"(["unpaid",55e2])"},
        {R"(["unpaid",5500])", R"(["unpaid",18446744073709551615])"},
        {R"(["unpaid",5500])", R"(["unpaid","5500"])"},
        {R"(["unpaid",5500])", R"({"unpaid":5500})"},
        {R"(]]})", R"(]]} )"},
        {R"(]]})", R"(]],"z":1})"},
        {R"(]]})", R"(]]}{})"},
        {R"("v":1,"op")", R"("v":2,"op")"},
    };
    for (const auto& [from, to] : changes) {
        INFO(from << " -> " << to);
        const auto entry = dak::decodeEntry(replaced(kBytes, from, to));
        REQUIRE_FALSE(entry);
        CHECK(entry.error().code() == "entry_malformed");
        CHECK_FALSE(entry.error().fact("why").empty());
    }
}

TEST_CASE("words an entry does not know are named") {
    CHECK(dak::decodeEntry(replaced(kBytes, "unpaid", "loans")).error().code() == "account_unknown");
    CHECK(dak::decodeEntry(replaced(kBytes, "\"clerk\"", "\"robot\"")).error().code() == "role_unknown");
    CHECK(dak::decodeEntry(replaced(kBytes, "2026-11-20", "2026-11-31")).error().code() == "date_invalid");
    CHECK(dak::decodeEntry(replaced(kBytes, "0192f3a4-", "0192f3a4x")).error().code() == "uuid_invalid");
}

TEST_CASE("what is no JSON at all is refused, however hostile") {
    for (const std::string& bad :
         {std::string(), std::string("{"), std::string("[]"), std::string("null"), std::string("{}"),
          std::string("\xFF\xFE"), std::string("{\"v\":1}"), std::string(200'000, '['),
          std::string(200'000, '{'),
          replaced(kBytes, R"({"article":"EM473124829IN","weight_g":1240})",
                   std::string(100, '[') + std::string(100, ']')),
          replaced(kBytes, "asha", "\xC3\x28"), std::string(kBytes).substr(0, 100)}) {
        const auto entry = dak::decodeEntry(bad);
        REQUIRE_FALSE(entry);
        CHECK(entry.error().code() == "entry_malformed");
    }
}

TEST_CASE("one changed byte is another entry or none") {
    const std::string bytes = kBytes;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        const auto entry = dak::decodeEntry(changed);
        INFO(changed);
        CHECK((!entry || !same(*entry, sample())));
        CHECK(dak::chainHash(sampleLink(), changed, false) != dak::chainHash(sampleLink(), bytes, false));
    }
}

TEST_CASE("roles have codes") {
    for (const Role role : {Role::Clerk, Role::Supervisor, Role::System})
        CHECK(*dak::parseRole(dak::roleCode(role)) == role);
    CHECK(dak::parseRole("Clerk").error().code() == "role_unknown");
    CHECK_THROWS_AS(dak::roleCode(static_cast<Role>(9)), dak::CheckFailure);
}

TEST_CASE("the chain's hash is SHA-256 over the documented bytes") {
    const ChainLink link = sampleLink();
    std::string plain = "dak-entry-1";
    plain += std::string(16, '\x11') + std::string(16, '\x22') + std::string("\0\0\0\0\0\0\0\x07", 8);
    plain += std::string(32, '\x33') + kBytes;
    CHECK(dak::chainHash(link, kBytes, false) == dak::sha256(plain));
    CHECK(dak::chainHash(link, kBytes, true) == dak::sha256("dak-entry-1t" + plain.substr(11)));
}

TEST_CASE("the chain's hash changes with every field") {
    std::set<Sha256> seen;
    const auto isNew = [&seen](const ChainLink& link, std::string_view bytes, bool training) {
        return seen.insert(dak::chainHash(link, bytes, training)).second;
    };
    CHECK(isNew(sampleLink(), kBytes, false));
    CHECK(isNew(sampleLink(), kBytes, true));
    for (std::size_t i = 0; i < 16; ++i) {
        ChainLink link = sampleLink();
        link.device[i] ^= 1;
        CHECK(isNew(link, kBytes, false));
        link = sampleLink();
        link.epoch[i] ^= 1;
        CHECK(isNew(link, kBytes, false));
    }
    for (std::size_t i = 0; i < 32; ++i) {
        ChainLink link = sampleLink();
        link.previous[i] ^= 1;
        CHECK(isNew(link, kBytes, false));
    }
    for (unsigned bit = 0; bit < 64; ++bit) {
        ChainLink link = sampleLink();
        link.seq ^= std::uint64_t{1} << bit;
        CHECK(isNew(link, kBytes, false));
    }
    const std::vector<void (*)(Entry&)> changes{
        [](Entry& entry) { entry.operation = Uuid::fromBytes({}); },
        [](Entry& entry) { entry.part = 1; },
        [](Entry& entry) { entry.kind = "article_cancelled"; },
        [](Entry& entry) { entry.day = entry.day.plusDays(1); },
        [](Entry& entry) { entry.at += std::chrono::milliseconds(1); },
        [](Entry& entry) { entry.actor.id = "anand"; },
        [](Entry& entry) { entry.actor.role = Role::Supervisor; },
        [](Entry& entry) { entry.body = "{}"; },
        [](Entry& entry) { entry.postings[0].amount = Money::fromPaise(5501); },
        [](Entry& entry) { entry.postings[0].account = Account::Cash; },
        [](Entry& entry) { std::swap(entry.postings[0], entry.postings[1]); },
        [](Entry& entry) { entry.postings.pop_back(); }};
    for (const auto change : changes) {
        Entry entry = sample();
        change(entry);
        CHECK(isNew(sampleLink(), dak::encodeEntry(entry), false));
    }
}

TEST_CASE("no training entry can pass for a real one") {
    rc::prop("any bytes", [](const std::string& bytes, std::uint64_t seq) {
        ChainLink link = sampleLink();
        link.seq = seq;
        RC_ASSERT(dak::chainHash(link, bytes, true) != dak::chainHash(link, bytes, false));
    });
}

TEST_CASE("an entry with a role or accounts of a newer program has its outline") {
    const std::string role = replaced(kBytes, "\"clerk\"", "\"robot\"");
    const std::string account = replaced(kBytes, "unpaid", "loans");
    for (const std::string& bytes : {std::string(kBytes), role, account, replaced(role, "postage", "gold")}) {
        const auto outline = dak::outlineOf(bytes);
        REQUIRE(outline);
        CHECK(outline->operation == sample().operation);
        CHECK(outline->part == 0);
        CHECK(outline->kind == "article_accepted");
        CHECK(outline->day == sample().day);
        CHECK(outline->at == sample().at);
        CHECK(outline->actor == "asha");
        CHECK(outline->role == (bytes.find("robot") == std::string::npos ? "clerk" : "robot"));
    }
}

TEST_CASE("what is no entry for another reason has no outline") {
    const std::string role = replaced(kBytes, "\"clerk\"", "\"robot\"");
    const auto codeOf = [](const std::string& bytes) {
        const auto outline = dak::outlineOf(bytes);
        return outline ? std::string() : outline.error().code();
    };
    const std::string deep = std::string(100, '[') + std::string(100, ']');
    CHECK(codeOf("") == "entry_malformed");
    CHECK(codeOf(role + " ") == "entry_malformed");
    CHECK(codeOf(replaced(role, "\"v\":1", "\"v\":2")) == "entry_malformed");
    CHECK(codeOf(replaced(role, "5500", "5500.5")) == "entry_malformed");
    CHECK(codeOf(replaced(role, "1795151520000", "9223372036854775808")) == "entry_malformed");
    CHECK(codeOf(replaced(role, "\"part\":0", "\"part\":4294967296")) == "entry_malformed");
    CHECK(codeOf(replaced(role, R"({"article":"EM473124829IN","weight_g":1240})", deep)) ==
          "entry_malformed");
    CHECK(codeOf(replaced(role, "\"robot\"", "7")) == "entry_malformed");
    CHECK(codeOf(replaced(role, "\"unpaid\",5500", "\"loans\",5500,0")) == "entry_malformed");
    CHECK(codeOf(replaced(role, "b5c6", "B5C6")) == "entry_malformed");
    CHECK(codeOf(replaced(role, "0192f3a4", "zzzzzzzz")) == "uuid_invalid");
    CHECK(codeOf(replaced(role, "2026-11-20", "2026-02-30")) == "date_invalid");
}

TEST_CASE("a device is known by its key") {
    const auto key = dak::SigningKey::fromSeed({});
    const dak::DeviceId id = dak::deviceIdOf(key.publicKey());
    const std::string_view keyBytes(reinterpret_cast<const char*>(key.publicKey().data()), 32);
    CHECK(dak::hex(id) == dak::hex(dak::sha256(keyBytes)).substr(0, 32));
    dak::SigningKey::Seed other{};
    other[0] = 1;
    CHECK(dak::deviceIdOf(dak::SigningKey::fromSeed(other).publicKey()) != id);
}

TEST_CASE("people see eight digits of a hash") {
    Sha256 hash{};
    hash[0] = 0x7F;
    hash[1] = 0x3A;
    hash[2] = 0x91;
    hash[3] = 0xC2;
    CHECK(dak::shortForm(hash) == "7F3A-91C2");
    CHECK(dak::shortForm(Sha256{}) == "0000-0000");
}
