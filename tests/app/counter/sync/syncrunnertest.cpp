// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sync in its own thread over a real counter's folder, before a scripted centre; the desk works beside
// it.
#include "app/counter/sync/syncrunner.h"

#include "app/counter/ports/livestatus.h"
#include "app/counter/ports/livesync.h"
#include "app/counter/ports/printdesk.h"
#include "core/booking/bookarticle.h"
#include "core/storage/sync/centrelink.h"
#include "tests/support/messages.h"
#include "tests/support/scriptedline.h"
#include "tests/support/trainingcounter.h"
#include "ui/presenters/syncpresenter.h"

#include <QTest>

#include <filesystem>

using namespace dak;
using namespace dak::test;

namespace {

struct Beside {
    explicit Beside(bool enrolled = true) {
        if (enrolled)
            enrol();
    }
    void enrol() {
        const CentreLink link{"https://centre.example", line.centre.keys(), {}, false};
        REQUIRE(writeCentreLink(counter->dataFolder() + "/centre.json", link));
    }
    void book() { REQUIRE(BookArticle(counter.desk()).run(counter.id(), aParcel(), cash(1000))); }
    std::uint64_t waiting() { return counter->book().outbox().status()->waiting; }
    // Until the sync has told what the test waits for.
    template <typename Condition>
    bool until(Condition condition) {
        return QTest::qWaitFor([&] { return condition(); }, 30'000);
    }
    bool untilSent() {
        return until([this] { return runner.run().state.complete && waiting() == 0; });
    }
    std::string problem() const { return runner.run().problem() ? runner.run().problem()->code() : ""; }

    TrainingCounter counter;
    LineState line{centreKey()};
    SystemClock clock;
    counter::SyncRunner runner{{counter->dataFolder(), "0.1.0", clock,
                                [this](const CentreLink&) { return std::make_unique<ScriptedLine>(line); }}};
    counter::LiveSync desk{
        *counter, {[this]() -> const ui::SyncRun& { return runner.run(); }, [this] { runner.wake(); }}};
};

} // namespace

TEST_CASE("what waits is sent beside the desk, and the desk's own book sees the receipt") {
    Beside beside;
    beside.book();
    CHECK(beside.waiting() > 0);
    beside.runner.start();
    REQUIRE(beside.untilSent());
    CHECK(beside.runner.run().enrolled);
    CHECK(beside.problem().empty());
    beside.book(); // the desk books on
    CHECK(beside.waiting() > 0);
    beside.desk.sendNow();
    REQUIRE(beside.untilSent());
    const auto picture = beside.desk.picture();
    REQUIRE(picture);
    CHECK(picture->server == "https://centre.example");
    CHECK(picture->outbox.batches.size() == 2);
    CHECK(picture->sessionAt.has_value());
    CHECK(beside.line.set([](LineState& line) { return line.centre.operations().size(); }) > 0);
}

TEST_CASE("a counter that is enrolled later is sent from then on") {
    Beside beside(false);
    bool told = false;
    QObject::connect(&beside.runner, &counter::SyncRunner::changed, [&told] { told = true; });
    beside.runner.start();
    REQUIRE(beside.until([&] { return told; }));
    CHECK_FALSE(beside.runner.run().enrolled);
    CHECK(beside.problem().empty());
    CHECK_FALSE(beside.desk.picture()->enrolled);
    beside.enrol();
    beside.runner.wake();
    CHECK(beside.untilSent());
}

TEST_CASE("the end of the program waits for no answer") {
    Beside beside;
    beside.line.hangs = true;
    {
        counter::SyncRunner runner(
            {beside.counter->dataFolder(), "0.1.0", beside.clock,
             [&](const CentreLink&) { return std::make_unique<ScriptedLine>(beside.line); }});
        runner.start();
        REQUIRE(
            beside.until([&] { return beside.line.set([](LineState& line) { return line.hanging == 1; }); }));
    }
    CHECK(beside.line.hanging == 0);
}

TEST_CASE("a runner that was never started ends too") {
    Beside beside;
    beside.runner.wake();
    CHECK_FALSE(beside.runner.run().enrolled);
}

TEST_CASE("a line that is down is told and stops nothing") {
    Beside beside;
    beside.line.down = Error::machine("network_unreachable", {{"server", "s"}, {"why", "w"}});
    beside.runner.start();
    REQUIRE(beside.until([&] { return beside.problem() == "network_unreachable"; }));
    beside.book();
    ui::SyncPresenter presenter(beside.desk);
    presenter.refresh();
    CHECK(presenter.isOnlyOffline());
    CHECK(presenter.headline().code == "sync_waiting");
    beside.line.set([](LineState& line) { line.down.reset(); });
    beside.runner.wake();
    CHECK(beside.untilSent());
    CHECK(beside.problem().empty());
}

TEST_CASE("what cannot be opened is told, and tried again when it is good") {
    Beside beside;
    const std::string file = beside.counter->dataFolder() + "/centre.json";
    std::filesystem::resize_file(file, 5);
    beside.runner.start();
    REQUIRE(beside.until([&] { return beside.problem() == "centre_file_damaged"; }));
    beside.enrol();
    beside.runner.wake();
    CHECK(beside.untilSent());
}

TEST_CASE("a counter locked by the centre books nothing, says so, and still sends") {
    Beside beside;
    beside.book();
    beside.line.centre.fenced = true;
    beside.line.centre.skewSeconds = 400;
    beside.runner.start();
    REQUIRE(beside.untilSent());
    const auto refused = BookArticle(beside.counter.desk()).run(beside.counter.id(), aParcel(), cash(1000));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == "counter_fenced");
    counter::PrintDesk papers(*beside.counter);
    const counter::LiveStatus status(*beside.counter, beside.desk, papers, [] { return std::size_t(0); });
    const ui::CounterStatus shown = status.read();
    REQUIRE(shown.ready.size() > 2);
    CHECK(shown.ready[0].what.code == "ready_fenced");
    CHECK(shown.ready[0].attention);
    CHECK(shown.ready[1].what.code == "sync_clock_fast");
    CHECK(shown.waiting == 0);
    CHECK(shown.lastAccepted.has_value());
}

TEST_CASE("numbers that the centre leases are the desk's at once") {
    Beside beside;
    const Product product = *Product::parse("speed-post-parcel");
    const std::uint32_t before = *beside.counter->numberSeries().left(product);
    bool arrived = false;
    QObject::connect(&beside.runner, &counter::SyncRunner::arrived, [&arrived] { arrived = true; });
    const EpochId epoch = beside.counter->book().head()->epoch;
    beside.line.centre.publish(NumberLease{product, "ZT", 77'000'000, 77'000'199, epoch},
                               beside.counter->book().device());
    beside.runner.start();
    REQUIRE(beside.until([&] { return arrived; }));
    CHECK(*beside.counter->numberSeries().left(product) == before + 200);
}

TEST_CASE("the badge counts what has no receipt, and only reads again when something happened") {
    Beside beside;
    counter::PrintDesk papers(*beside.counter);
    counter::LiveStatus status(*beside.counter, beside.desk, papers, [] { return std::size_t(0); });
    const std::uint64_t before = status.read().waiting;
    beside.book();
    CHECK(status.read().waiting > before);
    CHECK(status.read().oldestWaiting.has_value());
    beside.runner.start();
    REQUIRE(beside.untilSent());
    status.forgetSync();
    CHECK(status.read().waiting == 0);
    CHECK(status.read().sent == 1);
    CHECK_FALSE(status.read().oldestWaiting);
}
