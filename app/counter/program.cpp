// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/counter/program.h"

#include "app/wiring/newoffice.h"
#include "app/wiring/trainingoffice.h"
#include "ui/pages/bookpage.h"
#include "ui/pages/daypage.h"
#include "ui/pages/desktext.h"
#include "ui/pages/findpage.h"
#include "ui/pages/printerspage.h"
#include "ui/text/errortext.h"

#include <QApplication>
#include <QScreen>

#include <filesystem>

namespace dak::counter {

namespace {

// 1366x768 or what the screen has; on a screen that is no larger the window covers it.
void fitToScreen(QWidget& window) {
    const QRect room = window.screen()->availableGeometry();
    const QSize size = QSize(1366, 768).boundedTo(room.size());
    window.setGeometry(QRect(room.topLeft(), size));
}

} // namespace

struct Program::Office {
    Office(std::unique_ptr<Counter> opened, const Clock& clock, IdSource& ids, ui::WindowRequests requests)
        : counter(std::move(opened))
        , desk(*counter)
        , papers(*counter)
        , lists(*counter, papers)
        , runner({counter->dataFolder(), QApplication::applicationVersion().toStdString(), clock,
                  SyncRunner::networkLine})
        , liveSync(*counter,
                   {[this]() -> const ui::SyncRun& { return runner.run(); }, [this] { runner.wake(); }})
        , tracks({counter->dataFolder(), QApplication::applicationVersion().toStdString(), clock})
        , liveTrack(*counter, [this](const ArticleNumber& number) { tracks.ask(number); })
        , status(*counter, liveSync, papers, [this] { return waitingBaskets(); })
        , booking(ui::BookingParts{desk, counter->bookingQueries(), desk, counter->directory(), clock, ids,
                                   counter->office()})
        , day(counter->tillDay(), counter->tillQueries(), ids)
        , sync(liveSync)
        , find(ui::FindParts{counter->bookingQueries(), desk, liveTrack, clock, ids})
        , printers(papers)
        , batch(lists)
        , window(counter->office(), status, std::move(requests))
        , dialogs(&window) {}

    std::size_t waitingBaskets() const {
        const auto waiting = booking.basket().waiting();
        return waiting ? waiting->size() : 0;
    }

    std::unique_ptr<Counter> counter;
    Desk desk;
    PrintDesk papers;
    BatchDesk lists;
    SyncRunner runner;
    LiveSync liveSync;
    TrackRunner tracks;
    LiveTrack liveTrack;
    LiveStatus status;
    ui::BookingPresenter booking;
    ui::DayPresenter day;
    ui::SyncPresenter sync;
    ui::FindPresenter find;
    ui::PrintersPresenter printers;
    ui::BatchPresenter batch;
    ui::MainWindow window;
    ui::QtDialogs dialogs;
    ui::ScanFilter scans;
    Beeps beeps;
    bool tariffArrived = false; // and not taken up yet
};

Program::Program(Options options, ui::Theme theme)
    : m_options(std::move(options))
    , m_theme(std::move(theme))
    , m_language(QString::fromStdString(shareFolder()) + QStringLiteral("/translations"))
    , m_preferences(readPreferences(QString::fromStdString(m_options.folder))) {
    m_language.use(m_preferences.hindi);
    m_theme.apply(m_preferences.percent);
}

Program::~Program() = default;

bool Program::hasBook(const std::string& folder) const {
    std::error_code failure;
    return std::filesystem::exists(folder + "/book.db", failure);
}

void Program::start() {
    if (m_options.training)
        openTraining();
    else if (m_options.folderGiven && hasBook(m_options.folder))
        openReal();
    else
        askStart();
}

void Program::raise() {
    QWidget* window = m_office ? static_cast<QWidget*>(&m_office->window) : m_start.get();
    if (window == nullptr)
        return;
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->raise();
    window->activateWindow();
}

ui::StartChoices Program::choices() const {
    ui::StartChoices choices;
    choices.percent = m_preferences.percent;
    choices.trainingExists = hasBook(m_options.trainingFolder);
    if (hasBook(m_options.folder))
        choices.realOffice = QString::fromStdString(m_options.folder);
    if (const auto tariff = openTariff()) {
        for (const OfficeKind& kind : tariff->officeKinds())
            choices.kinds.emplace_back(kind.code, ui::named(kind.name, kind.nameHindi));
    }
    return choices;
}

void Program::askStart() {
    if (m_start)
        return;
    m_start = std::make_unique<ui::StartPage>(choices());
    connect(m_start.get(), &ui::StartPage::trainingChosen, this, &Program::openTraining,
            Qt::QueuedConnection);
    connect(m_start.get(), &ui::StartPage::realChosen, this, &Program::openReal, Qt::QueuedConnection);
    connect(m_start.get(), &ui::StartPage::officeGiven, this, &Program::makeOffice);
    connect(m_start.get(), &ui::StartPage::languageChosen, this, &Program::setLanguage);
    connect(m_start.get(), &ui::StartPage::zoomChosen, this, &Program::setZoom);
    fitToScreen(*m_start);
    m_start->show();
}

void Program::openTraining() {
    if (!hasBook(m_options.trainingFolder)) {
        const Status made = createTrainingOffice(m_options.trainingFolder, m_clock, m_ids);
        if (!made) {
            refuse(made.error());
            return;
        }
    }
    open(m_options.trainingFolder);
}

void Program::openReal() {
    open(m_options.folder);
}

void Program::open(const std::string& folder) {
    Result<std::unique_ptr<Counter>> counter = Counter::open(folder, m_clock, m_ids);
    if (!counter) {
        refuse(counter.error());
        return;
    }
    if (m_options.training && !(*counter)->office().training) {
        refuse(Error::refused("folder_not_training", {{"path", folder}}));
        return;
    }
    openWindow(*std::move(counter));
}

void Program::openWindow(std::unique_ptr<Counter> counter) {
    ui::WindowRequests requests{[this](bool hindi) { setLanguage(hindi); },
                                [this](int percent) { setZoom(percent); }};
    m_office = std::make_unique<Office>(std::move(counter), m_clock, m_ids, std::move(requests));
    openTrainingDay();
    Office& office = *m_office;
    office.desk.setBilingual(m_preferences.hindi);
    office.window.setLanguage(m_preferences.hindi);
    office.window.setZoom(m_preferences.percent);
    connectPapers();
    joinSync();
    ui::BasketPresenter& basket = office.booking.basket();
    connect(&basket, &ui::BasketPresenter::changed, &office.window, &ui::MainWindow::refreshStatus);
    connect(&office.scans, &ui::ScanFilter::scanned, this, &Program::scanned);
    qApp->installEventFilter(&office.scans);
    connect(&office.booking, &ui::BookingPresenter::sounded, this,
            [&office](ui::Sound sound) { office.beeps.play(sound); });
    connect(&office.batch, &ui::BatchPresenter::sounded, this,
            [&office](ui::Sound sound) { office.beeps.play(sound); });
    connect(&office.day, &ui::DayPresenter::dayOpened, this,
            [&office] { office.window.showDesk(ui::CommandId::DeskBook); });
    addDesks();
    fitToScreen(office.window);
    office.window.showDesk(ui::CommandId::DeskBook);
    office.window.show();
    office.window.activateWindow();
    m_start.reset();
}

// Each paper goes out when what it belongs to is on disk.
void Program::connectPapers() {
    Office& office = *m_office;
    ui::BasketPresenter& basket = office.booking.basket();
    connect(&basket, &ui::BasketPresenter::articleAccepted, this, [&office](const QString& text) {
        if (const auto number = ArticleNumber::parseScanned(text.toStdString()))
            office.papers.printLabel(*number);
    });
    connect(&basket, &ui::BasketPresenter::basketPaid, &office.papers, &PrintDesk::printReceipt);
    connect(&office.papers, &PrintDesk::failed, this,
            [&office](const Error& error) { office.booking.tell(ui::DeskBanner::Kind::Problem, error); });
    connect(&office.find, &ui::FindPresenter::articleCancelled, this, [&office](const QString& text) {
        if (const auto number = ArticleNumber::parseScanned(text.toStdString()))
            office.papers.printCancellation(*number);
    });
    connect(&office.find, &ui::FindPresenter::articleCorrected, this, [&office](const QString& text) {
        if (const auto number = ArticleNumber::parseScanned(text.toStdString()))
            office.papers.printLabel(*number);
    });
    connect(&office.day, &ui::DayPresenter::dayClosed, this, [&office](const QString& iso) {
        if (const auto day = Date::parse(iso.toStdString()))
            office.papers.printDayReport(*day);
        const auto sealed = office.counter->sealBatches();
        if (!sealed)
            office.booking.tell(ui::DeskBanner::Kind::Problem, sealed.error());
        office.runner.wake();
    });
    connect(&office.papers, &PrintDesk::trayChanged, &office.window, &ui::MainWindow::refreshStatus);
}

// The sync tells what it did when it has done it; the window reads the book again.
void Program::joinSync() {
    Office& office = *m_office;
    connect(&office.runner, &SyncRunner::changed, &office.sync, &ui::SyncPresenter::told);
    connect(&office.runner, &SyncRunner::changed, &office.window, [&office] {
        office.status.forgetSync();
        office.window.refreshStatus();
    });
    connect(&office.runner, &SyncRunner::arrived, this, [this] {
        m_office->tariffArrived = true;
        renewTariff();
    });
    connect(&office.booking.basket(), &ui::BasketPresenter::changed, this, &Program::renewTariff);
    connect(&office.sync, &ui::SyncPresenter::fenced, this, [&office] {
        office.booking.tell(ui::DeskBanner::Kind::Problem, Error::refused("counter_fenced"));
    });
    connect(&office.tracks, &TrackRunner::answered, &office.find, &ui::FindPresenter::answered);
    office.runner.start();
}

// A booking that is under way keeps the tariff it began with.
void Program::renewTariff() {
    Office& office = *m_office;
    if (!office.tariffArrived || !office.booking.isAtRest())
        return;
    office.tariffArrived = false;
    if (const Status renewed = office.counter->renewTariff(); !renewed)
        office.booking.tell(ui::DeskBanner::Kind::Problem, renewed.error());
    office.window.refreshStatus();
}

void Program::addDesks() {
    Office& office = *m_office;
    office.window.addDesk(ui::CommandId::DeskBook, [&office]() -> ui::Page* {
        return new ui::BookPage(office.booking, office.desk, office.counter->office(), office.dialogs,
                                &office.window);
    });
    office.window.addDesk(ui::CommandId::DeskDay, [&office]() -> ui::Page* {
        return new ui::DayPage(office.day, office.sync, office.papers, office.dialogs, &office.window);
    });
    office.window.addDesk(ui::CommandId::DeskFind, [&office]() -> ui::Page* {
        return new ui::FindPage(office.find, office.papers, &office.window);
    });
    office.window.addDesk(ui::CommandId::DeskPrinters, [&office]() -> ui::Page* {
        return new ui::PrintersPage(office.printers, office.batch, office.dialogs, &office.window);
    });
}

// Practice begins at once: in training nobody has counted a float. A real day is opened by its clerk.
void Program::openTrainingDay() {
    Counter& counter = *m_office->counter;
    const auto open = counter.bookingQueries().openDay();
    if (!counter.office().training || !open || *open || counter.book().readOnly())
        return;
    const Result<OpenedDay> opened = counter.tillDay().open(m_ids.next(), Money());
    if (!opened)
        m_office->booking.tell(ui::DeskBanner::Kind::Problem, opened.error());
}

// The desk in front takes a scan that is its own; a number that is booked here is shown at the Find desk.
void Program::scanned(const QString& text) {
    Office& office = *m_office;
    if (office.window.isLocked())
        return;
    if (office.window.currentDesk() == ui::CommandId::DeskBook && office.booking.scanned(text))
        return;
    if (office.window.currentPlace() == ui::CommandPlace::Labels) {
        office.batch.scanned(text);
        return;
    }
    office.window.showDesk(ui::CommandId::DeskFind);
    office.find.find(text);
}

void Program::setLanguage(bool hindi) {
    m_preferences.hindi = hindi;
    m_language.use(hindi);
    if (!m_office)
        return;
    m_office->desk.setBilingual(hindi);
    m_office->window.setLanguage(hindi);
    writePreferences(QString::fromStdString(m_office->counter->dataFolder()), m_preferences);
}

void Program::setZoom(int percent) {
    m_theme.apply(percent);
    m_preferences.percent = m_theme.percent();
    if (m_office)
        writePreferences(QString::fromStdString(m_office->counter->dataFolder()), m_preferences);
}

void Program::makeOffice(const ui::OfficeDraft& draft) {
    const auto directory = openDirectory(m_options.folder);
    if (!directory) {
        refuse(directory.error());
        return;
    }
    const auto tariff = openTariff();
    if (!tariff) {
        refuse(tariff.error());
        return;
    }
    const Result<dak::Office> office = officeOf({.id = draft.id.toStdString(),
                                                 .name = draft.name.toStdString(),
                                                 .pin = draft.pin.toStdString(),
                                                 .counter = draft.counter.toStdString(),
                                                 .kind = draft.kind,
                                                 .gstin = draft.gstin.toStdString()},
                                                **directory, *tariff);
    const Status made = office ? Counter::create(m_options.folder, *office, m_clock, m_ids) : office.error();
    if (!made)
        refuse(made.error());
    else
        openReal();
}

void Program::refuse(const Error& error) {
    askStart();
    m_start->tell(error);
}

} // namespace dak::counter
