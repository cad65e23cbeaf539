// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/port/bytelink.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace dak {

namespace {

bool isTransient(int number) {
    return number == EINTR || number == EAGAIN || number == EWOULDBLOCK;
}

// A socket whose peer is gone must not end the program; a device file is no socket.
ssize_t writeSome(int file, std::string_view bytes) {
    const ssize_t sent = ::send(file, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0 && errno == ENOTSOCK)
        return ::write(file, bytes.data(), bytes.size());
    return sent;
}

} // namespace

ByteLink::~ByteLink() {
    if (m_file >= 0)
        ::close(m_file);
}

// Whether one of the events came; hanging up counts as one, so that the next call sees it.
bool ByteLink::waitFor(short events, Millis within) {
    const auto until = std::chrono::steady_clock::now() + within;
    for (;;) {
        const auto left = std::chrono::ceil<Millis>(until - std::chrono::steady_clock::now());
        pollfd one{m_file, events, 0};
        const int ready = ::poll(&one, 1, static_cast<int>(std::max(left, Millis{0}).count()));
        if (ready >= 0)
            return ready > 0;
        if (errno != EINTR) {
            m_closed = true;
            return false;
        }
    }
}

std::size_t ByteLink::write(std::string_view bytes, Millis silence) {
    std::size_t taken = 0;
    while (taken < bytes.size() && !m_closed && waitFor(POLLOUT, silence)) {
        const ssize_t count = writeSome(m_file, bytes.substr(taken));
        if (count > 0)
            taken += static_cast<std::size_t>(count);
        else if (count < 0 && !isTransient(errno))
            m_closed = true;
    }
    return taken;
}

std::string ByteLink::read(Millis within) {
    if (!m_listens || m_closed || !waitFor(POLLIN, within))
        return {};
    std::array<char, 1024> piece{};
    const ssize_t count = ::read(m_file, piece.data(), piece.size());
    if (count > 0)
        return {piece.data(), static_cast<std::size_t>(count)};
    if (count == 0 || !isTransient(errno))
        m_closed = true;
    return {};
}

void ByteLink::pause(Millis time) {
    if (waitFor(POLLRDHUP, time))
        m_closed = true;
}

void ByteLink::finish(Millis within) {
    if (::shutdown(m_file, SHUT_WR) != 0)
        return;
    while (!m_closed && waitFor(POLLIN, within))
        static_cast<void>(read(Millis{0}));
}

} // namespace dak
