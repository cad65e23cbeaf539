// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Questions to the centre about articles of whatever office, in a thread of their own: the window never waits
// for an answer. Destroyed, it stops at once.
#pragma once

#include "app/counter/track/trackworker.h"

#include <QThread>

#include <memory>

namespace dak::counter {

class TrackRunner final : public QObject {
    Q_OBJECT
public:
    explicit TrackRunner(TrackParts parts);
    ~TrackRunner() override;

    // Returns at once; answered() comes later, unless another question comes first.
    void ask(const ArticleNumber& number);

Q_SIGNALS:
    void answered(const dak::ui::TrackReply& reply);

private:
    std::unique_ptr<TrackWorker> m_worker;
    QThread m_thread;
};

} // namespace dak::counter
