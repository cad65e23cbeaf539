// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A label that wraps and takes the height its width needs. It fixes that height itself: Qt's height-for-width
// does not reach through scroll areas and grids reliably.
#pragma once

#include <QLabel>

namespace dak::ui {

class WrapLabel final : public QLabel {
    Q_OBJECT
public:
    explicit WrapLabel(QWidget* parent = nullptr);

    // Use this, not setText(): the height follows.
    void say(const QString& text);
    bool hasHeightForWidth() const override { return false; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, 0}; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
};

} // namespace dak::ui
