// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/readystrip.h"

#include "ui/pages/desktext.h"
#include "ui/widgets/style.h"

#include <algorithm>

namespace dak::ui {

namespace {

constexpr int kEdge = 12;
constexpr int kGap = 18;

} // namespace

ReadyStrip::ReadyStrip(QWidget* parent) : QFrame(parent), m_more(new QLabel(this)) {
    name(*this, "readyStrip", tr("What is ready"));
    m_more->setObjectName(QStringLiteral("moreReady"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

// One line: what needs seeing to comes first, and the line says how many do not fit.
void ReadyStrip::show(const CounterStatus& status) {
    std::vector<ReadyItem> items = status.ready;
    std::stable_partition(items.begin(), items.end(), [](const ReadyItem& item) { return item.attention; });
    QStringList texts;
    for (const ReadyItem& item : items)
        texts << (item.attention ? QStringLiteral("▲ ") : QStringLiteral("✓ ")) + deskText(item.what);
    texts << QString::fromStdString(istTime(status.now));
    while (m_labels.size() < static_cast<std::size_t>(texts.size()))
        m_labels.push_back(new QLabel(this));
    m_texts = texts;
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        const auto at = static_cast<qsizetype>(i);
        m_labels[i]->setText(at < texts.size() ? texts.at(at) : QString());
        const bool attention = i < items.size() && items[i].attention;
        setLook(*m_labels[i], "attention", attention ? QStringLiteral("yes") : QString());
    }
    setFixedHeight(m_labels.front()->sizeHint().height() + 4);
    place();
}

void ReadyStrip::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    place();
}

void ReadyStrip::place() {
    const auto count = static_cast<std::size_t>(m_texts.size());
    m_more->setText(tr("… %1 more: F1").arg(count));
    int x = kEdge;
    std::size_t shown = 0;
    for (; shown < count; ++shown) {
        const QSize size = m_labels[shown]->sizeHint();
        const int after = shown + 1 == count ? 0 : kGap + m_more->sizeHint().width();
        if (shown > 0 && x + size.width() + after > width() - kEdge)
            break;
        m_labels[shown]->setGeometry(QRect(QPoint(x, 2), size));
        x += size.width() + kGap;
    }
    for (std::size_t i = 0; i < m_labels.size(); ++i)
        m_labels[i]->setVisible(i < shown);
    m_more->setText(tr("… %1 more: F1").arg(count - shown));
    m_more->setVisible(shown < count);
    m_more->setGeometry(QRect(QPoint(x, 2), m_more->sizeHint()));
}

} // namespace dak::ui
