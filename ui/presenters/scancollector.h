// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tells a scanner from hands: a run of fast keys that has the form of an article number and ends in Enter is
// a scan. Keys that may still become one are held back for at most kGap; everything else passes at once.
// Pure.
#pragma once

#include <QChar>
#include <QString>

#include <chrono>
#include <utility>

namespace dak::ui {

class ScanCollector {
public:
    using Millis = std::chrono::milliseconds;
    // Longer than a wedge scanner's gap, shorter than the 50 ms in which a key has to show.
    static constexpr Millis kGap{40};

    enum class Verdict {
        Pass,    // not a scan: the key goes on
        Hold,    // may become one: keep the key
        Release, // it was none: what is held goes on, then this key
        Scan,    // a whole scan: what is held and this Enter are swallowed; take() gives it
    };

    // A key that types a Latin character.
    Verdict character(QChar c, Millis at);
    Verdict enter(Millis at);
    // Any other key, or the gap went by: what is held goes on.
    Verdict other();
    QString take() { return std::exchange(m_text, {}).toUpper(); }

private:
    Verdict release();

    QString m_text;
    Millis m_last{};
    bool m_dead = false; // the run has shown that it is typed
};

// Whether a text may be the beginning of "EM473124829IN", in any case.
[[nodiscard]] bool beginsArticleNumber(const QString& text);

} // namespace dak::ui
