// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dak-central serve
#include "app/central/session.h"

#include "core/base/text.h"
#include "core/files/files.h"
#include "core/gateway/gateway.h"

#include <sys/resource.h>

#include <csignal>
#include <iostream>

namespace dak::central {

namespace {

constexpr std::size_t kMostPemBytes = 1'000'000;

struct ServeOptions {
    std::string listen = "127.0.0.1:8443";
    std::string certificate;
    std::string key;
    bool acceptNewKey = false;
};

bool isLoopback(const std::string& host) {
    return host == "localhost" || host == "::1" || host.starts_with("127.");
}

// HOST:PORT or [HOST]:PORT.
Status readAddress(const std::string& listen, GatewayOptions& gateway) {
    const auto colon = listen.rfind(':');
    const auto port = colon == std::string::npos ? std::nullopt : parseDigits(listen.substr(colon + 1));
    if (!port || colon == 0 || *port > 65535)
        return Error::usage("listen_invalid", {{"given", quotable(listen)}});
    gateway.host = listen.substr(0, colon);
    if (gateway.host.starts_with('[') && gateway.host.ends_with(']'))
        gateway.host = gateway.host.substr(1, gateway.host.size() - 2);
    gateway.port = static_cast<std::uint16_t>(*port);
    return {};
}

Status readTls(Session& session, const ServeOptions& options, GatewayOptions& gateway) {
    if (options.certificate.empty() != options.key.empty())
        return Error::usage("tls_option_alone");
    if (options.certificate.empty())
        return isLoopback(gateway.host)
                   ? Status()
                   : Status(Error::usage("listen_plain", {{"address", quotable(options.listen)}}));
    DAK_TRY(std::string chain, readFile(options.certificate, kMostPemBytes));
    DAK_TRY(std::string key, readFile(options.key, kMostPemBytes));
    DAK_TRY(gateway.certificate, readCertificate(std::move(chain), std::move(key)));
    DAK_TRY_STATUS(setTlsPin(session.pool(), gateway.certificate->pin, options.acceptNewKey));
    session.identity().info.tlsPin = gateway.certificate->pin;
    return {};
}

// A connection is a file: as many as the system lets us have.
void raiseFileLimit() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
}

// Before the first thread is made, so that the signal waits for waitForEnd().
sigset_t holdSignals() {
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return ending;
}

void say(const Session& session, const std::string& address) {
    if (session.json)
        std::cout << Json{{"listening", address}}.dump() << std::endl;
    else
        std::cout << "listening on " << address << std::endl;
}

Result<Answer> serve(Session& session, const ServeOptions& options) {
    GatewayOptions gateway;
    DAK_TRY_STATUS(readAddress(options.listen, gateway));
    if (options.certificate.empty())
        DAK_TRY_STATUS(
            readTls(session, options, gateway)); // wrong usage is said before the database is asked
    DAK_TRY_STATUS(session.open());
    if (!options.certificate.empty())
        DAK_TRY_STATUS(readTls(session, options, gateway));
    raiseFileLimit();
    const sigset_t ending = holdSignals();
    {
        DAK_TRY(const auto server, Gateway::start(session.centre(), gateway));
        const std::string scheme = gateway.certificate ? "https://" : "http://";
        const std::string host =
            gateway.host.find(':') == std::string::npos ? gateway.host : "[" + gateway.host + "]";
        say(session, scheme + host + ":" + std::to_string(server->port()));
        int signal = 0;
        sigwait(&ending, &signal);
    }
    std::exit(0); // what there is to say was said when it began
}

} // namespace

void addServeCommand(CLI::App& app, Session& session) {
    auto options = std::make_shared<ServeOptions>();
    CLI::App* command = session.add(app, "serve", "answers counters until SIGTERM");
    command->add_option("--listen", options->listen, "HOST:PORT; port 0 is any free one")->required();
    command->add_option("--tls-cert", options->certificate, "the certificate, PEM, with its chain");
    command->add_option("--tls-key", options->key, "its key, PEM");
    command->add_flag("--accept-new-tls-key", options->acceptNewKey,
                      "another TLS key than counters were enrolled with: they must be enrolled again");
    command->callback(
        [&session, options] { session.command = [&session, options] { return serve(session, *options); }; });
}

} // namespace dak::central
