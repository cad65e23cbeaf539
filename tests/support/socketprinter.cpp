// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/socketprinter.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace dak::test {

namespace {

// Listening on a port of this machine, a free one for 0: {socket, port}.
std::pair<int, int> listener(int port = 0) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    const int on = 1; // a port that was tried in vain before
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    socklen_t size = sizeof address;
    if (::bind(socket, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(socket, 4) != 0 ||
        ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        throw std::runtime_error("no port to listen on");
    return {socket, ntohs(address.sin_port)};
}

} // namespace

SocketPrinter::SocketPrinter(Manners manners)
    : m_manners(std::move(manners)), m_stop(::eventfd(0, EFD_CLOEXEC)) {
    std::tie(m_listener, m_port) = listener(m_manners.port);
    m_thread = std::thread([this] { serve(); });
}

SocketPrinter::~SocketPrinter() {
    const std::uint64_t one = 1;
    static_cast<void>(!::write(m_stop, &one, sizeof one));
    m_thread.join();
    ::close(m_listener);
    ::close(m_stop);
}

SocketPrinter::Heard SocketPrinter::heard() const {
    const std::lock_guard lock(m_mutex);
    return m_heard;
}

// False: the test has ended.
bool SocketPrinter::waitFor(int file) const {
    std::array<pollfd, 2> both{pollfd{file, POLLIN, 0}, pollfd{m_stop, POLLIN, 0}};
    while (::poll(both.data(), both.size(), -1) < 0) {
    }
    return both[1].revents == 0;
}

void SocketPrinter::serve() {
    while (waitFor(m_listener)) {
        const int line = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        const int on = 1;
        ::setsockopt(line, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        converse(line);
        ::close(line);
    }
}

void SocketPrinter::converse(int line) {
    if (m_manners.deaf) {
        static_cast<void>(waitFor(m_stop));
        return;
    }
    std::array<char, 65536> piece{};
    while (waitFor(line)) {
        const ssize_t count = ::read(line, piece.data(), piece.size());
        if (count <= 0 || !take(line, {piece.data(), static_cast<std::size_t>(count)}))
            return;
    }
}

bool SocketPrinter::take(int line, std::string_view bytes) {
    const std::string& question = m_manners.question;
    for (const char byte : bytes) {
        m_tail += byte;
        if (m_tail == question) {
            m_tail.clear();
            answer(line);
            continue;
        }
        const std::lock_guard lock(m_mutex);
        while (!question.starts_with(m_tail)) {
            m_heard.job += m_tail.front();
            m_heard.sinceJob = 0;
            m_tail.erase(0, 1);
        }
        if (m_heard.job.size() > m_manners.hangUpAfter)
            return false;
    }
    return true;
}

void SocketPrinter::answer(int line) {
    Heard heard;
    {
        const std::lock_guard lock(m_mutex);
        ++m_heard.questions;
        ++m_heard.sinceJob;
        heard = m_heard;
    }
    const std::string text = m_manners.answer ? m_manners.answer(heard) : std::string();
    const std::size_t step = m_manners.trickles ? 1 : text.size();
    for (std::size_t at = 0; at < text.size(); at += step)
        static_cast<void>(::send(line, text.data() + at, std::min(step, text.size() - at), MSG_NOSIGNAL));
}

std::string zplAnswer(bool paperOut, bool paused, bool headOpen, int remaining) {
    const auto flag = [](bool set) { return set ? "1" : "0"; };
    return std::string("\x02") + "030," + flag(paperOut) + "," + flag(paused) +
           ",1245,000,0,0,0,000,0,0,0\x03\r\n" + "\x02" + "000,0," + flag(headOpen) + ",0,0,2,4,0,0000000" +
           std::to_string(remaining) + ",1,000\x03\r\n" + "\x02" + "1234,0\x03\r\n";
}

int freePort() {
    const auto [socket, port] = listener();
    ::close(socket);
    return port;
}

} // namespace dak::test
