// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/crashstates.h"

#include <algorithm>

namespace dak::test {

namespace {

constexpr std::size_t kSector = 512;
constexpr std::uint64_t kAllSectors = ~std::uint64_t{0};

void put(std::optional<std::string>& image, std::size_t offset, std::string_view bytes) {
    if (!image)
        image.emplace();
    if (image->size() < offset + bytes.size())
        image->resize(offset + bytes.size(), '\0');
    image->replace(offset, bytes.size(), bytes);
}

// Sectors are those of the disk, not of the write.
void writeSectors(std::optional<std::string>& image, const TraceOp& op, std::uint64_t sectors) {
    const auto offset = static_cast<std::size_t>(op.number);
    if (sectors == kAllSectors) {
        put(image, offset, op.bytes);
        return;
    }
    std::size_t done = 0;
    for (unsigned i = 0; done < op.bytes.size(); ++i) {
        const std::size_t room = kSector - (offset + done) % kSector;
        const std::size_t size = std::min(room, op.bytes.size() - done);
        if ((sectors >> (i % 64) & 1) != 0)
            put(image, offset + done, std::string_view(op.bytes).substr(done, size));
        done += size;
    }
}

void apply(std::optional<std::string>& image, const TraceOp& op, std::uint64_t sectors) {
    switch (op.kind) {
    case TraceOp::Kind::Write:
        writeSectors(image, op, sectors);
        return;
    case TraceOp::Kind::Truncate:
        if (!image)
            image.emplace();
        image->resize(static_cast<std::size_t>(op.number), '\0');
        return;
    case TraceOp::Kind::Replace:
        image = sectors == kAllSectors ? op.bytes : op.unsynced;
        return;
    case TraceOp::Kind::Delete:
        image.reset();
        return;
    case TraceOp::Kind::Sync:
    case TraceOp::Kind::Mark:
        return;
    }
}

unsigned sectorsOf(const TraceOp& op) {
    if (op.kind == TraceOp::Kind::Replace)
        return op.bytes == op.unsynced ? 1 : 2;
    if (op.kind != TraceOp::Kind::Write || op.bytes.empty())
        return 1;
    const auto offset = static_cast<std::size_t>(op.number);
    return static_cast<unsigned>((offset + op.bytes.size() - 1) / kSector - offset / kSector + 1);
}

} // namespace

CrashStates::CrashStates(const TraceLog& log, Images start, std::uint32_t seed)
    : m_log(log), m_durable(std::move(start)), m_random(seed) {
    m_durable.resize(log.names().size());
}

void CrashStates::advance(const TraceOp& op, std::size_t index) {
    if (op.kind == TraceOp::Kind::Mark) {
        m_marks.push_back(op.number);
        m_changed = true;
    } else if (op.kind == TraceOp::Kind::Sync) {
        const auto flushed = [&](std::size_t i) { return m_log.ops()[i].file == op.file; };
        for (const std::size_t i : m_pending)
            if (flushed(i)) {
                apply(m_durable[op.file], m_log.ops()[i], kAllSectors);
                m_changed = true;
            }
        std::erase_if(m_pending, flushed);
    } else {
        m_pending.push_back(index);
    }
    m_done = index + 1;
}

CrashStates::Selection CrashStates::all() const {
    Selection selection;
    for (const std::size_t i : m_pending)
        selection.push_back({i});
    return selection;
}

// One way, by chance, that the unsynced operations of this instant are neither all there nor all lost.
CrashStates::Selection CrashStates::pick(std::string& how) {
    const auto below = [&](std::size_t n) {
        return std::uniform_int_distribution<std::size_t>(0, n - 1)(m_random);
    };
    Selection selection = all();
    switch (below(5)) {
    case 0: {
        const std::size_t kept = below(selection.size());
        selection.resize(kept);
        how = "the first " + std::to_string(kept) + " unsynced kept";
        return selection;
    }
    case 1: {
        const std::size_t dropped = below(selection.size());
        selection.erase(selection.begin() + static_cast<std::ptrdiff_t>(dropped));
        how = "unsynced " + std::to_string(dropped) + " lost";
        return selection;
    }
    case 2: {
        const std::size_t sectors = below(sectorsOf(m_log.ops()[selection.back().op]));
        selection.back().sectors = (std::uint64_t{1} << std::min<std::size_t>(sectors, 63)) - 1;
        how = "the last torn after " + std::to_string(sectors) + " sectors";
        return selection;
    }
    case 3:
        std::erase_if(selection, [&](const Piece&) { return below(2) == 0; });
        how = "any part of the unsynced kept";
        return selection;
    default:
        for (Piece& piece : selection)
            piece.sectors = below(2) == 0 ? kAllSectors : m_random();
        how = "any sectors of the unsynced kept";
        return selection;
    }
}

Images CrashStates::imagesOf(const Selection& selection) const {
    Images images = m_durable;
    for (const Piece& piece : selection) {
        const TraceOp& op = m_log.ops()[piece.op];
        apply(images[op.file], op, piece.sectors);
    }
    return images;
}

std::size_t CrashStates::visitInstant(std::size_t quota,
                                      const std::function<bool(const CrashState&)>& visit) {
    std::vector<Selection> seen;
    const auto tell = [&](Selection selection, const std::string& how) {
        if (m_stopped || seen.size() >= quota || std::find(seen.begin(), seen.end(), selection) != seen.end())
            return;
        const CrashState state{imagesOf(selection), m_done, m_marks,
                               "after " + std::to_string(m_done) + " of " +
                                   std::to_string(m_log.ops().size()) + ", " +
                                   std::to_string(m_pending.size()) + " unsynced: " + how};
        seen.push_back(std::move(selection));
        m_stopped = !visit(state);
    };
    const bool pending = !m_pending.empty();
    if (m_changed)
        tell({}, "nothing unsynced kept");
    m_changed = false;
    if (pending)
        tell(all(), "all unsynced kept");
    for (int tries = 0; pending && tries < 4 * static_cast<int>(quota) && seen.size() < quota; ++tries) {
        std::string how;
        Selection selection = pick(how);
        if (!selection.empty() && selection != all())
            tell(std::move(selection), how);
    }
    return seen.size();
}

std::size_t CrashStates::visit(std::size_t wanted, const std::function<bool(const CrashState&)>& visit) {
    const std::size_t instants = m_log.ops().size() + 1;
    std::size_t visited = visitInstant(1, visit);
    for (std::size_t i = 0; i < m_log.ops().size() && !m_stopped; ++i) {
        advance(m_log.ops()[i], i);
        // What is owed until here, so that an instant with few states is made up for by the next.
        const std::size_t owed = wanted * (i + 2) / instants;
        visited += visitInstant(owed > visited + 2 ? owed - visited : 2, visit);
    }
    return visited;
}

} // namespace dak::test
