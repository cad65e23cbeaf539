// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/port/links.h"

#include "core/printing/port/conditionwatch.h"

#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <future>
#include <memory>
#include <system_error>
#include <thread>

namespace dak {

namespace {

using Steady = std::chrono::steady_clock;

struct FreeAddresses {
    void operator()(addrinfo* list) const { ::freeaddrinfo(list); }
};
using Addresses = std::unique_ptr<addrinfo, FreeAddresses>;

std::string systemWords(int number) {
    return std::generic_category().message(number);
}

struct Found {
    int error = EAI_AGAIN;
    Addresses addresses;
};

Found lookUp(const std::string& host, const std::string& port, int flags) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = flags | AI_NUMERICSERV;
    addrinfo* list = nullptr;
    Found found;
    found.error = ::getaddrinfo(host.c_str(), port.c_str(), &hints, &list);
    found.addresses.reset(list);
    return found;
}

// The system's search for a name may take half a minute when the network is down; it goes on alone then.
Found lookUpWithin(const std::string& host, const std::string& port, std::chrono::milliseconds limit) {
    if (Found number = lookUp(host, port, AI_NUMERICHOST); number.error == 0)
        return number;
    auto promise = std::make_shared<std::promise<Found>>();
    std::future<Found> future = promise->get_future();
    std::thread([promise, host, port] { promise->set_value(lookUp(host, port, 0)); }).detach();
    if (future.wait_for(limit) != std::future_status::ready)
        return {};
    return future.get();
}

// 0 or an errno; `socket` is connected then.
int connectWithin(int socket, const addrinfo& address, Steady::time_point until) {
    if (::connect(socket, address.ai_addr, address.ai_addrlen) == 0)
        return 0;
    if (errno != EINPROGRESS)
        return errno;
    pollfd one{socket, POLLOUT, 0};
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Steady::now());
    if (::poll(&one, 1, std::max(0, static_cast<int>(left.count()))) <= 0)
        return ETIMEDOUT;
    int failed = 0;
    socklen_t size = sizeof failed;
    ::getsockopt(socket, SOL_SOCKET, SO_ERROR, &failed, &size);
    return failed;
}

Result<ByteLink> openTcp(const PrinterAddress& address, std::chrono::milliseconds limit) {
    const auto until = Steady::now() + limit;
    const Found found = lookUpWithin(address.place, std::to_string(address.port), limit);
    if (found.error != 0)
        return printerUnreachable(address.text(), ::gai_strerror(found.error));
    int failed = EHOSTUNREACH;
    for (const addrinfo* each = found.addresses.get(); each != nullptr; each = each->ai_next) {
        const int socket =
            ::socket(each->ai_family, each->ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, each->ai_protocol);
        if (socket < 0)
            continue;
        failed = connectWithin(socket, *each, until);
        if (failed == 0)
            return ByteLink(socket);
        ::close(socket);
    }
    return printerUnreachable(address.text(), systemWords(failed));
}

Result<ByteLink> openDevice(const PrinterAddress& address) {
    constexpr int kFlags = O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    int file = ::open(address.place.c_str(), O_RDWR | kFlags);
    const bool both = file >= 0;
    if (!both && errno != ENOENT)
        file = ::open(address.place.c_str(), O_WRONLY | kFlags);
    if (file < 0)
        return printerUnreachable(address.text(), systemWords(errno));
    return ByteLink(file, both);
}

} // namespace

OpenLink tcpLinks(const PrinterAddress& address, std::chrono::milliseconds limit) {
    return [address, limit] { return openTcp(address, limit); };
}

OpenLink deviceLinks(const PrinterAddress& address) {
    return [address] { return openDevice(address); };
}

} // namespace dak
