// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Real HTTP over loopback, before a centre in memory.
#include "core/gateway/gateway.h"

#include "tests/core/central/centralhouse.h"
#include "tests/core/gateway/rawclient.h"
#include "tests/support/patience.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <deque>
#include <fstream>
#include <future>
#include <thread>

using namespace dak;
using namespace dak::test;

namespace {

std::string text(const WireRequest& request) {
    std::string out = request.method + " " + request.path + " HTTP/1.1\r\nHost: centre\r\n";
    if (!request.device.empty())
        out += "Dak-Device: " + request.device + "\r\nDak-Nonce: " + request.nonce +
               "\r\nDak-Signature: " + request.signature + "\r\n";
    if (request.method != "GET")
        out += "Content-Length: " + std::to_string(request.body.size()) + "\r\n";
    return out + "\r\n" + request.body;
}

std::string bodyOf(const std::string& answer) {
    const auto end = answer.find("\r\n\r\n");
    return end == std::string::npos ? "" : answer.substr(end + 4);
}

const std::string kInfo = "GET /v1/centre HTTP/1.1\r\nHost: centre\r\n\r\n";

struct ServedCentre {
    explicit ServedCentre(GatewayLimits limits = {}) {
        GatewayOptions options;
        options.limits = limits;
        auto started = Gateway::start(house.centre, options);
        REQUIRE(started);
        gateway = *std::move(started);
    }
    std::string ask(const std::string& bytes) {
        RawClient client(gateway->port());
        REQUIRE(client.send(bytes));
        return client.answer();
    }
    bool isWell() { return statusOf(ask(kInfo)) == "200"; }

    CentralHouse house;
    std::unique_ptr<Gateway> gateway;
};

long residentKilobytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:"))
            return std::stol(line.substr(6));
    }
    return 0;
}

} // namespace

TEST_CASE("a counter's session goes over HTTP") {
    ServedCentre served;
    CentralCounter counter = served.house.counter();
    counter.openDay();
    counter.accept(20000001);

    const WireRequest hello = counter.request("POST", "/v1/hello", encode(counter.hello()));
    const std::string helloAnswer = served.ask(text(hello));
    CHECK(statusOf(helloAnswer) == "200");
    CHECK(helloAnswer.find("Dak-Signature: ") != std::string::npos);
    CHECK(helloAnswer.find("Content-Type: application/json") != std::string::npos);
    CHECK(decodeHelloAnswer(bodyOf(helloAnswer))->epochs.at(0).haveSeq == 0);

    const WireRequest put = counter.put(1, 2);
    const std::string first = served.ask(text(put));
    CHECK(statusOf(first) == "200");
    CHECK(bodyOf(served.ask(text(put))) == bodyOf(first));
    CHECK(served.house.store.marks(counter.device())->at(0).seq == 2);
    CHECK(statusOf(served.ask(text(hello))) == "401");
}

TEST_CASE("what was taken in is unpacked beside") {
    ServedCentre served;
    CentralCounter counter = served.house.counter();
    counter.openDay();
    REQUIRE(statusOf(served.ask(text(counter.put(1, 1)))) == "200");
    const Date day = counter.day;
    REQUIRE(comes([&] { return served.house.store.dayRows(counter.device(), day)->entries > 0; }));
    CHECK(served.house.store.waitingToUnpack(10)->empty());
}

TEST_CASE("several requests go over one connection") {
    ServedCentre served;
    RawClient client(served.gateway->port());
    for (int i = 0; i < 3; ++i) {
        REQUIRE(client.send(kInfo));
        CHECK(statusOf(client.answer()) == "200");
    }
}

TEST_CASE("what is no request is refused, and the gateway goes on") {
    struct Bad {
        const char* what;
        std::string bytes;
        const char* status; // empty: closed without an answer
    };
    const std::string put = "PUT /v1/batches/x HTTP/1.1\r\nHost: centre\r\n";
    const auto bad = GENERATE_COPY(values<Bad>({
        {"garbage", "\x16\x03\x01\x02\x01\r\n\r\n", ""},
        {"an unknown method", "BREW / HTTP/1.1\r\nHost: centre\r\n\r\n", "404"},
        {"an unknown path", "GET /etc/passwd HTTP/1.1\r\nHost: centre\r\n\r\n", "404"},
        {"a path that climbs", "GET /v1/track/../../x HTTP/1.1\r\nHost: centre\r\n\r\n", "404"},
        {"a length that is no number", put + "Content-Length: many\r\n\r\n", "400"},
        {"a negative length", put + "Content-Length: -1\r\n\r\n", "400"},
        {"a length past every number", put + "Content-Length: 99999999999999999999999\r\n\r\n", "413"},
        {"a body past the cap", put + "Content-Length: 300001\r\n\r\n", "413"},
        {"three gigabytes", put + "Content-Length: 3000000000\r\n\r\n", "413"},
        {"headers past the cap", put + "X: " + std::string(40'000, 'x') + "\r\n\r\n", "431"},
    }));
    ServedCentre served;
    RawClient client(served.gateway->port());
    INFO(bad.what);
    client.send(bad.bytes);
    const std::string answer = client.read(std::chrono::milliseconds(500));
    CHECK(statusOf(answer) == bad.status);
    CHECK(served.isWell());
}

TEST_CASE("a body of exactly the cap is read, and one byte more is not") {
    ServedCentre served;
    const std::string put = "PUT /v1/batches/x HTTP/1.1\r\nHost: centre\r\nContent-Length: ";
    const std::string body(wire::kMostRequestBytes, 'b');
    CHECK(statusOf(served.ask(put + std::to_string(body.size()) + "\r\n\r\n" + body)) == "401");
    CHECK(statusOf(served.ask(put + std::to_string(body.size() + 1) + "\r\n\r\n")) == "413");
}

TEST_CASE("a refusal of the gateway itself is signed for whoever names a nonce") {
    GatewayLimits limits;
    limits.bodyBytesInAll = 200'000;
    ServedCentre served(limits);
    CentralCounter counter = served.house.counter();
    const std::size_t size = GENERATE(std::size_t{300'001}, std::size_t{250'000});
    const WireRequest put = counter.request("PUT", "/v1/batches/x", std::string(size, 'b'));
    const std::string bytes = text(put);
    const bool isUnread = size > wire::kMostRequestBytes;
    const std::string answer = served.ask(isUnread ? bytes.substr(0, bytes.find("\r\n\r\n") + 4) : bytes);
    const int status = isUnread ? 413 : 503;
    CHECK(statusOf(answer) == std::to_string(status));
    const std::string header = "Dak-Signature: ";
    const std::size_t at = answer.find(header);
    REQUIRE(at != std::string::npos);
    const auto signature = parseSignature(answer.substr(at + header.size(), 88));
    Nonce nonce{};
    REQUIRE(unhex(put.nonce, nonce));
    REQUIRE(signature);
    CHECK(answerHolds(nonce, true, status, bodyOf(answer), *signature, served.house.identity.info.key));
}

TEST_CASE("a chunked body has the same cap") {
    ServedCentre served;
    const std::string put =
        "PUT /v1/batches/x HTTP/1.1\r\nHost: centre\r\nTransfer-Encoding: chunked\r\n\r\n";
    const auto chunks = [](std::size_t count) {
        std::string out;
        for (std::size_t i = 0; i < count; ++i)
            out += "186A0\r\n" + std::string(100'000, 'c') + "\r\n";
        return out;
    };
    CHECK(statusOf(served.ask(put + chunks(3) + "0\r\n\r\n")) == "401");
    CHECK(statusOf(served.ask(put + chunks(4) + "0\r\n\r\n")) == "413");
    // One that never ends is closed without an answer.
    RawClient endless(served.gateway->port());
    REQUIRE(endless.send(put));
    const std::string piece = chunks(1);
    std::size_t sent = 0;
    while (sent < 1000 && endless.send(piece))
        ++sent;
    CHECK(sent < 1000);
    CHECK(served.isWell());
}

TEST_CASE("a client that sends a byte at a time is closed when its time is over") {
    GatewayLimits limits;
    limits.requestTime = std::chrono::milliseconds(400);
    ServedCentre served(limits);
    const bool inBody = GENERATE(false, true);
    RawClient slow(served.gateway->port());
    REQUIRE(slow.send("PUT /v1/batches/x HTTP/1.1\r\nHost: centre\r\n"));
    if (inBody)
        REQUIRE(slow.send("Content-Length: 1000\r\n\r\n"));
    const auto begun = std::chrono::steady_clock::now();
    const std::string drop = inBody ? "b" : "X: y\r\n";
    // It is never silent for as long as libmicrohttpd waits.
    while (slow.send(drop) && std::chrono::steady_clock::now() - begun < std::chrono::seconds(30)) {
        if (slow.read(std::chrono::milliseconds(20)); slow.isClosed())
            break;
    }
    CHECK(slow.isClosed());
    CHECK(served.isWell());
}

TEST_CASE("a thousand half-open requests take little memory and no one's place") {
    ServedCentre served;
    REQUIRE(served.isWell());
    const long before = residentKilobytes();
    std::vector<RawClient> open;
    for (int i = 0; i < 1000; ++i) {
        open.emplace_back(served.gateway->port());
        REQUIRE(
            open.back().send("PUT /v1/batches/x HTTP/1.1\r\nHost: centre\r\nContent-Length: 300000\r\n\r\n"
                             "the first of many bytes"));
    }
    CHECK(served.isWell());
    // 16 kB of libmicrohttpd for each, more under a sanitizer; never the 300 MB that the headers announce.
    CHECK(residentKilobytes() - before < 150'000);
}

TEST_CASE("all bodies together have a bound") {
    GatewayLimits limits;
    limits.bodyBytesInAll = 200'000;
    ServedCentre served(limits);
    const auto put = [](std::size_t size) {
        return "PUT /v1/batches/x HTTP/1.1\r\nHost: centre\r\nContent-Length: " + std::to_string(size) +
               "\r\n\r\n" + std::string(size, 'b');
    };
    // What a request kept is given back at its end, which is a moment after its answer.
    const auto becomes = [&](std::size_t size, const char* status) {
        return comes([&] { return statusOf(served.ask(put(size))) == status; });
    };
    CHECK(statusOf(served.ask(put(200'001))) == "503");
    for (int i = 0; i < 5; ++i)
        REQUIRE(becomes(200'000, "401"));
    std::string unfinished = put(150'000);
    unfinished.pop_back();
    // Which of the two is read first, and so which is refused, is for the gateway's threads to say.
    const auto isRefusedBesideAnother = [&] {
        RawClient open(served.gateway->port());
        return open.send(unfinished) && statusOf(served.ask(put(100'000))) == "503";
    };
    REQUIRE(comes(isRefusedBesideAnother));
    CHECK(becomes(100'000, "401")); // as soon as it is seen to be closed
}

namespace {

// A clock that holds whoever asks it first, between the checks of a batch and its custody.
class HoldingClock final : public Clock {
public:
    UtcMillis now() const override {
        std::unique_lock lock(m_mutex);
        if (!m_isAsked) {
            m_isAsked = true;
            m_changed.notify_all();
            m_changed.wait_for(lock, kPatience, [this] { return m_isOpen; });
        }
        return FrozenClock().now();
    }
    bool isAskedInTime() const {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, kPatience, [this] { return m_isAsked; });
    }
    void letGo() {
        const std::lock_guard lock(m_mutex);
        m_isOpen = true;
        m_changed.notify_all();
    }

private:
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    mutable bool m_isAsked = false;
    bool m_isOpen = false;
};

// The first batch is under way and will not be done before letGo().
struct HeldCentre {
    explicit HeldCentre(const GatewayLimits& limits) {
        counter.openDay();
        GatewayOptions options;
        options.limits = limits;
        auto started = Gateway::start(centre, options);
        REQUIRE(started);
        gateway = *std::move(started);
        first = std::make_unique<RawClient>(gateway->port());
        REQUIRE(first->send(text(counter.put(1, 1))));
        REQUIRE(clock.isAskedInTime());
    }
    ~HeldCentre() { clock.letGo(); } // a gateway that stops finishes what it has

    CentralHouse house;
    CentralCounter counter = house.counter();
    HoldingClock clock;
    Centre centre{house.store, house.identity, clock};
    std::unique_ptr<Gateway> gateway;
    std::unique_ptr<RawClient> first;
};

} // namespace

TEST_CASE("when ingest is full a batch is told to come again, and HELLO is answered") {
    GatewayLimits limits;
    limits.ingestThreads = 1;
    limits.mostWaiting = 1;
    HeldCentre held(limits);
    // One of these waits for the thread, and the others find the queue full.
    std::vector<RawClient> others;
    for (int i = 0; i < 5; ++i) {
        others.emplace_back(held.gateway->port());
        REQUIRE(others.back().send(text(held.counter.put(1, 1))));
    }
    std::string refused;
    std::size_t answered = 0;
    REQUIRE(comes([&] {
        for (RawClient& other : others) {
            const std::string answer = other.read(std::chrono::milliseconds(20));
            answered += answer.empty() ? 0U : 1U;
            if (!answer.empty())
                refused = answer;
        }
        return answered >= 4;
    }));
    CHECK(statusOf(refused) == "503");
    CHECK(refused.find("Retry-After: 30") != std::string::npos);
    CHECK(refused.find("Dak-Signature: ") != std::string::npos);
    RawClient hello(held.gateway->port());
    REQUIRE(hello.send(text(held.counter.request("POST", "/v1/hello", encode(held.counter.hello())))));
    CHECK(statusOf(hello.answer()) == "200");
    held.clock.letGo();
    CHECK(statusOf(held.first->answer()) == "200");
}

TEST_CASE("stopping finishes what was taken in") {
    HeldCentre held({});
    std::thread stopping([&] { held.gateway.reset(); });
    held.clock.letGo();
    stopping.join();
    CHECK(held.house.store.marks(held.counter.device())->at(0).seq == 1);
    const std::string answer = held.first->read();
    CHECK((statusOf(answer) == "200" || answer.empty())); // on its way, or cut: the counter asks
}

TEST_CASE("an address that is taken is said") {
    ServedCentre served;
    GatewayOptions options;
    options.port = served.gateway->port();
    const auto second = Gateway::start(served.house.centre, options);
    REQUIRE_FALSE(second);
    CHECK(second.error().code() == "listen_failed");
    options.host = "no.such.host.invalid";
    CHECK(Gateway::start(served.house.centre, options).error().code() == "listen_failed");
}
