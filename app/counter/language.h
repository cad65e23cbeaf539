// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The language of the screen, changed while it runs.
#pragma once

#include <QTranslator>

namespace dak::counter {

class Language {
public:
    // folder: share/dak-counter/translations.
    explicit Language(QString folder) : m_folder(std::move(folder)) {}

    void use(bool hindi);

private:
    QString m_folder;
    QTranslator m_hindi;
    bool m_loaded = false;
};

} // namespace dak::counter
