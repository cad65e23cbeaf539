// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/ingestload.h"

#include "tests/bench/figures.h"
#include "tests/support/centralcounter.h"

#include <arpa/inet.h>
#include <gnutls/gnutls.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <mutex>
#include <thread>

namespace dak::bench {

namespace {

constexpr std::uint32_t kNumbersOfOne = 100'000; // article numbers of a counter

int connectTo(std::uint16_t port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    check(::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0,
          "the centre does not accept");
    return socket;
}

// One TLS connection, kept from request to request.
class Connection {
public:
    explicit Connection(std::uint16_t port) : m_socket(connectTo(port)) {
        gnutls_certificate_allocate_credentials(&m_credentials);
        gnutls_init(&m_session, GNUTLS_CLIENT);
        gnutls_set_default_priority(m_session);
        gnutls_credentials_set(m_session, GNUTLS_CRD_CERTIFICATE, m_credentials);
        gnutls_transport_set_int(m_session, m_socket);
        int code = GNUTLS_E_AGAIN;
        while (code < 0 && gnutls_error_is_fatal(code) == 0)
            code = gnutls_handshake(m_session);
        check(code == GNUTLS_E_SUCCESS, "no TLS");
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection() {
        gnutls_deinit(m_session);
        gnutls_certificate_free_credentials(m_credentials);
        ::close(m_socket);
    }

    // The whole answer, with its head.
    std::string ask(std::string_view request) {
        while (!request.empty()) {
            const ssize_t sent = gnutls_record_send(m_session, request.data(), request.size());
            check(sent > 0, "the centre closed");
            request.remove_prefix(static_cast<std::size_t>(sent));
        }
        std::string answer;
        while (!isWhole(answer))
            receive(answer);
        return answer;
    }

private:
    static bool isWhole(const std::string& answer) {
        constexpr std::string_view kLength = "Content-Length: ";
        const auto end = answer.find("\r\n\r\n");
        const auto length = answer.find(kLength);
        return end != std::string::npos && length < end &&
               answer.size() >= end + 4 + std::stoul(answer.substr(length + kLength.size()));
    }
    void receive(std::string& answer) {
        char piece[16'384];
        ssize_t got = GNUTLS_E_AGAIN;
        while (got < 0 && gnutls_error_is_fatal(static_cast<int>(got)) == 0)
            got = gnutls_record_recv(m_session, piece, sizeof piece);
        check(got > 0, "the centre closed");
        answer.append(piece, static_cast<std::size_t>(got));
    }

    int m_socket;
    gnutls_session_t m_session = nullptr;
    gnutls_certificate_credentials_t m_credentials = nullptr;
};

std::string httpOf(const WireRequest& request) {
    return request.method + " " + request.path + " HTTP/1.1\r\nHost: localhost\r\n" +
           std::string(wire::kDeviceHeader) + ": " + request.device + "\r\n" +
           std::string(wire::kNonceHeader) + ": " + request.nonce + "\r\n" +
           std::string(wire::kSignatureHeader) + ": " + request.signature +
           "\r\nContent-Length: " + std::to_string(request.body.size()) + "\r\n\r\n" + request.body;
}

// A booking like no other: what a day of the same letters packs to is not what a post office sends.
void accept(test::CentralCounter& counter, std::uint32_t serial) {
    const std::string some = hex(sha256(std::to_string(serial)));
    const std::string mobile = "9" + std::to_string(100'000'000 + serial);
    ArticleAccepted article = test::anArticle();
    article.office = counter.office;
    article.number = ArticleNumber::issue("ZT", serial);
    article.basket = counter.ids.next();
    article.receiver = test::anAddress("Meena " + some.substr(0, 12), 560034, mobile);
    article.sender = test::anAddress("Anand " + some.substr(12, 12), 411001, mobile);
    article.weight = Weight::fromGrams(1 + serial % 1400);
    counter.record(ArticleAccepted::kKind, encode(article),
                   {{Account::Unpaid, Money::fromRupees(275)},
                    {Account::Postage, Money::fromRupees(-233)},
                    {Account::CgstPayable, Money::fromRupees(-21)},
                    {Account::SgstPayable, Money::fromRupees(-21)}});
}

Requests daysOf(test::CentralCounter& counter, std::uint8_t name, std::uint64_t batches) {
    Requests out;
    std::uint32_t serial = 10'000'000 + name * kNumbersOfOne;
    for (std::uint64_t batch = 0; batch < batches; ++batch) {
        for (std::uint64_t i = 0; i < kBatchEntries; ++i)
            accept(counter, serial++);
        out.push_back(httpOf(counter.put(batch * kBatchEntries + 1, (batch + 1) * kBatchEntries)));
    }
    return out;
}

} // namespace

std::vector<Requests> makeLoad(CentralStore& store, std::uint8_t firstName, std::uint8_t counters,
                               std::uint64_t batches) {
    std::vector<Requests> load;
    for (std::uint8_t i = 0; i < counters; ++i) {
        const auto name = static_cast<std::uint8_t>(firstName + i);
        test::CentralCounter counter(name);
        counter.office.counter = name;
        const EnrolmentOffer offer{
            .secret = {name}, .office = counter.office.id, .counter = name, .usedBy = {}};
        check(bool(store.addEnrolmentCode(offer)), "no code");
        check(store.enrol(offer.secret, counter.enrolled()).value(), "not enrolled");
        load.push_back(daysOf(counter, name, batches));
    }
    return load;
}

LoadFigures send(const std::vector<Requests>& load, std::uint16_t port, std::size_t connections) {
    LoadFigures figures;
    std::mutex lock;
    std::vector<std::thread> all;
    const Stopwatch whole;
    for (std::size_t first = 0; first < connections; ++first)
        all.emplace_back([&, first] {
            Connection connection(port);
            std::vector<double> taken;
            for (std::size_t counter = first; counter < load.size(); counter += connections) {
                for (const std::string& request : load[counter]) {
                    const Stopwatch one;
                    const std::string answer = connection.ask(request);
                    taken.push_back(one.microseconds() / 1000);
                    check(answer.starts_with("HTTP/1.1 200"), answer.c_str());
                }
            }
            const std::lock_guard guard(lock);
            figures.milliseconds.insert(figures.milliseconds.end(), taken.begin(), taken.end());
        });
    for (std::thread& one : all)
        one.join();
    figures.seconds = whole.seconds();
    return figures;
}

HalfOpen::HalfOpen(std::uint16_t port, std::size_t count) {
    constexpr std::string_view kBeginning = "\x16\x03\x01\x02"; // of a ClientHello
    for (std::size_t i = 0; i < count; ++i) {
        m_sockets.push_back(connectTo(port));
        if (i % 2 == 0)
            check(::send(m_sockets.back(), kBeginning.data(), kBeginning.size(), MSG_NOSIGNAL) > 0, "closed");
    }
}

HalfOpen::~HalfOpen() {
    for (const int socket : m_sockets)
        ::close(socket);
}

} // namespace dak::bench
