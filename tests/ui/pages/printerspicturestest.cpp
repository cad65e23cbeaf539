// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of the Printers desk for eyes, not for a check: DAK_PICTURES=folder test_ui_pages "[.pictures]"
#include "core/base/text.h"
#include "tests/support/fakebatchactions.h"
#include "tests/support/fakedialogs.h"
#include "tests/support/fakeprintactions.h"
#include "tests/support/qtstrings.h"
#include "tests/support/trainingcounter.h"
#include "ui/pages/printerspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QTranslator>

using namespace dak;
using namespace dak::test;

namespace {

class PlainStatus final : public ui::StatusSource {
public:
    ui::CounterStatus status{.clerk = "R. Kulkarni"};
    ui::CounterStatus read() const override { return status; }
};

void grab(QWidget& window, const QString& name) {
    for (int i = 0; i < 4; ++i)
        QApplication::processEvents();
    const QString folder = qEnvironmentVariable("DAK_PICTURES", QStringLiteral("/tmp"));
    window.grab().save(folder + u'/' + name + QStringLiteral(".png"));
}

PrintJob outOfPaper(std::int64_t id, const std::string& document) {
    PrintJob job = aPrintJob(id, document, PrintState::Failed);
    job.reason = {"printer_not_ready", {{"printer", "Label printer"}, {"condition", "paper_out"}}};
    return job;
}

} // namespace

TEST_CASE("pictures of the Printers desk", "[.pictures]") {
    TrainingCounter counter;
    FakePrintActions actions;
    actions.jobs = {outOfPaper(1, "label EM123456785IN"), aPrintJob(2, "receipt 2-20261126-0007"),
                    aPrintJob(3, "cdf1 EM123456785IN", PrintState::Unknown)};
    actions.profiles = {PrinterProfile{.name = "Label printer", .roles = {PrinterRole::Label}}};
    FakeBatchActions lists;
    FakeDialogs dialogs;
    ui::PrintersPresenter printers(actions);
    ui::BatchPresenter batch(lists);
    PlainStatus status;
    status.status.now = counter.clock.now();
    ui::Theme theme = *ui::Theme::load(qEnvironmentVariable("DAK_SOURCE") +
                                       QStringLiteral("/resources/styles/counter.qss"));
    ui::MainWindow window(counter->office(), status, {[](bool) {}, [](int) {}});
    window.addDesk(ui::CommandId::DeskPrinters,
                   [&]() -> ui::Page* { return new ui::PrintersPage(printers, batch, dialogs, &window); });
    window.resize(1366, 768);
    window.show();
    QTranslator hindi;
    REQUIRE(hindi.load(QStringLiteral("dak_hi"),
                       qEnvironmentVariable("DAK_SHARE") + QStringLiteral("/translations")));
    const QString endless(2000, u'W'); // a line of any length
    batch.setText(u("EM123456785IN\nhello\n") + endless);
    for (const bool isHindi : {false, true}) {
        const QString language = isHindi ? QStringLiteral("hi") : QStringLiteral("en");
        if (isHindi)
            QApplication::installTranslator(&hindi);
        for (const int percent : {100, 200}) {
            theme.apply(percent);
            window.showDesk(ui::CommandId::DeskPrinters);
            grab(window, QStringLiteral("printers-%1-%2").arg(language).arg(percent));
            window.page(ui::CommandId::DeskPrinters)->run(ui::CommandId::LabelList);
            batch.print();
            Q_EMIT lists.faulty(
                {{{2, "hello"}, Error::refused("article_invalid", {{"given", "hello"}})},
                 {{3, endless.toStdString()},
                  Error::refused("article_invalid", {{"given", quotable(endless.toStdString())}})}});
            grab(window, QStringLiteral("labels-%1-%2").arg(language).arg(percent));
            window.page(ui::CommandId::DeskPrinters)->back();
        }
    }
    QApplication::removeTranslator(&hindi);
    theme.apply(100);
}
