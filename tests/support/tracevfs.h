// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An SQLite VFS around the default one that writes down every write, truncate, sync and delete, counts them,
// and can make the n-th of a kind fail. Shared memory of the WAL index passes through: it is never durable.
// One thread.
#pragma once

#include "tests/support/tracelog.h"

#include <array>
#include <memory>
#include <optional>
#include <string>

namespace dak::test {

enum class Io { Read, Write, Sync, Truncate, Open, Delete };
inline constexpr std::size_t kIoKinds = 6;

struct Fault {
    std::optional<Io> on; // absent: any of them counts and fails
    int nth = 1;          // the first that fails, from 1
    bool forever = false; // from then on; false: this one only
    int code = 0;         // of SQLite; 0: what the operating system would say of that kind
    bool half = false;    // a failing write has written the first half before it failed
};

class TraceVfs {
public:
    // Registers itself under `name`; a name is one living object.
    explicit TraceVfs(std::string name);
    ~TraceVfs();
    TraceVfs(const TraceVfs&) = delete;
    TraceVfs& operator=(const TraceVfs&) = delete;

    const std::string& name() const { return m_name; }
    // Makes it the default of the process until it ends, for code that opens without a name.
    void makeDefault();

    TraceLog& log() { return m_log; }
    void record(bool on) { m_recording = on; }

    std::size_t count(Io kind) const { return m_counts[static_cast<std::size_t>(kind)]; }
    std::size_t countAll() const;
    void resetCounts();

    void arm(const Fault& fault);
    void disarm() { m_fault.reset(); }
    bool fired() const { return m_fired; }

    // For the methods of the VFS.
    struct Files;
    std::optional<int> failing(Io kind);
    bool halfWrites() const { return m_fault && m_fault->half; }
    bool recording() const { return m_recording; }

private:
    std::string m_name;
    TraceLog m_log;
    bool m_recording = true;
    std::array<std::size_t, kIoKinds> m_counts{};
    std::optional<Fault> m_fault;
    int m_until = 0; // operations that may still pass
    bool m_fired = false;
    std::unique_ptr<Files> m_files;
};

} // namespace dak::test
