// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/keybar.h"

#include "ui/widgets/style.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace dak::ui {

namespace {

constexpr int kMargin = 8;

constexpr CommandId kDropped[] = {CommandId::Compare,    CommandId::LookUp,     CommandId::Reprint,
                                  CommandId::Lock,       CommandId::Recall,     CommandId::Hold,
                                  CommandId::LastSender, CommandId::FindQueues, CommandId::CorrectPrinter,
                                  CommandId::TestPage,   CommandId::SavePrinter};

// A key as it looks on the keyboard, and what it does.
class KeyButton final : public QPushButton {
public:
    KeyButton(CommandId id, QWidget* parent)
        : QPushButton(parent), m_cap(new QLabel(keyText(id), this)), m_text(new QLabel(labelOf(id), this)) {
        setRole(*m_cap, "keyCap");
        setRole(*m_text, "keyLabel");
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(3, 0, 5, 0);
        row->setSpacing(5);
        for (QLabel* label : {m_cap, m_text}) {
            label->setAttribute(Qt::WA_TransparentForMouseEvents);
            row->addWidget(label);
        }
    }
    QSize sizeHint() const override { return layout()->sizeHint(); }
    void light(bool lit) {
        for (QLabel* label : {m_cap, m_text})
            setLook(*label, "next", lit ? QStringLiteral("yes") : QString());
        layout()->invalidate();
    }

private:
    QLabel* m_cap;
    QLabel* m_text;
};

int keyOrder(CommandId id) {
    return keysOf(id).constFirst()[0].toCombined();
}

std::vector<const Command*> commandsOf(CommandPlace place) {
    std::vector<const Command*> shown;
    for (const Command& command : allCommands()) {
        if (command.label != nullptr && (command.place == place || command.place == CommandPlace::Everywhere))
            shown.push_back(&command);
    }
    std::stable_sort(shown.begin(), shown.end(), [](const Command* left, const Command* right) {
        return keyOrder(left->id) < keyOrder(right->id);
    });
    return shown;
}

} // namespace

KeyBar::KeyBar(QWidget* parent) : QFrame(parent), m_more(new QLabel(this)) {
    name(*this, "keyBar", tr("Keys"));
    m_more->setObjectName(QStringLiteral("moreKeys"));
    setRole(*m_more, "keyLabel");
}

void KeyBar::show(CommandPlace place) {
    for (const auto& [id, button] : m_buttons)
        delete button;
    m_buttons.clear();
    for (const Command* command : commandsOf(place)) {
        auto* button = new KeyButton(command->id, this);
        button->setObjectName(QStringLiteral("key") + keyText(command->id));
        button->setAccessibleName(textOf(command->id) + QStringLiteral(", ") + keyText(command->id));
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QPushButton::clicked, this, [this, id = command->id] { Q_EMIT pressed(id); });
        m_buttons.emplace_back(command->id, button);
    }
    this->place();
}

void KeyBar::setNext(std::optional<CommandId> next) {
    for (const auto& [id, button] : m_buttons)
        static_cast<KeyButton*>(button)->light(id == next);
    place();
}

void KeyBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        QMetaObject::invokeMethod(this, &KeyBar::place, Qt::QueuedConnection);
}

void KeyBar::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    place();
}

// Keys that do not fit go in the order in which they are missed least; all of them stand behind F1, and the
// bar says that there are more.
std::vector<bool> KeyBar::fitting() const {
    std::vector<bool> fits(m_buttons.size(), true);
    int needed = kMargin;
    for (const auto& [id, button] : m_buttons)
        needed += button->sizeHint().width() + kMargin / 2;
    if (needed <= width())
        return fits;
    needed += m_more->sizeHint().width() + kMargin;
    const auto drop = [&](std::size_t i) {
        fits[i] = false;
        needed -= m_buttons[i].second->sizeHint().width() + kMargin / 2;
    };
    for (const CommandId dropped : kDropped) {
        for (std::size_t i = 0; i < m_buttons.size() && needed > width(); ++i) {
            if (m_buttons[i].first == dropped)
                drop(i);
        }
    }
    for (std::size_t i = m_buttons.size(); i-- > 1 && needed > width();) { // F1 stays
        if (fits[i])
            drop(i);
    }
    return fits;
}

void KeyBar::place() {
    m_more->setText(tr("… %1 more: F1").arg(m_buttons.size()));
    const std::vector<bool> fits = fitting();
    int height = 0;
    for (const auto& [id, button] : m_buttons)
        height = qMax(height, button->sizeHint().height());
    setFixedHeight(qMax(height, fontMetrics().height()) + kMargin);
    int x = kMargin;
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        QPushButton* button = m_buttons[i].second;
        button->setVisible(fits[i]);
        button->setGeometry(x, kMargin / 2, button->sizeHint().width(), height);
        if (fits[i])
            x += button->sizeHint().width() + kMargin / 2;
    }
    const auto missing = std::count(fits.begin(), fits.end(), false);
    m_more->setText(tr("… %1 more: F1").arg(missing));
    m_more->setVisible(missing > 0);
    m_more->setGeometry(x + kMargin / 2, kMargin / 2, m_more->sizeHint().width(), height);
}

} // namespace dak::ui
