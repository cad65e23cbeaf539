// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/page.h"

namespace dak::ui {

Page::Page(QWidget* parent) : QWidget(parent) {}

} // namespace dak::ui
