// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dak-counter: the window of a counter.
#include "app/counter/onewindow.h"
#include "app/counter/program.h"
#include "ui/text/errortext.h"

#include <QApplication>
#include <QCommandLineParser>

#include <iostream>

namespace {

dak::counter::Options optionsOf(const QCommandLineParser& parser, const QCommandLineOption& data,
                                const QCommandLineOption& training) {
    dak::counter::Options options;
    options.folderGiven = parser.isSet(data);
    options.folder = options.folderGiven ? parser.value(data).toStdString() : dak::defaultDataFolder();
    options.training = parser.isSet(training);
    // A training office lives in a folder of its own, beside the real one.
    options.trainingFolder =
        options.folderGiven && options.training ? options.folder : options.folder + "-training";
    return options;
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("dak-counter"));
    QApplication::setApplicationVersion(QStringLiteral(DAK_VERSION));
    QApplication::setStyle(QStringLiteral("Fusion"));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The counter of a post office"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption data(QStringLiteral("data"), QStringLiteral("the counter's folder"),
                                  QStringLiteral("DIR"));
    const QCommandLineOption training(QStringLiteral("training"), QStringLiteral("the training office"));
    parser.addOptions({data, training});
    parser.process(application);
    const dak::counter::Options options = optionsOf(parser, data, training);

    dak::counter::OneWindow one(
        QString::fromStdString(options.training ? options.trainingFolder : options.folder));
    if (!one.claim())
        return 0;
    dak::Result<dak::ui::Theme> theme = dak::ui::Theme::load(QString::fromStdString(dak::shareFolder()) +
                                                             QStringLiteral("/styles/counter.qss"));
    if (!theme) {
        std::cerr << "dak-counter: " << dak::errorText(theme.error()).toStdString() << "\n";
        return 3;
    }
    dak::counter::Program program(options, *std::move(theme));
    QObject::connect(&one, &dak::counter::OneWindow::raised, &program, &dak::counter::Program::raise);
    program.start();
    return QApplication::exec();
}
