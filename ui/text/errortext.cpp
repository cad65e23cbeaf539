// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/errortext.h"

namespace dak {

namespace {

QString worded(const std::string& code, const std::vector<Fact>& facts) {
    QString text = QString::fromStdString(code);
    for (const auto& [name, value] : facts)
        text += QStringLiteral("; %1: %2").arg(QString::fromStdString(name), QString::fromStdString(value));
    return text;
}

} // namespace

QString errorText(const Error& error) {
    return worded(error.code(), error.facts());
}

QString noticeText(const Notice& notice) {
    return worded(notice.code, notice.facts);
}

} // namespace dak
