// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A counter enrols at the centre as it is, and shows its code to nobody else.
#include "core/sync/enrolment.h"
#include "core/protocol/wire.h"
#include "core/protocol/wireerror.h"
#include "tests/core/central/centralhouse.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

const EnrolSecret kSecret{4, 2};

struct Door {
    Door() {
        check(bool(house.store.addEnrolmentCode({kSecret, counter.office.id, 1, house.clock.now(), {}})),
              "code");
    }
    EnrolWish wish() const {
        return {{kSecret, fingerprintOf(house.identity.info)}, counter.office.id, 1, counter.epoch, "0.1.0"};
    }
    Enrolment enrolment(const EnrolWish& its) { return {its, counter.key, counter.training, counter.ids}; }
    SyncResponse keys() {
        const WireAnswer answer =
            house.centre.handle({"GET", std::string(wire::kCentrePath), {}, {}, {}, {}});
        return {answer.status, answer.body, {}, 0};
    }
    SyncResponse send(const SyncRequest& request) {
        const WireAnswer answer =
            house.centre.handle({request.head.method, request.head.path, hex(request.head.device),
                                 hex(request.head.nonce), signatureText(request.signature), request.body});
        return {answer.status, answer.body, answer.signature, answer.retryAfterSeconds};
    }
    // From the first step to the last; what went wrong.
    std::string codeOf(const EnrolWish& its) {
        Enrolment enrols = enrolment(its);
        if (const Status taken = enrols.takeKeys(keys(), {}); !taken)
            return "keys " + taken.error().code();
        const auto centre = enrols.takeAnswer(send(enrols.request()));
        return centre ? "enrolled" : "answer " + centre.error().code();
    }

    CentralHouse house;
    CentralCounter counter{5};
};

} // namespace

TEST_CASE("a code makes the counter known, and the keys it named are those to keep") {
    Door door;
    Enrolment enrolment = door.enrolment(door.wish());
    REQUIRE(enrolment.takeKeys(door.keys(), {}));
    const auto centre = enrolment.takeAnswer(door.send(enrolment.request()));
    REQUIRE(centre);
    CHECK(*centre == door.house.identity.info);
    CHECK(door.house.store.device(door.counter.device())->has_value());
}

TEST_CASE("an answer that was lost is had again with the same code") {
    Door door;
    Enrolment enrolment = door.enrolment(door.wish());
    REQUIRE(enrolment.takeKeys(door.keys(), {}));
    (void)door.send(enrolment.request());
    CHECK(enrolment.takeAnswer(door.send(enrolment.request())));
    CHECK(door.codeOf(door.wish()) == "enrolled");
}

TEST_CASE("the code is shown only to the centre that it names, behind its own server, of the same mode") {
    Door door;
    EnrolWish other = door.wish();
    other.code.centre[9] ^= 1U;
    CHECK(door.codeOf(other) == "keys enrolment_other_centre");
    Enrolment enrolment = door.enrolment(door.wish());
    CHECK(enrolment.takeKeys(door.keys(), TlsPin{1}).error().code() == "enrolment_other_server");
    door.house.identity.info.tlsPin = {7};
    CHECK(door.codeOf(door.wish()) == "keys enrolment_other_server"); // plain HTTP to a centre with TLS
    CHECK(door.enrolment(door.wish()).takeKeys(door.keys(), TlsPin{7}));
    door.house.identity.info.tlsPin = {};
    door.counter.training = false;
    CHECK(door.codeOf(door.wish()) == "keys centre_wrong_mode");
    CHECK_FALSE(door.house.store.device(door.counter.device())->has_value());
}

TEST_CASE("what is no centre is not believed") {
    Door door;
    Enrolment enrolment = door.enrolment(door.wish());
    CHECK(enrolment.takeKeys({200, "<html>", {}, 0}, {}).error().code() == "message_malformed");
    CHECK(enrolment.takeKeys({404, "<html>", {}, 0}, {}).error().code() == "sync_answer_wrong");
    REQUIRE(enrolment.takeKeys(door.keys(), {}));
    SyncResponse answer = door.send(enrolment.request());
    SyncResponse unsignedAnswer = answer;
    unsignedAnswer.signature.clear();
    CHECK(enrolment.takeAnswer(unsignedAnswer).error().code() == "sync_answer_unsigned");
    (void)enrolment.request(); // asked again: the first answer is of the past
    CHECK(enrolment.takeAnswer(answer).error().code() == "sync_answer_unsigned");
}

TEST_CASE("a code of nobody, of another office or counter, is refused by the centre") {
    Door door;
    EnrolWish wish = door.wish();
    wish.code.secret[0] ^= 1U;
    CHECK(door.codeOf(wish) == "answer enrolment_code_refused");
    wish = door.wish();
    wish.counter = 2;
    CHECK(door.codeOf(wish) == "answer centre_wrong_office");
    CHECK(door.codeOf(door.wish()) == "enrolled"); // none of it used the code up
}

TEST_CASE("an enrolment of another counter is not taken for one's own") {
    Door door;
    Enrolment enrolment = door.enrolment(door.wish());
    REQUIRE(enrolment.takeKeys(door.keys(), {}));
    const SyncRequest request = enrolment.request();
    const SigningKey& key = door.house.identity.key;
    const std::string body =
        encode(signEnrolment({DeviceId{1}, door.counter.office.id, 1, 1, key.publicKey()}, true, key));
    const SyncResponse answer{200, body, signatureText(signAnswer(request.head.nonce, true, 200, body, key)),
                              0};
    CHECK(enrolment.takeAnswer(answer).error().code() == "sync_answer_wrong");
}
