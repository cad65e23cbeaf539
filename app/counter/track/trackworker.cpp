// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/counter/track/trackworker.h"

namespace dak::counter {

TrackWorker::TrackWorker(TrackParts parts) : m_parts(std::move(parts)), m_ids(m_parts.clock) {}

void TrackWorker::want(const ArticleNumber& number) {
    const std::lock_guard lock(m_mutex);
    m_wanted = number;
    if (m_line != nullptr)
        m_line->stop();
}

void TrackWorker::stop() {
    const std::lock_guard lock(m_mutex);
    m_stopped = true;
    if (m_line != nullptr)
        m_line->stop();
}

std::optional<ArticleNumber> TrackWorker::take() {
    const std::lock_guard lock(m_mutex);
    return m_stopped ? std::nullopt : std::exchange(m_wanted, std::nullopt);
}

bool TrackWorker::isOvertaken() {
    const std::lock_guard lock(m_mutex);
    return m_stopped || m_wanted;
}

// From here on another question, or the end, ends what this line does.
void TrackWorker::follow(CentreLine* line) {
    const std::lock_guard lock(m_mutex);
    m_line = line;
    if (line != nullptr && (m_stopped || m_wanted))
        line->stop();
}

// While an answer is awaited the event loop runs, and calls this again.
void TrackWorker::look() {
    if (m_asking)
        return;
    m_asking = true;
    while (const auto number = take()) {
        const Result<TrackAnswer> answer = ask(*number);
        if (isOvertaken())
            continue;
        ui::TrackReply reply{number->text(), {}, {}};
        if (answer)
            reply.track = ui::CentreTrack{*answer, m_parts.clock.now()};
        else
            reply.error = answer.error();
        Q_EMIT told(reply);
    }
    m_asking = false;
}

Result<TrackAnswer> TrackWorker::ask(const ArticleNumber& number) {
    if (!m_counter) {
        DAK_TRY(m_counter, Counter::open(m_parts.folder, m_parts.clock, m_ids));
    }
    DAK_TRY(const auto line, CentreLine::open(*m_counter, {}, m_parts.app));
    follow(line.get());
    Result<TrackAnswer> answer = line->track(number);
    follow(nullptr);
    return answer;
}

} // namespace dak::counter
