// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever happens to the counter, the centre and the line between them: when all is quiet, both have every
// entry that was ever booked and not lost with the only disk it was on.
#include "core/sync/syncengine.h"
#include "tests/support/synccounter.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace dak;
using namespace dak::test;

namespace {

struct World {
    explicit World(std::uint64_t seed) : counter(centre, seed) {
        counterBackup = counter.book.snapshot();
        centreBackup = centre.state;
    }

    void act(std::uint32_t dice) {
        switch (dice % 16) {
        case 0:
            counterBackup = counter.book.snapshot();
            break;
        case 1:
            centreBackup = centre.state;
            break;
        case 2:
            counter.book.restoreFile(counterBackup);
            break;
        case 3:
            counter.book.restore(counterBackup);
            break;
        case 4:
            centre.state = centreBackup;
            ++centre.state.generation;
            break;
        case 5:
        case 6:
        case 7:
            session(dice >> 4U);
            break;
        case 8:
            (void)counter.book.seal();
            break;
        default:
            counter.book.book();
        }
    }
    // A session in which some requests or answers are lost, and some requests come twice.
    void session(std::uint32_t dice) {
        centre.script = [this, dice](const SyncRequest& request) mutable -> std::optional<SyncResponse> {
            dice = dice * 1664525U + 1013904223U;
            const std::uint32_t fate = (dice >> 24U) % 8;
            if (fate == 0)
                return SyncResponse{};
            if (fate > 2)
                return std::nullopt;
            auto script = std::exchange(centre.script, nullptr);
            SyncResponse response = centre.handle(request);
            centre.script = std::move(script);
            return fate == 1 ? SyncResponse{} : response;
        };
        counter.runLater();
        centre.script = nullptr;
    }
    void settle() {
        for (int i = 0; i < 4; ++i) {
            counter.engine.wake(counter.now);
            counter.run();
        }
    }

    ScriptedCentre centre{centreKey(), true};
    SyncCounter counter;
    MemorySyncBook::State counterBackup;
    ScriptedCentre::State centreBackup;
};

} // namespace

TEST_CASE("Given any history of losses, restores and copies, then counter and centre come to the same") {
    rc::check("history", [](const std::vector<std::uint32_t>& dice, std::uint32_t seed) {
        World world(seed);
        for (const std::uint32_t die : dice)
            world.act(die);
        std::set<std::string> before = world.counter.book.operations();
        const auto atCentre = world.centre.operations();
        before.insert(atCentre.begin(), atCentre.end());
        world.settle();
        RC_ASSERT(world.counter.problem().empty());
        RC_ASSERT(world.counter.engine.state().complete);
        RC_ASSERT(world.counter.book.operations() == before);
        RC_ASSERT(world.centre.operations() == before);
        RC_ASSERT(world.counter.book.waiting() == 0U);
        world.centre.log.clear();
        world.counter.runLater();
        RC_ASSERT(world.centre.log.size() == 2U); // at rest
    });
}
