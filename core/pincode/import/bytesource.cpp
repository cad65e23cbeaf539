// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/import/bytesource.h"

#include <zlib.h>

#include <cerrno>
#include <cstring>
#include <sys/stat.h>

namespace dak {

namespace {

constexpr std::size_t kPieceBytes = 65'536;

// zlib puts the file's name before what it says.
std::string saidOf(std::string_view said, const std::string& path) {
    const std::string name = path + ": ";
    return std::string(said.substr(0, name.size()) == name ? said.substr(name.size()) : said);
}

Error unreadable(const std::string& path, int number) {
    return Error::machine("import_file_unreadable", {{"path", path}, {"why", std::strerror(number)}});
}

} // namespace

// zlib reads a file that is not gzip as it is.
struct ByteSource::File {
    gzFile handle = nullptr;
};

void ByteSource::Close::operator()(File* file) const {
    gzclose_r(file->handle);
    delete file;
}

ByteSource::ByteSource(std::unique_ptr<File, Close> file, std::string path, std::uint64_t bytesTotal)
    : m_file(std::move(file)), m_path(std::move(path)), m_bytesTotal(bytesTotal) {}

Result<ByteSource> ByteSource::open(const std::string& path) {
    struct stat facts {};
    if (::stat(path.c_str(), &facts) != 0)
        return unreadable(path, errno);
    if (S_ISDIR(facts.st_mode))
        return unreadable(path, EISDIR);
    errno = 0;
    gzFile handle = gzopen(path.c_str(), "rb");
    if (handle == nullptr)
        return unreadable(path, errno == 0 ? ENOMEM : errno);
    gzbuffer(handle, kPieceBytes);
    return ByteSource(std::unique_ptr<File, Close>(new File{handle}), path,
                      static_cast<std::uint64_t>(facts.st_size));
}

bool ByteSource::fill() {
    if (m_failure)
        return false;
    m_at = 0;
    m_piece.resize(kPieceBytes);
    errno = 0;
    const int got = gzread(m_file->handle, m_piece.data(), kPieceBytes);
    const int number = errno;
    m_piece.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    int code = Z_OK;
    const char* why = gzerror(m_file->handle, &code);
    if (code == Z_ERRNO)
        m_failure = unreadable(m_path, number);
    else if (code != Z_OK && code != Z_STREAM_END) // Z_BUF_ERROR: the file ends before its stream does
        m_failure = Error::refused("import_damaged", {{"path", m_path}, {"why", saidOf(why, m_path)}});
    m_unpacked += m_piece.size();
    if (gzdirect(m_file->handle) == 0 && m_unpacked > kMostUnpackedBytes)
        m_failure = Error::refused("import_too_large",
                                   {{"path", m_path}, {"most_bytes", std::to_string(kMostUnpackedBytes)}});
    if (m_failure)
        m_piece.clear();
    return !m_piece.empty();
}

Status ByteSource::failure() const {
    if (m_failure)
        return *m_failure;
    return {};
}

std::uint64_t ByteSource::bytesTaken() const {
    const auto offset = gzoffset(m_file->handle);
    return offset > 0 ? static_cast<std::uint64_t>(offset) : 0;
}

} // namespace dak
