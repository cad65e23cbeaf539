// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/qtdialogs.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace dak::ui {

namespace {

// The two answers of every question, with their keys.
constexpr const char* kOk = QT_TRANSLATE_NOOP("Dialogs", "Enter  OK");
constexpr const char* kBack = QT_TRANSLATE_NOOP("Dialogs", "Esc  Back");

QString words(const char* text) {
    return QCoreApplication::translate("Dialogs", text);
}

QLabel* label(QWidget* parent, const char* role, const QString& text) {
    auto* made = new QLabel(text, parent);
    made->setWordWrap(true);
    made->setTextFormat(Qt::PlainText);
    made->setProperty("role", QLatin1StringView(role));
    return made;
}

// A dialog with its question and the two buttons below.
struct Frame {
    Frame(QWidget* parent, const QString& title, const QString& question)
        : dialog(parent), buttons(QDialogButtonBox::Ok | QDialogButtonBox::Cancel) {
        dialog.setWindowTitle(title);
        dialog.setObjectName(QStringLiteral("question"));
        dialog.setAccessibleName(title);
        column.addWidget(label(&dialog, "overlayTitle", title));
        if (question != title)
            column.addWidget(label(&dialog, "hint", question));
        buttons.button(QDialogButtonBox::Ok)->setText(words(kOk));
        buttons.button(QDialogButtonBox::Cancel)->setText(words(kBack));
        for (QAbstractButton* button : buttons.buttons())
            button->setIcon(QIcon());
        QObject::connect(&buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
        QObject::connect(&buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    }

    bool run(QWidget* middle, const QString& said) {
        if (middle != nullptr) {
            middle->setAccessibleName(said);
            column.addWidget(middle);
        }
        column.addWidget(&buttons);
        dialog.setLayout(&column);
        dialog.setMinimumWidth(dialog.fontMetrics().averageCharWidth() * 60);
        if (middle != nullptr)
            middle->setFocus();
        const bool accepted = dialog.exec() == QDialog::Accepted;
        buttons.setParent(nullptr);
        // Without a window manager nobody gives the keys back to the window.
        if (dialog.parentWidget() != nullptr)
            dialog.parentWidget()->window()->activateWindow();
        return accepted;
    }

    QDialog dialog;
    QVBoxLayout column;
    QDialogButtonBox buttons;
};

} // namespace

std::optional<QString> QtDialogs::askText(const QString& title, const QString& question,
                                          const QString& proposal) {
    Frame frame(m_parent, title, question);
    auto* edit = new QLineEdit(proposal, &frame.dialog);
    edit->setObjectName(QStringLiteral("answer"));
    edit->selectAll();
    QPushButton* ok = frame.buttons.button(QDialogButtonBox::Ok);
    ok->setEnabled(!proposal.trimmed().isEmpty());
    QObject::connect(edit, &QLineEdit::textChanged, ok,
                     [ok](const QString& text) { ok->setEnabled(!text.trimmed().isEmpty()); });
    if (!frame.run(edit, question) || edit->text().trimmed().isEmpty())
        return std::nullopt;
    return edit->text().trimmed();
}

std::optional<int> QtDialogs::choose(const QString& title, const QStringList& choices) {
    Frame frame(m_parent, title, title);
    auto* list = new QListWidget(&frame.dialog);
    list->setObjectName(QStringLiteral("choices"));
    list->addItems(choices);
    list->setCurrentRow(0);
    QObject::connect(list, &QListWidget::itemActivated, &frame.dialog, &QDialog::accept);
    if (!frame.run(list, title) || list->currentRow() < 0)
        return std::nullopt;
    return list->currentRow();
}

bool QtDialogs::confirm(const QString& title, const QString& question, const QString& yes) {
    Frame frame(m_parent, title, question);
    frame.buttons.button(QDialogButtonBox::Ok)->setText(QStringLiteral("Enter  ") + yes);
    return frame.run(nullptr, question);
}

} // namespace dak::ui
