// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Day and the Find desk with real widgets over a real training counter.
#include "ui/pages/daypage.h"
#include "app/counter/ports/desk.h"
#include "core/booking/bookarticle.h"
#include "core/booking/changearticle.h"
#include "tests/support/fakedialogs.h"
#include "tests/support/fakesyncdesk.h"
#include "tests/support/faketrackdesk.h"
#include "tests/support/qtstrings.h"
#include "tests/support/trainingcounter.h"
#include "ui/pages/findpage.h"

#include <QApplication>
#include <QTest>

using namespace dak;
using namespace dak::test;

namespace {

class RememberedPapers final : public ui::DeskPapers {
public:
    QStringList asked;

    void printLabel(const ArticleNumber& number) override { asked << u("label ") + u(number.text().c_str()); }
    void printReceipt(const QString& receipt) override { asked << u("receipt ") + receipt; }
    void printCancellation(const ArticleNumber& number) override {
        asked << u("cancellation ") + u(number.text().c_str());
    }
    void printDayReport(Date day) override { asked << u("report ") + u(day.iso().c_str()); }
};

template <typename Page>
struct Shown {
    explicit Shown(Page& shown) : page(shown) {
        page.resize(1200, 600);
        page.show();
        QApplication::setActiveWindow(&page);
        page.activateWindow();
        page.enterPage();
        QApplication::processEvents();
    }
    void type(const char* text) { QTest::keyClicks(QApplication::focusWidget(), u(text)); }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    template <typename T>
    T& find(const char* name) {
        return *page.template findChild<T*>(QLatin1StringView(name));
    }
    QString focused() const {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }

    Page& page;
};

struct DayDesk {
    explicit DayDesk(bool open)
        : counter(open), presenter(counter->tillDay(), counter->tillQueries(), counter.ids) {}

    TrainingCounter counter;
    ui::DayPresenter presenter;
    RememberedPapers papers;
    FakeDialogs dialogs;
    FakeSyncDesk syncDesk;
    ui::SyncPresenter sync{syncDesk};
    ui::DayPage page{presenter, sync, papers, dialogs};
};

ArticleNumber bookOne(TrainingCounter& counter) {
    return BookArticle(counter.desk()).run(counter.id(), aParcel(), cash(1000))->accepted.article.number;
}

} // namespace

TEST_CASE("the day is opened by typing the float and Enter") {
    DayDesk day(false);
    Shown shown(day.page);
    CHECK(shown.focused() == u("openingFloat"));
    shown.type("x");
    shown.press(Qt::Key_Return);
    CHECK(shown.find<QLabel>("openingFloatMessage").text().startsWith(u("✖")));
    CHECK_FALSE(day.presenter.openDay());
    shown.press(Qt::Key_Backspace);
    shown.type("2000");
    shown.press(Qt::Key_Return);
    REQUIRE(day.presenter.openDay());
    CHECK(shown.find<QLabel>("dayHeadline").text().contains(u("20-11-2026")));
    CHECK_FALSE(shown.find<QPushButton>("openDay").isVisible());
    CHECK(shown.find<QPushButton>("closeDay").isVisible());
}

TEST_CASE("the day closes with its count, asked once more, and its report can be had again") {
    DayDesk day(true);
    bookOne(day.counter);
    Shown shown(day.page);
    CHECK(shown.focused() == u("counted"));
    shown.press(Qt::Key_Return);
    CHECK(day.dialogs.asked.isEmpty()); // nothing was counted yet
    shown.type("1x");
    shown.press(Qt::Key_Return);
    CHECK(day.dialogs.asked.isEmpty()); // no amount to be asked about
    CHECK(shown.find<QLabel>("countedMessage").text().contains(u("1x")));
    shown.press(Qt::Key_Backspace);
    shown.press(Qt::Key_Return);
    CHECK(day.dialogs.asked.size() == 1);
    CHECK(day.presenter.openDay()); // the answer was no
    day.dialogs.yes = true;
    shown.press(Qt::Key_Return);
    CHECK(shown.find<QLabel>("countedMessage").text().startsWith(u("✖"))); // a reason is missing
    shown.find<QLineEdit>("differenceReason").setFocus();
    shown.type("short");
    shown.find<QCheckBox>("dispute").setChecked(true);
    shown.press(Qt::Key_Return);
    REQUIRE_FALSE(day.presenter.openDay());
    CHECK_FALSE(shown.find<QFrame>("dayBanner").isHidden());
    day.page.run(ui::CommandId::Reprint);
    CHECK(day.papers.asked == QStringList{u("report 2026-11-20")});
}

TEST_CASE("the count says at once what is expected, what is short and what is in excess") {
    DayDesk day(true);
    bookOne(day.counter);
    Shown shown(day.page);
    const Money expected = day.presenter.totals()->expectedCash;
    const auto said = [&](Money counted) {
        shown.find<QLineEdit>("counted").clear();
        shown.type(counted.text().c_str());
        return shown.find<QLabel>("countedMessage").text();
    };
    CHECK(said(expected).contains(u("no difference")));
    CHECK(said(expected - Money::fromRupees(10)).contains(u("short by ₹\u00A010.00")));
    CHECK(said(expected + Money::fromRupees(5)).contains(u("excess of ₹\u00A05.00")));
    CHECK(said(expected).contains(u(expected.text().c_str())));
    shown.find<QLineEdit>("counted").clear();
    shown.type("x");
    CHECK(shown.find<QLabel>("countedMessage").text().isEmpty());
}

TEST_CASE("what the day came to is a table of words and amounts") {
    DayDesk day(true);
    bookOne(day.counter);
    Shown shown(day.page);
    auto& totals = shown.find<ui::RowTable>("totals");
    REQUIRE(totals.rowCount() >= 5);
    CHECK(totals.item(0, 1)->text() == u("1"));
    CHECK_FALSE(totals.accessibleName().isEmpty());
    for (int row = 0; row < totals.rowCount(); ++row) {
        CHECK(totals.item(row, 0)->text() != u("Cash in the drawer")); // told once, as what is expected
        if (totals.item(row, 0)->text() == u("Postage"))
            CHECK(totals.item(row, 1)->text().endsWith(u(" Cr"))); // earned: a credit, not a minus
    }
}

TEST_CASE("what was booked, what of it was cancelled and what remains are three rows that add up") {
    DayDesk day(true);
    const ArticleNumber first = bookOne(day.counter);
    bookOne(day.counter);
    REQUIRE(ChangeArticle(day.counter.desk()).cancel(day.counter.id(), first, "", "wrong PIN"));
    Shown shown(day.page);
    auto& totals = shown.find<ui::RowTable>("totals");
    const auto row = [&](int at) { return totals.item(at, 0)->text() + u(" ") + totals.item(at, 1)->text(); };
    CHECK(row(0) == u("Articles booked 2"));
    CHECK(row(1) == u("Of them cancelled 1"));
    CHECK(row(2) == u("Articles remaining 1"));
    CHECK_FALSE(row(3).contains(u("earlier day"))); // none of those
}

TEST_CASE("an article is found by its number with its whole life") {
    TrainingCounter counter;
    const ArticleNumber number = bookOne(counter);
    counter::Desk desk(*counter);
    FakeTrackDesk line;
    ui::FindPresenter presenter({counter->bookingQueries(), desk, line, counter.clock, counter.ids});
    RememberedPapers papers;
    ui::FindPage page(presenter, papers);
    Shown shown(page);
    CHECK(shown.focused() == u("findNumber"));
    shown.type("nonsense");
    shown.press(Qt::Key_Return);
    CHECK(shown.find<QLabel>("findNumberMessage").text().startsWith(u("✖")));
    shown.page.enterPage();
    shown.type(number.text().c_str());
    shown.press(Qt::Key_Return);
    CHECK(shown.find<QLabel>("findHeadline").text().contains(u(number.grouped().c_str())));
    CHECK(shown.find<ui::RowTable>("history").rowCount() == 2);
    page.run(ui::CommandId::Reprint);
    CHECK(papers.asked == QStringList{u("label ") + u(number.text().c_str())});
}

TEST_CASE("cancelling asks for receipt and reason, by keyboard alone") {
    TrainingCounter counter;
    const ArticleNumber number = bookOne(counter);
    const std::string receipt = *counter->bookingQueries().article(number)->value().receipt;
    counter::Desk desk(*counter);
    FakeTrackDesk line;
    ui::FindPresenter presenter({counter->bookingQueries(), desk, line, counter.clock, counter.ids});
    RememberedPapers papers;
    ui::FindPage page(presenter, papers);
    Shown shown(page);
    page.run(ui::CommandId::CancelArticle); // nothing is found yet
    CHECK(presenter.mode() == ui::FindMode::Looking);
    presenter.find(u(number.text().c_str()));
    page.run(ui::CommandId::CancelArticle);
    CHECK(shown.focused() == u("cancelReceipt"));
    shown.type(receipt.c_str());
    shown.press(Qt::Key_Return);
    CHECK(shown.focused() == u("changeReason"));
    shown.press(Qt::Key_Return);
    CHECK(shown.find<QLabel>("changeReasonMessage").text().startsWith(u("✖")));
    CHECK(page.back()); // Esc leaves the form
    CHECK(presenter.mode() == ui::FindMode::Looking);
    page.run(ui::CommandId::CancelArticle);
    shown.type(receipt.c_str());
    shown.press(Qt::Key_Return);
    shown.type("wrong PIN");
    shown.press(Qt::Key_Return);
    CHECK(counter->bookingQueries().article(number)->value().state == ArticleState::Cancelled);
    CHECK_FALSE(shown.find<QFrame>("findBanner").isHidden());
}

TEST_CASE("correcting begins with what stands on the label") {
    TrainingCounter counter;
    const ArticleNumber number = bookOne(counter);
    counter::Desk desk(*counter);
    FakeTrackDesk line;
    ui::FindPresenter presenter({counter->bookingQueries(), desk, line, counter.clock, counter.ids});
    RememberedPapers papers;
    ui::FindPage page(presenter, papers);
    Shown shown(page);
    presenter.find(u(number.text().c_str()));
    page.run(ui::CommandId::AmendArticle);
    CHECK(shown.focused() == u("correctName"));
    const std::string before = counter->bookingQueries().article(number)->value().receiver.name();
    CHECK(shown.find<QLineEdit>("correctName").text() == u(before.c_str()));
    shown.press(Qt::Key_End);
    shown.type(" Rao");
    shown.press(Qt::Key_Return);
    shown.press(Qt::Key_Return);
    shown.press(Qt::Key_Return);
    CHECK(counter->bookingQueries().article(number)->value().receiver.name() == before + " Rao");
}
