// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Questions to the centre in their own thread over a real counter's folder, before a server on a real socket.
#include "app/counter/track/trackrunner.h"

#include "app/counter/ports/desk.h"
#include "app/counter/ports/livetrack.h"
#include "tests/app/wiring/wiredcounter.h"
#include "ui/presenters/findpresenter.h"

#include <QTest>

using namespace dak;
using namespace dak::test;

namespace {

struct Asking {
    explicit Asking(bool enrolled = true) {
        if (enrolled)
            wired.enrol();
        for (const std::uint32_t serial : {30000000U, 30000001U}) {
            CentralCounter other = wired.house.counter(static_cast<std::uint8_t>(serial % 10 + 2));
            other.openDay();
            other.accept(serial);
            wired.house.bring(other);
        }
        QObject::connect(&runner, &counter::TrackRunner::answered, &find, &ui::FindPresenter::answered);
        QObject::connect(&runner, &counter::TrackRunner::answered,
                         [this](const ui::TrackReply& reply) { heard.push_back(reply.article); });
    }
    void look(const ArticleNumber& number) { find.find(QString::fromStdString(number.text())); }
    bool untilAnswered() {
        return QTest::qWaitFor([this] { return !find.isAsking(); }, 30'000);
    }
    // Requests for a track get no answer.
    void hang() {
        wired.socket.answer([](const SeenRequest&) { return std::nullopt; });
        seen = wired.socket.requests().size();
    }
    bool untilAsked() {
        return QTest::qWaitFor([this] { return wired.socket.requests().size() > seen; }, 30'000);
    }
    void answerAgain() {
        wired.socket.answer([this](const SeenRequest& request) { return wired.answerTo(request); });
    }

    WiredCounter wired;
    SystemClock clock;
    counter::TrackRunner runner{{wired.counter->dataFolder(), "0.1.0", clock}};
    counter::LiveTrack line{*wired.counter, [this](const ArticleNumber& number) { runner.ask(number); }};
    counter::Desk desk{*wired.counter};
    ui::FindPresenter find{{wired.counter->bookingQueries(), desk, line, clock, wired.counter.ids}};
    std::vector<std::string> heard;
    std::size_t seen = 0;
    const ArticleNumber first = ArticleNumber::issue("ZT", 30000000);
    const ArticleNumber second = ArticleNumber::issue("ZT", 30000001);
};

} // namespace

TEST_CASE("the centre's answer comes to the desk, and is kept for when the line is down") {
    Asking asking;
    asking.look(asking.first);
    CHECK(asking.find.isAsking());
    REQUIRE(asking.untilAnswered());
    REQUIRE(asking.find.track());
    CHECK(asking.find.track()->answer.events.size() == 1);
    CHECK(asking.find.trackSource()->code == "find_from_centre");
    asking.wired.socket.hangsUp = true;
    asking.look(asking.first);
    REQUIRE(asking.untilAnswered());
    CHECK(asking.find.trackNote()->code == "find_offline");
    CHECK(asking.find.trackSource()->code == "find_kept_minutes");
    CHECK(asking.find.track()->answer.events.size() == 1);
}

TEST_CASE("a number that nobody booked is told as unknown at the centre, garbage as garbage") {
    Asking asking;
    asking.look(ArticleNumber::issue("ZT", 30000002));
    REQUIRE(asking.untilAnswered());
    CHECK(asking.find.trackNote()->code == "find_unknown_there");
    asking.wired.socket.answer([](const SeenRequest&) { return SocketCentre::http(200, "<html>"); });
    asking.look(asking.first);
    REQUIRE(asking.untilAnswered());
    REQUIRE(asking.find.trackProblem());
    CHECK(asking.find.trackProblem()->code() == "message_malformed");
    CHECK_FALSE(asking.find.track());
}

TEST_CASE("a second search gives up the first, which is never heard of again") {
    Asking asking;
    asking.hang();
    asking.look(asking.first);
    REQUIRE(asking.untilAsked());
    asking.answerAgain();
    asking.look(asking.second);
    REQUIRE(asking.untilAnswered());
    REQUIRE(asking.find.track());
    CHECK(asking.find.track()->answer.article == asking.second.text());
    CHECK(asking.heard == std::vector{asking.second.text()});
}

TEST_CASE("the end of the program waits for no answer") {
    Asking asking;
    asking.hang();
    bool answered = false;
    {
        counter::TrackRunner runner({asking.wired.counter->dataFolder(), "0.1.0", asking.clock});
        QObject::connect(&runner, &counter::TrackRunner::answered, [&answered] { answered = true; });
        runner.ask(asking.first);
        REQUIRE(asking.untilAsked());
    }
    CHECK_FALSE(answered);
}

TEST_CASE("a counter that is not enrolled asks nobody") {
    Asking asking(false);
    asking.look(asking.first);
    CHECK_FALSE(asking.find.isAsking());
    CHECK(asking.find.trackNote()->code == "find_here_only");
    CHECK(asking.wired.socket.connections() == 0);
}
