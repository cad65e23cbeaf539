// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Find desk with real widgets: what the centre says stands beside what this book has, and comes while the
// clerk types.
#include "ui/pages/findpage.h"

#include "app/counter/ports/desk.h"
#include "core/booking/bookarticle.h"
#include "tests/support/faketrackdesk.h"
#include "tests/support/plainpapers.h"
#include "tests/support/qtstrings.h"
#include "tests/support/trainingcounter.h"

#include <QApplication>
#include <QTest>

using namespace dak;
using namespace dak::test;

namespace {

struct FindDesk {
    FindDesk() {
        page.resize(1200, 600);
        page.show();
        QApplication::setActiveWindow(&page);
        page.activateWindow();
        page.enterPage();
        QApplication::processEvents();
    }
    void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void look(const ArticleNumber& number) {
        page.enterPage();
        type(u(number.text().c_str()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }
    void answer(const ArticleNumber& number, bool conflict = false) {
        presenter.answered({number.text(), aTrack(number, counter.clock.now(), conflict), {}});
    }
    template <typename T>
    T& find(const char* name) {
        return *page.findChild<T*>(QLatin1StringView(name));
    }
    QString cell(int row, int column) { return find<ui::RowTable>("trackEvents").item(row, column)->text(); }

    TrainingCounter counter;
    counter::Desk desk{*counter};
    FakeTrackDesk line;
    ui::FindPresenter presenter{{counter->bookingQueries(), desk, line, counter.clock, counter.ids}};
    PlainPapers papers;
    ui::FindPage page{presenter, papers};
    const ArticleNumber there = ArticleNumber::issue("ZT", 30000000);
};

} // namespace

TEST_CASE("an article of another office shows kind, office and time, by keyboard alone") {
    FindDesk find;
    CHECK(find.find<QFrame>("elsewhereCard").isHidden());
    find.look(find.there);
    CHECK(find.find<QLabel>("trackSource").text() == u("Asking the centre"));
    CHECK(find.find<QLabel>("findNumberMessage").text().contains(u("not booked at this counter")));
    find.answer(find.there);
    CHECK(find.find<QLabel>("trackSource").text() == u("From the centre, 10:42"));
    CHECK(find.find<QLabel>("findNumberMessage").text().isEmpty());
    CHECK(find.cell(0, 0) == u("Article accepted"));
    CHECK(find.cell(0, 1) == u("40000101"));
    CHECK(find.cell(0, 2) == u("19-11-2026 10:42"));
    CHECK(find.find<QLabel>("trackConflict").isHidden());
    CHECK(find.find<QFrame>("lifeCard").isHidden()); // nothing happened here
    CHECK_FALSE(find.find<QTableWidget>("trackEvents").accessibleName().isEmpty());
}

TEST_CASE("an answer that comes while the next number is typed touches neither text nor keys") {
    FindDesk find;
    find.look(find.there);
    find.page.enterPage();
    find.type(u("EM47"));
    find.answer(find.there);
    CHECK(find.find<QLineEdit>("findNumber").text() == u("EM47"));
    CHECK(QApplication::focusWidget()->objectName() == u("findNumber"));
    find.type(u("3"));
    CHECK(find.find<QLineEdit>("findNumber").text() == u("EM473"));
}

TEST_CASE("two bookings with one number are told beside the article's own life") {
    FindDesk find;
    const auto booked = BookArticle(find.counter.desk()).run(find.counter.id(), aParcel(), cash(1000));
    REQUIRE(booked);
    const ArticleNumber own = booked->accepted.article.number;
    find.line.cache[own.text()] = aTrack(own, find.counter.clock.now(), true);
    find.look(own);
    CHECK_FALSE(find.find<QFrame>("lifeCard").isHidden());
    CHECK(find.find<ui::RowTable>("history").rowCount() == 2);
    CHECK_FALSE(find.find<QFrame>("elsewhereCard").isHidden());
    CHECK(find.find<ui::RowTable>("trackEvents").rowCount() == 2);
    CHECK_FALSE(find.find<QLabel>("trackConflict").isHidden());
    CHECK(find.find<QLabel>("trackSource").text() ==
          u("As the centre told it on 20-11-2026 at 10:42\nAsking the centre"));
    find.answer(own, false);
    CHECK(find.find<QLabel>("trackConflict").isHidden());
    CHECK(find.find<QLabel>("trackSource").text() == u("From the centre, 10:42"));
}

TEST_CASE("garbage is told in words, and a search without a track has no table") {
    FindDesk find;
    find.look(find.there);
    find.presenter.answered(
        {find.there.text(), {}, Error::machine("message_malformed", {{"message", "track"}, {"why", "w"}})});
    CHECK(find.find<QLabel>("trackSource").text().startsWith(u("✖ ")));
    CHECK(find.find<QTableWidget>("trackEvents").isHidden());
    find.line.enrolled = false;
    find.look(find.there);
    CHECK(find.find<QLabel>("trackSource").text().contains(u("only articles of this counter")));
}

TEST_CASE("on a small screen Tab brings what the centre says into sight") {
    FindDesk find;
    find.page.resize(700, 260);
    const auto booked = BookArticle(find.counter.desk()).run(find.counter.id(), aParcel(), cash(1000));
    REQUIRE(booked);
    const ArticleNumber own = booked->accepted.article.number;
    find.look(own);
    find.answer(own);
    QApplication::processEvents();
    auto& events = find.find<ui::RowTable>("trackEvents");
    REQUIRE(events.visibleRegion().isEmpty());
    for (const char* reached : {"history", "trackEvents"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        CHECK(QApplication::focusWidget()->objectName() == u(reached));
    }
    QApplication::processEvents();
    CHECK_FALSE(events.visibleRegion().isEmpty());
}
