// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A training counter and the centre as it is, with a socket between them.
#pragma once

#include "app/wiring/centreline.h"
#include "core/booking/bookarticle.h"
#include "tests/core/central/centralhouse.h"
#include "tests/support/socketcentre.h"
#include "tests/support/trainingcounter.h"

#include <string>

namespace dak::test {

struct WiredCounter {
    WiredCounter() {
        offer(kSecret);
        addPool("speed-post-parcel", 60000000);
        socket.answer([this](const SeenRequest& seen) { return answerTo(seen); });
    }

    void offer(const EnrolSecret& secret) {
        check(bool(house.store.addEnrolmentCode({secret, counter->office().id, 1, house.clock.now(), {}})),
              "code");
    }
    void addPool(const char* product, std::uint32_t first) {
        const NumberPool pool{*Product::parse(product), "ZT", first, first + 999, first, "provisional"};
        check(bool(house.store.setPool(pool)), "pool");
    }
    std::string answerTo(const SeenRequest& seen) {
        const std::size_t space = seen.line.find(' ');
        const std::string path = seen.line.substr(space + 1, seen.line.rfind(' ') - space - 1);
        const WireAnswer answer = house.centre.handle(
            {seen.line.substr(0, space), path, seen.header(wire::kDeviceHeader),
             seen.header(wire::kNonceHeader), seen.header(wire::kSignatureHeader), seen.body});
        check(bool(house.centre.unpack(100)), "unpacked");
        return SocketCentre::http(answer.status, answer.body,
                                  std::string(wire::kSignatureHeader) + ": " + answer.signature + "\r\n");
    }
    EnrolAsk ask() const {
        return {socket.url(), EnrolmentCode{kSecret, fingerprintOf(house.identity.info)}.text(), true,
                "0.1.0"};
    }
    void enrol() { check(bool(enrolCounter(*counter, ask())), "enrolled"); }
    std::unique_ptr<CentreLine> line() { return CentreLine::open(*counter, {}, "0.1.0").value(); }
    std::string sell() {
        return BookArticle(counter.desk())
            .run(counter.id(), aParcel(), cash(1000))
            ->accepted.article.number.text();
    }
    void closeDay() {
        const Date day = counter->tillQueries().openDay()->value();
        const Money counted = counter->tillQueries().totals(day)->expectedCash;
        check(bool(counter->tillDay().close(counter.id(), counted, {}, false)), "closed");
    }
    std::uint64_t waiting() { return counter->book().outbox().status()->waiting; }

    static constexpr EnrolSecret kSecret{4, 2};
    CentralHouse house;
    TrainingCounter counter;
    SocketCentre socket;
};

} // namespace dak::test
