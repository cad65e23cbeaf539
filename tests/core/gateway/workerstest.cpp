// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gateway/workers.h"

#include "core/gateway/unpacker.h"
#include "tests/support/patience.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <future>

using namespace dak;
using namespace dak::test;

TEST_CASE("what was taken is done, and no more is taken than fits") {
    std::promise<void> begun, go;
    std::shared_future<void> may = go.get_future().share();
    std::atomic<int> done{0};
    {
        Workers workers(1, 2);
        REQUIRE(workers.offer([&, may] {
            begun.set_value();
            may.wait_for(kPatience);
            ++done;
        }));
        REQUIRE(begun.get_future().wait_for(kPatience) == std::future_status::ready);
        CHECK(workers.offer([&] { ++done; }));
        CHECK(workers.offer([&] { ++done; }));
        CHECK_FALSE(workers.offer([&] { ++done; }));
        go.set_value();
    }
    CHECK(done == 3);
}

TEST_CASE("the unpacker goes on while there is work, and begins when it is woken") {
    std::mutex lock;
    std::condition_variable changed;
    int left = 3, steps = 0;
    const auto until = [&](int count) {
        std::unique_lock guard(lock);
        return changed.wait_for(guard, kPatience, [&] { return steps >= count; });
    };
    Unpacker unpacker([&]() -> Result<std::size_t> {
        const std::lock_guard guard(lock);
        ++steps;
        changed.notify_all();
        if (left == 0)
            return std::size_t{0};
        --left;
        return std::size_t{1};
    });
    REQUIRE(until(4));
    {
        const std::lock_guard guard(lock);
        left = 1;
    }
    unpacker.wake();
    REQUIRE(until(6));
    CHECK(left == 0);
}

TEST_CASE("a step that fails is not the end of the unpacker") {
    std::promise<void> again;
    std::atomic<int> steps{0};
    Unpacker unpacker([&]() -> Result<std::size_t> {
        if (++steps == 2)
            again.set_value();
        return Error::machine("database_unreachable");
    });
    REQUIRE(comes([&] { return steps > 0; }));
    unpacker.wake();
    REQUIRE(again.get_future().wait_for(kPatience) == std::future_status::ready);
    CHECK(steps >= 2);
}
