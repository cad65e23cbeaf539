// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every n-th read, write, sync and so on of a recovery fails, once or from then on: what stands on disk is
// the book as it was or the book brought together, never something between, and what was told is true.
#include "tests/support/clonecounter.h"
#include "tests/support/tracevfs.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

constexpr int kMostPoints = 5000;

// A copy that must recover, closed, and what from.
struct Diverged {
    Diverged() {
        first.create();
        first.sell(1);
        copy = first.clone(2);
        first.sell(2);
        first.closeDay();
        copy->sell(3);
        centre.session(*first.sync);
        recovery = *centre.disagreement(*copy->sync);
        before = copy->entries();
        copy->close();
    }

    PlainCentre centre;
    CloneCounter first;
    std::unique_ptr<CloneCounter> copy;
    Recovery recovery;
    std::map<std::pair<Uuid, int>, std::string> before;
};

struct Tally {
    int points = 0;
    int done = 0;
    int refused = 0;
    int unknown = 0;
};

// One attempt in a folder of its own.
class FaultyRecovery {
public:
    FaultyRecovery(const Diverged& start, const Fault& fault) : m_start(start), m_after(*start.copy, 7) {
        TraceVfs vfs("trace-recovery");
        vfs.record(false);
        TestWorld world(m_after.path(), {vfs.name(), Durability::Full, {}}, 9);
        Book book = got(world.open());
        {
            SqliteSyncBook sync(book, world.ids, CloneCounter::sharedTariff());
            vfs.arm(fault);
            const auto recovered = sync.recover(start.recovery);
            vfs.disarm();
            m_told = bool(recovered);
            m_unknown = !recovered && recovered.error().kind() == ErrorKind::Unknown;
        }
        m_fired = vfs.fired();
    }

    bool fired() const { return m_fired; }

    void judge(Tally& tally) {
        ++tally.points;
        tally.done += m_told ? 1 : 0;
        tally.unknown += m_unknown ? 1 : 0;
        tally.refused += !m_told && !m_unknown ? 1 : 0;
        m_after.open();
        CHECK(m_after.whatIsWrong() == "");
        const bool isNew = m_after.count("epochs") == 2;
        if (!m_unknown)
            CHECK(isNew == m_told);
        if (isNew)
            CHECK(m_after.entries().size() == m_start.before.size() + m_start.recovery.entries.size() + 1);
        else
            CHECK(m_after.entries() == m_start.before);
        PlainCentre centre = m_start.centre;
        CHECK(centre.session(*m_after.sync) == (isNew ? 0 : 1));
        CHECK(m_after.entries() == centre.counted());
        CHECK(m_after.whatIsWrong() == "");
    }

private:
    const Diverged& m_start;
    CloneCounter m_after;
    bool m_told = false;
    bool m_unknown = false;
    bool m_fired = false;
};

Tally allPoints(const Diverged& start, Fault fault) {
    Tally tally;
    for (fault.nth = 1; fault.nth < kMostPoints; ++fault.nth) {
        INFO("access " << fault.nth << (fault.forever ? " and all after" : ""));
        FaultyRecovery attempt(start, fault);
        if (!attempt.fired())
            return tally;
        attempt.judge(tally);
    }
    FAIL("no end of accesses");
    return tally;
}

} // namespace

TEST_CASE("a recovery is there or not there, whichever access of the disk fails") {
    const Diverged start;
    Tally sum;
    for (const bool forever : {false, true}) {
        for (const std::optional<Io> kind : {std::optional(Io::Write), std::optional(Io::Sync),
                                             std::optional(Io::Read), std::optional<Io>()}) {
            const Tally tally = allPoints(start, {.on = kind, .forever = forever});
            sum.points += tally.points;
            sum.done += tally.done;
            sum.refused += tally.refused;
            sum.unknown += tally.unknown;
        }
    }
    CHECK(sum.points > 40);
    CHECK(sum.refused > 0);
}
