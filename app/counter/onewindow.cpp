// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/counter/onewindow.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

namespace dak::counter {

namespace {

constexpr int kAnswerMilliseconds = 500;

} // namespace

OneWindow::OneWindow(const QString& folder, QObject* parent) : QObject(parent) {
    const QString path = QDir(folder).absolutePath();
    const QByteArray hash =
        QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    m_name = QStringLiteral("dak-counter-") + QString::fromLatin1(hash);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        delete m_server.nextPendingConnection();
        Q_EMIT raised();
    });
}

bool OneWindow::claim() {
    if (askOther())
        return false;
    if (m_server.listen(m_name))
        return true;
    // What a program that was killed has left behind.
    if (askOther())
        return false;
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
    return true;
}

bool OneWindow::askOther() const {
    QLocalSocket socket;
    socket.connectToServer(m_name);
    return socket.waitForConnected(kAnswerMilliseconds);
}

} // namespace dak::counter
