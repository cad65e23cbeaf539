// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/daystatement.h"
#include "core/protocol/wire.h"
#include "tests/support/messages.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <functional>

using namespace dak;
using namespace dak::test;

namespace {

Result<DayStatement> statementOf(const SignedText& document) {
    return readStatement(document, false, centreKey().publicKey());
}

} // namespace

TEST_CASE("a statement is read back as it was signed") {
    DayStatement statement = aStatement();
    statement.parked = {{epochOf(2), 7, "kind_unknown"}};
    statement.conflicts = {"EM473124829IN"};
    statement.missing = 3;
    CHECK(*statementOf(signStatement(statement, false, centreKey())) == statement);
    rc::check("round trip", [](std::int64_t paise, std::uint32_t entries, bool closed) {
        DayStatement one = aStatement();
        one.accounts[0].counter = Money::fromPaise(paise / 4);
        one.centreEntries = entries;
        one.closed = closed;
        RC_ASSERT(*statementOf(signStatement(one, false, centreKey())) == one);
    });
}

TEST_CASE("a day agrees when it is closed, complete and equal to the paisa") {
    CHECK(aStatement().agrees());
    CHECK(aStatement().accounts[0].difference().isZero());
    const auto change = GENERATE(values<std::function<void(DayStatement&)>>({
        [](DayStatement& s) { s.closed = false; },
        [](DayStatement& s) { s.missing = 1; },
        [](DayStatement& s) { s.centreEntries = 23; },
        [](DayStatement& s) { s.counterEntries = 25; },
        [](DayStatement& s) { s.accounts[1].centre += Money::fromPaise(1); },
        [](DayStatement& s) {
            s.parked = {{epochOf(1), 1, "unbalanced"}};
        },
        [](DayStatement& s) { s.conflicts = {"EM473124829IN"}; },
    }));
    DayStatement statement = aStatement();
    change(statement);
    CHECK_FALSE(statement.agrees());
}

TEST_CASE("sums that nobody should have are still told, and their difference fits") {
    DayStatement statement = aStatement();
    statement.accounts[0].counter = Money::fromPaise(INT64_MAX);
    statement.accounts[0].centre = Money::fromPaise(INT64_MIN);
    const DayStatement told = *statementOf(signStatement(statement, false, centreKey()));
    CHECK(told.accounts[0].difference() == Money::fromPaise(8'000'000'000'000'000'000));
    CHECK_FALSE(told.agrees());
}

TEST_CASE("a statement names the first thousand questions and no more") {
    DayStatement statement = aStatement();
    for (std::uint64_t seq = 1; seq <= wire::kMostNamed + 5; ++seq)
        statement.parked.push_back({epochOf(2), seq, "unbalanced"});
    const DayStatement told = *statementOf(signStatement(statement, false, centreKey()));
    CHECK(told.parked.size() == wire::kMostNamed);
    CHECK(told.parked.back().seq == wire::kMostNamed);
}

TEST_CASE("a statement of another key, of training, or for another purpose is none") {
    const SignedText document = signStatement(aStatement(), false, centreKey());
    CHECK(readStatement(document, true, centreKey().publicKey()).error().code() == "statement_signature");
    CHECK(readStatement(document, false, deviceKey().publicKey()).error().fact("day") == "2026-11-20");
    for (const Domain other : {Domain::Receipt, Domain::Change, Domain::Enrolment, Domain::Answer})
        CHECK(statementOf(signText(other, false, document.text, centreKey())).error().code() ==
              "statement_signature");
    const std::string text =
        replaced(document.text, hex(centreKey().publicKey()), hex(deviceKey().publicKey()));
    CHECK(statementOf(signText(Domain::Statement, false, text, centreKey())).error().code() ==
          "statement_signature");
}

TEST_CASE("a signed statement that is none is refused") {
    const SignedText document = signStatement(aStatement(), false, centreKey());
    struct Case {
        const char* from;
        const char* to;
        const char* why;
    };
    const auto row = GENERATE(values<Case>({
        {"2026-11-20", "2026-11-31", "day: no day like 2026-11-20"},
        {"2026-11-20", "20-11-2026", "day: no day like 2026-11-20"},
        {"\"closed\":true", "\"closed\":1", "closed: neither true nor false"},
        {"\"counter\":24", "\"counter\":-24", "entries.counter: no whole number from 0 to 9007199254740991"},
        {"\"cash\"", "\"gold\"", "accounts[0]: no account"},
        {"\"cash\"", "\"postage\"", "accounts[1]: accounts out of their order"},
        {"\"counter_paise\":-27500", "\"counter_paise\":-4000000000000000001",
         "accounts[0].counter_paise: no whole number from -4000000000000000000 to 4000000000000000000"},
        {"\"counter_paise\":-27500", "\"counter_paise\":-275.5",
         "accounts[0].counter_paise: no whole number from -4000000000000000000 to 4000000000000000000"},
        {"\"parked\":[]", "\"parked\":[{\"epoch\":\"\",\"seq\":1,\"code\":\"x\"}]",
         "parked[0].epoch: not 32 hexadecimal digits"},
        {"\"conflicts\":[]", "\"conflicts\":[5]", "conflicts[0]: no text"},
        {"\"missing\":0", "\"lacking\":0", "there is no missing"},
    }));
    const auto refused = statementOf(
        signText(Domain::Statement, false, replaced(document.text, row.from, row.to), centreKey()));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == "message_malformed");
    CHECK(refused.error().fact("message") == "statement");
    CHECK(refused.error().fact("why") == row.why);
}
