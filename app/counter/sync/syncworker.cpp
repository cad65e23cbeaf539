// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/counter/sync/syncworker.h"

#include "core/storage/sync/centrelink.h"

#include <QRandomGenerator>

#include <algorithm>

namespace dak::counter {

namespace {

SyncTime monotonic() {
    return std::chrono::duration_cast<SyncTime>(std::chrono::steady_clock::now().time_since_epoch());
}

std::uint64_t randomBelow(std::uint64_t below) {
    return QRandomGenerator::system()->generate64() % std::max<std::uint64_t>(1, below);
}

} // namespace

// Everything that an enrolled counter with an open book has.
struct SyncWorker::Session {
    Session(std::unique_ptr<Counter> opened, const CentreLink& itsLink, const SyncParts& parts, IdSource& ids)
        : counter(std::move(opened))
        , link(itsLink)
        , line(parts.line(link))
        , book(counter->book(), ids, shareFolder() + "/tariff")
        , engine(book, link, parts.clock, ids, randomBelow, parts.app) {}

    std::unique_ptr<Counter> counter;
    CentreLink link;
    std::unique_ptr<SyncTransport> line;
    SqliteSyncBook book;
    SyncEngine engine;
};

SyncWorker::SyncWorker(SyncParts parts) : m_parts(std::move(parts)), m_ids(m_parts.clock), m_next(this) {
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &SyncWorker::step);
}

SyncWorker::~SyncWorker() {
    const std::lock_guard lock(m_mutex);
    m_line = nullptr;
}

void SyncWorker::stop() {
    const std::lock_guard lock(m_mutex);
    m_stopped = true;
    if (m_line != nullptr)
        m_line->stop();
}

bool SyncWorker::isStopped() {
    const std::lock_guard lock(m_mutex);
    return m_stopped;
}

void SyncWorker::start() {
    m_next.start(0);
}

// While a request is out its answer is awaited first: the engine remembers that it was woken.
void SyncWorker::wake() {
    if (m_session)
        m_session->engine.wake(monotonic());
    if (!m_sending)
        m_next.start(0);
}

bool SyncWorker::open() {
    const auto link = readCentreLink(m_parts.folder + "/centre.json");
    if (!link) {
        tellTrouble(link.error());
        return false;
    }
    if (m_session && *link && m_session->link == **link)
        return true;
    {
        const std::lock_guard lock(m_mutex);
        m_line = nullptr;
    }
    m_session.reset();
    m_run = {};
    if (!*link) {
        Q_EMIT told(m_run);
        return false;
    }
    m_run.enrolled = true;
    if (const Status begun = begin(**link); !begun) {
        tellTrouble(begun.error());
        return false;
    }
    return true;
}

Status SyncWorker::begin(const CentreLink& link) {
    DAK_TRY(auto counter, Counter::open(m_parts.folder, m_parts.clock, m_ids));
    if (counter->book().readOnly())
        return *counter->book().readOnly();
    auto session = std::make_unique<Session>(std::move(counter), link, m_parts, m_ids);
    DAK_TRY(m_cursor, session->book.cursor());
    m_session = std::move(session);
    const std::lock_guard lock(m_mutex);
    m_line = m_session->line.get();
    if (m_stopped)
        m_line->stop();
    return {};
}

void SyncWorker::step() {
    if (isStopped())
        return;
    if (!open()) {
        m_next.start(kLookAgain);
        return;
    }
    const SyncStep next = m_session->engine.next(monotonic());
    tell();
    if (next.request) {
        exchange(*next.request);
        m_next.start(0);
    } else {
        m_next.start(std::clamp(next.until - monotonic(), SyncTime(0), SyncTime(kLookAgain)));
    }
}

void SyncWorker::exchange(const SyncRequest& request) {
    m_sending = true;
    const Result<SyncResponse> response = m_session->line->send(request);
    m_sending = false;
    if (isStopped())
        return;
    if (response)
        m_session->engine.answered(*response, monotonic());
    else
        m_session->engine.unanswered(response.error(), monotonic());
    tell();
}

void SyncWorker::tell() {
    m_run.state = m_session->engine.state();
    m_run.trouble.reset();
    Q_EMIT told(m_run);
    const auto cursor = m_session->book.cursor();
    if (!cursor || *cursor == m_cursor)
        return;
    m_cursor = *cursor;
    Q_EMIT arrived();
}

void SyncWorker::tellTrouble(const Error& error) {
    m_run.trouble = error;
    Q_EMIT told(m_run);
}

} // namespace dak::counter
