// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Catches scans in any focus, before a field or a button sees the keys. Installed on the application.
#pragma once

#include "ui/presenters/scancollector.h"

#include <QKeyEvent>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <vector>

namespace dak::ui {

class ScanFilter final : public QObject {
    Q_OBJECT
public:
    explicit ScanFilter(QObject* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void scanned(const QString& text);

private:
    bool pressed(QObject* watched, QKeyEvent& event);
    bool followed(QObject* watched, QKeyEvent& event);
    void hold(QObject* watched, const QKeyEvent& event);
    void release();

    struct Held {
        QPointer<QObject> target;
        std::unique_ptr<QKeyEvent> event;
    };

    ScanCollector m_collector;
    std::vector<Held> m_held;
    QTimer m_gap;
    bool m_replaying = false;
};

} // namespace dak::ui
