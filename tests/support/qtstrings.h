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
