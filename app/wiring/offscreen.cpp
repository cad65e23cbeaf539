// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiring/offscreen.h"

#include <QGuiApplication>

#include <memory>

namespace dak {

void ensureApplication() {
    if (QCoreApplication::instance() != nullptr)
        return;
    static int argc = 1;
    static char name[] = "dakctl";
    static char* argv[] = {name, nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // What the toolkit thinks of the machine is not for people; what fails comes back as an Error.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    static const auto application = std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace dak
