// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one theme: fonts, the style sheet of resources/styles and the zoom of everything.
#pragma once

#include "core/base/result.h"

#include <QString>

namespace dak::ui {

class Theme {
public:
    static constexpr int kLeastPercent = 75;
    static constexpr int kMostPercent = 200;
    static constexpr int kStepPercent = 25; // of a key

    // Reads the sheet. Errors style_missing {path}, font_missing {family}: a font is never replaced by
    // another.
    [[nodiscard]] static Result<Theme> load(const QString& path);

    int percent() const { return m_percent; }
    // Applies fonts and sheet to the program at this zoom; out of range is brought into it.
    void apply(int percent);

    // "pt(1.4)" and "px(8)" of the sheet as sizes at a zoom.
    [[nodiscard]] static QString sized(const QString& sheet, int percent);

private:
    explicit Theme(QString sheet) : m_sheet(std::move(sheet)) {}

    QString m_sheet;
    int m_percent = 100;
};

} // namespace dak::ui
