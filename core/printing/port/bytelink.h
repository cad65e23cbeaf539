// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An open line to a printer, of a socket or a device file: never blocks longer than it is told. Owns its
// file.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <utility>

namespace dak {

class ByteLink {
public:
    using Millis = std::chrono::milliseconds;

    // A file that was opened non-blocking; `listens`: answers can be read from it.
    explicit ByteLink(int file, bool listens = true) : m_file(file), m_listens(listens) {}
    ByteLink(ByteLink&& other) noexcept
        : m_file(std::exchange(other.m_file, -1)), m_listens(other.m_listens), m_closed(other.m_closed) {}
    ByteLink& operator=(ByteLink&&) = delete;
    ~ByteLink();

    // How many bytes were taken before all were, the line closed or the peer took none for `silence`.
    [[nodiscard]] std::size_t write(std::string_view bytes, Millis silence);
    // What has come in, waiting at most `within` for the first byte.
    [[nodiscard]] std::string read(Millis within);
    // Returns earlier when the peer hangs up.
    void pause(Millis time);
    // Ends a conversation so that nothing on its way is lost: says there is no more, takes what still comes.
    void finish(Millis within);

    bool isClosed() const { return m_closed; }
    bool listens() const { return m_listens; }
    int file() const { return m_file; }

private:
    bool waitFor(short events, Millis within);

    int m_file;
    bool m_listens;
    bool m_closed = false;
};

} // namespace dak
