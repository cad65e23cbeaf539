// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/hello.h"
#include "core/protocol/wire.h"
#include "tests/support/messages.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace dak;
using namespace dak::test;

TEST_CASE("HELLO is written as README.md draws it") {
    HelloRequest hello = aHello();
    hello.epochs.erase(hello.epochs.begin());
    hello.epochs[0].epoch = {};
    hello.epochs[0].head.fill(0xAB);
    std::string head;
    for (int i = 0; i < 32; ++i)
        head += "ab";
    CHECK(encode(hello) ==
          R"({"epochs":[{"epoch":"00000000000000000000000000000000","seq":120,"head":")" + head +
              R"("}],"ranges":[{"product":"speed-post-parcel","prefix":"EM","first":47312400,)"
              R"("last":47312599,"next":47312482,"void":false}],)"
              R"("wanted":["speed-post-parcel"],"cursor":"12.5","app":"0.1.0","schema":1,)"
              R"("wall_ms":1795151520000})");
}

TEST_CASE("HELLO and its answer are read back as they were written") {
    CHECK(*decodeHelloRequest(encode(aHello())) == aHello());
    CHECK(*decodeHelloAnswer(encode(aHelloAnswer())) == aHelloAnswer());
    rc::check("request", [](const std::vector<std::uint32_t>& seqs, std::uint32_t common, bool isVoid) {
        HelloRequest hello = aHello();
        for (std::size_t i = 0; i < std::min<std::size_t>(seqs.size(), 200); ++i) {
            const auto mark = static_cast<std::uint8_t>(i + 3);
            hello.epochs.push_back({epochOf(mark), seqs[i], seqs[i] == 0 ? Sha256{} : headOf(mark)});
        }
        hello.cursor.common = common;
        hello.ranges[0].isVoid = isVoid;
        RC_ASSERT(*decodeHelloRequest(encode(hello)) == hello);
    });
    rc::check("answer", [](std::uint32_t seq, std::int32_t skew, bool fenced) {
        HelloAnswer answer = aHelloAnswer();
        answer.epochs[1].haveSeq = std::uint64_t{seq} + 1;
        answer.epochs[0].verdict = fenced ? Verdict::Fork : Verdict::Behind;
        answer.skewSeconds = skew;
        answer.fenced = fenced;
        RC_ASSERT(*decodeHelloAnswer(encode(answer)) == answer);
    });
}

TEST_CASE("limits of HELLO are taken") {
    HelloRequest hello = aHello();
    hello.epochs.clear();
    for (int i = 0; i < wire::kMostEpochs; ++i) {
        EpochId epoch = epochOf(static_cast<std::uint8_t>(i & 0xFF));
        epoch[0] = static_cast<std::uint8_t>(i >> 8);
        hello.epochs.push_back({epoch, 9'007'199'254'740'991, headOf(1)});
    }
    hello.ranges[0].next = hello.ranges[0].last + 1;
    const std::string written = encode(hello);
    CHECK(written.size() < wire::kMostRequestBytes);
    CHECK(*decodeHelloRequest(written) == hello);
    hello.epochs.push_back({epochOf(255), 1, headOf(1)});
    CHECK(decodeHelloRequest(encode(hello)).error().fact("why") == "epochs: more than 500");
    const std::string later = replaced(encode(aHello()), "{\"epochs\"", "{\"later\":[1.5,{}],\"epochs\"");
    CHECK(*decodeHelloRequest(later) == aHello());
}

TEST_CASE("a HELLO that is not one is refused with its place") {
    struct Case {
        const char* from;
        const char* to;
        const char* why;
    };
    const auto row = GENERATE(values<Case>({
        {"00000001\"", "0000000g\"", "epochs[0].epoch: not 32 hexadecimal digits"},
        {"00000001\"", "0000001\"", "epochs[0].epoch: not 32 hexadecimal digits"},
        {"00000001\"", "000000001\"", "epochs[0].epoch: longer than 32 bytes"},
        {"00000002\"", "0000000A\"", "epochs[1].epoch: not 32 hexadecimal digits"},
        {"00000002\"", "00000001\"", "epochs[1]: an epoch twice"},
        {"\"seq\":120", "\"seq\":-1", "epochs[1].seq: no whole number from 0 to 9007199254740991"},
        {"\"seq\":120", "\"seq\":9007199254740992",
         "epochs[1].seq: no whole number from 0 to 9007199254740991"},
        {"\"seq\":120", "\"seq\":\"120\"", "epochs[1].seq: no whole number from 0 to 9007199254740991"},
        {"\"seq\":120", "\"seq\":0", "epochs[1]: an empty epoch has no head, and any other has one"},
        {"\"seq\":0", "\"seq\":1", "epochs[0]: an empty epoch has no head, and any other has one"},
        {"\"head\"", "\"hash\"", "epochs[0]: there is no head"},
        {"\"EM\"", "\"em\"", "ranges[0].prefix: no capital letters and digits"},
        {"\"EM\"", "\"\"", "ranges[0].prefix: empty, or with control characters"},
        {"47312400", "100000000", "ranges[0].first: no whole number from 0 to 99999999"},
        {"47312599", "47312399", "ranges[0].last: no whole number from 47312400 to 99999999"},
        {"47312482", "47312399", "ranges[0].next: no whole number from 47312400 to 47312600"},
        {"47312482", "47312601", "ranges[0].next: no whole number from 47312400 to 47312600"},
        {"\"void\":false", "\"void\":0", "ranges[0].void: neither true nor false"},
        {"[\"speed-post-parcel\"]", "[\"Speed\"]", "wanted[0]: no product"},
        {"[\"speed-post-parcel\"]", "\"speed-post-parcel\"", "wanted: no list"},
        {"12.5", "12", "cursor: no cursor like 12.5"},
        {"\"0.1.0\"", "\"a\\u0000\"", "app: empty, or with control characters"},
        {"\"schema\":1", "\"schema\":0", "schema: no whole number from 1 to 1000000"},
        {"\"wall_ms\":1795151520000", "\"wall_ms\":-5",
         "wall_ms: no whole number from 0 to 9007199254740991"},
        {"{\"epochs\"", "[{\"epochs\"", "no JSON of UTF-8"},
    }));
    const auto refused = decodeHelloRequest(replaced(encode(aHello()), row.from, row.to));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == "message_malformed");
    CHECK(refused.error().fact("message") == "hello");
    CHECK(refused.error().fact("why") == row.why);
    HelloRequest none = aHello();
    none.epochs.clear();
    CHECK(decodeHelloRequest(encode(none)).error().fact("why") == "no epoch");
}

TEST_CASE("an answer to HELLO that is not one is refused with its place") {
    struct Case {
        const char* from;
        const char* to;
        const char* why;
    };
    const auto row = GENERATE(values<Case>({
        {"\"behind\"", "\"gone\"", "epochs[1].verdict: no verdict"},
        {"\"have_seq\":124", "\"have_seq\":0",
         "epochs[1]: an empty epoch has no head, and any other has one"},
        {"00000002\"", "00000001\"", "epochs[1]: an epoch twice"},
        {"\"fenced\":false", "\"fenced\":null", "fenced: neither true nor false"},
        {"\"generation\":2", "\"generation\":0", "generation: no whole number from 1 to 9007199254740991"},
        {"\"skew_s\":-61", "\"skew_s\":-61.5",
         "skew_s: no whole number from -9007199254740991 to 9007199254740991"},
        {"14.5", "14.05", "latest: no cursor like 12.5"},
        {"\"at_ms\"", "\"at\"", "there is no at_ms"},
    }));
    const auto refused = decodeHelloAnswer(replaced(encode(aHelloAnswer()), row.from, row.to));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fact("message") == "hello_answer");
    CHECK(refused.error().fact("why") == row.why);
}

TEST_CASE("verdicts have fixed names") {
    CHECK(verdictCode(Verdict::Ok) == "ok");
    CHECK(verdictCode(Verdict::Behind) == "behind");
    CHECK(verdictCode(Verdict::Fork) == "fork");
}
