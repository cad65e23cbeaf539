// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/theme.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QFontDatabase>
#include <QPalette>

namespace dak::ui {

namespace {

constexpr double kLetterPoints = 10.5;
constexpr QRgb kFocus = 0xff0b57d0;
constexpr QRgb kLine = 0xffe3e7ed;
constexpr const char* kFamilies[] = {"Noto Sans", "Noto Sans Devanagari"};

QString scaled(QStringView inner, double unit, const char* suffix) {
    return QString::number(inner.toDouble() * unit, 'f', 1) + QLatin1StringView(suffix);
}

QString replaced(const QString& sheet, QLatin1StringView call, double unit, const char* suffix) {
    QString out;
    out.reserve(sheet.size());
    qsizetype from = 0;
    for (qsizetype at = sheet.indexOf(call); at >= 0; at = sheet.indexOf(call, from)) {
        const qsizetype open = at + call.size();
        const qsizetype close = sheet.indexOf(u')', open);
        if (close < 0)
            break;
        out += QStringView(sheet).sliced(from, at - from);
        out += scaled(QStringView(sheet).sliced(open, close - open), unit, suffix);
        from = close + 1;
    }
    return out + sheet.sliced(from);
}

} // namespace

Result<Theme> Theme::load(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::machine("style_missing", {{"path", path.toStdString()}});
    for (const char* family : kFamilies) {
        if (!QFontDatabase::hasFamily(QLatin1StringView(family)))
            return Error::machine("font_missing", {{"family", family}});
    }
    return Theme(QString::fromUtf8(file.readAll()));
}

void Theme::apply(int percent) {
    m_percent = qBound(kLeastPercent, percent, kMostPercent);
    QFont font;
    font.setFamilies({QLatin1StringView(kFamilies[0]), QLatin1StringView(kFamilies[1])});
    font.setPointSizeF(kLetterPoints * m_percent / 100);
    QApplication::setFont(font);
    QPalette palette = QApplication::palette();
    palette.setColor(QPalette::Highlight, kFocus);
    palette.setColor(QPalette::Midlight, kLine);
    QApplication::setPalette(palette);
    qApp->setStyleSheet(sized(m_sheet, m_percent));
}

QString Theme::sized(const QString& sheet, int percent) {
    const double zoom = percent / 100.0;
    const QString points = replaced(sheet, QLatin1StringView("pt("), kLetterPoints * zoom, "pt");
    return replaced(points, QLatin1StringView("px("), zoom, "px");
}

} // namespace dak::ui
