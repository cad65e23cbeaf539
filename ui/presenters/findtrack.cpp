// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/presenters/findpresenter.h"
#include "ui/presenters/syncdesk.h"

#include <algorithm>

// What the centre says of the article that is looked for.
namespace dak::ui {

namespace {

std::vector<Fact> momentOf(UtcMillis at) {
    return {{"on", istDate(at).iso()}, {"time", istTime(at)}};
}

} // namespace

// An article of this book is asked for too: only the centre knows of another booking with its number.
void FindPresenter::lookBeyond() {
    if (auto kept = m_parts.tracks.kept(*m_number))
        m_track = *std::move(kept);
    else
        m_trackError = kept.error();
    const Status asked = m_parts.tracks.ask(*m_number);
    m_asking = bool(asked);
    const bool alone = !asked && asked.error().code() == "centre_not_enrolled";
    if (!asked && !(alone && m_article)) // without a centre nothing of this book is missed
        m_trackError = asked.error();
    if (m_track && !m_article)
        m_error.reset();
}

void FindPresenter::answered(const TrackReply& reply) {
    if (!m_asking || reply.article != m_number->text())
        return;
    m_asking = false;
    m_trackError = reply.error;
    if (reply.track) {
        m_track = reply.track;
        m_answered = true;
        if (m_mode == FindMode::Looking && !m_article)
            m_error.reset();
    }
    Q_EMIT trackChanged();
}

Notice FindPresenter::keptNotice() const {
    Notice notice{"find_kept_minutes", momentOf(m_track->at)};
    const auto age = std::chrono::duration_cast<std::chrono::minutes>(m_parts.clock.now() - m_track->at);
    std::int64_t count = std::max<std::int64_t>(0, age.count());
    if (age >= std::chrono::hours(48)) {
        notice.code = "find_kept_days";
        count /= 24 * 60;
    } else if (age >= std::chrono::hours(1)) {
        notice.code = "find_kept_hours";
        count /= 60;
    }
    notice.facts.emplace_back("count", std::to_string(count));
    return notice;
}

std::optional<Notice> FindPresenter::trackSource() const {
    if (!m_track)
        return std::nullopt;
    if (m_answered)
        return Notice{"find_from_centre", {{"time", istTime(m_track->at)}}};
    return m_article ? Notice{"find_told", momentOf(m_track->at)} : keptNotice();
}

std::optional<Notice> FindPresenter::trackNote() const {
    if (m_asking)
        return Notice{"find_asking", {}};
    if (!m_trackError)
        return std::nullopt;
    if (isOffline(*m_trackError))
        return Notice{"find_offline", {}};
    if (m_trackError->code() == "centre_not_enrolled")
        return Notice{"find_here_only", {}};
    if (m_trackError->code() == "article_unknown")
        return Notice{"find_unknown_there", {}};
    return std::nullopt;
}

std::optional<Error> FindPresenter::trackProblem() const {
    return trackNote() ? std::nullopt : m_trackError;
}

} // namespace dak::ui
