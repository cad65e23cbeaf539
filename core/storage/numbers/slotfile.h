// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A small text on disk that is replaced often, by one write and one sync. The file has two slots of one size;
// each text goes into the slot that does not hold the one before it, with a generation and a checksum, so
// that a power cut in the middle of a write leaves the one before. The slots are 4096 bytes apart or more: a
// disk that spoils larger blocks at once can take both, and then the file says that it is damaged. Only to be
// changed by one program at a time, which reads it again before: another's write may be under way while it is
// read.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dak {

class SlotFile {
public:
    explicit SlotFile(std::string path) : m_path(std::move(path)) {}
    SlotFile(const SlotFile&) = delete;
    SlotFile& operator=(const SlotFile&) = delete;
    ~SlotFile();

    struct Text {
        std::string text;
        // The other slot is neither blank nor whole. A write that was cut short leaves it so, and nobody has
        // relied on that; a fault of the disk does too, and then this text may not be the last one.
        bool isDoubtful = false;
    };
    // Differs after every write, by whatever program.
    struct Stamp {
        std::int64_t inode = 0;
        std::int64_t size = -1;
        std::int64_t changed = 0;
        bool operator==(const Stamp&) const = default;
    };

    [[nodiscard]] std::optional<Stamp> stamp(); // nothing: there is no file
    // A program that was killed before its sync left what only memory holds: what is read is on disk when the
    // file was synced before, or is written or synced after. Errors reservation_damaged {path, why}, and
    // those of readFile.
    [[nodiscard]] Result<Text> read();
    [[nodiscard]] Status sync() const; // error file_write_failed
    // On disk before it returns. After an error read() tells what is there: not this text.
    // Errors file_write_failed, file_full, file_readonly.
    [[nodiscard]] Status write(std::string_view text);

private:
    struct Slot;

    [[nodiscard]] Result<Text> readPlain(std::string_view bytes);
    [[nodiscard]] Status put(std::string_view slot);

    std::string m_path;
    int m_watched = -1;          // the file as it was opened to be looked at
    std::size_t m_slotBytes = 0; // 0: the file is not known, or not one of slots
    std::uint64_t m_generation = 0;
};

} // namespace dak
