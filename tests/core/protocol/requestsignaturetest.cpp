// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/requestsignature.h"
#include "core/protocol/signedtext.h"
#include "tests/support/messages.h"

#include <catch2/catch.hpp>

#include <functional>

using namespace dak;
using namespace dak::test;

namespace {

RequestHead aHead() {
    return {"PUT", "/v1/batches/x?y=1", deviceIdOf(deviceKey().publicKey()), {1, 2, 3}, false};
}

} // namespace

TEST_CASE("a request holds as it was signed and in no other way") {
    const Signature signature = signRequest(aHead(), "body", deviceKey());
    CHECK(requestHolds(aHead(), "body", signature, deviceKey().publicKey()));
    const auto change = GENERATE(values<std::function<void(RequestHead&)>>({
        [](RequestHead& head) { head.method = "GET"; },
        [](RequestHead& head) { head.path += "0"; },
        [](RequestHead& head) { head.path = "/v1/batches/x"; },
        [](RequestHead& head) { head.device[0] ^= 1; },
        [](RequestHead& head) { head.nonce[15] ^= 1; },
        [](RequestHead& head) { head.training = true; },
    }));
    RequestHead head = aHead();
    change(head);
    CHECK_FALSE(requestHolds(head, "body", signature, deviceKey().publicKey()));
}

TEST_CASE("a request of another body or another key does not hold") {
    const Signature signature = signRequest(aHead(), "body", deviceKey());
    CHECK_FALSE(requestHolds(aHead(), "Body", signature, deviceKey().publicKey()));
    CHECK_FALSE(requestHolds(aHead(), "", signature, deviceKey().publicKey()));
    CHECK_FALSE(requestHolds(aHead(), "body", signature, centreKey().publicKey()));
}

TEST_CASE("a key signs only for the device it is of") {
    const Signature signature = signRequest(aHead(), "body", centreKey());
    CHECK_FALSE(requestHolds(aHead(), "body", signature, centreKey().publicKey()));
}

TEST_CASE("an answer is to one request, with one status") {
    const Nonce nonce{9};
    const Signature signature = signAnswer(nonce, false, 200, "body", centreKey());
    const PublicKey& key = centreKey().publicKey();
    CHECK(answerHolds(nonce, false, 200, "body", signature, key));
    CHECK_FALSE(answerHolds(Nonce{8}, false, 200, "body", signature, key));
    CHECK_FALSE(answerHolds(nonce, true, 200, "body", signature, key));
    CHECK_FALSE(answerHolds(nonce, false, 409, "body", signature, key));
    CHECK_FALSE(answerHolds(nonce, false, 200, "bodY", signature, key));
    CHECK_FALSE(answerHolds(nonce, false, 200, "body", signature, deviceKey().publicKey()));
    for (std::size_t at = 0; at < signature.size(); ++at) {
        Signature bad = signature;
        bad[at] ^= 4;
        REQUIRE_FALSE(answerHolds(nonce, false, 200, "body", bad, key));
    }
}

TEST_CASE("a request never passes for an answer, nor a document for either") {
    const Signature request = signRequest(aHead(), "body", centreKey());
    CHECK_FALSE(answerHolds(aHead().nonce, false, 200, "body", request, centreKey().publicKey()));
    const std::string text = hex(Nonce{9}) + "\n200\n" + hex(sha256("body"));
    const SignedText document = signText(Domain::Receipt, false, text, centreKey());
    CHECK_FALSE(answerHolds(Nonce{9}, false, 200, "body", document.signature, centreKey().publicKey()));
}
