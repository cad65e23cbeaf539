// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Failed checks print text, not "{?}". Included before the first CHECK on a QString.
#pragma once

#include <catch2/catch.hpp>

#include <QString>

namespace Catch {

template <>
struct StringMaker<QString> {
    static std::string convert(const QString& text) { return '"' + text.toStdString() + '"'; }
};

} // namespace Catch

namespace dak::test {

inline QString u(const char* text) {
    return QString::fromUtf8(text);
}

} // namespace dak::test
