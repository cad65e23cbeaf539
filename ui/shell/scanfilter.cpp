// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/scanfilter.h"

#include "ui/commands/keycode.h"

#include <QApplication>
#include <QWidget>

#include <chrono>
#include <utility>

namespace dak::ui {

namespace {

ScanCollector::Millis timeOf(const QKeyEvent& event) {
    if (event.timestamp() != 0)
        return ScanCollector::Millis(event.timestamp());
    return std::chrono::duration_cast<ScanCollector::Millis>(
        std::chrono::steady_clock::now().time_since_epoch());
}

bool typesCharacter(const QKeyEvent& event) {
    constexpr Qt::KeyboardModifiers kCommands = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    return !(event.modifiers() & kCommands) && !event.text().isEmpty() && !latinCharacter(event).isNull();
}

bool isEnter(const QKeyEvent& event) {
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

// A scanner shifts for each capital letter.
bool isShift(const QKeyEvent& event) {
    return event.key() == Qt::Key_Shift || event.key() == Qt::Key_CapsLock;
}

bool belongsToRun(const QKeyEvent& event) {
    return isShift(event) || isEnter(event) || typesCharacter(event);
}

} // namespace

ScanFilter::ScanFilter(QObject* parent) : QObject(parent) {
    m_gap.setSingleShot(true);
    m_gap.setInterval(ScanCollector::kGap);
    connect(&m_gap, &QTimer::timeout, this, [this] {
        m_collector.other();
        release();
    });
}

bool ScanFilter::eventFilter(QObject* watched, QEvent* event) {
    if (m_replaying || !watched->isWidgetType())
        return false;
    // A key of the table acts before it is a key press: what was typed before it comes first.
    if (event->type() == QEvent::ShortcutOverride && !m_held.empty() &&
        !belongsToRun(*static_cast<QKeyEvent*>(event))) {
        m_collector.other();
        release();
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    // A key goes to the widget that has the focus and then, ignored, to its parents: judge it once.
    auto* widget = static_cast<QWidget*>(watched);
    if (!widget->hasFocus() && QApplication::focusWidget() != nullptr)
        return false;
    return pressed(watched, *static_cast<QKeyEvent*>(event));
}

bool ScanFilter::pressed(QObject* watched, QKeyEvent& event) {
    if (isShift(event))
        return false;
    ScanCollector::Verdict verdict = ScanCollector::Verdict::Pass;
    if (isEnter(event))
        verdict = m_collector.enter(timeOf(event));
    else if (typesCharacter(event))
        verdict = m_collector.character(latinCharacter(event), timeOf(event));
    else
        verdict = m_collector.other();
    switch (verdict) {
    case ScanCollector::Verdict::Hold:
        hold(watched, event);
        return true;
    case ScanCollector::Verdict::Scan:
        m_gap.stop();
        m_held.clear();
        Q_EMIT scanned(m_collector.take());
        return true;
    case ScanCollector::Verdict::Release:
        release();
        return followed(watched, event);
    default:
        return false;
    }
}

// The keys before this one may have moved the focus on: then it goes where they went.
bool ScanFilter::followed(QObject* watched, QKeyEvent& event) {
    QWidget* target = QApplication::focusWidget();
    if (target == nullptr || target == watched)
        return false;
    m_replaying = true;
    QCoreApplication::sendEvent(target, &event);
    m_replaying = false;
    return true;
}

void ScanFilter::hold(QObject* watched, const QKeyEvent& event) {
    m_held.push_back({watched, std::unique_ptr<QKeyEvent>(event.clone())});
    m_gap.start();
}

void ScanFilter::release() {
    m_gap.stop();
    const std::vector<Held> held = std::exchange(m_held, {});
    m_replaying = true;
    for (const Held& each : held) {
        // The field that has the focus now: an earlier key of the run may have moved it on.
        QObject* target =
            QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : each.target.data();
        if (target != nullptr)
            QCoreApplication::sendEvent(target, each.event.get());
    }
    m_replaying = false;
}

} // namespace dak::ui
