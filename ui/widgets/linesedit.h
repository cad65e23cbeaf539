// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A list that is typed or pasted, one code a line, with the number of each line beside it. Tab leaves it; its
// letters are taken by key, so that a Hindi layout does not break it.
#pragma once

#include <QPlainTextEdit>

#include <cstddef>

namespace dak::ui {

class LinesEdit final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit LinesEdit(const char* name, QWidget* parent = nullptr);

    // Another text, with the cursor behind it; the same one is left as it stands.
    void setLines(const QString& text);
    // The cursor marks a line, counted from 1.
    void markLine(std::size_t line);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Gutter;

    int gutterWidth() const;
    void makeRoom();
    void paintNumbers(QPainter& painter, const QRect& part) const;

    Gutter* m_gutter;
};

} // namespace dak::ui
