// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/counter/sync/syncrunner.h"

#include "core/sync/http/httptransport.h"

namespace dak::counter {

SyncRunner::SyncRunner(SyncParts parts) : m_worker(std::make_unique<SyncWorker>(std::move(parts))) {
    qRegisterMetaType<ui::SyncRun>();
    SyncWorker* worker = m_worker.get();
    worker->moveToThread(&m_thread);
    connect(worker, &SyncWorker::told, this, &SyncRunner::take, Qt::QueuedConnection);
    connect(worker, &SyncWorker::arrived, this, &SyncRunner::arrived, Qt::QueuedConnection);
    // Its book and its line end in the thread that made them.
    connect(
        &m_thread, &QThread::finished, worker, [this] { m_worker.reset(); }, Qt::DirectConnection);
}

SyncRunner::~SyncRunner() {
    m_worker->stop();
    if (!m_thread.isRunning())
        return;
    m_thread.quit();
    m_thread.wait();
}

void SyncRunner::start() {
    m_thread.start();
    QMetaObject::invokeMethod(m_worker.get(), &SyncWorker::start, Qt::QueuedConnection);
}

void SyncRunner::wake() {
    QMetaObject::invokeMethod(m_worker.get(), &SyncWorker::wake, Qt::QueuedConnection);
}

void SyncRunner::take(const ui::SyncRun& run) {
    m_run = run;
    Q_EMIT changed();
}

std::unique_ptr<SyncTransport> SyncRunner::networkLine(const CentreLink& link) {
    return std::make_unique<HttpTransport>(serverOf(link));
}

} // namespace dak::counter
