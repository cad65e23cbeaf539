// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A VFS around another one that hands the write-ahead log of a commit to the system in one write. SQLite
// writes two pieces for each changed page; the system's calls cost more than the bytes. The pieces are held
// until the log is synced, read, measured or written elsewhere, and no other file is touched.
// Only for connections that sync at each commit: that sync comes before SQLite shows the commit to others.
#pragma once

#include <memory>
#include <string>

namespace dak {

class GatheredLog {
public:
    // Around the VFS of that name; empty: the default one. Registered as long as this object lives, which
    // must be longer than the connection that opened through it.
    explicit GatheredLog(const std::string& around);
    GatheredLog(const GatheredLog&) = delete;
    GatheredLog& operator=(const GatheredLog&) = delete;
    ~GatheredLog();

    const std::string& name() const;

private:
    struct Vfs;
    std::unique_ptr<Vfs> m_vfs;
};

} // namespace dak
