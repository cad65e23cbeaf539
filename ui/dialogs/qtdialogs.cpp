// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/qtdialogs.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace dak::ui {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Dialogs", text);
}

// A dialog with its question and the two buttons below.
struct Frame {
    Frame(QWidget* parent, const QString& title, const QString& question)
        : dialog(parent), buttons(QDialogButtonBox::Ok | QDialogButtonBox::Cancel) {
        dialog.setWindowTitle(title);
        dialog.setObjectName(QStringLiteral("question"));
        auto* label = new QLabel(question, &dialog);
        label->setWordWrap(true);
        label->setProperty("role", QStringLiteral("question"));
        column.addWidget(label);
        buttons.button(QDialogButtonBox::Ok)->setText(words("Enter  OK"));
        buttons.button(QDialogButtonBox::Cancel)->setText(words("Esc  Back"));
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
    frame.buttons.button(QDialogButtonBox::Ok)->setText(words("Enter") + QStringLiteral("  ") + yes);
    return frame.run(nullptr, question);
}

} // namespace dak::ui
