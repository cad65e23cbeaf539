// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/choicelist.h"

#include "ui/widgets/style.h"

namespace dak::ui {

ChoiceList::ChoiceList(const char* name, QWidget* parent) : QListWidget(parent) {
    setObjectName(QLatin1StringView(name));
    setRole(*this, "choices");
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Choices"));
    connect(this, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { Q_EMIT chosen(row(item)); });
    hide();
}

void ChoiceList::showUnder(const QWidget* field, const std::vector<Choice>& choices, std::size_t current) {
    if (field == nullptr || choices.empty()) {
        hide();
        return;
    }
    clear();
    for (const Choice& choice : choices)
        addItem(choice.detail.isEmpty() ? choice.text : choice.text + QStringLiteral("   ") + choice.detail);
    setCurrentRow(static_cast<int>(current));
    const QPoint corner = field->mapTo(parentWidget(), QPoint(0, field->height()));
    const int rowHeight = sizeHintForRow(0);
    const int height = rowHeight * static_cast<int>(choices.size()) + 2 * frameWidth();
    const int width =
        qMin(qMax(field->width(), sizeHintForColumn(0) + 24), parentWidget()->width() - corner.x());
    setGeometry(corner.x(), corner.y(), width, height);
    raise();
    show();
}

} // namespace dak::ui
