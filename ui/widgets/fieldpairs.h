// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows of one or two fields, one below the other where the window is narrow in letters. Inputs stand below
// each other either way.
#pragma once

#include "ui/widgets/field.h"

#include <vector>

namespace dak::ui {

class FieldPairs final : public QWidget {
    Q_OBJECT
public:
    explicit FieldPairs(QWidget* parent = nullptr);

    // Without a second one the first takes the whole row.
    void addRow(Field* first, Field* second = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();

    struct Row {
        Field* first;
        Field* second;
    };
    QGridLayout* m_grid;
    std::vector<Row> m_rows;
    bool m_wide = true;
};

} // namespace dak::ui
