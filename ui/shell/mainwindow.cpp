// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/mainwindow.h"

#include "ui/shell/theme.h"
#include "ui/widgets/style.h"

#include <QEvent>
#include <QHBoxLayout>

namespace dak::ui {

namespace {

constexpr int kTrainingFrame = 5;
constexpr std::chrono::seconds kPoll{5};

// Keys that a widget understands by itself; an action for them would take them from every field.
bool isLocal(CommandId id) {
    switch (id) {
    case CommandId::RemoveLine:
    case CommandId::Upi:
    case CommandId::Yes:
    case CommandId::No:
    case CommandId::NextPart:
        return true;
    default:
        return false;
    }
}

} // namespace

MainWindow::MainWindow(const Office& office, const StatusSource& status, WindowRequests requests,
                       QWidget* parent)
    : QMainWindow(parent)
    , m_office(office)
    , m_status(status)
    , m_requests(std::move(requests))
    , m_top(new TopBar(office, this))
    , m_deskBar(new DeskBar(this))
    , m_ready(new ReadyStrip(this))
    , m_stack(new QStackedWidget(this))
    , m_keys(new KeyBar(this))
    , m_overlay(new KeysOverlay(this))
    , m_lock(new LockPage(this)) {
    buildFrame();
    buildActions();
    m_lock->hide();
    connect(m_top, &TopBar::languageChosen, this, [this](bool hindi) { m_requests.setLanguage(hindi); });
    connect(m_deskBar, &DeskBar::chosen, this, &MainWindow::run);
    connect(m_keys, &KeyBar::pressed, this, &MainWindow::run);
    connect(m_lock, &LockPage::unlocked, this, &MainWindow::unlock);
    connect(&m_poll, &QTimer::timeout, this, &MainWindow::refreshStatus);
    m_poll.start(kPoll);
}

void MainWindow::buildFrame() {
    setWindowTitle(QStringLiteral("Dak Counter"));
    auto* outer = new QWidget(this);
    outer->setObjectName(m_office.training ? QStringLiteral("trainingFrame") : QStringLiteral("frame"));
    outer->setAttribute(Qt::WA_StyledBackground);
    auto* frame = new QVBoxLayout(outer);
    const int edge = m_office.training ? kTrainingFrame : 0;
    frame->setContentsMargins(edge, edge, edge, edge);
    auto* inner = new QWidget(outer);
    m_inner = inner;
    inner->setObjectName(QStringLiteral("desk"));
    inner->setAttribute(Qt::WA_StyledBackground);
    frame->addWidget(inner);
    auto* rows = new QVBoxLayout(inner);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_top);
    rows->addWidget(m_ready);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_deskBar);
    middle->addWidget(m_stack, 1);
    rows->addLayout(middle, 1);
    rows->addWidget(m_keys);
    // They show what there is room for: a longer word must never make the window wider than the screen.
    for (QWidget* strip : std::initializer_list<QWidget*>{m_top, m_ready, m_keys})
        strip->setSizePolicy(QSizePolicy::Ignored, strip->sizePolicy().verticalPolicy());
    setCentralWidget(outer);
}

void MainWindow::buildActions() {
    for (const Command& command : allCommands()) {
        if (isLocal(command.id))
            continue;
        auto* action = new QAction(this);
        action->setShortcuts(keysOf(command.id));
        action->setAutoRepeat(false);
        addAction(action);
        connect(action, &QAction::triggered, this, [this, id = command.id] { run(id); });
        m_actions[command.id] = action;
    }
}

void MainWindow::addDesk(CommandId desk, std::function<Page*()> make) {
    m_desks[desk].make = std::move(make);
    m_deskBar->add(desk);
}

Page* MainWindow::page(CommandId desk) {
    const auto found = m_desks.find(desk);
    if (found == m_desks.end())
        return nullptr;
    if (found->second.page == nullptr) {
        found->second.page = found->second.make();
        connect(found->second.page, &Page::nextChanged, this, &MainWindow::lightNext);
        connect(found->second.page, &Page::placeChanged, this, &MainWindow::showPlace);
        m_stack->addWidget(found->second.page);
    }
    return found->second.page;
}

void MainWindow::showDesk(CommandId desk) {
    Page* shown = page(desk);
    if (shown == nullptr)
        return;
    m_overlay->hide();
    m_current = desk;
    // A desk that is not in front must not keep the window from becoming as narrow as this one allows.
    if (QWidget* before = m_stack->currentWidget())
        before->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    shown->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_stack->setCurrentWidget(shown);
    m_deskBar->setCurrent(desk);
    showPlace();
    refreshStatus();
    shown->enterPage();
}

// Those of the desk in front, or of the part of it that is in front.
void MainWindow::showPlace() {
    m_keys->show(current()->place());
    lightNext();
    enableActions();
}

void MainWindow::lightNext() {
    if (current() != nullptr)
        m_keys->setNext(current()->next());
}

void MainWindow::refreshStatus() {
    const CounterStatus status = m_status.read();
    m_top->show(status);
    m_ready->show(status);
}

void MainWindow::setLanguage(bool hindi) {
    m_hindi = hindi;
    m_top->setLanguage(hindi);
}

bool MainWindow::isLocked() const {
    return m_lock->isVisible();
}

Page* MainWindow::current() const {
    return static_cast<Page*>(m_stack->currentWidget());
}

CommandPlace MainWindow::currentPlace() const {
    return current() != nullptr ? current()->place() : CommandPlace::Everywhere;
}

void MainWindow::enableActions() {
    const CommandPlace place = currentPlace();
    for (const auto& [id, action] : m_actions) {
        const CommandPlace its = command(id).place;
        const bool here = its == CommandPlace::Everywhere || its == place;
        action->setEnabled(!isLocked() && here);
    }
}

void MainWindow::run(CommandId id) {
    // What a key does is seen: the list of keys does not stay over it.
    if (m_overlay->isVisible() && command(id).place != CommandPlace::Everywhere)
        back();
    if (!runHere(id) && current() != nullptr)
        current()->run(id);
    Q_EMIT commandRun(id);
    refreshStatus();
}

bool MainWindow::runHere(CommandId id) {
    switch (id) {
    case CommandId::Keys:
        m_overlay->isVisible() ? back() : showKeys();
        return true;
    case CommandId::Back:
        back();
        return true;
    case CommandId::Lock:
        lock();
        return true;
    case CommandId::DeskBook:
    case CommandId::DeskDay:
    case CommandId::DeskFind:
    case CommandId::DeskPrinters:
        showDesk(id);
        return true;
    case CommandId::Reprint:
        if (m_current != CommandId::DeskBook)
            return false;
        showDesk(CommandId::DeskFind);
        return true;
    case CommandId::Language:
        m_requests.setLanguage(!m_hindi);
        return true;
    case CommandId::Larger:
        zoom(m_zoom + Theme::kStepPercent);
        return true;
    case CommandId::Smaller:
        zoom(m_zoom - Theme::kStepPercent);
        return true;
    case CommandId::NormalSize:
        zoom(100);
        return true;
    default:
        return false;
    }
}

void MainWindow::showKeys() {
    placeCovers();
    m_overlay->show(current()->place(), m_ready->texts());
}

void MainWindow::back() {
    if (m_overlay->isVisible()) {
        current()->enterPage(); // first: hiding what has the focus would give it to the first field
        m_overlay->hide();
        return;
    }
    current()->back();
}

void MainWindow::lock() {
    placeCovers();
    m_lock->raise();
    m_lock->show(m_top->whose());
    m_lock->setFocus();
    centralWidget()->setEnabled(false);
    enableActions();
}

void MainWindow::unlock() {
    centralWidget()->setEnabled(true);
    current()->enterPage();
    m_lock->hide();
    enableActions();
}

void MainWindow::zoom(int percent) {
    m_zoom = qBound(Theme::kLeastPercent, percent, Theme::kMostPercent);
    m_requests.setZoom(m_zoom);
    // Once the new letters are laid out, what fixes its own height measures again.
    QTimer::singleShot(0, this, &MainWindow::retranslate);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::retranslate() {
    if (current() == nullptr)
        return;
    m_deskBar->retranslate();
    m_keys->show(current()->place());
    lightNext();
    m_lock->retranslate();
    for (auto& [id, desk] : m_desks) {
        if (desk.page != nullptr)
            desk.page->retranslate();
    }
    if (m_overlay->isVisible())
        showKeys();
    refreshStatus();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    placeCovers();
}

// The lock leaves the frame of training in sight, the keys leave the bars: what they are the keys of.
void MainWindow::placeCovers() {
    const QRect all(m_inner->mapTo(this, QPoint()), m_inner->size());
    m_lock->setGeometry(all);
    const int top = m_deskBar->mapTo(this, QPoint()).y();
    m_overlay->setGeometry(QRect(all.left(), top, all.width(), m_deskBar->height()));
}

} // namespace dak::ui
