// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/tracelog.h"

#include <algorithm>

namespace dak::test {

std::size_t TraceLog::fileOf(std::string_view path) {
    const std::string_view name = path.substr(path.rfind('/') + 1);
    const auto known = std::find(m_names.begin(), m_names.end(), name);
    if (known != m_names.end())
        return static_cast<std::size_t>(known - m_names.begin());
    m_names.emplace_back(name);
    return m_names.size() - 1;
}

bool TraceLog::knows(std::string_view path) const {
    return std::find(m_names.begin(), m_names.end(), path.substr(path.rfind('/') + 1)) != m_names.end();
}

void TraceLog::add(TraceOp op) {
    m_ops.push_back(std::move(op));
}

void TraceLog::mark(std::int64_t number) {
    m_ops.push_back({TraceOp::Kind::Mark, 0, number, {}});
}

void TraceLog::clear() {
    m_ops.clear();
}

void TraceLog::dropSyncs(std::string_view name) {
    const std::size_t file = fileOf(name);
    std::erase_if(m_ops,
                  [file](const TraceOp& op) { return op.kind == TraceOp::Kind::Sync && op.file == file; });
}

void TraceLog::cutAtFirst(TraceOp::Kind kind) {
    m_ops.erase(
        std::find_if(m_ops.begin(), m_ops.end(), [kind](const TraceOp& op) { return op.kind == kind; }),
        m_ops.end());
}

std::size_t TraceLog::count(TraceOp::Kind kind) const {
    return static_cast<std::size_t>(
        std::count_if(m_ops.begin(), m_ops.end(), [kind](const TraceOp& op) { return op.kind == kind; }));
}

} // namespace dak::test
