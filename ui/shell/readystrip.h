// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is ready and what needs seeing to, in one line below the top.
#pragma once

#include "ui/presenters/counterstatus.h"

#include <QFrame>
#include <QLabel>
#include <QStringList>

#include <vector>

namespace dak::ui {

class ReadyStrip final : public QFrame {
    Q_OBJECT
public:
    explicit ReadyStrip(QWidget* parent = nullptr);

    void show(const CounterStatus& status);
    // All of it, also what does not fit.
    const QStringList& texts() const { return m_texts; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    QLabel* m_more; // how many do not fit; none: hidden
    QStringList m_texts;
    std::vector<QLabel*> m_labels;
};

} // namespace dak::ui
