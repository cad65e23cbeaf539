// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Over real sockets of this machine: what reaches the server, and what is made of what it does.
#include "core/sync/http/httptransport.h"

#include "tests/support/socketcentre.h"

#include <catch2/catch.hpp>

#include <QThread>

using namespace dak;
using namespace dak::test;

namespace {

constexpr HttpLimits kHurried{std::chrono::milliseconds(300), std::chrono::milliseconds(300), 10'000};

SyncRequest aRequest(std::string body = "{}") {
    SyncRequest request;
    request.head = {"PUT", "/v1/batches/ab/cd/1-2/ef?x=1", {}, {}, true};
    request.head.device.fill(0xab);
    request.head.nonce.fill(0x01);
    request.signature.fill(0xff);
    request.body = std::move(body);
    return request;
}

CentreServer plain(const SocketCentre& centre) {
    return {centre.url(), std::nullopt, true};
}

std::string codeOf(const Result<SyncResponse>& response) {
    return response ? "answered " + std::to_string(response->status) : response.error().code();
}

} // namespace

TEST_CASE("a request arrives as it was signed, and its answer comes back whole") {
    SocketCentre centre;
    centre.answer([](const SeenRequest&) {
        return SocketCentre::http(200, "body", "Dak-Signature: c2ln\r\nRetry-After: 120\r\n");
    });
    HttpTransport transport(plain(centre));
    const std::string body("\0\1\2 frame", 9);
    const auto response = transport.send(aRequest(body));
    REQUIRE(codeOf(response) == "answered 200");
    CHECK(response->body == "body");
    CHECK(response->signature == "c2ln");
    CHECK(response->retryAfterSeconds == 120);
    REQUIRE(centre.requests().size() == 1);
    const SeenRequest& seen = centre.requests().front();
    CHECK(seen.line == "PUT /v1/batches/ab/cd/1-2/ef?x=1 HTTP/1.1");
    CHECK(seen.body == body);
    CHECK(seen.header("Dak-Device") == "abababababababababababababababab");
    CHECK(seen.header("Dak-Nonce") == "01010101010101010101010101010101");
    CHECK(seen.header("Dak-Signature").size() == 88);
    CHECK(seen.header("Accept-Encoding") == "identity");
    CHECK_FALSE(transport.peer());
}

TEST_CASE("an open resource is asked for without a signature") {
    SocketCentre centre;
    centre.answer([](const SeenRequest&) { return SocketCentre::http(200, "{}"); });
    HttpTransport transport(plain(centre));
    CHECK(codeOf(transport.get("/v1/centre")) == "answered 200");
    CHECK(centre.requests().front().line == "GET /v1/centre HTTP/1.1");
    CHECK(centre.requests().front().header("Dak-Device").empty());
}

TEST_CASE("a refusal is an answer like any other") {
    SocketCentre centre;
    HttpTransport transport(plain(centre));
    for (const int status : {202, 302, 400, 401, 403, 404, 409, 413, 422, 426, 429, 500, 503}) {
        centre.answer([status](const SeenRequest&) {
            return SocketCentre::http(status, "why",
                                      "Dak-Signature: c2ln\r\nLocation: /elsewhere\r\n"
                                      "Set-Cookie: a=b\r\nRetry-After: soon\r\n");
        });
        const auto response = transport.send(aRequest());
        REQUIRE(codeOf(response) == "answered " + std::to_string(status));
        CHECK(response->body == "why");
        CHECK(response->signature == "c2ln");
        CHECK(response->retryAfterSeconds == 0);
    }
    CHECK(centre.requests().size() == 13); // nothing was followed, nothing tried again
    CHECK(centre.requests().back().header("Cookie").empty());
}

TEST_CASE("an answer in pieces is put together") {
    SocketCentre centre;
    centre.answer([](const SeenRequest&) {
        return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
    });
    HttpTransport transport(plain(centre));
    CHECK(transport.send(aRequest())->body == "abcde");
}

TEST_CASE("an answer is cut off at the cap while it comes, said long or not") {
    SocketCentre centre;
    HttpTransport transport(plain(centre), kHurried);
    centre.answer([](const SeenRequest&) { return SocketCentre::http(200, std::string(10'000, 'x')); });
    CHECK(codeOf(transport.send(aRequest())) == "answered 200");
    centre.answer([](const SeenRequest&) { return SocketCentre::http(200, std::string(10'001, 'x')); });
    CHECK(codeOf(transport.send(aRequest())) == "network_answer_too_large");
    centre.answer([](const SeenRequest&) {
        return "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + std::string(500'000, 'x');
    });
    CHECK(codeOf(transport.send(aRequest())) == "network_answer_too_large");
}

TEST_CASE("an answer that breaks off is no answer") {
    SocketCentre centre;
    HttpTransport transport(plain(centre), kHurried);
    for (const char* broken :
         {"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", "HTTP/1.1 200 OK\r\nConte",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", "nonsense\r\n\r\n"}) {
        centre.answer([broken](const SeenRequest&) { return broken; });
        CHECK(codeOf(transport.send(aRequest())) == "network_lost");
    }
}

TEST_CASE("what got no answer is not sent again by itself") {
    SocketCentre centre;
    centre.hangsUp = true;
    HttpTransport transport(plain(centre), kHurried);
    CHECK(codeOf(transport.send(aRequest())) == "network_lost");
    CHECK(centre.requests().size() == 1);
    CHECK(codeOf(transport.get("/v1/centre")) == "network_lost");
    CHECK(centre.requests().size() == 2);
    // Nor on a connection that was good for an answer before.
    centre.hangsUp = false;
    centre.keepsOpen = true;
    centre.answer([](const SeenRequest&) { return SocketCentre::http(200, "{}"); });
    REQUIRE(codeOf(transport.send(aRequest())) == "answered 200");
    centre.hangsUp = true;
    CHECK(codeOf(transport.send(aRequest())) == "network_lost");
    CHECK(centre.requests().size() == 4);
}

TEST_CASE("a server that says nothing is waited for so long and no longer") {
    SocketCentre centre;
    HttpTransport transport(plain(centre), kHurried);
    const auto response = transport.send(aRequest());
    REQUIRE(codeOf(response) == "network_timeout");
    CHECK(response.error().fact("seconds") == "1");
    CHECK(centre.requests().size() == 1);
}

TEST_CASE("a server that does not begin TLS is waited for as long as a connection may take") {
    QTcpServer silent;
    REQUIRE(silent.listen(QHostAddress::LocalHost));
    const HttpLimits limits{std::chrono::milliseconds(100), std::chrono::hours(1)};
    HttpTransport transport({"https://127.0.0.1:" + std::to_string(silent.serverPort()), TlsPin{}, false},
                            limits);
    CHECK(codeOf(transport.send(aRequest())) == "network_timeout");
}

TEST_CASE("where nobody listens nothing is reached") {
    std::string url;
    {
        SocketCentre centre;
        url = centre.url();
    }
    HttpTransport transport({url, {}, true});
    CHECK(codeOf(transport.send(aRequest())) == "network_unreachable");
}

TEST_CASE("plain HTTP without its flag is refused before anything is sent") {
    SocketCentre centre;
    HttpTransport transport({centre.url(), std::nullopt, false});
    CHECK(codeOf(transport.send(aRequest())) == "network_plain_refused");
    CHECK(centre.connections() == 0);
}

TEST_CASE("over TLS the pinned key is enough, whoever signed it") {
    CertificateMaker maker;
    for (const MadeCertificate& made : {maker.make("EC"), maker.make("RSA"), maker.makeIssued()}) {
        SocketCentre centre(made);
        centre.keepsOpen = true;
        centre.answer([](const SeenRequest&) { return SocketCentre::http(200, "{}"); });
        HttpTransport transport({centre.url(), made.pin, false});
        REQUIRE(codeOf(transport.send(aRequest())) == "answered 200");
        REQUIRE(codeOf(transport.send(aRequest())) == "answered 200");
        CHECK(centre.requests().size() == 2);
        CHECK(centre.connections() == 1); // one handshake for a session
        REQUIRE(transport.peer());
        CHECK(transport.peer()->pin == made.pin);
        CHECK(transport.peer()->pem.starts_with("-----BEGIN CERTIFICATE-----"));
    }
}

TEST_CASE("before enrolment any key may answer, and it is told whose it is") {
    CertificateMaker maker;
    const MadeCertificate made = maker.make();
    SocketCentre centre(made);
    centre.answer([](const SeenRequest&) { return SocketCentre::http(200, "{}"); });
    HttpTransport transport({centre.url(), std::nullopt, false});
    REQUIRE(codeOf(transport.get("/v1/centre")) == "answered 200");
    CHECK(transport.peer()->pin == made.pin);
}

TEST_CASE("a bad certificate is refused before one byte of the request") {
    CertificateMaker maker;
    const MadeCertificate good = maker.make();
    struct Case {
        MadeCertificate served;
        TlsPin pin;
        const char* code;
        const char* fault;
    };
    const MadeCertificate other = maker.make();
    const MadeCertificate expired = maker.makeDated("20200101000000Z", "20210101000000Z");
    const MadeCertificate early = maker.makeDated("20980101000000Z", "20990101000000Z");
    const MadeCertificate elsewhere = maker.make("EC", "DNS:centre.example,IP:127.0.0.2");
    for (const Case& each :
         {Case{other, good.pin, "network_pin", ""}, Case{good, TlsPin{}, "network_pin", ""},
          Case{expired, expired.pin, "network_tls", "certificate_expired"},
          Case{early, early.pin, "network_tls", "certificate_not_yet"},
          Case{elsewhere, elsewhere.pin, "network_tls", "certificate_host"}}) {
        SocketCentre centre(each.served);
        centre.answer([](const SeenRequest&) { return SocketCentre::http(200, "{}"); });
        HttpTransport transport({centre.url(), each.pin, false}, kHurried);
        const auto response = transport.send(aRequest(std::string(5000, 'x')));
        REQUIRE(codeOf(response) == each.code);
        CHECK(response.error().fact("fault") == each.fault);
        CHECK(centre.payloadBytes() == 0);
        CHECK(centre.requests().empty());
    }
}

TEST_CASE("TLS older than 1.3 is refused, and so is a server without TLS") {
    CertificateMaker maker;
    const MadeCertificate made = maker.make();
    SocketCentre old(made, QSsl::TlsV1_2);
    HttpTransport transport({old.url(), made.pin, false}, kHurried);
    const auto response = transport.send(aRequest());
    REQUIRE(codeOf(response) == "network_tls");
    CHECK(response.error().fact("fault") == "handshake");
    CHECK(old.payloadBytes() == 0);

    SocketCentre bare;
    std::string url = bare.url();
    HttpTransport mistaken({"https" + url.substr(4), made.pin, false}, kHurried);
    CHECK_FALSE(mistaken.send(aRequest("secret")));
    CHECK(bare.requests().empty());
}

TEST_CASE("a stop from another thread ends what is under way, and nothing is sent after it") {
    SocketCentre centre;
    HttpTransport transport(plain(centre), {std::chrono::hours(1), std::chrono::hours(1)});
    std::unique_ptr<QThread> stopper;
    centre.answer([&](const SeenRequest&) -> std::optional<std::string> {
        stopper.reset(QThread::create([&transport] { transport.stop(); }));
        stopper->start();
        return std::nullopt;
    });
    CHECK(codeOf(transport.send(aRequest())) == "network_stopped");
    stopper->wait();
    CHECK(codeOf(transport.send(aRequest())) == "network_stopped");
    CHECK(centre.requests().size() == 1);
}
