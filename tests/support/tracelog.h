// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What was done to the files of a book, in order: the material from which every power cut is made.
// A file is a name; `Sync` makes all earlier operations on that name durable, nothing else does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dak::test {

struct TraceOp {
    enum class Kind { Write, Truncate, Replace, Delete, Sync, SyncFailed, Mark };

    Kind kind;
    std::size_t file = 0;    // index into names(); unused by Mark
    std::int64_t number = 0; // offset of Write, size of Truncate, the mark of Mark
    std::string bytes;       // of Write; of Replace the whole content that took the name (a rename)
    std::string unsynced{};  // of Replace: what the renamed file holds when its own bytes were never synced
};

class TraceLog {
public:
    // The index of a file, by its name without the folder.
    std::size_t fileOf(std::string_view path);
    bool knows(std::string_view path) const;
    void add(TraceOp op);
    void mark(std::int64_t number);
    void clear();
    // The same trace without the syncs of a file: what a program that forgot them would have left.
    void dropSyncs(std::string_view name);

    // Forgets the first operation of a kind and all after it.
    void cutAtFirst(TraceOp::Kind kind);

    const std::vector<std::string>& names() const { return m_names; }
    const std::vector<TraceOp>& ops() const { return m_ops; }
    std::size_t count(TraceOp::Kind kind) const;

private:
    std::vector<std::string> m_names;
    std::vector<TraceOp> m_ops;
};

} // namespace dak::test
