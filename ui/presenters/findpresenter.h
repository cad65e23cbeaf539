// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Find desk: one article, its life, and what may still be done to it before dispatch.
#pragma once

#include "core/booking/bookingqueries.h"
#include "ui/presenters/articleactions.h"
#include "ui/presenters/intention.h"

#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace dak::ui {

enum class FindMode { Looking, Cancelling, Correcting, Spoiling };

class FindPresenter : public QObject {
    Q_OBJECT
public:
    FindPresenter(const BookingQueries& queries, ArticleActions& actions, IdSource& ids,
                  QObject* parent = nullptr);

    const QString& text() const { return m_text; }
    const std::optional<ArticleView>& article() const { return m_article; }
    const std::vector<Recorded>& history() const { return m_history; }
    FindMode mode() const { return m_mode; }
    const std::optional<Error>& error() const { return m_error; }
    const std::optional<Notice>& done() const { return m_done; } // what was just done
    bool isUnknown() const { return m_changing.isOpen(); }
    // A number of this counter that is not booked: it may be written off.
    bool isUnbooked() const { return m_number && !m_article; }
    const std::optional<ArticleNumber>& number() const { return m_number; }

    void find(const QString& text);
    void begin(FindMode mode);
    bool back();
    void cancel(const QString& receipt, const QString& reason);
    void correct(const QString& name, const QString& line1, const QString& mobile);
    void spoil(const QString& reason);

Q_SIGNALS:
    void changed();
    void articleCancelled(const QString& number);
    void articleCorrected(const QString& number);

private:
    template <typename T>
    bool settled(const Result<T>& outcome);
    void tell(Notice notice);

    const BookingQueries& m_queries;
    ArticleActions& m_actions;
    IdSource& m_ids;
    QString m_text;
    std::optional<ArticleNumber> m_number;
    std::optional<ArticleView> m_article;
    std::vector<Recorded> m_history;
    FindMode m_mode = FindMode::Looking;
    std::optional<Error> m_error;
    std::optional<Notice> m_done;
    Intention m_changing;
};

} // namespace dak::ui
