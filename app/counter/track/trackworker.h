// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What runs in the thread of the questions to the centre: its own book over the counter's folder, and a line
// for each question. Only the last question counts: one that is out is given up for it.
#pragma once

#include "app/wiring/centreline.h"
#include "ui/presenters/trackdesk.h"

#include <QObject>

#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace dak::counter {

struct TrackParts {
    std::string folder; // of the counter
    std::string app;    // "0.1.0"
    const Clock& clock; // thread-safe
};

class TrackWorker final : public QObject {
    Q_OBJECT
public:
    explicit TrackWorker(TrackParts parts);

    // From any thread: look() asks for this one, and for none before it.
    void want(const ArticleNumber& number);
    // From any thread: what is under way ends, and nothing begins any more.
    void stop();

public Q_SLOTS:
    void look();

Q_SIGNALS:
    void told(const dak::ui::TrackReply& reply);

private:
    Result<TrackAnswer> ask(const ArticleNumber& number);
    std::optional<ArticleNumber> take();
    bool isOvertaken();
    void follow(CentreLine* line);

    TrackParts m_parts;
    RandomIds m_ids;
    std::unique_ptr<Counter> m_counter; // from the first question on
    bool m_asking = false;
    std::mutex m_mutex; // of the three below
    std::optional<ArticleNumber> m_wanted;
    CentreLine* m_line = nullptr;
    bool m_stopped = false;
};

} // namespace dak::counter
