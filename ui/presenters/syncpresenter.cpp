// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/presenters/syncpresenter.h"

#include <algorithm>
#include <cstdlib>

namespace dak::ui {

namespace {

// "41, 42", and a mark when there are more.
std::string firstOf(const std::vector<std::string>& all) {
    std::string text;
    for (std::size_t i = 0; i < std::min(all.size(), SyncPresenter::kMostNamed); ++i)
        text += (i == 0 ? "" : ", ") + all[i];
    return all.size() > SyncPresenter::kMostNamed ? text + ", …" : text;
}

} // namespace

bool isOffline(const Error& error) {
    return error.code() == "network_unreachable" || error.code() == "network_timeout" ||
           error.code() == "network_lost";
}

std::optional<Notice> clockNotice(std::int64_t skewSeconds) {
    const std::int64_t off = std::abs(skewSeconds);
    if (off <= kMuchSkewSeconds)
        return std::nullopt;
    return Notice{skewSeconds > 0 ? "sync_clock_fast" : "sync_clock_slow",
                  {{"minutes", std::to_string(off / 60)}}};
}

SyncPresenter::SyncPresenter(SyncDesk& desk, QObject* parent) : QObject(parent), m_desk(desk) {}

void SyncPresenter::refresh() {
    const bool wasFenced = m_picture.fenced;
    m_problem.reset();
    if (Result<SyncPicture> picture = m_desk.picture())
        m_picture = *std::move(picture);
    else
        m_problem = picture.error();
    if (!m_problem && m_picture.fenced)
        m_problem = Error::refused("counter_fenced");
    if (!m_problem)
        m_problem = m_desk.run().problem();
    Q_EMIT changed();
    if (m_picture.fenced && !wasFenced)
        Q_EMIT fenced();
}

void SyncPresenter::told() {
    refresh();
}

Notice SyncPresenter::headline() const {
    if (!m_picture.enrolled)
        return {"sync_not_enrolled", {}};
    switch (m_desk.run().state.phase) {
    case SyncPhase::Asking:
        return {"sync_asking", {}};
    case SyncPhase::Recovering:
        return {"sync_recovering", {}};
    case SyncPhase::Sending:
        return {"sync_sending", {}};
    case SyncPhase::Receiving:
        return {"sync_receiving", {}};
    case SyncPhase::Idle:
    case SyncPhase::Waiting:
        break;
    }
    if (m_picture.outbox.waiting == 0)
        return {"sync_all_sent", {}};
    return {"sync_waiting", {{"count", std::to_string(m_picture.outbox.waiting)}}};
}

Notice SyncPresenter::lastSession() const {
    if (!m_picture.sessionAt)
        return {"sync_never", {}};
    return {"sync_last",
            {{"on", istDate(*m_picture.sessionAt).iso()}, {"time", istTime(*m_picture.sessionAt)}}};
}

std::vector<SealedBatch> SyncPresenter::batches() const {
    std::vector<SealedBatch> shown(m_picture.outbox.batches.rbegin(), m_picture.outbox.batches.rend());
    shown.resize(std::min(shown.size(), kMostBatches));
    return shown;
}

std::optional<Notice> SyncPresenter::statement() const {
    if (!m_picture.day)
        return std::nullopt;
    const std::vector<Fact> day{{"day", m_picture.day->iso()}};
    const std::optional<DayStatement>& its = m_picture.statement;
    if (its && m_picture.parkedClose)
        return Notice{"statement_close_parked", day};
    if (!its || !its->closed)
        return Notice{"statement_none", day};
    if (its->agrees())
        return Notice{"statement_agrees", day};
    if (its->missing > 0)
        return Notice{"statement_unpacking", {day.front(), {"count", std::to_string(its->missing)}}};
    return Notice{its->isEqual() ? "statement_asks" : "statement_differs", day};
}

std::vector<Notice> SyncPresenter::questions() const {
    std::vector<Notice> questions;
    const std::optional<ParkedEntry>& close = m_picture.parkedClose;
    if (!m_picture.statement || (!m_picture.statement->closed && !close))
        return questions;
    if (close)
        questions.push_back(
            {"statement_close", {{"entry", std::to_string(close->seq)}, {"parked", close->code}}});
    std::vector<std::string> entries;
    for (const ParkedEntry& parked : m_picture.statement->parked)
        entries.push_back(std::to_string(parked.seq));
    const std::vector<std::string>& articles = m_picture.statement->conflicts;
    if (!entries.empty())
        questions.push_back(
            {"statement_parked", {{"count", std::to_string(entries.size())}, {"entries", firstOf(entries)}}});
    if (!articles.empty())
        questions.push_back({"statement_conflicts",
                             {{"count", std::to_string(articles.size())}, {"articles", firstOf(articles)}}});
    return questions;
}

void SyncPresenter::sendNow() {
    m_error.reset();
    m_done.reset();
    if (m_picture.enrolled)
        m_desk.sendNow();
    else
        m_error = Error::refused("centre_not_enrolled");
    Q_EMIT changed();
}

void SyncPresenter::exportTo(const QString& folder) {
    settle(m_desk.exportWaiting(folder.toStdString()), "sync_exported");
}

void SyncPresenter::importFrom(const QString& folder) {
    settle(m_desk.importReceipts(folder.toStdString()), "sync_imported");
}

void SyncPresenter::settle(const Result<std::size_t>& outcome, const char* code) {
    m_error.reset();
    m_done.reset();
    if (outcome)
        m_done = Notice{code, {{"count", std::to_string(*outcome)}}};
    else
        m_error = outcome.error();
    refresh();
}

} // namespace dak::ui
