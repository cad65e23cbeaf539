// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The bytes of a file in pieces, unpacked when it is gzip: never more than one piece in memory.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace dak {

class ByteSource {
public:
    // Error import_file_unreadable {path, why}.
    [[nodiscard]] static Result<ByteSource> open(const std::string& path);

    // The next byte, or nothing at the end or after a failure; failure() then tells which.
    std::optional<char> next() {
        if (m_at == m_piece.size() && !fill())
            return std::nullopt;
        return m_piece[m_at++];
    }
    // The same byte without taking it.
    std::optional<char> peek() {
        if (m_at == m_piece.size() && !fill())
            return std::nullopt;
        return m_piece[m_at];
    }
    // Errors import_damaged {why} (a gzip file cut short or with a wrong check sum), import_too_large
    // {most_bytes} (more than kMostUnpackedBytes come out of a gzip file), import_file_unreadable.
    [[nodiscard]] Status failure() const;

    // How far the file has been read, for a progress bar: bytes as they lie on the disk.
    std::uint64_t bytesTaken() const;
    std::uint64_t bytesTotal() const { return m_bytesTotal; }

    // The directory is 41 MB unpacked; what is six times as large is not it.
    static constexpr std::uint64_t kMostUnpackedBytes = 256'000'000;

private:
    struct File;
    struct Close {
        void operator()(File* file) const;
    };
    ByteSource(std::unique_ptr<File, Close> file, std::string path, std::uint64_t bytesTotal);
    bool fill();

    std::unique_ptr<File, Close> m_file;
    std::string m_path;
    std::uint64_t m_bytesTotal = 0;
    std::uint64_t m_unpacked = 0;
    std::string m_piece;
    std::size_t m_at = 0;
    std::optional<Error> m_failure;
};

} // namespace dak
