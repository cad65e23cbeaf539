// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/crashstates.h"

#include <algorithm>

namespace dak::test {

namespace {

constexpr std::size_t kSector = 512;
constexpr std::uint64_t kAllSectors = ~std::uint64_t{0};

void put(std::string& image, std::size_t offset, std::string_view bytes) {
    if (image.size() < offset + bytes.size())
        image.resize(offset + bytes.size(), '\0');
    image.replace(offset, bytes.size(), bytes);
}

// Sectors are those of the disk, not of the write.
void writeSectors(std::string& image, const TraceOp& op, std::uint64_t sectors) {
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

// A content that is being changed: copied from the shared one at the first change.
class Draft {
public:
    explicit Draft(Image image) : m_image(std::move(image)) {}

    void apply(const TraceOp& op, std::uint64_t sectors) {
        switch (op.kind) {
        case TraceOp::Kind::Write:
            writeSectors(own(), op, sectors);
            return;
        case TraceOp::Kind::Truncate:
            own().resize(static_cast<std::size_t>(op.number), '\0');
            return;
        case TraceOp::Kind::Replace:
            own() = sectors == kAllSectors ? op.bytes : op.unsynced;
            return;
        case TraceOp::Kind::Delete:
            m_own.reset();
            m_image.reset();
            return;
        case TraceOp::Kind::Sync:
        case TraceOp::Kind::SyncFailed:
        case TraceOp::Kind::Mark:
            return;
        }
    }
    Image take() && { return m_own ? Image(std::move(m_own)) : std::move(m_image); }

private:
    std::string& own() {
        if (!m_own)
            m_own = m_image ? std::make_shared<std::string>(*m_image) : std::make_shared<std::string>();
        return *m_own;
    }

    Image m_image;
    std::shared_ptr<std::string> m_own;
};

bool overlap(const TraceOp& a, const TraceOp& b) {
    if (a.kind != TraceOp::Kind::Write || b.kind != TraceOp::Kind::Write)
        return true;
    return a.number < b.number + static_cast<std::int64_t>(b.bytes.size()) &&
           b.number < a.number + static_cast<std::int64_t>(a.bytes.size());
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

CrashStates::CrashStates(const TraceLog& log, Images start, std::uint32_t seed, FailedSync failed)
    : m_log(log), m_durable(std::move(start)), m_failed(failed), m_random(seed) {
    m_durable.resize(log.names().size());
}

// All operations on the file become durable, but those that a failed sync has forgotten; and what is durable
// cannot be covered by older forgotten bytes any more.
void CrashStates::flush(std::size_t file) {
    Draft draft(std::move(m_durable[file]));
    std::vector<Pending> kept;
    for (const Pending& pending : m_pending) {
        const TraceOp& op = m_log.ops()[pending.op];
        if (op.file != file || pending.forgotten) {
            kept.push_back(pending);
            continue;
        }
        std::erase_if(kept, [&](const Pending& older) {
            const TraceOp& before = m_log.ops()[older.op];
            return before.file == file && overlap(before, op);
        });
        draft.apply(op, kAllSectors);
        m_changed = true;
    }
    m_pending = std::move(kept);
    m_durable[file] = std::move(draft).take();
}

void CrashStates::forget(std::size_t file) {
    for (Pending& pending : m_pending)
        pending.forgotten |= m_log.ops()[pending.op].file == file;
}

void CrashStates::advance(const TraceOp& op, std::size_t index) {
    m_done = index + 1;
    switch (op.kind) {
    case TraceOp::Kind::Mark:
        m_marks.push_back(op.number);
        m_changed = true;
        return;
    case TraceOp::Kind::Sync:
        return flush(op.file);
    case TraceOp::Kind::SyncFailed:
        if (m_failed == FailedSync::Forgotten)
            forget(op.file);
        return;
    default:
        m_pending.push_back({index});
    }
}

CrashStates::Selection CrashStates::all() const {
    Selection selection;
    for (const Pending& pending : m_pending)
        selection.push_back({pending.op});
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
    for (std::size_t file = 0; file < images.size(); ++file) {
        Draft draft(std::move(images[file]));
        for (const Piece& piece : selection)
            if (m_log.ops()[piece.op].file == file)
                draft.apply(m_log.ops()[piece.op], piece.sectors);
        images[file] = std::move(draft).take();
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
        visited += owed > visited ? visitInstant(owed - visited, visit) : 0;
    }
    return visited;
}

} // namespace dak::test
