// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/change.h"
#include "core/protocol/wire.h"
#include "tests/support/messages.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace dak;
using namespace dak::test;

namespace {

Result<Change> readOne(const SignedText& document) {
    return readChange(document, false, centreKey().publicKey());
}

} // namespace

TEST_CASE("each kind of change is read back as it was signed") {
    for (const ChangeBody& body :
         {ChangeBody(PublishedEdition{"speed-post-2027.json", "{\"a\":\"\u0930\n\"}"}), ChangeBody(aLease()),
          ChangeBody(TrackedArticle{"EM473124829IN", {aTrackEvent(), aTrackEvent()}}),
          ChangeBody(TrackedArticle{"EM473124829IN", {aTrackEvent()}, true})}) {
        for (const bool isCommon : {true, false}) {
            Change change = aChange(body);
            if (!isCommon)
                change.device = deviceIdOf(deviceKey().publicKey());
            const SignedText document = signChange(change, false, centreKey());
            CHECK(*readOne(document) == change);
            const ChangeHead head = *readChangeHead(document, false, centreKey().publicKey());
            CHECK(head.version == 12);
            CHECK(head.device == change.device);
            CHECK(head.kind == changeKind(body));
        }
    }
    rc::check("round trip", [](std::uint32_t version, std::uint16_t first, std::uint16_t more) {
        NumberLease lease = aLease();
        lease.first = first;
        lease.last = std::uint32_t{first} + more;
        Change change = aChange(lease);
        change.version = std::uint64_t{version} + 1;
        RC_ASSERT(*readOne(signChange(change, false, centreKey())) == change);
    });
}

TEST_CASE("a change of a newer centre is told by its kind, and its version counts") {
    const std::string text =
        replaced(signChange(aChange(), false, centreKey()).text, "tariff_edition", "directory_delta");
    const SignedText document = signText(Domain::Change, false, text, centreKey());
    CHECK(readOne(document).error().code() == "change_unknown");
    CHECK(readOne(document).error().fact("kind") == "directory_delta");
    const ChangeHead head = *readChangeHead(document, false, centreKey().publicKey());
    CHECK(head.version == 12);
    CHECK(head.kind == "directory_delta");
    CHECK(readChangeHead(document, true, centreKey().publicKey()).error().code() == "change_signature");
}

TEST_CASE("a change of another key, of training, or for another purpose is none") {
    const SignedText document = signChange(aChange(), false, centreKey());
    CHECK(readChange(document, true, centreKey().publicKey()).error().code() == "change_signature");
    CHECK(readChange(document, false, deviceKey().publicKey()).error().fact("version") == "12");
    for (const Domain other : {Domain::Receipt, Domain::Statement, Domain::Enrolment, Domain::Answer})
        CHECK(readOne(signText(other, false, document.text, centreKey())).error().code() ==
              "change_signature");
    const std::string text =
        replaced(document.text, hex(centreKey().publicKey()), hex(deviceKey().publicKey()));
    CHECK(readOne(signText(Domain::Change, false, text, centreKey())).error().code() == "change_signature");
}

TEST_CASE("a signed change that is none is refused") {
    struct Case {
        ChangeBody body;
        const char* from;
        const char* to;
        const char* why;
    };
    const ChangeBody edition = aChange().body;
    const ChangeBody lease = aLease();
    const ChangeBody track = TrackedArticle{"EM473124829IN", {aTrackEvent()}};
    const auto row = GENERATE_COPY(values<Case>({
        {edition, "\"version\":12", "\"version\":0", "version: no whole number from 1 to 9007199254740991"},
        {edition, "\"common\"", "\"all\"", "stream: not 32 hexadecimal digits"},
        {edition, "\"body\":{", "\"body\":[{", "no JSON of UTF-8"},
        {edition, "speed-post-2027.json", "../2027.json", "body.name: no name of a tariff file"},
        {edition, "speed-post-2027.json", "a/b.json", "body.name: no name of a tariff file"},
        {edition, "speed-post-2027.json", ".json", "body.name: no name of a tariff file"},
        {edition, "speed-post-2027.json", "a.txt", "body.name: no name of a tariff file"},
        {lease, "\"EM\"", "\"\u0907\"", "body.prefix: no capital letters and digits"},
        {lease, "\"last\":47312599", "\"last\":1", "body.last: no whole number from 47312400 to 99999999"},
        {lease, "\"epoch\"", "\"era\"", "body: there is no epoch"},
        {track, "\"21460007\"", "\"2146000\"", "body.events[0].office: no office of 8 digits"},
        {track, "\"21460007\"", "\"2146000x\"", "body.events[0].office: no office of 8 digits"},
        {track, "article_accepted", "Article Accepted", "body.events[0].kind: no word of a-z, 0-9 and _"},
    }));
    const std::string text =
        replaced(signChange(aChange(row.body), false, centreKey()).text, row.from, row.to);
    const auto refused = readOne(signText(Domain::Change, false, text, centreKey()));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == "message_malformed");
    CHECK(refused.error().fact("message") == "change");
    CHECK(refused.error().fact("why") == row.why);
}

TEST_CASE("the largest edition still fits into an answer") {
    const std::string text(wire::kMostEditionBytes, '"');
    const SignedText document = signChange(aChange(PublishedEdition{"a.json", text}), false, centreKey());
    const std::string wire = encode(ChangesAnswer{{document}, {12, 0}});
    CHECK(wire.size() < wire::kMostAnswerBytes);
    CHECK(readOne(decodeChangesAnswer(wire)->changes.at(0)));
    const SignedText larger = signChange(aChange(PublishedEdition{"a.json", text + "x"}), false, centreKey());
    CHECK_FALSE(readOne(larger));
}

TEST_CASE("changes come in one answer, with how far there are more") {
    const ChangesAnswer answer{
        {signChange(aChange(), false, centreKey()), signChange(aChange(aLease()), false, centreKey())},
        {14, 3}};
    CHECK(*decodeChangesAnswer(encode(answer)) == answer);
    CHECK(*decodeChangesAnswer("{\"changes\":[],\"latest\":\"0.0\"}") == ChangesAnswer{});
    for (const std::string bad :
         {"{}", "{\"changes\":[1],\"latest\":\"0.0\"}", "{\"changes\":[]}",
          "{\"changes\":[{\"signed\":\"{}\",\"signature\":\"\"}],\"latest\":\"0.0\"}"})
        CHECK(decodeChangesAnswer(bad).error().code() == "message_malformed");
}
