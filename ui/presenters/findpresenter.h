// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Find desk: one article, its life, and what may still be done to it before dispatch. The centre is
// asked for it, of whatever office it is; the answer comes when it comes.
#pragma once

#include "core/booking/bookingqueries.h"
#include "ui/presenters/articleactions.h"
#include "ui/presenters/intention.h"
#include "ui/presenters/trackdesk.h"

#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace dak::ui {

enum class FindMode { Looking, Cancelling, Correcting, Spoiling };

struct FindParts {
    const BookingQueries& queries;
    ArticleActions& actions;
    TrackDesk& tracks;
    const Clock& clock;
    IdSource& ids;
};

class FindPresenter : public QObject {
    Q_OBJECT
public:
    explicit FindPresenter(const FindParts& parts, QObject* parent = nullptr);

    const QString& text() const { return m_text; }
    const std::optional<ArticleView>& article() const { return m_article; }
    const std::vector<Recorded>& history() const { return m_history; }
    FindMode mode() const { return m_mode; }
    const std::optional<Error>& error() const { return m_error; }
    const std::optional<Notice>& done() const { return m_done; } // what was just done
    bool isUnknown() const { return m_changing.isOpen(); }
    // Booked neither here nor, as far as is known, elsewhere: it may be written off.
    bool isUnbooked() const { return m_number && !m_article && !m_track; }
    const std::optional<ArticleNumber>& number() const { return m_number; }

    // What the centre says of the article, now or when it was asked last.
    const std::optional<CentreTrack>& track() const { return m_track; }
    bool isAsking() const { return m_asking; }
    // Where and when it is from: find_from_centre {time}, find_told {on, time} (an article of this book),
    // find_kept_minutes, find_kept_hours, find_kept_days {on, time, count}; absent without a track.
    std::optional<Notice> trackSource() const;
    // Why there is nothing newer: find_asking, find_here_only, find_unknown_there, find_offline.
    std::optional<Notice> trackNote() const;
    // The same when it is nothing ordinary.
    std::optional<Error> trackProblem() const;

    void find(const QString& text);
    void begin(FindMode mode);
    bool back();
    void cancel(const QString& receipt, const QString& reason);
    void correct(const QString& name, const QString& line1, const QString& mobile);
    void spoil(const QString& reason);

public Q_SLOTS:
    // An answer of the centre. One to an earlier question is passed over.
    void answered(const dak::ui::TrackReply& reply);

Q_SIGNALS:
    void changed();
    // Only what the centre says: nothing that is being typed is touched.
    void trackChanged();
    void articleCancelled(const QString& number);
    void articleCorrected(const QString& number);

private:
    template <typename T>
    bool settled(const Result<T>& outcome);
    void tell(Notice notice);
    void lookBeyond();
    Notice keptNotice() const;

    FindParts m_parts;
    QString m_text;
    std::optional<ArticleNumber> m_number;
    std::optional<ArticleView> m_article;
    std::vector<Recorded> m_history;
    std::optional<CentreTrack> m_track;
    std::optional<Error> m_trackError;
    bool m_asking = false;
    bool m_answered = false; // m_track is the answer to this very search
    FindMode m_mode = FindMode::Looking;
    std::optional<Error> m_error;
    std::optional<Notice> m_done;
    Intention m_changing;
};

} // namespace dak::ui
