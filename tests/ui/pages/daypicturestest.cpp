// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of the Day desk for eyes, not for a check: DAK_PICTURES=folder test_ui_pages "[.pictures]"
#include "tests/support/fakedialogs.h"
#include "tests/support/fakesyncdesk.h"
#include "tests/support/plainpapers.h"
#include "tests/support/qtstrings.h"
#include "tests/support/trainingcounter.h"
#include "ui/pages/daypage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QTranslator>

using namespace dak;
using namespace dak::test;

namespace {

class FullStatus final : public ui::StatusSource {
public:
    ui::CounterStatus status{.clerk = "R. Kulkarni", .waiting = 14, .parked = 1};
    ui::CounterStatus read() const override { return status; }
};

void fill(ui::SyncPicture& picture) {
    picture.enrolled = true;
    picture.server = "https://centre.example:8443";
    picture.outbox.waiting = 14;
    picture.outbox.batches = {aBatch(1, BatchState::Custody), aBatch(11, BatchState::Parked),
                              aBatch(21, BatchState::Unknown), aBatch(31, BatchState::Sealed)};
    picture.parked = {{{}, 13, "kind_unknown"}};
    picture.sessionAt = UtcMillis(std::chrono::milliseconds(1'795'151'520'000));
    picture.day = Date::of(2026, 11, 20);
    picture.statement = agreedDay();
    picture.statement->accounts.push_back(
        {Account::Postage, Money::fromRupees(-84'500), Money::fromRupees(-84'410)});
}

void picture(QWidget& window, const QString& name) {
    for (int i = 0; i < 4; ++i)
        QApplication::processEvents();
    const QString folder = qEnvironmentVariable("DAK_PICTURES", QStringLiteral("/tmp"));
    window.grab().save(folder + u'/' + name + QStringLiteral(".png"));
}

} // namespace

TEST_CASE("pictures of the Day desk", "[.pictures]") {
    TrainingCounter counter;
    FakeSyncDesk syncDesk;
    fill(syncDesk.its);
    ui::DayPresenter day(counter->tillDay(), counter->tillQueries(), counter.ids);
    ui::SyncPresenter sync(syncDesk);
    PlainPapers papers;
    FakeDialogs dialogs;
    FullStatus status;
    status.status.now = counter.clock.now();
    status.status.oldestWaiting = counter.clock.now() - std::chrono::minutes(35);
    status.status.lastAccepted = counter.clock.now() - std::chrono::minutes(50);
    ui::Theme theme = *ui::Theme::load(qEnvironmentVariable("DAK_SOURCE") +
                                       QStringLiteral("/resources/styles/counter.qss"));
    ui::MainWindow window(counter->office(), status, {[](bool) {}, [](int) {}});
    window.addDesk(ui::CommandId::DeskDay,
                   [&]() -> ui::Page* { return new ui::DayPage(day, sync, papers, dialogs, &window); });
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
            window.showDesk(ui::CommandId::DeskDay);
            picture(window, QStringLiteral("day-%1-%2").arg(language).arg(percent));
        }
    }
    QApplication::removeTranslator(&hindi);
    theme.apply(100);
    syncDesk.its = {};
    sync.refresh();
    picture(window, QStringLiteral("day-alone"));
}
