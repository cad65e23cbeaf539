// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gateway/gateway.h"

#include "core/gateway/connections.h"
#include "core/gateway/exchange.h"
#include "core/gateway/unpacker.h"
#include "core/gateway/workers.h"
#include "core/protocol/wire.h"

#include <microhttpd.h>
#include <netdb.h>
#include <unistd.h>

#include <cstring>

namespace dak {

namespace {

constexpr std::size_t kUnpackedAtOnce = 16;
constexpr unsigned kBacklog = 1024;

std::string headerOf(MHD_Connection* connection, std::string_view name) {
    const char* value = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, std::string(name).c_str());
    return value == nullptr ? std::string() : std::string(value);
}

void readHeaders(MHD_Connection* connection, WireRequest& request) {
    request.device = headerOf(connection, wire::kDeviceHeader);
    request.nonce = headerOf(connection, wire::kNonceHeader);
    request.signature = headerOf(connection, wire::kSignatureHeader);
}

MHD_Result give(MHD_Connection* connection, const WireAnswer& answer) {
    MHD_Response* response = MHD_create_response_from_buffer(
        answer.body.size(), const_cast<char*>(answer.body.data()), MHD_RESPMEM_MUST_COPY);
    if (response == nullptr)
        return MHD_NO;
    MHD_add_response_header(response, "Content-Type", "application/json");
    if (!answer.signature.empty())
        MHD_add_response_header(response, std::string(wire::kSignatureHeader).c_str(),
                                answer.signature.c_str());
    if (answer.retryAfterSeconds > 0)
        MHD_add_response_header(response, "Retry-After", std::to_string(answer.retryAfterSeconds).c_str());
    const MHD_Result queued = MHD_queue_response(connection, static_cast<unsigned>(answer.status), response);
    MHD_destroy_response(response);
    return queued;
}

struct FreeAddress {
    void operator()(addrinfo* list) const { ::freeaddrinfo(list); }
};
using Addresses = std::unique_ptr<addrinfo, FreeAddress>;

Error listenFailed(const GatewayOptions& options, std::string why) {
    return Error::machine("listen_failed", {{"address", options.host + ":" + std::to_string(options.port)},
                                            {"why", std::move(why)}});
}

Result<Addresses> addressOf(const GatewayOptions& options) {
    addrinfo hints{};
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* list = nullptr;
    const int code = ::getaddrinfo(options.host.c_str(), std::to_string(options.port).c_str(), &hints, &list);
    if (code != 0)
        return listenFailed(options, ::gai_strerror(code));
    return Addresses(list);
}

} // namespace

class Gateway::Server {
public:
    Server(Centre& centre, const GatewayLimits& limits)
        : m_centre(centre)
        , m_budget{limits.bodyBytesInAll}
        , m_connections(limits.requestTime)
        , m_unpacker([&centre] { return centre.unpack(kUnpackedAtOnce); })
        , m_ingest(limits.ingestThreads, limits.mostWaiting)
        , m_control(limits.controlThreads, limits.mostWaiting) {}
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    ~Server() { stop(); }

    Status listen(const GatewayOptions& options);
    std::uint16_t port() const;

private:
    static MHD_Result answer(void* self, MHD_Connection* connection, const char* url, const char* method,
                             const char* version, const char* bytes, std::size_t* size, void** exchange);
    static void* begun(void* self, const char* path, MHD_Connection* connection);
    static void completed(void* self, MHD_Connection* connection, void** exchange,
                          MHD_RequestTerminationCode code);
    static void notice(void* self, MHD_Connection* connection, void** context,
                       MHD_ConnectionNotificationCode code);

    Connections::Handle& watched(MHD_Connection* connection) const;
    void signRefusal(Exchange& exchange) const;
    MHD_Result takeIn(MHD_Connection* connection, Exchange& exchange);
    bool enter();
    void leave();
    void work(MHD_Connection* connection, Exchange& exchange);
    void stop();

    Centre& m_centre;
    BodyBudget m_budget;
    Connections m_connections;
    Unpacker m_unpacker;
    Workers m_ingest;
    Workers m_control;
    MHD_Daemon* m_daemon = nullptr;

    std::mutex m_gate; // who is between being taken in and being answered
    std::condition_variable m_left;
    std::size_t m_inside = 0;
    bool m_isStopping = false;
};

Status Gateway::Server::listen(const GatewayOptions& options) {
    DAK_TRY(const Addresses address, addressOf(options));
    unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME;
    if (address->ai_family == AF_INET6)
        flags |= MHD_USE_IPv6;
    std::vector<MHD_OptionItem> extras;
    const auto text = [](const std::string& value) { return const_cast<char*>(value.c_str()); };
    if (options.certificate) {
        flags |= MHD_USE_TLS;
        extras.push_back({MHD_OPTION_HTTPS_MEM_CERT, 0, text(options.certificate->chain)});
        extras.push_back({MHD_OPTION_HTTPS_MEM_KEY, 0, text(options.certificate->key)});
        extras.push_back(
            {MHD_OPTION_HTTPS_PRIORITIES, 0, const_cast<char*>("NORMAL:-VERS-ALL:+VERS-TLS1.3")});
    }
    extras.push_back({MHD_OPTION_END, 0, nullptr});
    const GatewayLimits& limits = options.limits;
    const auto silence = std::chrono::ceil<std::chrono::seconds>(limits.requestTime);
    m_daemon = MHD_start_daemon(
        flags, 0, nullptr, nullptr, &Server::answer, this, MHD_OPTION_SOCK_ADDR, address->ai_addr,
        MHD_OPTION_THREAD_POOL_SIZE, limits.epollThreads, MHD_OPTION_CONNECTION_LIMIT, limits.connections,
        MHD_OPTION_CONNECTION_TIMEOUT, static_cast<unsigned>(silence.count()),
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, limits.headerBytes, MHD_OPTION_LISTEN_BACKLOG_SIZE, kBacklog,
        MHD_OPTION_URI_LOG_CALLBACK, &Server::begun, this, MHD_OPTION_NOTIFY_COMPLETED, &Server::completed,
        this, MHD_OPTION_NOTIFY_CONNECTION, &Server::notice, this, MHD_OPTION_ARRAY, extras.data(),
        MHD_OPTION_END);
    return m_daemon == nullptr ? Status(listenFailed(options, std::strerror(errno))) : Status();
}

std::uint16_t Gateway::Server::port() const {
    return MHD_get_daemon_info(m_daemon, MHD_DAEMON_INFO_BIND_PORT)->port;
}

// ---- called by libmicrohttpd on its epoll threads

void* Gateway::Server::begun(void* self, const char* path, MHD_Connection*) {
    return new Exchange(path, static_cast<Server*>(self)->m_budget);
}

void Gateway::Server::completed(void* self, MHD_Connection* connection, void** exchange,
                                MHD_RequestTerminationCode) {
    delete static_cast<Exchange*>(*exchange);
    *exchange = nullptr;
    Server& server = *static_cast<Server*>(self);
    server.m_connections.answerIsGiven(server.watched(connection));
}

void Gateway::Server::notice(void* self, MHD_Connection* connection, void** context,
                             MHD_ConnectionNotificationCode code) {
    Server& server = *static_cast<Server*>(self);
    if (code == MHD_CONNECTION_NOTIFY_STARTED) {
        const int socket = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd;
        *context = new Connections::Handle(server.m_connections.opened(socket));
        return;
    }
    auto* handle = static_cast<Connections::Handle*>(*context);
    server.m_connections.closed(*handle);
    delete handle;
    *context = nullptr;
}

MHD_Result Gateway::Server::answer(void* self, MHD_Connection* connection, const char*, const char* method,
                                   const char*, const char* bytes, std::size_t* size, void** context) {
    Exchange& exchange = *static_cast<Exchange*>(*context);
    Server& server = *static_cast<Server*>(self);
    if (!exchange.isBegun()) {
        readHeaders(connection, exchange.request());
        const char* length =
            MHD_lookup_connection_value(connection, MHD_HEADER_KIND, MHD_HTTP_HEADER_CONTENT_LENGTH);
        const auto given = length == nullptr ? std::optional<std::string_view>() : std::string_view(length);
        if (exchange.begin(method, given))
            return MHD_YES;
        server.signRefusal(exchange);
        return give(connection, *exchange.answer());
    }
    if (*size > 0) {
        const bool goesOn = exchange.add({bytes, *size});
        server.signRefusal(exchange);
        *size = 0;
        return goesOn ? MHD_YES : MHD_NO;
    }
    if (exchange.answer())
        return give(connection, *exchange.answer());
    return server.takeIn(connection, exchange);
}

Connections::Handle& Gateway::Server::watched(MHD_Connection* connection) const {
    return *static_cast<Connections::Handle*>(
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT)->socket_context);
}

// Of a body that was not read: the counter believes it like any other answer.
void Gateway::Server::signRefusal(Exchange& exchange) const {
    if (exchange.answer() && exchange.answer()->signature.empty())
        exchange.setAnswer(m_centre.sign(exchange.request(), *exchange.answer()));
}

// ---- from the epoll threads to the pools and back

MHD_Result Gateway::Server::takeIn(MHD_Connection* connection, Exchange& exchange) {
    m_connections.requestIsWhole(watched(connection));
    const WireRequest& request = exchange.request();
    if (!enter())
        return give(connection, m_centre.busy(request, kRetryAfterSeconds));
    MHD_suspend_connection(connection);
    Workers& lane = laneOf(request) == Lane::Ingest ? m_ingest : m_control;
    if (!lane.offer([this, connection, &exchange] { work(connection, exchange); })) {
        exchange.setAnswer(m_centre.busy(request, kRetryAfterSeconds));
        MHD_resume_connection(connection);
        leave();
    }
    return MHD_YES;
}

void Gateway::Server::work(MHD_Connection* connection, Exchange& exchange) {
    const WireRequest& request = exchange.request();
    const bool isBatch = request.method == MHD_HTTP_METHOD_PUT;
    WireAnswer answer = m_centre.handle(request);
    const bool mayUnpack = isBatch && answer.status == MHD_HTTP_OK;
    exchange.setAnswer(std::move(answer));
    MHD_resume_connection(connection);
    if (mayUnpack)
        m_unpacker.wake();
    leave();
}

bool Gateway::Server::enter() {
    const std::lock_guard lock(m_gate);
    if (m_isStopping)
        return false;
    ++m_inside;
    return true;
}

void Gateway::Server::leave() {
    const std::lock_guard lock(m_gate);
    --m_inside;
    m_left.notify_all();
}

// libmicrohttpd ends the process when it is stopped with a connection suspended: first nobody new, then those
// inside are answered, then it may stop.
void Gateway::Server::stop() {
    if (m_daemon == nullptr)
        return;
    const int listening = MHD_quiesce_daemon(m_daemon);
    {
        std::unique_lock lock(m_gate);
        m_isStopping = true;
        m_left.wait(lock, [this] { return m_inside == 0; });
    }
    MHD_stop_daemon(m_daemon);
    m_daemon = nullptr;
    if (listening >= 0)
        ::close(listening);
}

// ---- the gateway

Gateway::Gateway(std::unique_ptr<Server> server) : m_server(std::move(server)) {}
Gateway::~Gateway() = default;

Result<std::unique_ptr<Gateway>> Gateway::start(Centre& centre, const GatewayOptions& options) {
    auto server = std::make_unique<Server>(centre, options.limits);
    DAK_TRY_STATUS(server->listen(options));
    return std::unique_ptr<Gateway>(new Gateway(std::move(server)));
}

std::uint16_t Gateway::port() const {
    return m_server->port();
}

} // namespace dak
