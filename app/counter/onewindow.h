// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One window per folder: a second program on the same folder raises the first and ends.
#pragma once

#include <QLocalServer>
#include <QObject>

namespace dak::counter {

class OneWindow final : public QObject {
    Q_OBJECT
public:
    explicit OneWindow(const QString& folder, QObject* parent = nullptr);

    // True: this is the first. False: another has been asked to come to the front.
    bool claim();

Q_SIGNALS:
    void raised();

private:
    bool askOther() const;

    QString m_name;
    QLocalServer m_server;
};

} // namespace dak::counter
