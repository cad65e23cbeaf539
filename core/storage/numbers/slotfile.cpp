// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/numbers/slotfile.h"

#include "core/base/text.h"
#include "core/crypto/crypto.h"
#include "core/files/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace dak {

namespace {

constexpr std::size_t kLeastSlotBytes = 4096;
constexpr std::size_t kMostBytes = 16U << 20U;

std::int64_t changedOf(const struct stat& file) {
    return file.st_mtim.tv_sec * 1'000'000'000 + file.st_mtim.tv_nsec;
}

// "17", the text and the checksum of both, a line each.
std::string slotOf(std::uint64_t generation, std::string_view text) {
    const std::string body = std::to_string(generation) + "\n" + std::string(text) + "\n";
    return body + hex(sha256(body)) + "\n";
}

std::optional<std::string_view> takeLine(std::string_view& rest) {
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return line;
}

bool isEmptySlot(std::string_view bytes) {
    return std::ranges::all_of(bytes, [](char c) { return c == '\0'; });
}

// The clock of the file system ticks slowly, and some file systems keep whole seconds only: two writes in one
// tick must differ too.
bool moveOn(int file, std::int64_t before) {
    struct stat found {};
    for (const std::int64_t step : {std::int64_t{0}, std::int64_t{1}, std::int64_t{2'000'000'000}}) {
        const std::int64_t next = before + step;
        const timespec time{next / 1'000'000'000, next % 1'000'000'000};
        const timespec times[] = {time, time};
        if (step != 0 && ::futimens(file, times) != 0)
            return false;
        if (::fstat(file, &found) != 0)
            return false;
        if (changedOf(found) > before)
            return true;
    }
    return false;
}

bool writeAt(int file, std::string_view bytes, std::size_t offset) {
    while (!bytes.empty()) {
        const ssize_t written = ::pwrite(file, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
        offset += static_cast<std::size_t>(written);
    }
    return true;
}

} // namespace

struct SlotFile::Slot {
    std::uint64_t generation = 0;
    std::string text;

    // Nothing: not whole.
    static std::optional<Slot> parse(std::string_view bytes) {
        std::string_view rest = bytes;
        const auto generation = takeLine(rest);
        const auto text = takeLine(rest);
        if (!generation || !text)
            return std::nullopt;
        const std::string_view body = bytes.substr(0, bytes.size() - rest.size());
        const auto checksum = takeLine(rest);
        const auto number = parseDigits(*generation);
        if (!checksum || *checksum != hex(sha256(body)) || !number || !isEmptySlot(rest))
            return std::nullopt;
        return Slot{static_cast<std::uint64_t>(*number), std::string(*text)};
    }
};

SlotFile::~SlotFile() {
    if (m_watched >= 0)
        ::close(m_watched);
}

// Asked with every booking: of the open file, unless another has taken its name or nobody has it.
std::optional<SlotFile::Stamp> SlotFile::stamp() {
    struct stat found {};
    if (m_watched < 0 || ::fstat(m_watched, &found) != 0 || found.st_nlink == 0) {
        if (m_watched >= 0)
            ::close(m_watched);
        m_watched = ::open(m_path.c_str(), O_RDONLY | O_CLOEXEC);
        if (m_watched < 0 || ::fstat(m_watched, &found) != 0)
            return std::nullopt;
    }
    return Stamp{static_cast<std::int64_t>(found.st_ino), found.st_size, changedOf(found)};
}

Status SlotFile::sync() const {
    return syncFile(m_path);
}

Result<SlotFile::Text> SlotFile::read() {
    m_slotBytes = 0;
    DAK_TRY(const std::string bytes, readFile(m_path, kMostBytes));
    if (bytes.size() % (2 * kLeastSlotBytes) != 0)
        return readPlain(bytes);
    const std::size_t half = bytes.size() / 2;
    const std::string_view whole = bytes;
    auto first = Slot::parse(whole.substr(0, half));
    auto second = Slot::parse(whole.substr(half));
    if (!first && !second)
        return readPlain(bytes);
    const bool isFirst = first && (!second || first->generation > second->generation);
    const bool isDoubtful =
        (!first && !isEmptySlot(whole.substr(0, half))) || (!second && !isEmptySlot(whole.substr(half)));
    Slot& last = isFirst ? *first : *second;
    m_slotBytes = half;
    m_generation = last.generation;
    return Text{std::move(last.text), isDoubtful};
}

// As it was written before there were slots: the text and its checksum, a line each. The next write makes
// slots.
Result<SlotFile::Text> SlotFile::readPlain(std::string_view bytes) {
    const auto text = takeLine(bytes);
    if (!text || bytes != hex(sha256(*text)) + "\n")
        return Error::machine("reservation_damaged", {{"path", m_path}, {"why", "checksum"}});
    m_generation = 0;
    return Text{std::string(*text), false};
}

Status SlotFile::write(std::string_view text) {
    const std::string slot = slotOf(m_generation + 1, text);
    if (slot.size() <= m_slotBytes) {
        DAK_TRY_STATUS(put(slot));
        ++m_generation;
        return {};
    }
    std::size_t slotBytes = kLeastSlotBytes;
    while (slotBytes < slot.size())
        slotBytes *= 2;
    std::string bytes(2 * slotBytes, '\0');
    bytes.replace((m_generation + 1) % 2 * slotBytes, slot.size(), slot);
    m_slotBytes = 0;
    DAK_TRY_STATUS(replaceFile(m_path, bytes, kPrivateFile));
    m_slotBytes = slotBytes;
    ++m_generation;
    return {};
}

// The rest of the slot too: it may hold the end of a longer text.
Status SlotFile::put(std::string_view slot) {
    std::string bytes(slot);
    bytes.resize(m_slotBytes, '\0');
    const std::size_t offset = (m_generation + 1) % 2 * std::exchange(m_slotBytes, 0);
    const int file = ::open(m_path.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return fileError("file_write_failed", m_path, errno);
    struct stat before {};
    const bool done = ::fstat(file, &before) == 0 && writeAt(file, bytes, offset) && ::fdatasync(file) == 0 &&
                      moveOn(file, changedOf(before));
    const int why = errno;
    if (!done) // the system may show what it could not write, and nobody may rely on that
        static_cast<void>(writeAt(file, std::string(bytes.size(), '\0'), offset));
    ::close(file);
    if (!done)
        return fileError("file_write_failed", m_path, why);
    m_slotBytes = bytes.size();
    return {};
}

} // namespace dak
