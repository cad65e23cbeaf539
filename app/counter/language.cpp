// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/counter/language.h"

#include <QCoreApplication>
#include <QLocale>

namespace dak::counter {

void Language::use(bool hindi) {
    QLocale::setDefault(hindi ? QLocale(QLocale::Hindi, QLocale::India)
                              : QLocale(QLocale::English, QLocale::India));
    if (!hindi) {
        QCoreApplication::removeTranslator(&m_hindi);
        return;
    }
    if (!m_loaded)
        m_loaded = m_hindi.load(QStringLiteral("dak_hi"), m_folder);
    QCoreApplication::installTranslator(&m_hindi);
}

} // namespace dak::counter
