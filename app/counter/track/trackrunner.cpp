// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/counter/track/trackrunner.h"

namespace dak::counter {

TrackRunner::TrackRunner(TrackParts parts) : m_worker(std::make_unique<TrackWorker>(std::move(parts))) {
    qRegisterMetaType<ui::TrackReply>();
    m_worker->moveToThread(&m_thread);
    connect(m_worker.get(), &TrackWorker::told, this, &TrackRunner::answered, Qt::QueuedConnection);
    // Its book and its line end in the thread that made them.
    connect(
        &m_thread, &QThread::finished, m_worker.get(), [this] { m_worker.reset(); }, Qt::DirectConnection);
}

TrackRunner::~TrackRunner() {
    m_worker->stop();
    if (!m_thread.isRunning())
        return;
    m_thread.quit();
    m_thread.wait();
}

void TrackRunner::ask(const ArticleNumber& number) {
    if (!m_thread.isRunning())
        m_thread.start();
    m_worker->want(number);
    QMetaObject::invokeMethod(m_worker.get(), &TrackWorker::look, Qt::QueuedConnection);
}

} // namespace dak::counter
