// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of the Find desk for eyes, not for a check: DAK_PICTURES=folder test_ui_pages "[.pictures]"
#include "app/counter/ports/desk.h"
#include "core/booking/bookarticle.h"
#include "tests/support/faketrackdesk.h"
#include "tests/support/plainpapers.h"
#include "tests/support/qtstrings.h"
#include "tests/support/trainingcounter.h"
#include "ui/pages/findpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QTranslator>

using namespace dak;
using namespace dak::test;

namespace {

class QuietStatus final : public ui::StatusSource {
public:
    ui::CounterStatus status{.clerk = "R. Kulkarni"};
    ui::CounterStatus read() const override { return status; }
};

void pictureOf(QWidget& window, const QString& name) {
    for (int i = 0; i < 4; ++i)
        QApplication::processEvents();
    const QString folder = qEnvironmentVariable("DAK_PICTURES", QStringLiteral("/tmp"));
    window.grab().save(folder + u'/' + name + QStringLiteral(".png"));
}

} // namespace

TEST_CASE("pictures of the Find desk", "[.pictures]") {
    TrainingCounter counter;
    counter::Desk desk(*counter);
    FakeTrackDesk line;
    ui::FindPresenter find({counter->bookingQueries(), desk, line, counter.clock, counter.ids});
    const auto booked = BookArticle(counter.desk()).run(counter.id(), aParcel(), cash(1000));
    REQUIRE(booked);
    const ArticleNumber own = booked->accepted.article.number;
    const ArticleNumber there = ArticleNumber::issue("ZT", 30000000);
    line.cache[there.text()] = aTrack(there, counter.clock.now() - std::chrono::hours(5));
    PlainPapers papers;
    QuietStatus status;
    status.status.now = counter.clock.now();
    ui::Theme theme = *ui::Theme::load(qEnvironmentVariable("DAK_SOURCE") +
                                       QStringLiteral("/resources/styles/counter.qss"));
    ui::MainWindow window(counter->office(), status, {[](bool) {}, [](int) {}});
    window.addDesk(ui::CommandId::DeskFind,
                   [&]() -> ui::Page* { return new ui::FindPage(find, papers, &window); });
    window.resize(1366, 768);
    window.show();
    QTranslator hindi;
    REQUIRE(hindi.load(QStringLiteral("dak_hi"),
                       qEnvironmentVariable("DAK_SHARE") + QStringLiteral("/translations")));
    for (const bool isHindi : {false, true}) {
        const QString language = isHindi ? QStringLiteral("hi") : QStringLiteral("en");
        if (isHindi)
            QApplication::installTranslator(&hindi);
        for (const int percent : {100, 200}) {
            theme.apply(percent);
            window.showDesk(ui::CommandId::DeskFind);
            find.find(QString::fromStdString(own.text()));
            find.answered({own.text(), aTrack(own, counter.clock.now(), true), {}});
            pictureOf(window, QStringLiteral("find-own-%1-%2").arg(language).arg(percent));
            find.find(QString::fromStdString(there.text()));
            find.answered({there.text(), {}, Error::machine("network_timeout")});
            pictureOf(window, QStringLiteral("find-kept-%1-%2").arg(language).arg(percent));
        }
    }
    QApplication::removeTranslator(&hindi);
    theme.apply(100);
}
