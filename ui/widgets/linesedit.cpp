// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/linesedit.h"

#include "ui/commands/keycode.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTextBlock>

namespace dak::ui {

namespace {

constexpr int kNumberEdge = 6;
constexpr int kLeastDigits = 3;
constexpr int kLeastRows = 6;

} // namespace

// The strip with the numbers; a screen reader has the lines themselves.
class LinesEdit::Gutter final : public QWidget {
public:
    explicit Gutter(LinesEdit* edit) : QWidget(edit), m_edit(*edit) {}

protected:
    void paintEvent(QPaintEvent* event) override {
        QPainter painter(this);
        m_edit.paintNumbers(painter, event->rect());
    }

private:
    LinesEdit& m_edit;
};

LinesEdit::LinesEdit(const char* name, QWidget* parent) : QPlainTextEdit(parent), m_gutter(new Gutter(this)) {
    setObjectName(QLatin1StringView(name));
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhNoPredictiveText);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &LinesEdit::makeRoom);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect&, int) { m_gutter->update(); });
    makeRoom();
}

void LinesEdit::setLines(const QString& text) {
    if (text == toPlainText())
        return;
    setPlainText(text);
    moveCursor(QTextCursor::End);
}

void LinesEdit::markLine(std::size_t line) {
    const QTextBlock block = document()->findBlockByNumber(static_cast<int>(line) - 1);
    if (!block.isValid())
        return;
    QTextCursor cursor(block);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void LinesEdit::keyPressEvent(QKeyEvent* event) {
    const bool foreign = event->text().size() == 1 && event->text().front().unicode() > 127;
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const QChar latin = foreign && plain ? latinCharacter(*event) : QChar();
    if (latin.isNull() || isReadOnly()) {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    QKeyEvent meant(event->type(), event->key(), event->modifiers(), QString(latin));
    QPlainTextEdit::keyPressEvent(&meant);
    event->accept();
}

void LinesEdit::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    makeRoom();
}

void LinesEdit::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        makeRoom();
}

int LinesEdit::gutterWidth() const {
    const auto digits = QString::number(blockCount()).size();
    return 2 * kNumberEdge +
           static_cast<int>(qMax<qsizetype>(kLeastDigits, digits)) * fontMetrics().horizontalAdvance(u'9');
}

void LinesEdit::makeRoom() {
    setViewportMargins(gutterWidth(), 0, 0, 0);
    setMinimumHeight(kLeastRows * fontMetrics().lineSpacing() + 2 * frameWidth());
    const QRect inner = contentsRect();
    m_gutter->setGeometry(inner.left(), inner.top(), gutterWidth(), inner.height());
}

void LinesEdit::paintNumbers(QPainter& painter, const QRect& part) const {
    painter.fillRect(part, palette().color(QPalette::AlternateBase));
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    QTextBlock block = firstVisibleBlock();
    while (block.isValid()) {
        const QRectF row = blockBoundingGeometry(block).translated(contentOffset());
        if (row.top() > part.bottom())
            return;
        painter.drawText(QRectF(0, row.top(), gutterWidth() - kNumberEdge, row.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(block.blockNumber() + 1));
        block = block.next();
    }
}

} // namespace dak::ui
