// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/readystrip.h"

#include "ui/pages/desktext.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/style.h"

#include <algorithm>

namespace dak::ui {

ReadyStrip::ReadyStrip(QWidget* parent) : QFrame(parent) {
    name(*this, "readyStrip", tr("What is ready"));
    auto* flow = new FlowLayout(this);
    flow->setContentsMargins(12, 2, 12, 2);
    flow->setSpacing(18);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

// One line: what needs seeing to comes first, and what does not fit is cut off.
void ReadyStrip::show(const CounterStatus& status) {
    std::vector<ReadyItem> items = status.ready;
    std::stable_partition(items.begin(), items.end(), [](const ReadyItem& item) { return item.attention; });
    QStringList texts;
    for (const ReadyItem& item : items)
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
        const bool attention = i < items.size() && items[i].attention;
        setLook(*m_labels[i], "attention", attention ? QStringLiteral("yes") : QString());
    }
    setFixedHeight(m_labels.front()->sizeHint().height() + 4);
}

} // namespace dak::ui
