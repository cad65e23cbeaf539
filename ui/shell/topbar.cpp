// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/topbar.h"

#include "ui/widgets/style.h"

#include <QHBoxLayout>

namespace dak::ui {

namespace {

constexpr int kWholeLetters = 110; // width in letters that shows every part

QString age(UtcMillis since, UtcMillis now) {
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(now - since).count();
    if (minutes < 60)
        return TopBar::tr("%1 min").arg(qMax<qint64>(0, minutes));
    if (minutes < 48 * 60)
        return TopBar::tr("%1 h").arg(minutes / 60);
    return TopBar::tr("%1 days").arg(minutes / (24 * 60));
}

} // namespace

TopBar::TopBar(const Office& office, QWidget* parent)
    : QFrame(parent)
    , m_office(office)
    , m_place(new QLabel(this))
    , m_training(new QLabel(this))
    , m_counter(new QLabel(this))
    , m_clerk(new QLabel(this))
    , m_day(new QLabel(this))
    , m_badge(new QLabel(this))
    , m_book(new QLabel(this))
    , m_english(new QPushButton(QStringLiteral("EN"), this))
    , m_hindi(new QPushButton(QStringLiteral("हिं"), this)) {
    name(*this, "topBar");
    name(*m_day, "businessDay");
    name(*m_badge, "syncBadge");
    name(*m_english, "english", QStringLiteral("English"));
    name(*m_hindi, "hindi", QStringLiteral("हिन्दी"));
    setRole(*m_place, "office");
    setRole(*m_badge, "badge");
    setRole(*m_training, "trainingMark");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 5, 12, 5);
    row->setSpacing(16);
    for (QLabel* label : {m_place, m_training, m_counter, m_clerk, m_day})
        row->addWidget(label);
    row->addStretch(1);
    row->addWidget(m_badge);
    row->addWidget(m_book);
    for (QPushButton* button : {m_english, m_hindi}) {
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    connect(m_english, &QPushButton::clicked, this, [this] { Q_EMIT languageChosen(false); });
    connect(m_hindi, &QPushButton::clicked, this, [this] { Q_EMIT languageChosen(true); });
}

void TopBar::show(const CounterStatus& status) {
    m_status = status;
    m_place->setText(QString::fromStdString(m_office.name + " " + m_office.pin.text()));
    m_training->setText(tr("TRAINING"));
    m_training->setVisible(m_office.training);
    m_counter->setText(tr("Counter %1").arg(m_office.counter));
    m_clerk->setText(QString::fromStdString(status.clerk));
    m_day->setText(status.day ? QString::fromStdString(status.day->printed()) : tr("day not open"));
    m_day->setAccessibleName(tr("Business day %1").arg(m_day->text()));
    m_book->setText(status.bookHead.empty() ? QString()
                                            : tr("Book %1").arg(QString::fromStdString(status.bookHead)));
    m_badge->setAccessibleName(badgeText(status, true));
    fit();
}

QString TopBar::whose() const {
    QStringList words{m_place->text(), m_counter->text(), m_clerk->text()};
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

void TopBar::setLanguage(bool hindi) {
    setLook(*m_english, "current", hindi ? QString() : QStringLiteral("yes"));
    setLook(*m_hindi, "current", hindi ? QStringLiteral("yes") : QString());
}

void TopBar::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fit();
}

// On a narrow screen the office, the day and the short badge stay; the rest is on the Day desk.
void TopBar::fit() {
    const bool mayBeWhole = width() >= kWholeLetters * fontMetrics().averageCharWidth();
    showParts(mayBeWhole);
    // A badge that is cut says something else: words of another script can be wider than their letters tell.
    if (mayBeWhole && layout()->sizeHint().width() > width())
        showParts(false);
}

void TopBar::showParts(bool whole) {
    m_counter->setVisible(whole);
    m_clerk->setVisible(whole && !m_clerk->text().isEmpty());
    m_book->setVisible(whole && !m_book->text().isEmpty());
    m_badge->setText(badgeText(m_status, whole));
}

QString TopBar::badgeText(const CounterStatus& status, bool whole) const {
    QStringList parts{status.waiting == 0 ? tr("● nothing waits") : tr("○ %1 waiting").arg(status.waiting)};
    if (status.parked > 0)
        parts << (whole ? tr("▲ %1 with a question") : QStringLiteral("▲ %1")).arg(status.parked);
    if (whole && status.oldestWaiting)
        parts << tr("oldest %1").arg(age(*status.oldestWaiting, status.now));
    if (whole)
        parts << (status.lastAccepted
                      ? tr("last accepted %1").arg(QString::fromStdString(istTime(*status.lastAccepted)))
                      : tr("none accepted yet"));
    return parts.join(QStringLiteral(" · "));
}

} // namespace dak::ui
