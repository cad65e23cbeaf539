// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dak-counter from its start to its end: which folder, which office, the window over it.
#pragma once

#include "app/counter/beeps.h"
#include "app/counter/language.h"
#include "app/counter/ports/batchdesk.h"
#include "app/counter/ports/desk.h"
#include "app/counter/ports/livestatus.h"
#include "app/counter/ports/livesync.h"
#include "app/counter/ports/livetrack.h"
#include "app/counter/ports/printdesk.h"
#include "app/counter/preferences.h"
#include "app/counter/sync/syncrunner.h"
#include "app/counter/track/trackrunner.h"
#include "ui/dialogs/qtdialogs.h"
#include "ui/presenters/batchpresenter.h"
#include "ui/presenters/bookingpresenter.h"
#include "ui/presenters/daypresenter.h"
#include "ui/presenters/findpresenter.h"
#include "ui/presenters/printerspresenter.h"
#include "ui/presenters/syncpresenter.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/scanfilter.h"
#include "ui/shell/startpage.h"
#include "ui/shell/theme.h"

#include <QObject>

#include <memory>

namespace dak::counter {

struct Options {
    std::string folder;         // --data, or the default
    bool folderGiven = false;   // --data was said: nothing is asked when it has a book
    bool training = false;      // --training
    std::string trainingFolder; // where a training office goes
};

class Program final : public QObject {
    Q_OBJECT
public:
    Program(Options options, ui::Theme theme);
    ~Program() override;

    // Shows the first window.
    void start();
    // The window comes to the front.
    void raise();

private:
    // Everything over one open book. Destroyed before the book is closed.
    struct Office;

    bool hasBook(const std::string& folder) const;
    void askStart();
    ui::StartChoices choices() const;
    void openTraining();
    void openReal();
    void makeOffice(const ui::OfficeDraft& draft);
    void open(const std::string& folder);
    void openWindow(std::unique_ptr<Counter> counter);
    void addDesks();
    void connectPapers();
    void joinSync();
    void renewTariff();
    void scanned(const QString& text);
    void setLanguage(bool hindi);
    void setZoom(int percent);
    void refuse(const Error& error);
    void openTrainingDay();

    Options m_options;
    SystemClock m_clock;
    RandomIds m_ids{m_clock};
    ui::Theme m_theme;
    Language m_language;
    Preferences m_preferences;
    std::unique_ptr<ui::StartPage> m_start;
    std::unique_ptr<Office> m_office;
};

} // namespace dak::counter
