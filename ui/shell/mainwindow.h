// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one window: frame, desks, keys. It knows desks by their command and nothing of what they do.
#pragma once

#include "ui/pages/page.h"
#include "ui/shell/deskbar.h"
#include "ui/shell/keybar.h"
#include "ui/shell/keysoverlay.h"
#include "ui/shell/lockpage.h"
#include "ui/shell/readystrip.h"
#include "ui/shell/topbar.h"

#include <QAction>
#include <QMainWindow>
#include <QStackedWidget>
#include <QTimer>

#include <functional>
#include <map>

namespace dak::ui {

// What the window asks of the program around it.
struct WindowRequests {
    std::function<void(bool hindi)> setLanguage;
    std::function<void(int percent)> setZoom;
};

class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(const Office& office, const StatusSource& status, WindowRequests requests,
               QWidget* parent = nullptr);

    // Made when it is first shown.
    void addDesk(CommandId desk, std::function<Page*()> make);
    void showDesk(CommandId desk);
    std::optional<CommandId> currentDesk() const { return m_current; }
    // Which keys there are now: of the desk, or of a part of it.
    CommandPlace currentPlace() const;
    Page* page(CommandId desk);
    // Status bar parts read again: after each action and every few seconds.
    void refreshStatus();
    void setLanguage(bool hindi);
    void setZoom(int percent) { m_zoom = percent; }
    bool isLocked() const;

Q_SIGNALS:
    void commandRun(CommandId id);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Desk {
        std::function<Page*()> make;
        Page* page = nullptr;
    };
    void buildFrame();
    void buildActions();
    void run(CommandId id);
    bool runHere(CommandId id);
    void retranslate();
    void enableActions();
    void showPlace();
    void lightNext();
    void placeCovers();
    void showKeys();
    void back();
    void lock();
    void unlock();
    void zoom(int percent);
    Page* current() const;

    const Office& m_office;
    const StatusSource& m_status;
    WindowRequests m_requests;
    QWidget* m_inner = nullptr; // all but the frame of training
    TopBar* m_top;
    DeskBar* m_deskBar;
    ReadyStrip* m_ready;
    QStackedWidget* m_stack;
    KeyBar* m_keys;
    KeysOverlay* m_overlay;
    LockPage* m_lock;
    QTimer m_poll;
    std::map<CommandId, Desk> m_desks;
    std::map<CommandId, QAction*> m_actions;
    std::optional<CommandId> m_current;
    bool m_hindi = false;
    int m_zoom = 100;
};

} // namespace dak::ui
