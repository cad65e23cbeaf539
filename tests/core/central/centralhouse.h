// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A centre over a store in memory, and counters that are enrolled at it.
#pragma once

#include "core/central/centre.h"
#include "tests/support/centralcounter.h"
#include "tests/support/memorycentralstore.h"

#include <cstdint>
#include <string>
#include <utility>

namespace dak::test {

struct CentralHouse {
    explicit CentralHouse(bool training = true) : identity(aCentre(training)) {}

    CentralCounter counter(std::uint8_t seed = 1) {
        CentralCounter out(seed, identity.info.training);
        EnrolmentOffer offer{.secret = {seed}, .office = out.office.id, .usedBy = {}};
        check(bool(store.addEnrolmentCode(offer)), "no code");
        check(store.enrol(offer.secret, out.enrolled()).value(), "not enrolled");
        return out;
    }
    WireAnswer ask(CentralCounter& from, std::string method, std::string path, std::string body = {}) {
        return centre.handle(from.request(std::move(method), std::move(path), std::move(body)));
    }
    HelloAnswer hello(CentralCounter& from, const HelloRequest& request) {
        return decodeHelloAnswer(ask(from, "POST", "/v1/hello", encode(request)).body).value();
    }
    // All that the counter has, taken and unpacked.
    void bring(CentralCounter& from, std::uint64_t first = 1) {
        check(centre.handle(from.put(first, from.seq())).status == 200, "not taken");
        check(bool(centre.unpack(100)), "not unpacked");
    }
    DayStatement statement(CentralCounter& of, Date day = Date::of(2026, 11, 20)) {
        const WireAnswer answer = ask(of, "GET", "/v1/days/" + day.iso());
        return readStatement(*decodeSignedText(answer.body), identity.info.training, identity.info.key)
            .value();
    }

    MemoryCentralStore store;
    CentreIdentity identity;
    FrozenClock clock;
    Centre centre{store, identity, clock};
};

// "409 fork", "200".
inline std::string outcomeOf(const WireAnswer& answer) {
    const auto error = decodeWireError(answer.body);
    return std::to_string(answer.status) + (error ? " " + std::string(wireCodeText(error->code)) : "");
}
inline std::string factIn(const WireAnswer& answer, std::string_view name) {
    const auto error = decodeWireError(answer.body);
    return error ? std::string(error->fact(name)) : std::string();
}
inline bool isSigned(const CentralHouse& house, const WireRequest& request, const WireAnswer& answer) {
    Nonce nonce{};
    const auto signature = parseSignature(answer.signature);
    return unhex(request.nonce, nonce) && signature &&
           answerHolds(nonce, house.identity.info.training, answer.status, answer.body, *signature,
                       house.identity.info.key);
}

} // namespace dak::test
