// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/presenters/scancollector.h"

namespace dak::ui {

namespace {

constexpr qsizetype kLength = 13;

bool isLetter(QChar c) {
    const QChar upper = c.toUpper();
    return upper >= u'A' && upper <= u'Z';
}

} // namespace

bool beginsArticleNumber(const QString& text) {
    if (text.size() > kLength)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool letter = i < 2 || i >= 11;
        const bool digit = text.at(i) >= u'0' && text.at(i) <= u'9';
        if (letter ? !isLetter(text.at(i)) : !digit)
            return false;
    }
    return true;
}

ScanCollector::Verdict ScanCollector::character(QChar c, Millis at) {
    const bool sameRun = at - m_last <= kGap;
    m_last = at;
    if (!sameRun) {
        const bool held = !m_text.isEmpty();
        m_text.clear();
        m_dead = false;
        if (held)
            return Verdict::Release;
    }
    if (m_dead)
        return Verdict::Pass;
    if (!beginsArticleNumber(m_text + c)) {
        m_dead = true;
        return release();
    }
    m_text += c;
    return Verdict::Hold;
}

ScanCollector::Verdict ScanCollector::enter(Millis at) {
    const bool whole = at - m_last <= kGap && m_text.size() == kLength;
    m_last = {};
    m_dead = false;
    if (whole)
        return Verdict::Scan;
    return release();
}

ScanCollector::Verdict ScanCollector::other() {
    return release();
}

ScanCollector::Verdict ScanCollector::release() {
    const bool held = !m_text.isEmpty();
    m_text.clear();
    return held ? Verdict::Release : Verdict::Pass;
}

} // namespace dak::ui
