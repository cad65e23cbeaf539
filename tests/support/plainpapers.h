// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Papers that nobody prints.
#pragma once

#include "ui/presenters/deskpapers.h"

namespace dak::test {

class PlainPapers final : public ui::DeskPapers {
public:
    void printLabel(const ArticleNumber& /*number*/) override {}
    void printReceipt(const QString& /*receipt*/) override {}
    void printCancellation(const ArticleNumber& /*number*/) override {}
    void printDayReport(Date /*day*/) override {}
};

} // namespace dak::test
