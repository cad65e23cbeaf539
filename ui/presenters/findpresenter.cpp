// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/presenters/findpresenter.h"

namespace dak::ui {

FindPresenter::FindPresenter(const FindParts& parts, QObject* parent) : QObject(parent), m_parts(parts) {}

void FindPresenter::find(const QString& text) {
    if (isUnknown())
        return;
    m_text = text.trimmed();
    m_number.reset();
    m_article.reset();
    m_history.clear();
    m_track.reset();
    m_trackError.reset();
    m_asking = m_answered = false;
    m_error.reset();
    m_done.reset();
    m_mode = FindMode::Looking;
    const Result<ArticleNumber> number = ArticleNumber::parseScanned(m_text.toStdString());
    if (!number) {
        m_error = number.error();
        Q_EMIT changed();
        return;
    }
    m_number = *number;
    const auto found = m_parts.queries.article(*number);
    const auto history = m_parts.actions.history(*number);
    if (!found)
        m_error = found.error();
    else if (!*found)
        m_error = Error::refused("article_unknown", {{"field", "number"}, {"article", number->text()}});
    else
        m_article = **found;
    if (history)
        m_history = *history;
    lookBeyond();
    Q_EMIT changed();
}

void FindPresenter::begin(FindMode mode) {
    const bool possible = mode == FindMode::Spoiling ? isUnbooked() : m_article.has_value();
    if (!possible || isUnknown())
        return;
    m_mode = mode;
    m_error.reset();
    m_done.reset();
    Q_EMIT changed();
}

bool FindPresenter::back() {
    if (m_mode == FindMode::Looking || isUnknown())
        return false;
    m_mode = FindMode::Looking;
    m_error.reset();
    Q_EMIT changed();
    return true;
}

template <typename T>
bool FindPresenter::settled(const Result<T>& outcome) {
    m_changing.settle(outcome);
    if (outcome)
        return true;
    m_error = outcome.error();
    Q_EMIT changed();
    return false;
}

void FindPresenter::cancel(const QString& receipt, const QString& reason) {
    if (!m_article)
        return;
    if (receipt.trimmed().isEmpty()) {
        m_error = Error::refused("receipt_not_shown", {{"field", "receipt"}});
        Q_EMIT changed();
        return;
    }
    const Result<Cancellation> cancelled = m_parts.actions.cancel(
        m_changing.id(m_parts.ids), *m_number, receipt.trimmed().toStdString(), reason.toStdString());
    if (!settled(cancelled))
        return;
    find(m_text);
    tell({"find_cancelled",
          {{"article", m_number->grouped()}, {"amount", cancelled->cancelled.refund.text()}}});
    Q_EMIT articleCancelled(QString::fromStdString(m_number->text()));
}

void FindPresenter::correct(const QString& name, const QString& line1, const QString& mobile) {
    if (!m_article)
        return;
    AmendRequest request;
    const AddressDraft before = m_article->receiver.draft();
    const std::string line = before.lines.empty() ? std::string() : before.lines.front();
    if (name.toStdString() != before.name)
        request.name = name.toStdString();
    if (line1.toStdString() != line)
        request.line1 = line1.toStdString();
    if (mobile.toStdString() != before.mobile)
        request.mobile = mobile.toStdString();
    const Result<Amendment> amended = m_parts.actions.amend(m_changing.id(m_parts.ids), *m_number, request);
    if (!settled(amended))
        return;
    find(m_text);
    tell({"find_corrected", {{"article", m_number->grouped()}}});
    Q_EMIT articleCorrected(QString::fromStdString(m_number->text()));
}

void FindPresenter::spoil(const QString& reason) {
    if (m_mode != FindMode::Spoiling)
        return;
    const Status spoiled = m_parts.actions.spoil(m_changing.id(m_parts.ids), *m_number, reason.toStdString());
    if (!settled(spoiled))
        return;
    find(m_text);
    m_error.reset();
    tell({"find_spoiled", {{"article", m_number->grouped()}}});
}

void FindPresenter::tell(Notice notice) {
    m_done = std::move(notice);
    Q_EMIT changed();
}

} // namespace dak::ui
