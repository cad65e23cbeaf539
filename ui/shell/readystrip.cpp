// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/readystrip.h"

#include "ui/pages/desktext.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/style.h"

namespace dak::ui {

ReadyStrip::ReadyStrip(QWidget* parent) : QFrame(parent) {
    name(*this, "readyStrip", tr("What is ready"));
    auto* flow = new FlowLayout(this);
    flow->setContentsMargins(12, 2, 12, 2);
    flow->setSpacing(18);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ReadyStrip::show(const CounterStatus& status) {
    QStringList texts;
    for (const ReadyItem& item : status.ready)
        texts << (item.attention ? QStringLiteral("▲ ") : QStringLiteral("✓ ")) + deskText(item.what);
    texts << QString::fromStdString(istTime(status.now));
    while (m_labels.size() < static_cast<std::size_t>(texts.size())) {
        m_labels.push_back(new QLabel(this));
        layout()->addWidget(m_labels.back());
    }
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        const auto at = static_cast<qsizetype>(i);
        m_labels[i]->setVisible(at < texts.size());
        m_labels[i]->setText(at < texts.size() ? texts.at(at) : QString());
        const bool attention = i < status.ready.size() && status.ready[i].attention;
        setLook(*m_labels[i], "attention", attention ? QStringLiteral("yes") : QString());
    }
}

} // namespace dak::ui
